# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first tables of this room."""

from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Item",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=30)),
                ("key", models.CharField(max_length=60)),
                ("version", models.PositiveIntegerField(default=1)),
                ("valid_from", models.DateField()),
                ("evidence", models.CharField(max_length=10)),
                ("source", models.JSONField(default=dict)),
                ("payload", models.JSONField()),
                ("digest", models.CharField(max_length=64)),
                ("position", models.PositiveIntegerField(default=0)),
                ("loaded_at", models.DateTimeField(auto_now_add=True)),
            ],
            options={
                "verbose_name": "national content",
                "ordering": ("kind", "position", "key", "-version"),
                "constraints": [
                    models.UniqueConstraint(fields=("kind", "key", "version"), name="a_version_of_content_exists_once"),
                    models.CheckConstraint(
                        condition=models.Q(("evidence__in", ["national", "proposal"])),
                        name="content_carries_an_evidence_mark",
                    ),
                ],
            },
        ),
    ]
