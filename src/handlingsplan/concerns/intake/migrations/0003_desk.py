# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables of the desk."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("intake", "0002_walls"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ChildDecision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("choice", models.CharField(max_length=12)),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="child_decisions", to="intake.inquiry"
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
                "verbose_name": "choice about a child",
                "db_table": '"concerns"."child_decision"',
                "ordering": ("at", "pk"),
                "indexes": [models.Index(fields=["municipality", "inquiry"], name="child_decision_of_an_inquiry")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("choice__in", ["notice", "not_notice", "adult"])),
                        name="a_choice_about_a_child_is_known",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="HandOver",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("kind", models.CharField(max_length=12)),
                ("happened_at", models.DateTimeField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="handovers", to="intake.inquiry"
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
                "verbose_name": "handing over",
                "db_table": '"concerns"."handover"',
                "ordering": ("at", "pk"),
                "indexes": [models.Index(fields=["municipality", "inquiry"], name="handover_of_an_inquiry")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["other_help", "police", "municipality", "notice"])),
                        name="it_is_handed_to_a_known_kind",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("happened_at__lte", models.F("at"))), name="it_is_handed_over_before_noted"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Sorting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="sortings", to="intake.inquiry"
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
                "verbose_name": "first sorting",
                "db_table": '"concerns"."sorting"',
                "ordering": ("at", "pk"),
                "indexes": [models.Index(fields=["municipality", "inquiry"], name="sorting_of_an_inquiry")],
            },
        ),
        migrations.CreateModel(
            name="StandardText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(max_length=40)),
                ("text", models.TextField()),
                ("changed_at", models.DateTimeField()),
                (
                    "changed_by",
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
                "verbose_name": "standard text",
                "db_table": '"concerns"."standard_text"',
                "ordering": ("key",),
                "constraints": [
                    models.UniqueConstraint(fields=("municipality", "key"), name="one_wording_of_a_standard_text_here")
                ],
            },
        ),
    ]
