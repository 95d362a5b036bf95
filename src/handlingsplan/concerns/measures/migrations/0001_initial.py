# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables of answers, measures, assignments and follow-ups."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import handlingsplan.concerns.measures.terms


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("infohus", "0002_walls"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Measure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("key", models.CharField(max_length=40)),
                ("version", models.PositiveSmallIntegerField(default=1)),
                ("authority", models.CharField(max_length=16)),
                ("started_on", models.DateField()),
                ("review_on", models.DateField()),
                ("ends_on", models.DateField()),
                ("consented_on", models.DateField(blank=True, null=True)),
                ("withdrawn_on", models.DateField(blank=True, null=True)),
                ("state", models.CharField(default="running", max_length=10)),
                ("result", models.CharField(blank=True, max_length=12)),
                ("ended_on", models.DateField(blank=True, null=True)),
                ("begun_at", models.DateTimeField()),
                (
                    "begun_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="measures", to="infohus.case"
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
                "verbose_name": "measure",
                "db_table": '"concerns"."measure"',
                "ordering": ("started_on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="OwnerAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("authority", models.CharField(max_length=16)),
                ("answer", models.CharField(max_length=10)),
                ("channel", models.CharField(max_length=8)),
                ("answered_on", models.DateField()),
                ("written_at", models.DateTimeField()),
                ("taken_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="owner_answers", to="infohus.case"
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
                "verbose_name": "answer of the owner authority",
                "db_table": '"concerns"."owner_answer"',
                "ordering": ("written_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Task",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("given_at", models.DateTimeField()),
                ("ended_at", models.DateTimeField(blank=True, null=True)),
                (
                    "given_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "measure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="tasks", to="measures.measure"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "assignment of a mentor",
                "db_table": '"concerns"."task"',
                "ordering": ("given_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="FollowUp",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("held_on", models.DateField()),
                ("outcome", models.CharField(max_length=10)),
                ("written_at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="followups", to="infohus.case"
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
                "verbose_name": "follow-up of a case",
                "db_table": '"concerns"."case_followup"',
                "ordering": ("held_on", "pk"),
                "indexes": [models.Index(fields=["municipality", "case"], name="followup_of_a_case")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("outcome__in", ["continues", "no_need", "new_sign"])),
                        name="a_follow_up_has_a_known_outcome",
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="measure",
            index=models.Index(fields=["municipality", "case"], name="measure_of_a_case"),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            handlingsplan.concerns.measures.terms.State["ENDED"],
                            handlingsplan.concerns.measures.terms.State["RUNNING"],
                            handlingsplan.concerns.measures.terms.State["STOPPED"],
                        ],
                    )
                ),
                name="a_measure_is_in_a_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "authority__in",
                        [
                            "police",
                            "school",
                            "children",
                            "jobcentre",
                            "adults",
                            "psychiatry",
                            "prison_service",
                            "ssp",
                            "immigration",
                            "self_governing",
                            "outside",
                        ],
                    )
                ),
                name="a_measure_is_a_known_authoritys",
            ),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(("review_on__lte", models.F("ends_on")), ("started_on__lte", models.F("review_on"))),
                name="a_measure_is_reviewed_before_it_ends",
            ),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("result", ""), ("result__in", ["achieved", "partly", "not", "broken_off"]), _connector="OR"
                ),
                name="a_measure_has_a_known_result",
            ),
        ),
        migrations.AddConstraint(
            model_name="measure",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "stopped"), _negated=True), ("withdrawn_on__isnull", False), _connector="OR"
                ),
                name="a_measure_is_stopped_by_a_withdrawal",
            ),
        ),
        migrations.AddIndex(
            model_name="owneranswer",
            index=models.Index(fields=["municipality", "case"], name="owner_answer_of_a_case"),
        ),
        migrations.AddConstraint(
            model_name="owneranswer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "authority__in",
                        [
                            "police",
                            "school",
                            "children",
                            "jobcentre",
                            "adults",
                            "psychiatry",
                            "prison_service",
                            "ssp",
                            "immigration",
                            "self_governing",
                            "outside",
                        ],
                    )
                ),
                name="an_owner_is_a_known_authority",
            ),
        ),
        migrations.AddConstraint(
            model_name="owneranswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("answer__in", ["accepts", "modifies", "declines"])),
                name="an_owner_gives_a_known_answer",
            ),
        ),
        migrations.AddConstraint(
            model_name="owneranswer",
            constraint=models.CheckConstraint(
                condition=models.Q(("channel__in", ["inside", "link", "noted"])), name="an_owner_answers_in_a_known_way"
            ),
        ),
        migrations.AddIndex(
            model_name="task",
            index=models.Index(fields=["municipality", "user"], name="task_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="task",
            constraint=models.UniqueConstraint(
                condition=models.Q(("ended_at", None)),
                fields=("municipality", "measure"),
                name="one_person_carries_a_measure_out",
            ),
        ),
    ]
