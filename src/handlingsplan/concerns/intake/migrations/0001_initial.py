# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables of inquiries."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import handlingsplan.concerns.intake.terms


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("casefiles", "0001_initial"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Inquiry",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("kind", models.CharField(max_length=10)),
                ("channel", models.CharField(max_length=10)),
                ("reporter_kind", models.CharField(max_length=14)),
                ("anonymity", models.CharField(max_length=16)),
                ("age_band", models.CharField(max_length=10)),
                ("danger", models.CharField(max_length=8)),
                ("violence", models.CharField(max_length=8)),
                ("about_group", models.BooleanField(default=False)),
                ("received_at", models.DateTimeField()),
                ("receipt", models.BinaryField(blank=True, max_length=32, null=True)),
                ("receipt_sent_at", models.DateTimeField(blank=True, null=True)),
                ("state", models.CharField(default="received", max_length=20)),
                (
                    "entered_by",
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
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="inquiry", to="casefiles.casefile"
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
                "verbose_name": "inquiry",
                "db_table": '"concerns"."inquiry"',
                "ordering": ("received_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Attachment",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("content", models.BinaryField(null=True)),
                ("checked", models.CharField(default="waiting", max_length=10)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="attachments", to="intake.inquiry"
                    ),
                ),
            ],
            options={
                "verbose_name": "attachment",
                "db_table": '"concerns"."attachment"',
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("at", models.DateTimeField()),
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
                    "inquiry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="messages", to="intake.inquiry"
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "read_by",
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
                "verbose_name": "message",
                "db_table": '"concerns"."message"',
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Reporter",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("key_id", models.UUIDField(unique=True)),
                (
                    "inquiry",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="reporter", to="intake.inquiry"
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
                "verbose_name": "sender",
                "db_table": '"concerns"."reporter"',
                "ordering": ("pk",),
            },
        ),
        migrations.AddConstraint(
            model_name="inquiry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            handlingsplan.concerns.intake.terms.State["AWAITING_SIGNATURE"],
                            handlingsplan.concerns.intake.terms.State["CLOSED_OTHER_HELP"],
                            handlingsplan.concerns.intake.terms.State["CLOSED_POLICE"],
                            handlingsplan.concerns.intake.terms.State["CLOSED_UNFOUNDED"],
                            handlingsplan.concerns.intake.terms.State["FORWARDED"],
                            handlingsplan.concerns.intake.terms.State["PASSED_ON"],
                            handlingsplan.concerns.intake.terms.State["RECEIVED"],
                            handlingsplan.concerns.intake.terms.State["SORTING"],
                        ],
                    )
                ),
                name="an_inquiry_is_in_a_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="inquiry",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ["concern", "notice"])), name="an_inquiry_has_a_kind"
            ),
        ),
        migrations.AddConstraint(
            model_name="inquiry",
            constraint=models.CheckConstraint(
                condition=models.Q(("channel__in", ["web", "phone", "meeting", "letter", "authority", "crossing"])),
                name="an_inquiry_has_a_channel",
            ),
        ),
        migrations.AddConstraint(
            model_name="inquiry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "reporter_kind__in",
                        ["citizen", "employee", "professional", "authority", "police", "hotline", "self"],
                    )
                ),
                name="an_inquiry_has_a_reporter",
            ),
        ),
        migrations.AddConstraint(
            model_name="inquiry",
            constraint=models.CheckConstraint(
                condition=models.Q(("anonymity__in", ["known", "unknown", "not_to_citizen"])),
                name="an_inquiry_says_what_the_sender_wants",
            ),
        ),
        migrations.AddConstraint(
            model_name="inquiry",
            constraint=models.CheckConstraint(
                condition=models.Q(("age_band__in", ["under_10", "10_14", "15_17", "18_25", "over_25", "unknown"])),
                name="an_inquiry_has_an_age_band",
            ),
        ),
        migrations.AddConstraint(
            model_name="inquiry",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("danger__in", ["yes", "no", "unknown"]), ("violence__in", ["yes", "no", "unknown"])
                ),
                name="danger_and_violence_are_answered",
            ),
        ),
        migrations.AddConstraint(
            model_name="inquiry",
            constraint=models.UniqueConstraint(fields=("municipality", "receipt"), name="a_receipt_opens_one_inquiry"),
        ),
        migrations.AddIndex(
            model_name="attachment",
            index=models.Index(fields=["municipality", "inquiry"], name="attachment_of_an_inquiry"),
        ),
        migrations.AddConstraint(
            model_name="attachment",
            constraint=models.CheckConstraint(
                condition=models.Q(("checked__in", ["waiting", "clean", "unchecked", "refused"])),
                name="an_attachment_is_checked_or_waits",
            ),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(fields=["municipality", "inquiry"], name="message_of_an_inquiry"),
        ),
    ]
