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
            name="LocalPage",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("audience_key", models.SlugField(max_length=60)),
                ("review_on", models.DateField(null=True, verbose_name="next review")),
                ("is_shown", models.BooleanField(default=True, verbose_name="shown to the public")),
                ("switches", models.JSONField(default=dict)),
                ("approved_switches", models.JSONField(default=dict)),
                ("short_texts", models.JSONField(default=dict)),
                ("number", models.PositiveIntegerField(default=0, verbose_name="version")),
                ("changed_at", models.DateTimeField(null=True)),
                ("sent_back_at", models.DateTimeField(null=True)),
                (
                    "sent_back_because",
                    models.CharField(blank=True, max_length=500, verbose_name="why it was sent back"),
                ),
                (
                    "lix_seen",
                    models.BooleanField(default=False, verbose_name="the plain-language measure has been seen"),
                ),
                ("approved_at", models.DateTimeField(null=True)),
                (
                    "approved_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "changed_by",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="owner",
                    ),
                ),
            ],
            options={
                "verbose_name": "page of an audience",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="LocalText",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("block_key", models.CharField(max_length=10)),
                ("language", models.CharField(default="da", max_length=5)),
                ("mode", models.CharField(max_length=20)),
                ("body", models.TextField(blank=True, verbose_name="text")),
                ("reason", models.CharField(blank=True, max_length=300, verbose_name="reason")),
                ("national", models.TextField(blank=True)),
                ("national_version", models.PositiveIntegerField(default=1)),
                ("at", models.DateTimeField()),
                ("lawyer_seen_on", models.DateField(null=True, verbose_name="read by a lawyer")),
                ("approved_at", models.DateTimeField(null=True)),
                (
                    "approved_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="texts", to="audiences.localpage"
                    ),
                ),
            ],
            options={
                "verbose_name": "local text",
                "ordering": ("pk",),
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("audience_key", models.SlugField(max_length=60)),
                ("text", models.CharField(max_length=300, verbose_name="message")),
                ("channel", models.CharField(blank=True, max_length=20, verbose_name="channel")),
                ("material", models.CharField(blank=True, max_length=20, verbose_name="material")),
                ("owner", models.CharField(blank=True, max_length=120, verbose_name="who sees to it")),
                ("on", models.DateField(blank=True, null=True, verbose_name="date")),
                ("done_on", models.DateField(blank=True, null=True, verbose_name="done")),
                (
                    "changed_by",
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
            ],
            options={
                "verbose_name": "line of the communication matrix",
                "ordering": ("on", "pk"),
            },
        ),
        migrations.CreateModel(
            name="PrintedPaper",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("audience_key", models.SlugField(max_length=60)),
                ("paper", models.CharField(max_length=20, verbose_name="paper")),
                ("language", models.CharField(default="da", max_length=5)),
                ("place", models.CharField(max_length=160, verbose_name="where it hangs or lies")),
                ("copies", models.PositiveIntegerField(default=1, verbose_name="copies")),
                ("printed_on", models.DateField(verbose_name="printed")),
                ("content", models.CharField(max_length=64)),
                ("taken_down_on", models.DateField(blank=True, null=True, verbose_name="taken down")),
                (
                    "municipality",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
                    ),
                ),
                (
                    "noted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "printed paper",
                "ordering": ("place", "pk"),
            },
        ),
        migrations.AddConstraint(
            model_name="localpage",
            constraint=models.UniqueConstraint(
                models.F("municipality"), models.F("audience_key"), name="an_audience_has_one_page_here"
            ),
        ),
        migrations.AddIndex(
            model_name="localtext",
            index=models.Index(fields=["page", "block_key", "language", "-at"], name="local_text_latest"),
        ),
        migrations.AddConstraint(
            model_name="localtext",
            constraint=models.CheckConstraint(
                condition=models.Q(("mode__in", ["addition", "override", "translation", "none"])),
                name="a_local_text_is_of_a_known_mode",
            ),
        ),
        migrations.AddConstraint(
            model_name="localtext",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("mode", "override"), _negated=True),
                    models.Q(("reason", ""), _negated=True),
                    _connector="OR",
                ),
                name="an_override_of_a_block_has_a_reason",
            ),
        ),
    ]
