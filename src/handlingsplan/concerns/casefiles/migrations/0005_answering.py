# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is shut and opened again, told, asked for by the person herself, and put into the journal."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casefiles", "0004_closing_walls"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="AccessRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("key_id", models.UUIDField(unique=True)),
                ("asked_for", models.CharField(max_length=16)),
                ("received_at", models.DateTimeField()),
                ("extended_at", models.DateTimeField(blank=True, null=True)),
                ("police_asked_at", models.DateTimeField(blank=True, null=True)),
                ("police_answered_at", models.DateTimeField(blank=True, null=True)),
                ("names_in_log", models.BooleanField(default=False)),
                ("outcome", models.CharField(blank=True, max_length=12)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                (
                    "answered_by",
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
                    "registered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "request by the person herself",
                "db_table": '"concerns"."access_request"',
                "ordering": ("received_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="CitizenRemark",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("ref", models.CharField(blank=True, max_length=80)),
                ("written_at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="citizen_remarks",
                        to="casefiles.casefile",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="remarks",
                        to="casefiles.accessrequest",
                    ),
                ),
            ],
            options={
                "verbose_name": "the citizen's remark",
                "db_table": '"concerns"."citizen_remark"',
                "ordering": ("written_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="DutyToInform",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("status", models.CharField(max_length=12)),
                ("ground", models.CharField(blank=True, max_length=12)),
                ("review_on", models.DateField(blank=True, null=True)),
                ("decided_at", models.DateTimeField()),
                ("approved_at", models.DateTimeField(blank=True, null=True)),
                ("over_at", models.DateTimeField(blank=True, null=True)),
                (
                    "approved_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="duties_to_inform",
                        to="casefiles.casefile",
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
                "verbose_name": "duty to inform",
                "db_table": '"concerns"."duty_to_inform"',
                "ordering": ("decided_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="ItemDecision",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("ref", models.CharField(max_length=80)),
                ("choice", models.CharField(max_length=10)),
                ("ground", models.CharField(blank=True, max_length=16)),
                ("decided_at", models.DateTimeField()),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casefiles.casefile"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="casefiles.accessrequest",
                    ),
                ),
            ],
            options={
                "verbose_name": "decision on an item",
                "db_table": '"concerns"."item_decision"',
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="JournalExport",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("running", models.PositiveIntegerField()),
                ("refs", models.JSONField(default=list)),
                ("kle", models.CharField(max_length=12)),
                ("exported_at", models.DateTimeField()),
                ("confirmed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "exported_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="journal_exports",
                        to="casefiles.casefile",
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
                "verbose_name": "export to the journal",
                "db_table": '"concerns"."journal_export"',
                "ordering": ("running", "pk"),
            },
        ),
        migrations.CreateModel(
            name="RequestedFile",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="casefiles.casefile"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "request",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="files", to="casefiles.accessrequest"
                    ),
                ),
            ],
            options={
                "verbose_name": "case that a request is about",
                "db_table": '"concerns"."requested_file"',
                "ordering": ("file", "pk"),
            },
        ),
        migrations.CreateModel(
            name="UnlockRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("asked_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("until", models.DateTimeField(blank=True, null=True)),
                (
                    "answered_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="unlock_requests",
                        to="casefiles.casefile",
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
                "verbose_name": "request to open a shut case",
                "db_table": '"concerns"."unlock_request"',
                "ordering": ("asked_at", "pk"),
            },
        ),
        migrations.AddConstraint(
            model_name="accessrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(("asked_for__in", ["data", "documents", "correction", "erasure"])),
                name="a_request_asks_for_a_known_thing",
            ),
        ),
        migrations.AddConstraint(
            model_name="accessrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answered_at", None), ("answered_by", None)),
                    models.Q(("answered_at__isnull", False), ("answered_by__isnull", False)),
                    _connector="OR",
                ),
                name="a_request_is_answered_by_somebody_at_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="dutytoinform",
            constraint=models.CheckConstraint(
                condition=models.Q(("status__in", ["fulfilled", "postponed", "exempt"])),
                name="a_duty_has_a_known_status",
            ),
        ),
        migrations.AddConstraint(
            model_name="dutytoinform",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("ground", ""), ("review_on", None), ("status", "fulfilled")),
                    models.Q(
                        ("ground__in", ["22-1", "22-2-1", "22-2-3", "22-2-4"]),
                        ("review_on__isnull", False),
                        ("status__in", ["postponed", "exempt"]),
                    ),
                    _connector="OR",
                ),
                name="not_telling_has_a_ground_and_a_day_of_review",
            ),
        ),
        migrations.AddConstraint(
            model_name="dutytoinform",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("approved_by", None),
                    models.Q(("approved_by", models.F("decided_by")), _negated=True),
                    _connector="OR",
                ),
                name="not_telling_takes_two",
            ),
        ),
        migrations.AddConstraint(
            model_name="itemdecision",
            constraint=models.UniqueConstraint(
                fields=("municipality", "request", "ref"), name="an_item_is_decided_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="itemdecision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("choice", "give"), ("ground", "")),
                    models.Q(("choice__in", ["partly", "withhold"]), models.Q(("ground", ""), _negated=True)),
                    _connector="OR",
                ),
                name="what_is_kept_back_has_a_ground",
            ),
        ),
        migrations.AddConstraint(
            model_name="journalexport",
            constraint=models.UniqueConstraint(
                fields=("municipality", "file", "running"), name="exports_of_a_case_are_numbered"
            ),
        ),
        migrations.AddConstraint(
            model_name="journalexport",
            constraint=models.CheckConstraint(
                condition=models.Q(("running__gte", 1)), name="exports_are_numbered_from_one"
            ),
        ),
        migrations.AddConstraint(
            model_name="requestedfile",
            constraint=models.UniqueConstraint(
                fields=("municipality", "request", "file"), name="a_case_stands_once_in_a_request"
            ),
        ),
        migrations.AddConstraint(
            model_name="unlockrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answered_by", None),
                    models.Q(("answered_by", models.F("asked_by")), _negated=True),
                    _connector="OR",
                ),
                name="nobody_opens_what_is_shut_alone",
            ),
        ),
        migrations.AddConstraint(
            model_name="unlockrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("until", None),
                    models.Q(("answered_at__isnull", False), ("answered_by__isnull", False)),
                    _connector="OR",
                ),
                name="what_is_shut_is_opened_by_an_answer",
            ),
        ),
        migrations.AddConstraint(
            model_name="unlockrequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("answered_at", None)),
                fields=("municipality", "file", "asked_by"),
                name="one_open_request_to_open_a_case",
            ),
        ),
    ]
