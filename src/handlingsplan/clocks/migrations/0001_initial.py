# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first tables of this room."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenancy", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Clock",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=40)),
                ("about_type", models.CharField(max_length=60)),
                ("about_id", models.BigIntegerField()),
                ("length", models.PositiveIntegerField()),
                ("unit", models.CharField(max_length=12)),
                ("started_at", models.DateTimeField()),
                ("started_on", models.DateField()),
                ("due_at", models.DateTimeField()),
                ("due_on", models.DateField()),
                ("paused_at", models.DateTimeField(blank=True, null=True)),
                ("stopped_at", models.DateTimeField(blank=True, null=True)),
                ("reminded", models.JSONField(default=list)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "deadline",
                "ordering": ("due_at", "pk"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("due_on__gte", models.F("started_on"))),
                        name="a_deadline_ends_after_its_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("due_at__gte", models.F("started_at"))),
                        name="a_deadline_is_due_after_its_start",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("stopped_at", None)),
                        fields=("municipality", "kind", "about_type", "about_id"),
                        name="one_running_deadline_of_a_kind_for_a_thing",
                    ),
                ],
            },
        ),
    ]
