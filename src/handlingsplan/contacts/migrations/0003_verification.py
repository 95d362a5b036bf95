# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Hours the program reads, whom a number is for, and letters that ask whether it is right."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("contacts", "0002_walls"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Proposal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("number", models.CharField(blank=True, max_length=30, verbose_name="telephone")),
                ("hours", models.CharField(blank=True, max_length=120, verbose_name="hours")),
                ("deputy", models.CharField(blank=True, max_length=200, verbose_name="deputy")),
                ("message", models.CharField(blank=True, max_length=500, verbose_name="message")),
                ("proposed_at", models.DateTimeField()),
                ("settled_at", models.DateTimeField(blank=True, null=True)),
                ("outcome", models.CharField(blank=True, max_length=10)),
            ],
            options={
                "verbose_name": "suggested change of a contact",
                "ordering": ("proposed_at",),
            },
        ),
        migrations.CreateModel(
            name="Verification",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("asked_at", models.DateTimeField()),
                ("secret_digest", models.CharField(max_length=64, unique=True)),
                ("expires_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
                ("answer", models.CharField(blank=True, max_length=10)),
            ],
            options={
                "verbose_name": "question about a number",
                "ordering": ("asked_at",),
            },
        ),
        migrations.AddField(
            model_name="contactfunction",
            name="channel_for",
            field=models.CharField(default="both", max_length=10, verbose_name="whom it is for"),
        ),
        migrations.AddField(
            model_name="contactfunction",
            name="weekly",
            field=models.CharField(blank=True, max_length=200, verbose_name="hours as the program reads them"),
        ),
        migrations.AddConstraint(
            model_name="contactfunction",
            constraint=models.CheckConstraint(
                condition=models.Q(("channel_for__in", ["employee", "citizen", "both"])),
                name="a_contact_is_for_known_readers",
            ),
        ),
        migrations.AddField(
            model_name="proposal",
            name="contact",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="proposals", to="contacts.contactfunction"
            ),
        ),
        migrations.AddField(
            model_name="proposal",
            name="municipality",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
            ),
        ),
        migrations.AddField(
            model_name="proposal",
            name="settled_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="verification",
            name="asked_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="verification",
            name="contact",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="verifications", to="contacts.contactfunction"
            ),
        ),
        migrations.AddField(
            model_name="verification",
            name="municipality",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome", ""), ("settled_at", None)),
                    models.Q(("outcome__in", ["applied", "left"]), ("settled_at__isnull", False)),
                    _connector="OR",
                ),
                name="a_settled_suggestion_has_an_outcome",
            ),
        ),
        migrations.AddConstraint(
            model_name="verification",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", ""), ("answered_at", None)),
                    models.Q(("answer__in", ["right", "changed"]), ("answered_at__isnull", False)),
                    _connector="OR",
                ),
                name="an_answer_about_a_number_has_a_time",
            ),
        ),
    ]
