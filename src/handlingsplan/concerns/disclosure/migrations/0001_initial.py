# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables of passing on."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("casefiles", "0002_walls"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Disclosure",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("received", models.BooleanField(default=False)),
                ("sender_kind", models.CharField(max_length=20)),
                ("recipient_kind", models.CharField(max_length=20)),
                ("basis", models.CharField(max_length=16)),
                ("purpose", models.CharField(max_length=16)),
                ("day", models.DateField()),
                ("at", models.DateTimeField()),
                ("review_on", models.DateField(blank=True, null=True)),
                ("reviewed_on", models.DateField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="disclosures", to="casefiles.casefile"
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
                "verbose_name": "disclosure",
                "db_table": '"concerns"."disclosure"',
                "ordering": ("day", "pk"),
                "indexes": [models.Index(fields=["municipality", "file"], name="disclosure_of_a_case")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "recipient_kind__in",
                                [
                                    "infohus",
                                    "children",
                                    "department",
                                    "police",
                                    "psychiatry",
                                    "prison",
                                    "school",
                                    "self_governing",
                                    "private",
                                    "other_municipality",
                                    "pet",
                                    "citizen",
                                ],
                            ),
                            (
                                "sender_kind__in",
                                [
                                    "infohus",
                                    "children",
                                    "department",
                                    "police",
                                    "psychiatry",
                                    "prison",
                                    "school",
                                    "self_governing",
                                    "private",
                                    "other_municipality",
                                    "pet",
                                    "citizen",
                                ],
                            ),
                        ),
                        name="a_disclosure_is_between_known_parties",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "basis__in",
                                [
                                    "115_ssp",
                                    "115_psp",
                                    "115_ksp_a",
                                    "115_ksp_b",
                                    "115_ksp_c",
                                    "notice",
                                    "inside",
                                    "consent",
                                    "early_child",
                                    "crime_facts",
                                    "sensitive",
                                    "health",
                                    "confidential",
                                    "pet_request",
                                    "child_moves",
                                    "danger",
                                    "free",
                                ],
                            )
                        ),
                        name="a_disclosure_has_a_known_ground",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("purpose__in", ["prevent_crime", "child_need", "help", "avert_danger", "move"])
                        ),
                        name="a_disclosure_has_a_known_purpose",
                    ),
                ],
            },
        ),
    ]
