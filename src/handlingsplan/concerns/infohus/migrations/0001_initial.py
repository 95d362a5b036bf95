# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables of infohus cases."""

import django.db.models.deletion
from django.db import migrations, models

import handlingsplan.concerns.infohus.terms


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("casefiles", "0001_initial"),
        ("tenancy", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Case",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("state", models.CharField(default="police_clarification", max_length=24)),
                ("no_contact", models.BooleanField(default=False)),
                ("begun_at", models.DateTimeField()),
                ("extended", models.BooleanField(default=False)),
                (
                    "file",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="infohus", to="casefiles.casefile"
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
                "verbose_name": "infohus case",
                "db_table": '"concerns"."infohus_case"',
                "ordering": ("pk",),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                [
                                    handlingsplan.concerns.infohus.terms.State["ASSESSMENT"],
                                    handlingsplan.concerns.infohus.terms.State["AWAITING_AUTHORITY"],
                                    handlingsplan.concerns.infohus.terms.State["AWAITING_SIGNATURE"],
                                    handlingsplan.concerns.infohus.terms.State["CLOSED_DONE"],
                                    handlingsplan.concerns.infohus.terms.State["CLOSED_OTHER_HELP"],
                                    handlingsplan.concerns.infohus.terms.State["CLOSED_POLICE"],
                                    handlingsplan.concerns.infohus.terms.State["CLOSED_UNFOUNDED"],
                                    handlingsplan.concerns.infohus.terms.State["FOLLOW_UP"],
                                    handlingsplan.concerns.infohus.terms.State["GATHERING"],
                                    handlingsplan.concerns.infohus.terms.State["MEASURES"],
                                    handlingsplan.concerns.infohus.terms.State["MEETING_CALLED"],
                                    handlingsplan.concerns.infohus.terms.State["POLICE_CLARIFICATION"],
                                ],
                            )
                        ),
                        name="an_infohus_case_is_in_a_known_state",
                    )
                ],
            },
        ),
    ]
