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
            name="Card",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=10)),
                ("title", models.CharField(max_length=90, verbose_name="title")),
                ("language", models.CharField(default="da", max_length=5)),
                (
                    "reader",
                    models.CharField(default="employee", max_length=20, verbose_name="for"),
                ),
                (
                    "age_group",
                    models.CharField(
                        default="all",
                        max_length=10,
                        verbose_name="age group",
                    ),
                ),
                ("department", models.CharField(blank=True, max_length=120, verbose_name="department")),
                ("content", models.JSONField(default=dict)),
                ("owner", models.CharField(blank=True, max_length=120, verbose_name="kept up to date by")),
                ("next_revision", models.DateField(blank=True, null=True, verbose_name="next revision")),
                ("is_public", models.BooleanField(default=False, verbose_name="public")),
                ("national_key", models.CharField(blank=True, max_length=60)),
                ("national_version", models.PositiveIntegerField(default=0)),
                ("key", models.SlugField(max_length=60)),
                (
                    "state",
                    models.CharField(default="draft", max_length=20),
                ),
                ("in_force", models.PositiveIntegerField(blank=True, null=True)),
                ("last_tested_on", models.DateField(blank=True, null=True, verbose_name="last tried")),
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
                (
                    "sent_by",
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
                "verbose_name": "card",
                "ordering": ("kind", "title", "pk"),
            },
        ),
        migrations.CreateModel(
            name="CardVersion",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=10)),
                ("title", models.CharField(max_length=90, verbose_name="title")),
                ("language", models.CharField(default="da", max_length=5)),
                (
                    "reader",
                    models.CharField(default="employee", max_length=20, verbose_name="for"),
                ),
                (
                    "age_group",
                    models.CharField(
                        default="all",
                        max_length=10,
                        verbose_name="age group",
                    ),
                ),
                ("department", models.CharField(blank=True, max_length=120, verbose_name="department")),
                ("content", models.JSONField(default=dict)),
                ("owner", models.CharField(blank=True, max_length=120, verbose_name="kept up to date by")),
                ("next_revision", models.DateField(blank=True, null=True, verbose_name="next revision")),
                ("is_public", models.BooleanField(default=False, verbose_name="public")),
                ("national_key", models.CharField(blank=True, max_length=60)),
                ("national_version", models.PositiveIntegerField(default=0)),
                ("number", models.PositiveIntegerField()),
                ("resolved", models.JSONField(default=dict)),
                ("approved_at", models.DateTimeField()),
                (
                    "approved_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "card",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="versions", to="cards.card"
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
                "verbose_name": "approved version of a card",
                "ordering": ("card", "-number"),
            },
        ),
        migrations.AddConstraint(
            model_name="card",
            constraint=models.UniqueConstraint(
                models.F("municipality"), models.F("key"), name="a_card_has_one_key_in_its_municipality"
            ),
        ),
        migrations.AddConstraint(
            model_name="card",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["concern", "acute"])), name="a_card_is_of_a_known_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="card",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            "approved",
                            "draft",
                            "in_revision",
                            "sent",
                            "withdrawn",
                        ],
                    )
                ),
                name="a_card_is_in_a_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="cardversion",
            constraint=models.UniqueConstraint(fields=("card", "number"), name="a_card_has_one_version_of_a_number"),
        ),
        migrations.AddConstraint(
            model_name="cardversion",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["concern", "acute"])), name="an_approved_card_is_of_a_known_kind"
            ),
        ),
    ]
