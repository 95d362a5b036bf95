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
        ("casefiles", "0006_answering_walls"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Consent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("given_by", models.CharField(max_length=10)),
                ("how", models.CharField(max_length=10)),
                ("recipient_kind", models.CharField(max_length=20)),
                ("purpose", models.CharField(max_length=16)),
                ("given_on", models.DateField()),
                ("until", models.DateField()),
                ("withdrawn_on", models.DateField(blank=True, null=True)),
                ("noted_at", models.DateTimeField()),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="consents", to="casefiles.casefile"
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
                "verbose_name": "consent",
                "db_table": '"concerns"."consent"',
                "ordering": ("given_on", "pk"),
            },
        ),
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
                    "consent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="carried",
                        to="disclosure.consent",
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
            },
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("changed_at", models.DateTimeField()),
                (
                    "by",
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
            ],
            options={
                "verbose_name": "unfinished disclosure",
                "db_table": '"concerns"."disclosure_draft"',
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Handover",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("package", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("incoming", models.BooleanField(default=False)),
                ("on_paper", models.BooleanField(default=False)),
                ("track", models.CharField(max_length=10)),
                ("about_child", models.BooleanField(default=False)),
                ("basis", models.CharField(max_length=16)),
                ("key_id", models.UUIDField(blank=True, null=True)),
                ("sent_at", models.DateTimeField()),
                ("delivered_at", models.DateTimeField(blank=True, null=True)),
                ("read_at", models.DateTimeField(blank=True, null=True)),
                ("owner_name", models.CharField(blank=True, max_length=120)),
                ("accepted_at", models.DateTimeField(blank=True, null=True)),
                ("declined_at", models.DateTimeField(blank=True, null=True)),
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handovers",
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
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "sent_by",
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
                "verbose_name": "handover",
                "db_table": '"concerns"."municipality_handover"',
                "ordering": ("sent_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="OutsideRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("kind", models.CharField(max_length=30)),
                ("about_type", models.CharField(blank=True, max_length=60)),
                ("about_id", models.BigIntegerField(blank=True, null=True)),
                ("secret", models.BinaryField(max_length=32)),
                ("code", models.BinaryField(max_length=32)),
                ("tries_left", models.PositiveSmallIntegerField()),
                ("asked_at", models.DateTimeField()),
                ("valid_until", models.DateTimeField()),
                ("first_opened_at", models.DateTimeField(blank=True, null=True)),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("answer", models.CharField(blank=True, max_length=20)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
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
                    "disclosure",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="questions",
                        to="disclosure.disclosure",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outside_requests",
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
                "verbose_name": "question to somebody outside",
                "db_table": '"concerns"."outside_request"',
                "ordering": ("asked_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="RevealRequest",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("asked_at", models.DateTimeField()),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("allowed", models.BooleanField(blank=True, null=True)),
                ("open_until", models.DateTimeField(blank=True, null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "decided_by",
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
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reveal_requests",
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
                "verbose_name": "wish to know a sender",
                "db_table": '"concerns"."reveal_request"',
                "ordering": ("asked_at", "pk"),
            },
        ),
        migrations.AddIndex(
            model_name="consent",
            index=models.Index(fields=["municipality", "file"], name="consent_in_a_case"),
        ),
        migrations.AddConstraint(
            model_name="consent",
            constraint=models.CheckConstraint(
                condition=models.Q(("given_by__in", ["citizen", "guardian", "both"])),
                name="a_consent_is_given_by_somebody_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="consent",
            constraint=models.CheckConstraint(
                condition=models.Q(("how__in", ["written", "digital", "oral"])),
                name="a_consent_is_given_in_a_known_way",
            ),
        ),
        migrations.AddConstraint(
            model_name="consent",
            constraint=models.CheckConstraint(
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
                    )
                ),
                name="a_consent_is_to_a_known_party",
            ),
        ),
        migrations.AddConstraint(
            model_name="consent",
            constraint=models.CheckConstraint(
                condition=models.Q(("purpose__in", ["prevent_crime", "child_need", "help", "avert_danger", "move"])),
                name="a_consent_has_a_known_purpose",
            ),
        ),
        migrations.AddConstraint(
            model_name="consent",
            constraint=models.CheckConstraint(
                condition=models.Q(("until__gte", models.F("given_on"))), name="a_consent_ends_after_it_is_given"
            ),
        ),
        migrations.AddIndex(
            model_name="disclosure",
            index=models.Index(fields=["municipality", "file"], name="disclosure_of_a_case"),
        ),
        migrations.AddConstraint(
            model_name="disclosure",
            constraint=models.CheckConstraint(
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
        ),
        migrations.AddConstraint(
            model_name="disclosure",
            constraint=models.CheckConstraint(
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
        ),
        migrations.AddConstraint(
            model_name="disclosure",
            constraint=models.CheckConstraint(
                condition=models.Q(("purpose__in", ["prevent_crime", "child_need", "help", "avert_danger", "move"])),
                name="a_disclosure_has_a_known_purpose",
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.UniqueConstraint(
                fields=("municipality", "file", "by"), name="one_unfinished_disclosure_a_person"
            ),
        ),
        migrations.AddIndex(
            model_name="handover",
            index=models.Index(
                condition=models.Q(("accepted_at", None), ("declined_at", None), ("incoming", True)),
                fields=["municipality", "track"],
                name="handover_awaiting_an_answer",
            ),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.CheckConstraint(
                condition=models.Q(("track__in", ["infohus", "social"])), name="a_handover_is_on_a_known_track"
            ),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.CheckConstraint(
                condition=models.Q(("accepted_at", None), ("declined_at", None), _connector="OR"),
                name="a_handover_is_accepted_or_declined",
            ),
        ),
        migrations.AddConstraint(
            model_name="handover",
            constraint=models.UniqueConstraint(fields=("municipality", "package"), name="a_package_comes_once"),
        ),
        migrations.AddIndex(
            model_name="outsiderequest",
            index=models.Index(fields=["municipality", "file"], name="outside_request_in_a_case"),
        ),
        migrations.AddConstraint(
            model_name="outsiderequest",
            constraint=models.UniqueConstraint(fields=("municipality", "secret"), name="a_link_opens_one_question"),
        ),
        migrations.AddConstraint(
            model_name="revealrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("decided_by", None), models.Q(("decided_by", models.F("asked_by")), _negated=True), _connector="OR"
                ),
                name="nobody_allows_herself_to_know_a_sender",
            ),
        ),
        migrations.AddConstraint(
            model_name="revealrequest",
            constraint=models.CheckConstraint(
                condition=models.Q(("open_until", None), ("allowed", True), _connector="OR"),
                name="only_what_was_allowed_is_open",
            ),
        ),
        migrations.AddConstraint(
            model_name="revealrequest",
            constraint=models.UniqueConstraint(
                condition=models.Q(("allowed", None)),
                fields=("municipality", "file", "asked_by"),
                name="one_undecided_wish_to_know_a_sender",
            ),
        ),
    ]
