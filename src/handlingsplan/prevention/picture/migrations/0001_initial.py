# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first tables of this room."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import handlingsplan.prevention.picture.terms


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Series",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "theme",
                    models.CharField(
                        default=handlingsplan.prevention.picture.terms.Theme["WELLBEING"],
                        max_length=30,
                        verbose_name="theme",
                    ),
                ),
                ("title", models.CharField(max_length=160, verbose_name="heading")),
                ("source", models.CharField(max_length=300, verbose_name="source")),
                ("source_address", models.URLField(blank=True, verbose_name="web address of the source")),
                ("unknown", models.TextField(verbose_name="what we do not know")),
                ("next_look_on", models.DateField(verbose_name="looked at again")),
                ("written_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                ("unit", models.CharField(max_length=120, verbose_name="what is counted")),
                ("caution", models.TextField(verbose_name="how to read it")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "written_by",
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
                "verbose_name": "series of figures",
                "ordering": ("theme", "title", "pk"),
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Figure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("position", models.PositiveIntegerField()),
                ("period", models.CharField(max_length=40, verbose_name="period")),
                ("value", models.PositiveIntegerField(blank=True, null=True)),
                ("is_small", models.BooleanField(default=False)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="figures", to="picture.series"
                    ),
                ),
            ],
            options={
                "verbose_name": "figure",
                "ordering": ("series", "position"),
            },
        ),
        migrations.CreateModel(
            name="Note",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "theme",
                    models.CharField(
                        default=handlingsplan.prevention.picture.terms.Theme["WELLBEING"],
                        max_length=30,
                        verbose_name="theme",
                    ),
                ),
                ("title", models.CharField(max_length=160, verbose_name="heading")),
                ("source", models.CharField(max_length=300, verbose_name="source")),
                ("source_address", models.URLField(blank=True, verbose_name="web address of the source")),
                ("unknown", models.TextField(verbose_name="what we do not know")),
                ("next_look_on", models.DateField(verbose_name="looked at again")),
                ("written_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                ("period_from", models.DateField(verbose_name="from")),
                ("period_to", models.DateField(verbose_name="to")),
                ("text", models.TextField(verbose_name="text")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "written_by",
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
                "verbose_name": "local note",
                "ordering": ("-period_to", "title", "pk"),
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "theme__in",
                                [
                                    "wellbeing",
                                    "meeting_places",
                                    "online",
                                    "groups",
                                    "hate",
                                    "enquiries",
                                    "competence",
                                    "events",
                                ],
                            )
                        ),
                        name="a_note_has_a_known_theme",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("period_to__gte", models.F("period_from"))), name="a_period_ends_later"
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="series",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "theme__in",
                        [
                            "wellbeing",
                            "meeting_places",
                            "online",
                            "groups",
                            "hate",
                            "enquiries",
                            "competence",
                            "events",
                        ],
                    )
                ),
                name="a_series_has_a_known_theme",
            ),
        ),
        migrations.AddConstraint(
            model_name="figure",
            constraint=models.CheckConstraint(
                condition=models.Q(("value", None), models.Q(("is_small", False), ("value__gte", 5)), _connector="OR"),
                name="a_small_number_is_not_kept",
            ),
        ),
    ]
