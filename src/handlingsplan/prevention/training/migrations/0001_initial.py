# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The first tables of this room."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import handlingsplan.prevention.training.terms


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisation", "0002_walls"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Booking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind_key", models.CharField(max_length=40)),
                (
                    "asker",
                    models.CharField(
                        default=handlingsplan.prevention.training.terms.Asker["SCHOOL"],
                        max_length=20,
                        verbose_name="who asks",
                    ),
                ),
                ("organisation", models.CharField(max_length=120, verbose_name="place of work or association")),
                ("place", models.CharField(max_length=160, verbose_name="place")),
                ("wished_on", models.DateField(verbose_name="wished day")),
                ("or_on", models.DateField(blank=True, null=True, verbose_name="another day")),
                (
                    "part_of_day",
                    models.CharField(default=handlingsplan.prevention.training.terms.Part["ANY"], max_length=20),
                ),
                ("participants", models.PositiveIntegerField(verbose_name="participants")),
                (
                    "state",
                    models.CharField(
                        default=handlingsplan.prevention.training.terms.BookingState["ASKED"], max_length=20
                    ),
                ),
                ("asked_at", models.DateTimeField()),
                ("starts_at", models.DateTimeField(blank=True, null=True)),
                ("minutes", models.PositiveIntegerField(default=45)),
                ("holder_function", models.CharField(blank=True, max_length=120, verbose_name="holder")),
                ("message", models.TextField(blank=True, verbose_name="message to those who asked")),
                ("closed_at", models.DateTimeField(blank=True, null=True)),
                ("took_part", models.PositiveIntegerField(blank=True, null=True, verbose_name="took part")),
                ("uid", models.UUIDField(default=uuid.uuid4)),
                ("sequence", models.PositiveIntegerField(default=0)),
                ("code", models.CharField(max_length=40)),
                ("evaluation_code", models.CharField(max_length=40)),
                (
                    "holder",
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
            ],
            options={
                "verbose_name": "booking",
                "ordering": ("starts_at", "wished_on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="Evaluation",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "useful",
                    models.CharField(default=handlingsplan.prevention.training.terms.Answer["YES"], max_length=10),
                ),
                (
                    "knows_whom_to_call",
                    models.CharField(default=handlingsplan.prevention.training.terms.Answer["YES"], max_length=10),
                ),
                ("better", models.CharField(blank=True, max_length=500)),
                (
                    "booking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="evaluations", to="training.booking"
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
                "verbose_name": "evaluation",
            },
        ),
        migrations.CreateModel(
            name="Feed",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("secret_digest", models.CharField(max_length=64)),
                ("made_at", models.DateTimeField()),
                ("revoked_at", models.DateTimeField(blank=True, null=True)),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
            options={
                "verbose_name": "calendar address",
                "ordering": ("-made_at",),
            },
        ),
        migrations.CreateModel(
            name="Headcount",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("people", models.PositiveIntegerField(verbose_name="people")),
                ("counted_on", models.DateField()),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "unit",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="organisation.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "number of people",
            },
        ),
        migrations.CreateModel(
            name="Requester",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("function", models.CharField(max_length=120, verbose_name="function")),
                ("email", models.EmailField(max_length=254, verbose_name="e-mail")),
                ("phone", models.CharField(blank=True, max_length=30, verbose_name="telephone")),
                ("question", models.TextField(blank=True, verbose_name="question")),
                (
                    "booking",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE, related_name="requester", to="training.booking"
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
                "verbose_name": "requester",
            },
        ),
        migrations.CreateModel(
            name="Training",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind_key", models.CharField(max_length=40)),
                ("trained_on", models.DateField(verbose_name="trained")),
                ("provider", models.CharField(max_length=160, verbose_name="by whom")),
                ("refresh_on", models.DateField(verbose_name="refreshed before")),
                ("count", models.PositiveIntegerField(default=1, verbose_name="people")),
                ("function", models.CharField(blank=True, max_length=120, verbose_name="function")),
                ("added_at", models.DateTimeField()),
                (
                    "added_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "booking",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="training.booking",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.unit"
                    ),
                ),
            ],
            options={
                "verbose_name": "training",
                "ordering": ("-trained_on", "pk"),
            },
        ),
        migrations.AddConstraint(
            model_name="booking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        [
                            handlingsplan.prevention.training.terms.BookingState["ASKED"],
                            handlingsplan.prevention.training.terms.BookingState["CANCELLED"],
                            handlingsplan.prevention.training.terms.BookingState["CONFIRMED"],
                            handlingsplan.prevention.training.terms.BookingState["DECLINED"],
                            handlingsplan.prevention.training.terms.BookingState["HELD"],
                        ],
                    )
                ),
                name="a_booking_is_in_a_known_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="booking",
            constraint=models.UniqueConstraint(
                models.F("municipality"), models.F("code"), name="a_link_leads_to_one_booking"
            ),
        ),
        migrations.AddConstraint(
            model_name="booking",
            constraint=models.UniqueConstraint(
                models.F("municipality"), models.F("evaluation_code"), name="a_link_evaluates_one_booking"
            ),
        ),
        migrations.AddConstraint(
            model_name="booking",
            constraint=models.CheckConstraint(
                condition=models.Q(("asker__in", ["school", "club", "association", "housing", "internal"])),
                name="a_booking_has_a_known_asker",
            ),
        ),
        migrations.AddConstraint(
            model_name="booking",
            constraint=models.CheckConstraint(
                condition=models.Q(("part_of_day__in", ["morning", "afternoon", "evening", "any"])),
                name="a_day_has_known_parts",
            ),
        ),
        migrations.AddConstraint(
            model_name="evaluation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("useful__in", ["yes", "partly", "no"]), ("knows_whom_to_call__in", ["yes", "partly", "no"])
                ),
                name="an_evaluation_has_known_answers",
            ),
        ),
        migrations.AddConstraint(
            model_name="feed",
            constraint=models.UniqueConstraint(
                models.F("municipality"), models.F("secret_digest"), name="a_secret_opens_one_calendar_address"
            ),
        ),
        migrations.AddConstraint(
            model_name="training",
            constraint=models.CheckConstraint(
                condition=models.Q(("refresh_on__gte", models.F("trained_on"))), name="it_is_refreshed_later"
            ),
        ),
        migrations.AddConstraint(
            model_name="training",
            constraint=models.CheckConstraint(condition=models.Q(("count__gte", 1)), name="somebody_was_trained"),
        ),
    ]
