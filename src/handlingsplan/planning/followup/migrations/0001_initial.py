# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first tables of this room."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("plans", "0003_what_sections_quote"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Reason",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=60)),
                ("note", models.CharField(blank=True, max_length=500, verbose_name="what happened")),
                ("found_on", models.DateField(verbose_name="when")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plans.plan",
                    ),
                ),
            ],
            options={
                "verbose_name": "reason to revise",
                "ordering": ("-found_on", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Action",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=300, verbose_name="what is to be done")),
                ("why", models.CharField(blank=True, max_length=500, verbose_name="why")),
                ("origin", models.CharField(default="other", max_length=20, verbose_name="where it comes from")),
                ("section_key", models.CharField(blank=True, max_length=80)),
                ("owner_contact", models.SlugField(blank=True, max_length=60)),
                ("due_on", models.DateField(verbose_name="to be done by")),
                ("state", models.CharField(default="open", max_length=20)),
                ("settled_on", models.DateField(blank=True, null=True)),
                ("reminded_on", models.DateField(blank=True, null=True)),
                ("added_at", models.DateTimeField()),
                (
                    "added_by",
                    models.ForeignKey(
                        blank=True,
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
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "plan",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="plans.plan",
                    ),
                ),
                (
                    "reason",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="actions",
                        to="followup.reason",
                    ),
                ),
            ],
            options={
                "verbose_name": "something to be done",
                "ordering": ("due_on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Remark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("text", models.CharField(max_length=1000, verbose_name="remark")),
                ("at", models.DateTimeField()),
                (
                    "action",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="remarks", to="followup.action"
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
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
                "verbose_name": "remark",
                "ordering": ("at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="YearlyFollowup",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("begun_on", models.DateField()),
                (
                    "exercise",
                    models.CharField(
                        blank=True, max_length=5, verbose_name="whether the plan has been tried in an exercise"
                    ),
                ),
                (
                    "exercise_note",
                    models.CharField(blank=True, max_length=500, verbose_name="what the exercise showed"),
                ),
                ("asked_by", models.JSONField(default=dict, verbose_name="who asked")),
                ("ended_as", models.JSONField(default=dict, verbose_name="what came of it")),
                ("facts", models.JSONField(default=dict)),
                ("decision", models.CharField(blank=True, max_length=10, verbose_name="decision")),
                ("decision_reason", models.CharField(blank=True, max_length=500, verbose_name="reason")),
                ("revision_on", models.DateField(blank=True, null=True, verbose_name="from when")),
                ("signed_at", models.DateTimeField(blank=True, null=True)),
                ("next_on", models.DateField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "begun_by",
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
                    models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name="+", to="plans.plan"),
                ),
                (
                    "signed_by",
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
                "verbose_name": "yearly follow-up",
                "ordering": ("-begun_on", "-pk"),
            },
        ),
        migrations.CreateModel(
            name="Readiness",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("task", models.CharField(max_length=2)),
                ("standing", models.CharField(max_length=20, verbose_name="how it stands")),
                ("words", models.CharField(max_length=600, verbose_name="in your own words")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "followup",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="readiness",
                        to="followup.yearlyfollowup",
                    ),
                ),
            ],
            options={
                "verbose_name": "readiness",
                "ordering": ("task",),
            },
        ),
        migrations.CreateModel(
            name="Introduction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("contact_key", models.SlugField(max_length=60)),
                ("label", models.CharField(max_length=120, verbose_name="function")),
                ("begun_on", models.DateField()),
                ("ticks", models.JSONField(default=dict)),
                (
                    "begun_by",
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
            ],
            options={
                "verbose_name": "introduction of somebody new",
                "ordering": ("-begun_on", "label"),
                "constraints": [
                    models.UniqueConstraint(
                        models.F("municipality"),
                        models.F("contact_key"),
                        name="a_function_has_one_introduction_at_a_time",
                    )
                ],
            },
        ),
        migrations.AddIndex(
            model_name="action",
            index=models.Index(fields=["municipality", "state", "due_on"], name="action_by_day"),
        ),
        migrations.AddConstraint(
            model_name="action",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "done",
                            "dropped",
                            "open",
                        ],
                    )
                ),
                name="an_action_is_in_a_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="action",
            constraint=models.CheckConstraint(
                condition=models.Q(("origin__in", ["section", "finding", "reason", "yearly", "other"])),
                name="an_action_has_a_known_origin",
            ),
        ),
        migrations.AddConstraint(
            model_name="action",
            constraint=models.CheckConstraint(
                condition=models.Q(("owner", None), ("owner_contact", ""), _connector="OR"),
                name="an_action_has_one_owner_at_most",
            ),
        ),
        migrations.AddConstraint(
            model_name="yearlyfollowup",
            constraint=models.UniqueConstraint(
                condition=models.Q(("signed_at", None)),
                fields=("municipality", "plan"),
                name="a_plan_has_one_follow_up_under_way",
            ),
        ),
        migrations.AddConstraint(
            model_name="yearlyfollowup",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("signed_at", None),
                    models.Q(("decision__in", ["now", "later"]), ("next_on__isnull", False)),
                    _connector="OR",
                ),
                name="a_signed_follow_up_has_decided",
            ),
        ),
        migrations.AddConstraint(
            model_name="readiness",
            constraint=models.UniqueConstraint(
                fields=("followup", "task"), name="a_core_task_is_described_once_a_year"
            ),
        ),
        migrations.AddConstraint(
            model_name="readiness",
            constraint=models.CheckConstraint(
                condition=models.Q(("standing__in", ["absent", "partly", "in_place", "tried"])), name="a_known_standing"
            ),
        ),
        migrations.AddConstraint(
            model_name="readiness",
            constraint=models.CheckConstraint(
                condition=models.Q(("task__in", ["T1", "T2", "T3"])), name="a_known_core_task"
            ),
        ),
    ]
