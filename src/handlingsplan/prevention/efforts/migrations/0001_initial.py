# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first tables of this room."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import handlingsplan.prevention.efforts.terms


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Effort",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=120, verbose_name="title")),
                ("synonyms", models.CharField(blank=True, max_length=200, verbose_name="also called")),
                ("level", models.CharField(max_length=20, verbose_name="level")),
                (
                    "focus",
                    models.CharField(
                        default=handlingsplan.prevention.efforts.terms.Focus["GENERAL"],
                        max_length=20,
                        verbose_name="focus",
                    ),
                ),
                ("arenas", models.JSONField(default=list, verbose_name="arenas")),
                ("target_group", models.CharField(blank=True, max_length=200, verbose_name="target group")),
                ("age_from", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="from age")),
                ("age_to", models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="to age")),
                ("purpose", models.CharField(blank=True, max_length=500, verbose_name="purpose")),
                ("factors", models.JSONField(default=list, verbose_name="protective factors")),
                ("content", models.TextField(blank=True, verbose_name="what happens")),
                ("extent", models.CharField(blank=True, max_length=200, verbose_name="extent")),
                ("provider", models.CharField(blank=True, max_length=160, verbose_name="provider")),
                ("owner", models.CharField(blank=True, max_length=160, verbose_name="owner")),
                (
                    "participation",
                    models.CharField(
                        default=handlingsplan.prevention.efforts.terms.Participation["VOLUNTARY"],
                        max_length=20,
                        verbose_name="voluntary or with consent",
                    ),
                ),
                ("resources", models.CharField(blank=True, max_length=300, verbose_name="price and resources")),
                ("expected_effect", models.CharField(blank=True, max_length=500, verbose_name="expected effect")),
                ("follow_up", models.CharField(blank=True, max_length=500, verbose_name="how it is followed")),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="begins")),
                ("ends_on", models.DateField(blank=True, null=True, verbose_name="ends")),
                ("months", models.JSONField(default=list, verbose_name="months")),
                ("label", models.CharField(max_length=20, verbose_name="evidence")),
                ("label_note", models.CharField(blank=True, max_length=300, verbose_name="what is known")),
                ("source_title", models.CharField(blank=True, max_length=200, verbose_name="source")),
                ("source_address", models.URLField(blank=True, max_length=400, verbose_name="address of the source")),
                ("source_checked_on", models.DateField(blank=True, null=True, verbose_name="source looked at")),
                ("library_key", models.CharField(blank=True, max_length=60)),
                ("library_version", models.PositiveIntegerField(blank=True, null=True)),
                (
                    "state",
                    models.CharField(default=handlingsplan.prevention.efforts.terms.EffortState["IDEA"], max_length=20),
                ),
                ("started_on", models.DateField(blank=True, null=True)),
                ("started_without", models.TextField(blank=True)),
                ("added_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "added_by",
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
                "verbose_name": "effort",
                "ordering": ("title", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Indicator",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=120, verbose_name="what is counted")),
                ("definition", models.CharField(max_length=400, verbose_name="definition")),
                (
                    "counted",
                    models.CharField(
                        default=handlingsplan.prevention.efforts.terms.Counted["PEOPLE"],
                        max_length=20,
                        verbose_name="kind of number",
                    ),
                ),
                ("unit", models.CharField(max_length=60, verbose_name="unit")),
                ("method", models.CharField(max_length=300, verbose_name="how it is measured")),
                (
                    "interval",
                    models.PositiveSmallIntegerField(
                        default=handlingsplan.prevention.efforts.terms.Interval["HALF_YEAR"], verbose_name="how often"
                    ),
                ),
                (
                    "baseline",
                    models.DecimalField(blank=True, decimal_places=1, max_digits=9, null=True, verbose_name="baseline"),
                ),
                (
                    "baseline_note",
                    models.CharField(blank=True, max_length=200, verbose_name="where the baseline is from"),
                ),
                (
                    "direction",
                    models.CharField(
                        default=handlingsplan.prevention.efforts.terms.Direction["OPEN"],
                        max_length=10,
                        verbose_name="expected direction",
                    ),
                ),
                ("chosen_on", models.DateField()),
                ("is_late", models.BooleanField(default=False)),
                ("closed_on", models.DateField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "effort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="indicators", to="efforts.effort"
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
                "verbose_name": "indicator",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Measurement",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("measured_on", models.DateField(verbose_name="measured on")),
                ("value", models.DecimalField(decimal_places=1, max_digits=9, verbose_name="number measured")),
                ("answers", models.PositiveIntegerField(blank=True, null=True, verbose_name="number of answers")),
                ("source", models.CharField(max_length=200, verbose_name="source")),
                ("caveat", models.CharField(blank=True, max_length=300, verbose_name="caveat")),
                ("why", models.CharField(blank=True, max_length=300, verbose_name="why it was corrected")),
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
                    "corrects",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected_by",
                        to="efforts.measurement",
                    ),
                ),
                (
                    "indicator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="measurements", to="efforts.indicator"
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
                "verbose_name": "measurement",
                "ordering": ("measured_on", "pk"),
            },
        ),
        migrations.AddIndex(
            model_name="effort",
            index=models.Index(fields=["municipality", "level", "title"], name="effort_register"),
        ),
        migrations.AddConstraint(
            model_name="effort",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            handlingsplan.prevention.efforts.terms.EffortState["ENDED"],
                            handlingsplan.prevention.efforts.terms.EffortState["IDEA"],
                            handlingsplan.prevention.efforts.terms.EffortState["PAUSED"],
                            handlingsplan.prevention.efforts.terms.EffortState["PLANNED"],
                            handlingsplan.prevention.efforts.terms.EffortState["RETIRED"],
                            handlingsplan.prevention.efforts.terms.EffortState["RUNNING"],
                        ],
                    )
                ),
                name="an_effort_is_in_a_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="effort",
            constraint=models.CheckConstraint(
                condition=models.Q(("level__in", ["building", "pre_emptive", "intervening"])),
                name="an_effort_has_one_primary_level",
            ),
        ),
        migrations.AddConstraint(
            model_name="effort",
            constraint=models.CheckConstraint(
                condition=models.Q(("focus__in", ["general", "specific"])), name="an_effort_is_general_or_specific"
            ),
        ),
        migrations.AddConstraint(
            model_name="effort",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("label__in", ["positive", "unclear", "described", "literature", "local", "no_source"])
                ),
                name="an_effort_carries_an_evidence_label",
            ),
        ),
        migrations.AddConstraint(
            model_name="effort",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ends_on", None), ("starts_on", None), ("ends_on__gte", models.F("starts_on")), _connector="OR"
                ),
                name="an_effort_ends_after_it_begins",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("counted__in", ["people", "activities", "percent", "average"])),
                name="an_indicator_counts_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("direction__in", ["up", "down", "steady", "open"])),
                name="an_indicator_has_a_direction",
            ),
        ),
        migrations.AddConstraint(
            model_name="indicator",
            constraint=models.CheckConstraint(
                condition=models.Q(("interval__in", [3, 6, 12])), name="an_indicator_has_an_interval"
            ),
        ),
    ]
