# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first tables of this room."""

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
            name="Flow",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=20)),
                ("based_on", models.PositiveIntegerField(verbose_name="based on national version")),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField(null=True)),
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
            ],
            options={
                "verbose_name": "flow",
            },
        ),
        migrations.CreateModel(
            name="OrganisationChoice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("model_key", models.CharField(max_length=40)),
                ("chosen_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "chosen_by",
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
                "verbose_name": "organisation model",
            },
        ),
        migrations.CreateModel(
            name="Step",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.SlugField(max_length=60)),
                ("position", models.PositiveIntegerField()),
                ("actor", models.CharField(max_length=160, verbose_name="who")),
                ("action", models.CharField(max_length=500, verbose_name="does what")),
                ("condition", models.CharField(blank=True, max_length=300, verbose_name="when, or only if")),
                ("deadline_amount", models.PositiveIntegerField(blank=True, null=True, verbose_name="deadline")),
                ("deadline_unit", models.CharField(blank=True, max_length=20, verbose_name="unit")),
                ("deadline_from", models.CharField(blank=True, max_length=160, verbose_name="counted from")),
                ("deadline_basis", models.CharField(blank=True, max_length=10)),
                ("provision", models.CharField(blank=True, max_length=120)),
                ("may_pause", models.BooleanField(default=False)),
                ("contact_key", models.CharField(blank=True, max_length=60, verbose_name="contact")),
                ("outcome", models.CharField(blank=True, max_length=300, verbose_name="leads to")),
                ("next_keys", models.JSONField(default=list)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "flow",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="steps", to="groundwork.flow"
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
                "verbose_name": "step",
                "ordering": ("position", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Box",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.SlugField(max_length=60)),
                ("label", models.CharField(max_length=120, verbose_name="name")),
                ("role", models.CharField(blank=True, max_length=300, verbose_name="what they do")),
                ("parent_key", models.CharField(blank=True, max_length=60)),
                ("position", models.PositiveIntegerField(default=0)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "box in the chart",
                "ordering": ("position", "pk"),
                "constraints": [
                    models.UniqueConstraint(
                        models.F("municipality"), models.F("key"), name="a_box_stands_once_in_the_chart"
                    )
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="flow",
            constraint=models.UniqueConstraint(
                models.F("municipality"), models.F("key"), name="a_municipality_has_one_flow_of_a_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="flow",
            constraint=models.CheckConstraint(
                condition=models.Q(("key__in", ["concern", "acute"])), name="a_flow_is_of_a_known_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="organisationchoice",
            constraint=models.UniqueConstraint(
                models.F("municipality"), name="a_municipality_has_one_organisation_model"
            ),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.UniqueConstraint(fields=("flow", "key"), name="a_step_stands_once_in_its_flow"),
        ),
        migrations.AddConstraint(
            model_name="step",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("deadline_amount", None), ("deadline_unit", "")),
                    models.Q(("deadline_amount__isnull", False), models.Q(("deadline_unit", ""), _negated=True)),
                    _connector="OR",
                ),
                name="a_deadline_has_an_amount_and_a_unit",
            ),
        ),
    ]
