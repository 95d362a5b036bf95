# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables of infohus cases."""

import datetime
import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import handlingsplan.concerns.infohus.terms


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("casefiles", "0001_initial"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Case",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("state", models.CharField(default="police_clarification", max_length=24)),
                ("no_contact", models.BooleanField(default=False)),
                ("control_sign", models.BooleanField(default=False)),
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
            },
        ),
        migrations.CreateModel(
            name="Clarification",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("asked_at", models.DateTimeField()),
                ("answer", models.CharField(blank=True, max_length=20)),
                ("answered_on", models.DateField(blank=True, null=True)),
                ("noted_at", models.DateTimeField(blank=True, null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="clarifications", to="infohus.case"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "noted_by",
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
                "verbose_name": "police clarification",
                "db_table": '"concerns"."clarification"',
                "ordering": ("asked_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("with_whom", models.CharField(max_length=10)),
                ("happened_at", models.DateTimeField()),
                ("written_at", models.DateTimeField()),
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
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="contacts", to="infohus.case"
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
                "verbose_name": "contact",
                "db_table": '"concerns"."infohus_contact"',
                "ordering": ("happened_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("authority", models.CharField(max_length=16)),
                ("basis", models.CharField(max_length=20)),
                ("answer", models.CharField(blank=True, max_length=12)),
                ("invited_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="invitations", to="infohus.case"
                    ),
                ),
                (
                    "invited_by",
                    models.ForeignKey(
                        blank=True,
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
                    "user",
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
                "verbose_name": "invitation to contribute",
                "db_table": '"concerns"."invitation"',
                "ordering": ("invited_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Contribution",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("from_police", models.BooleanField(default=False)),
                ("written_at", models.DateTimeField()),
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
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="contributions", to="infohus.case"
                    ),
                ),
                (
                    "corrects",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="infohus.contribution",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "invitation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contributions",
                        to="infohus.invitation",
                    ),
                ),
            ],
            options={
                "verbose_name": "contribution",
                "db_table": '"concerns"."contribution"',
                "ordering": ("written_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="MeetingSeries",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("form", models.CharField(max_length=12)),
                ("first_on", models.DateField()),
                ("starts_at", models.TimeField(default=datetime.time(9, 0))),
                ("every_weeks", models.PositiveSmallIntegerField(default=2)),
                ("place", models.CharField(max_length=120)),
                ("ended_on", models.DateField(blank=True, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "standing meeting",
                "db_table": '"concerns"."meeting_series"',
                "ordering": ("first_on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("starts_at", models.DateTimeField()),
                ("minutes", models.PositiveSmallIntegerField(default=90)),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sequence", models.PositiveSmallIntegerField(default=0)),
                ("called_at", models.DateTimeField()),
                ("held_at", models.DateTimeField(blank=True, null=True)),
                ("given_up_at", models.DateTimeField(blank=True, null=True)),
                (
                    "called_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="meetings", to="infohus.case"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="meetings",
                        to="infohus.meetingseries",
                    ),
                ),
            ],
            options={
                "verbose_name": "meeting",
                "db_table": '"concerns"."meeting"',
                "ordering": ("starts_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Participant",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("basis", models.CharField(max_length=20)),
                ("papers_until", models.DateTimeField(blank=True, null=True)),
                (
                    "invitation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="participants",
                        to="infohus.invitation",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="participants", to="infohus.meeting"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "user",
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
                "verbose_name": "participant in a meeting",
                "db_table": '"concerns"."meeting_participant"',
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="RiskAssessment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("made_at", models.DateTimeField()),
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
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="risk_assessments", to="infohus.case"
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
                "verbose_name": "risk assessment before contact",
                "db_table": '"concerns"."risk_assessment"',
                "ordering": ("made_at", "pk"),
            },
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
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
            ),
        ),
        migrations.AddConstraint(
            model_name="clarification",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", ""), ("answered_on", None), ("noted_at", None)),
                    models.Q(
                        ("answer__in", ["can_be_handled", "police_alone", "no_crime_relevance"]),
                        ("answered_on__isnull", False),
                        ("noted_at__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="the_police_answer_from_a_closed_list_on_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="clarification",
            constraint=models.UniqueConstraint(
                condition=models.Q(("answer", "")),
                fields=("municipality", "case"),
                name="the_police_are_asked_one_thing_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(("with_whom__in", ["citizen", "family", "network", "school"])),
                name="a_contact_is_with_a_known_party",
            ),
        ),
        migrations.AddConstraint(
            model_name="contact",
            constraint=models.CheckConstraint(
                condition=models.Q(("happened_at__lte", models.F("written_at"))),
                name="a_contact_is_written_after_the_fact",
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "authority__in",
                        [
                            "police",
                            "school",
                            "children",
                            "jobcentre",
                            "adults",
                            "psychiatry",
                            "prison_service",
                            "ssp",
                            "immigration",
                            "self_governing",
                            "outside",
                        ],
                    )
                ),
                name="a_known_kind_of_authority_is_asked",
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", ""), ("answered_at", None)),
                    models.Q(("answer__in", ["contributed", "declined"]), ("answered_at__isnull", False)),
                    _connector="OR",
                ),
                name="an_invitation_has_a_known_answer",
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=models.Q(("basis", ""), _negated=True), name="an_invitation_has_a_legal_basis"
            ),
        ),
        migrations.AddConstraint(
            model_name="meetingseries",
            constraint=models.CheckConstraint(
                condition=models.Q(("form__in", ["standing", "cross_forum"])), name="a_series_has_a_known_form"
            ),
        ),
        migrations.AddConstraint(
            model_name="meetingseries",
            constraint=models.CheckConstraint(condition=models.Q(("every_weeks__gte", 1)), name="a_series_comes_again"),
        ),
        migrations.AddIndex(
            model_name="meeting",
            index=models.Index(fields=["municipality", "starts_at"], name="meeting_by_day"),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.UniqueConstraint(
                condition=models.Q(("given_up_at", None), ("held_at", None)),
                fields=("municipality", "case"),
                name="one_meeting_is_called_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(("held_at", None), ("given_up_at", None), _connector="OR"),
                name="a_meeting_given_up_was_not_held",
            ),
        ),
        migrations.AddConstraint(
            model_name="participant",
            constraint=models.CheckConstraint(
                condition=models.Q(("basis", ""), _negated=True),
                name="a_participant_has_a_legal_basis",
            ),
        ),
        migrations.AddConstraint(
            model_name="participant",
            constraint=models.CheckConstraint(
                condition=models.Q(("user", None), ("papers_until__isnull", False), _connector="OR"),
                name="a_guest_reads_papers_until_a_day",
            ),
        ),
        migrations.AddConstraint(
            model_name="participant",
            constraint=models.UniqueConstraint(
                fields=("municipality", "meeting", "invitation"), name="an_invitation_is_called_once_to_a_meeting"
            ),
        ),
    ]
