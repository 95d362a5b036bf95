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
            name="ContactFunction",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.SlugField(max_length=60)),
                ("label", models.CharField(max_length=120, verbose_name="function")),
                ("number", models.CharField(blank=True, max_length=30, verbose_name="telephone")),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("hours", models.CharField(blank=True, max_length=120, verbose_name="hours")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="note")),
                ("holder", models.CharField(blank=True, max_length=120, verbose_name="held by")),
                ("deputy", models.CharField(blank=True, max_length=200, verbose_name="deputy")),
                ("verified_on", models.DateField(blank=True, null=True, verbose_name="verified on")),
                ("changed_at", models.DateTimeField(auto_now=True)),
                (
                    "is_public",
                    models.BooleanField(
                        default=False,
                        help_text="Otherwise only people who work in the municipality see the number.",
                        verbose_name="may be shown to citizens",
                    ),
                ),
                ("position", models.PositiveIntegerField(default=100)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "verified_by",
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
                "verbose_name": "contact",
                "ordering": ("position", "label"),
                "constraints": [
                    models.UniqueConstraint(
                        models.F("municipality"), models.F("key"), name="a_contact_has_one_key_in_its_municipality"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verified_by", None), ("verified_on", None)),
                            ("verified_on__isnull", False),
                            _connector="OR",
                        ),
                        name="a_contact_verified_by_someone_has_a_date",
                    ),
                ],
            },
        ),
    ]
