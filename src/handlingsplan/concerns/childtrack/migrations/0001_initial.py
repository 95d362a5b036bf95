# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables of notices about children."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import handlingsplan.concerns.childtrack.terms


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("casefiles", "0006_answering_walls"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("state", models.CharField(default="acute_assessment", max_length=20)),
                ("taken_at", models.DateTimeField()),
                ("gets_help", models.CharField(blank=True, max_length=8)),
                ("control_sign", models.CharField(blank=True, max_length=8)),
                ("siblings", models.CharField(blank=True, max_length=8)),
                ("screened", models.CharField(blank=True, max_length=16)),
                (
                    "file",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notice", to="casefiles.casefile"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "taken_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "notice about a child",
                "db_table": '"concerns"."notice"',
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Entry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("step", models.CharField(max_length=12)),
                ("answer", models.CharField(blank=True, max_length=16)),
                ("happened_at", models.DateTimeField()),
                ("written_at", models.DateTimeField()),
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
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "who",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "notice",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="entries", to="childtrack.notice"
                    ),
                ),
            ],
            options={
                "verbose_name": "entry in a notice",
                "db_table": '"concerns"."notice_entry"',
                "ordering": ("happened_at", "pk"),
            },
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            handlingsplan.concerns.childtrack.terms.State["ACUTE_ASSESSMENT"],
                            handlingsplan.concerns.childtrack.terms.State["CLOSED"],
                            handlingsplan.concerns.childtrack.terms.State["EXAMINATION"],
                            handlingsplan.concerns.childtrack.terms.State["SCREENING"],
                            handlingsplan.concerns.childtrack.terms.State["SECOND_ASSESSMENT"],
                        ],
                    )
                ),
                name="a_notice_is_in_a_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("screened", ""), ("screened__in", ["nothing", "clarification", "examination"]), _connector="OR"
                ),
                name="a_notice_is_screened_to_a_known_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(("gets_help", ""), ("gets_help__in", ["yes", "no", "unknown"]), _connector="OR"),
                name="a_notice_answers_gets_help",
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("control_sign", ""), ("control_sign__in", ["yes", "no", "unknown"]), _connector="OR"
                ),
                name="a_notice_answers_control_sign",
            ),
        ),
        migrations.AddConstraint(
            model_name="notice",
            constraint=models.CheckConstraint(
                condition=models.Q(("siblings", ""), ("siblings__in", ["yes", "no", "unknown"]), _connector="OR"),
                name="a_notice_answers_siblings",
            ),
        ),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(fields=["municipality", "notice"], name="entry_of_a_notice"),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "step__in",
                        [
                            "assessment",
                            "second",
                            "sibling",
                            "safety",
                            "contact",
                            "receipt",
                            "result",
                            "screening",
                            "board",
                            "pointer",
                            "crossing",
                            "closing",
                        ],
                    )
                ),
                name="an_entry_is_of_a_known_step",
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(("happened_at__lte", models.F("written_at"))),
                name="an_entry_is_written_after_the_fact",
            ),
        ),
        migrations.AddConstraint(
            model_name="entry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("step__in", ["assessment", "second"]), _negated=True),
                    ("who__isnull", False),
                    _connector="OR",
                ),
                name="an_assessment_says_who_made_it",
            ),
        ),
    ]
