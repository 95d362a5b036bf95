# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables of case files."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CaseFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField()),
                ("running", models.PositiveIntegerField()),
                ("key_id", models.UUIDField(unique=True)),
                ("track", models.CharField(max_length=10)),
                ("about_child", models.BooleanField(default=False)),
                ("urgent", models.BooleanField(default=False)),
                ("stage", models.CharField(max_length=40)),
                ("due_at", models.DateTimeField(blank=True, null=True)),
                ("due_kind", models.CharField(blank=True, max_length=40)),
                ("due_from", models.DateTimeField(blank=True, null=True)),
                ("opened_on", models.DateField()),
                ("outcome", models.CharField(blank=True, max_length=20)),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("shut_on", models.DateField(blank=True, null=True)),
                ("shut_at", models.DateTimeField(blank=True, null=True)),
                ("destroyed_at", models.DateTimeField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "lead",
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
            ],
            options={
                "verbose_name": "case",
                "db_table": '"concerns"."casefile"',
                "ordering": (models.OrderBy(models.F("due_at"), nulls_last=True), "pk"),
            },
        ),
        migrations.CreateModel(
            name="Assignment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("part", models.CharField(max_length=12)),
                ("since", models.DateTimeField()),
                ("until", models.DateTimeField(blank=True, null=True)),
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
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="assignments", to="casefiles.casefile"
                    ),
                ),
            ],
            options={
                "verbose_name": "assignment",
                "db_table": '"concerns"."assignment"',
                "ordering": ("since", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Declaration",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("is_biased", models.BooleanField()),
                ("at", models.DateTimeField()),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="declarations",
                        to="casefiles.casefile",
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
                "verbose_name": "declaration of bias",
                "db_table": '"concerns"."declaration"',
                "ordering": ("at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("happened_at", models.DateTimeField()),
                ("written_at", models.DateTimeField()),
                (
                    "answers",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="additions",
                        to="casefiles.note",
                    ),
                ),
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
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="notes", to="casefiles.casefile"
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
                "verbose_name": "note",
                "db_table": '"concerns"."note"',
                "ordering": ("happened_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="NumberSeries",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("year", models.PositiveSmallIntegerField()),
                ("last", models.PositiveIntegerField(default=0)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "series of numbers",
                "db_table": '"concerns"."number_series"',
            },
        ),
        migrations.CreateModel(
            name="PersonMark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=16)),
                ("mark", models.BinaryField(max_length=32)),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="marks", to="casefiles.casefile"
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
                "verbose_name": "mark of a person",
                "db_table": '"concerns"."person_mark"',
                "ordering": ("pk",),
            },
        ),
        migrations.AddIndex(
            model_name="casefile",
            index=models.Index(
                condition=models.Q(("closed_on", None)),
                fields=["municipality", "stage", "due_at"],
                name="casefile_open_by_stage",
            ),
        ),
        migrations.AddIndex(
            model_name="casefile",
            index=models.Index(
                condition=models.Q(("closed_on__isnull", False), ("shut_at", None)),
                fields=["municipality", "shut_on"],
                name="casefile_to_be_shut",
            ),
        ),
        migrations.AddConstraint(
            model_name="casefile",
            constraint=models.UniqueConstraint(
                fields=("municipality", "year", "running"), name="a_case_has_its_own_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="casefile",
            constraint=models.CheckConstraint(
                condition=models.Q(("track__in", ["infohus", "social"])), name="a_case_is_on_a_known_track"
            ),
        ),
        migrations.AddConstraint(
            model_name="casefile",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("outcome", ""),
                    ("outcome__in", ["unfounded", "other_help", "police", "forwarded", "done"]),
                    _connector="OR",
                ),
                name="a_case_has_a_known_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="casefile",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("closed_on", None), ("outcome", ""), ("shut_on", None)),
                    models.Q(
                        ("closed_on__isnull", False),
                        ("shut_on__isnull", False),
                        models.Q(("outcome", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="a_closed_case_has_an_outcome_and_a_day_to_be_shut",
            ),
        ),
        migrations.AddConstraint(
            model_name="casefile",
            constraint=models.CheckConstraint(
                condition=models.Q(("shut_at", None), ("closed_on__isnull", False), _connector="OR"),
                name="only_a_closed_case_is_shut",
            ),
        ),
        migrations.AddConstraint(
            model_name="casefile",
            constraint=models.CheckConstraint(
                condition=models.Q(("destroyed_at", None), ("shut_at__isnull", False), _connector="OR"),
                name="only_a_shut_case_is_destroyed",
            ),
        ),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(fields=["municipality", "user", "file"], name="assignment_of_a_person"),
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.CheckConstraint(
                condition=models.Q(("part__in", ["lead", "deputy", "adviser", "colleague", "guest"])),
                name="an_assignment_is_to_a_known_part",
            ),
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("part", "guest"), _negated=True), ("until__isnull", False), _connector="OR"
                ),
                name="a_guest_has_an_end_date",
            ),
        ),
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.UniqueConstraint(
                fields=("municipality", "file", "user", "part"), name="one_assignment_of_a_part"
            ),
        ),
        migrations.AddConstraint(
            model_name="declaration",
            constraint=models.UniqueConstraint(
                fields=("municipality", "file", "user"), name="one_declaration_a_person_and_case"
            ),
        ),
        migrations.AddConstraint(
            model_name="note",
            constraint=models.CheckConstraint(
                condition=models.Q(("happened_at__lte", models.F("written_at"))),
                name="a_note_is_written_after_the_fact",
            ),
        ),
        migrations.AddConstraint(
            model_name="numberseries",
            constraint=models.UniqueConstraint(
                fields=("municipality", "year"), name="one_series_of_case_numbers_a_year"
            ),
        ),
        migrations.AddIndex(
            model_name="personmark",
            index=models.Index(fields=["municipality", "mark"], name="person_mark_again"),
        ),
        migrations.AddConstraint(
            model_name="personmark",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["cpr", "name_and_birth"])), name="a_mark_is_of_a_known_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="personmark",
            constraint=models.UniqueConstraint(
                fields=("municipality", "file", "kind", "mark"), name="a_mark_stands_once_on_a_case"
            ),
        ),
    ]
