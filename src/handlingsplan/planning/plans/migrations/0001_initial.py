# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first tables of this room."""

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import handlingsplan.guidance.terms
import handlingsplan.planning.plans.terms


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("documents", "0001_initial"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Comment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.TextField(max_length=4000, verbose_name="comment")),
                ("at", models.DateTimeField()),
                ("resolved_at", models.DateTimeField(blank=True, null=True)),
                (
                    "answers",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="replies",
                        to="plans.comment",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "resolved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "comment",
                "ordering": ("at",),
            },
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("comment", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="plans.comment")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                ("user", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL)),
            ],
            options={
                "verbose_name": "mention",
            },
        ),
        migrations.AddField(
            model_name="comment",
            name="mentions",
            field=models.ManyToManyField(related_name="+", through="plans.Mention", to=settings.AUTH_USER_MODEL),
        ),
        migrations.CreateModel(
            name="Plan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=200, verbose_name="title")),
                (
                    "word",
                    models.CharField(
                        default=handlingsplan.planning.plans.terms.Word["BEREDSKAB"],
                        max_length=20,
                        verbose_name="what you call it",
                    ),
                ),
                ("template_key", models.CharField(max_length=40)),
                ("template_version", models.PositiveIntegerField()),
                (
                    "state",
                    models.CharField(default=handlingsplan.planning.plans.terms.PlanState["DRAFT"], max_length=30),
                ),
                (
                    "scope",
                    models.CharField(
                        default=handlingsplan.planning.plans.terms.Scope["EXTREMISM"],
                        max_length=20,
                        verbose_name="what it covers",
                    ),
                ),
                ("sister_title", models.CharField(blank=True, max_length=200, verbose_name="sister plan")),
                ("sister_address", models.URLField(blank=True, verbose_name="address of the sister plan")),
                ("target_groups", models.JSONField(default=list, verbose_name="target groups")),
                ("owner", models.CharField(blank=True, max_length=160, verbose_name="responsible department")),
                ("maintained_by", models.CharField(blank=True, max_length=160, verbose_name="kept current by")),
                (
                    "period_ends_on",
                    models.DateField(blank=True, null=True, verbose_name="printed end of the plan period"),
                ),
                ("started_at", models.DateTimeField(auto_now_add=True)),
                ("version", models.PositiveIntegerField(default=1)),
                ("before_council", models.JSONField(blank=True, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "replaces",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replaced_by",
                        to="plans.plan",
                    ),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "plan",
                "ordering": ("-started_at",),
            },
        ),
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("editorial", models.PositiveIntegerField(default=0)),
                ("body", models.CharField(max_length=120, verbose_name="adopted by")),
                ("decided_on", models.DateField(verbose_name="date of the decision")),
                ("agenda_reference", models.CharField(max_length=200, verbose_name="agenda reference")),
                ("in_force_from", models.DateField(verbose_name="in force from")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="valid to")),
                ("revise_by", models.DateField(verbose_name="revised at the latest")),
                ("published_on", models.DateField(blank=True, null=True, verbose_name="published on")),
                ("texts", models.JSONField()),
                ("facts", models.JSONField(default=dict)),
                ("frame", models.JSONField(default=dict)),
                ("change_note", models.CharField(blank=True, max_length=300, verbose_name="what was changed")),
                ("made_at", models.DateTimeField()),
                ("replaced_at", models.DateTimeField(blank=True, null=True)),
                (
                    "internal_document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="documents.frozendocument"
                    ),
                ),
                (
                    "made_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "public_document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="documents.frozendocument"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="editions", to="plans.plan"
                    ),
                ),
            ],
            options={
                "verbose_name": "edition",
                "ordering": ("-number", "-editorial"),
            },
        ),
        migrations.CreateModel(
            name="BlockOverride",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("block_key", models.CharField(max_length=60)),
                ("block_version", models.PositiveIntegerField()),
                ("body", models.JSONField()),
                ("reason", models.CharField(max_length=300, verbose_name="reason")),
                ("on", models.DateField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="overrides", to="plans.plan"
                    ),
                ),
            ],
            options={
                "verbose_name": "local wording",
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("round", models.PositiveIntegerField()),
                ("verdict", models.CharField(max_length=10)),
                ("reason", models.TextField(blank=True, verbose_name="reason")),
                ("at", models.DateTimeField()),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="reviews", to="plans.plan"
                    ),
                ),
                (
                    "reviewer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "review",
                "ordering": ("-at",),
            },
        ),
        migrations.CreateModel(
            name="Section",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=60)),
                ("body", models.JSONField()),
                ("words", models.PositiveIntegerField(default=0)),
                (
                    "visibility",
                    models.CharField(default=handlingsplan.guidance.terms.Visibility["PUBLIC"], max_length=10),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(blank=True, null=True)),
                ("due_on", models.DateField(blank=True, null=True, verbose_name="deadline")),
                (
                    "assigned_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "assigned_to",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assigned_sections",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="sections", to="plans.plan"
                    ),
                ),
            ],
            options={
                "verbose_name": "section",
            },
        ),
        migrations.AddField(
            model_name="comment",
            name="section",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="comments", to="plans.section"
            ),
        ),
        migrations.CreateModel(
            name="SectionVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.PositiveIntegerField()),
                ("body", models.JSONField()),
                ("note", models.CharField(blank=True, max_length=200, verbose_name="note")),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "section",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="versions", to="plans.section"
                    ),
                ),
            ],
            options={
                "verbose_name": "version",
                "ordering": ("-number",),
            },
        ),
        migrations.CreateModel(
            name="EditionText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("section_key", models.CharField(max_length=60)),
                ("number", models.CharField(max_length=10)),
                ("title", models.CharField(max_length=200)),
                ("public", models.BooleanField()),
                ("text", models.TextField()),
                (
                    "words",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.contrib.postgres.search.CombinedSearchVector(
                            django.contrib.postgres.search.SearchVector("title", config="danish", weight="A"),
                            "||",
                            django.contrib.postgres.search.SearchVector("text", config="danish", weight="B"),
                            django.contrib.postgres.search.SearchConfig("danish"),
                        ),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
                (
                    "edition",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="search_texts", to="plans.edition"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "text for searching",
                "indexes": [django.contrib.postgres.indexes.GinIndex(fields=["words"], name="edition_text_words")],
            },
        ),
        migrations.AddConstraint(
            model_name="mention",
            constraint=models.UniqueConstraint(fields=("comment", "user"), name="a_comment_mentions_a_person_once"),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            handlingsplan.planning.plans.terms.PlanState["ADOPTED"],
                            handlingsplan.planning.plans.terms.PlanState["CONSULTATION"],
                            handlingsplan.planning.plans.terms.PlanState["DRAFT"],
                            handlingsplan.planning.plans.terms.PlanState["IN_REVISION"],
                            handlingsplan.planning.plans.terms.PlanState["INTERNAL_REVIEW"],
                            handlingsplan.planning.plans.terms.PlanState["MANAGEMENT_APPROVED"],
                            handlingsplan.planning.plans.terms.PlanState["PUBLISHED"],
                            handlingsplan.planning.plans.terms.PlanState["REPLACED"],
                            handlingsplan.planning.plans.terms.PlanState["SENT_TO_COUNCIL"],
                        ],
                    )
                ),
                name="a_plan_is_in_a_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="plan",
            constraint=models.CheckConstraint(
                condition=models.Q(("scope__in", ["extremism", "combined"])), name="a_plan_has_a_known_scope"
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.UniqueConstraint(
                fields=("plan", "number", "editorial"), name="an_edition_has_its_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("published_on", None), ("published_on__gte", models.F("decided_on")), _connector="OR"
                ),
                name="an_edition_is_published_after_it_is_decided",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(("valid_to", None), ("valid_to__gte", models.F("in_force_from")), _connector="OR"),
                name="an_edition_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.CheckConstraint(
                condition=models.Q(("editorial", 0), models.Q(("change_note", ""), _negated=True), _connector="OR"),
                name="an_editorial_update_says_what_was_changed",
            ),
        ),
        migrations.AddConstraint(
            model_name="edition",
            constraint=models.UniqueConstraint(
                condition=models.Q(("published_on__isnull", False), ("replaced_at", None)),
                fields=("plan",),
                name="one_edition_of_a_plan_is_in_force",
            ),
        ),
        migrations.AddConstraint(
            model_name="blockoverride",
            constraint=models.UniqueConstraint(
                fields=("plan", "block_key"), name="a_block_has_one_local_wording_in_a_plan"
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.UniqueConstraint(
                fields=("plan", "round", "reviewer"), name="a_reviewer_answers_once_a_round"
            ),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("verdict", handlingsplan.planning.plans.terms.Verdict["APPROVED"]),
                    models.Q(
                        ("verdict", handlingsplan.planning.plans.terms.Verdict["RETURNED"]),
                        models.Q(("reason", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_returned_plan_has_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="section",
            constraint=models.UniqueConstraint(fields=("plan", "key"), name="a_section_stands_once_in_its_plan"),
        ),
        migrations.AddConstraint(
            model_name="section",
            constraint=models.CheckConstraint(
                condition=models.Q(("visibility__in", ["public", "internal"])), name="a_section_has_a_known_visibility"
            ),
        ),
        migrations.AddConstraint(
            model_name="section",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("assigned_by", None), ("assigned_to", None), ("due_on", None)),
                    models.Q(("assigned_by__isnull", False), ("assigned_to__isnull", False)),
                    _connector="OR",
                ),
                name="a_section_is_assigned_to_someone_by_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="comment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("resolved_at", None), ("resolved_by", None)),
                    models.Q(("resolved_at__isnull", False), ("resolved_by__isnull", False)),
                    _connector="OR",
                ),
                name="a_comment_is_resolved_by_someone_at_some_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="sectionversion",
            constraint=models.UniqueConstraint(
                fields=("section", "number"), name="a_version_of_a_section_has_its_number"
            ),
        ),
    ]
