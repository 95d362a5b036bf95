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
            name="Event",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.BigIntegerField(verbose_name="number")),
                ("kind", models.CharField(max_length=80)),
                ("at", models.DateTimeField(verbose_name="time")),
                ("about_type", models.CharField(max_length=60)),
                ("about_id", models.BigIntegerField(null=True)),
                ("request", models.UUIDField(null=True)),
                ("details", models.JSONField(default=dict)),
                ("personal", models.JSONField(null=True)),
                ("personal_digest", models.CharField(blank=True, max_length=64)),
                ("previous", models.CharField(max_length=64)),
                ("fingerprint", models.CharField(max_length=64)),
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
                    "municipality",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.municipality",
                    ),
                ),
            ],
            options={
                "verbose_name": "event",
                "ordering": ("-number",),
                "indexes": [
                    models.Index(fields=["municipality", "about_type", "about_id", "number"], name="event_timeline")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "number"),
                        name="a_chain_has_one_link_of_each_number",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("personal", None), models.Q(("personal_digest", ""), _negated=True), _connector="OR"
                        ),
                        name="personal_details_have_a_digest",
                    ),
                ],
            },
        ),
    ]
