# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first tables of this room."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import handlingsplan.communication.rollout.terms


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisation", "0002_walls"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Wave",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.SlugField(blank=True, max_length=40)),
                ("position", models.PositiveIntegerField()),
                ("title", models.CharField(max_length=120, verbose_name="name")),
                ("purpose", models.CharField(blank=True, max_length=400, verbose_name="what they get")),
                ("starts_on", models.DateField(blank=True, null=True, verbose_name="when")),
                ("channel", models.CharField(blank=True, max_length=20, verbose_name="channel")),
                ("material", models.JSONField(blank=True, default=list, verbose_name="material")),
                ("sender", models.CharField(blank=True, max_length=120, verbose_name="sender")),
                (
                    "target",
                    models.CharField(
                        default=handlingsplan.communication.rollout.terms.Target["PERCENT"], max_length=10
                    ),
                ),
                ("target_number", models.PositiveIntegerField(default=80)),
                ("follow_up_on", models.DateField(blank=True, null=True, verbose_name="followed up")),
                ("follow_up_reminded", models.BooleanField(default=False)),
                (
                    "state",
                    models.CharField(
                        default=handlingsplan.communication.rollout.terms.WaveState["PLANNED"], max_length=20
                    ),
                ),
                ("begun_at", models.DateTimeField(blank=True, null=True)),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "wave",
                "ordering": ("position", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Group",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "kind",
                    models.CharField(
                        default=handlingsplan.communication.rollout.terms.GroupKind["DEPARTMENT"], max_length=12
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                (
                    "reader",
                    models.CharField(
                        default=handlingsplan.communication.rollout.terms.Reader["EMPLOYEE_CHILD"], max_length=30
                    ),
                ),
                ("head_count", models.PositiveIntegerField(blank=True, null=True, verbose_name="how many people")),
                ("sent_count", models.PositiveIntegerField(default=0)),
                ("read_count", models.PositiveIntegerField(default=0)),
                ("briefed_on", models.DateField(blank=True, null=True)),
                ("briefed_count", models.PositiveIntegerField(blank=True, null=True)),
                ("leader_reminded", models.BooleanField(default=False)),
                (
                    "briefed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "leader",
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
                    "unit",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisation.unit",
                    ),
                ),
                (
                    "wave",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="groups", to="rollout.wave"
                    ),
                ),
            ],
            options={
                "verbose_name": "group",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="AnswerCount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("question_key", models.SlugField(max_length=60)),
                ("choice_key", models.SlugField(max_length=60)),
                ("count", models.PositiveIntegerField(default=0)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="answers", to="rollout.group"
                    ),
                ),
            ],
            options={
                "verbose_name": "count of answers",
                "ordering": ("group", "question_key", "choice_key"),
                "constraints": [
                    models.UniqueConstraint(
                        models.F("group"),
                        models.F("question_key"),
                        models.F("choice_key"),
                        name="an_answer_is_counted_in_one_place",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonalLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("secret_digest", models.CharField(max_length=64, unique=True)),
                ("sealed_secret", models.CharField(blank=True, max_length=300)),
                ("address", models.EmailField(blank=True, max_length=254, verbose_name="e-mail")),
                ("address_print", models.CharField(max_length=64)),
                ("sent_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("reminders", models.PositiveSmallIntegerField(default=0)),
                ("is_read", models.BooleanField(default=False)),
                ("is_checked", models.BooleanField(default=False)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "group",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="links", to="rollout.group"
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
                "verbose_name": "personal link",
                "ordering": ("pk",),
                "indexes": [models.Index(fields=["municipality", "group", "is_read"], name="rollout_receipts")],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("group"), models.F("address_print"), name="an_address_has_one_link_in_a_group"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("is_read", False), models.Q(("address", ""), ("sealed_secret", "")), _connector="OR"
                        ),
                        name="a_receipt_forgets_the_address",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="wave",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            handlingsplan.communication.rollout.terms.WaveState["CLOSED"],
                            handlingsplan.communication.rollout.terms.WaveState["PLANNED"],
                            handlingsplan.communication.rollout.terms.WaveState["TOLD"],
                            handlingsplan.communication.rollout.terms.WaveState["UNDER_WAY"],
                        ],
                    )
                ),
                name="a_wave_is_in_a_state_of_its_lifecycle",
            ),
        ),
        migrations.AddConstraint(
            model_name="wave",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("channel", ""),
                    (
                        "channel__in",
                        [
                            handlingsplan.communication.rollout.terms.Channel["EMAIL"],
                            handlingsplan.communication.rollout.terms.Channel["INTRANET"],
                            handlingsplan.communication.rollout.terms.Channel["LETTER"],
                            handlingsplan.communication.rollout.terms.Channel["MEETING"],
                            handlingsplan.communication.rollout.terms.Channel["PUBLIC_PAGE"],
                        ],
                    ),
                    _connector="OR",
                ),
                name="a_wave_goes_by_a_known_channel",
            ),
        ),
        migrations.AddConstraint(
            model_name="wave",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "target__in",
                        [
                            handlingsplan.communication.rollout.terms.Target["PEOPLE"],
                            handlingsplan.communication.rollout.terms.Target["PERCENT"],
                        ],
                    )
                ),
                name="a_wave_has_a_known_target",
            ),
        ),
        migrations.AddConstraint(
            model_name="group",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        [
                            handlingsplan.communication.rollout.terms.GroupKind["DEPARTMENT"],
                            handlingsplan.communication.rollout.terms.GroupKind["FUNCTION"],
                            handlingsplan.communication.rollout.terms.GroupKind["OUTSIDE"],
                        ],
                    )
                ),
                name="a_group_is_of_a_known_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="group",
            constraint=models.UniqueConstraint(
                models.F("wave"), models.F("name"), name="a_group_stands_once_in_a_wave"
            ),
        ),
        migrations.AddConstraint(
            model_name="group",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("briefed_count", None), ("briefed_on", None)),
                    models.Q(("briefed_count__gte", 1), ("briefed_on__isnull", False)),
                    _connector="OR",
                ),
                name="a_briefing_has_a_day_and_people",
            ),
        ),
    ]
