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
            name="MunicipalityKey",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("purpose", models.CharField(choices=[("cases", "cases"), ("marks", "marks")], max_length=10)),
                ("generation", models.PositiveIntegerField()),
                ("master", models.CharField(max_length=40)),
                ("wrapped", models.BinaryField()),
                ("made_at", models.DateTimeField(auto_now_add=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "municipality's key",
                "ordering": ("municipality", "purpose", "-generation"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("purpose__in", ["cases", "marks"])), name="a_key_has_a_known_purpose"
                    ),
                    models.UniqueConstraint(
                        models.F("municipality"),
                        models.F("purpose"),
                        models.F("generation"),
                        name="one_key_of_a_municipality_in_each_generation",
                    ),
                ],
            },
        ),
    ]
