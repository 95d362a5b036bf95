# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Proposals to close by two people, questions to colleagues, and the index of the inbox."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("casefiles", "0002_walls"),
        ("tenancy", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Asking",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("asked_at", models.DateTimeField()),
                ("answered_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "question to a colleague",
                "db_table": '"concerns"."asking"',
                "ordering": ("asked_at", "pk"),
            },
        ),
        migrations.CreateModel(
            name="ClosingProposal",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("place", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("sealed", models.BinaryField()),
                ("proposed_at", models.DateTimeField()),
                ("signed_at", models.DateTimeField(blank=True, null=True)),
                ("sent_back_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "verbose_name": "proposal to close as unfounded",
                "db_table": '"concerns"."closing_proposal"',
                "ordering": ("proposed_at", "pk"),
            },
        ),
        migrations.AddIndex(
            model_name="casefile",
            index=models.Index(
                condition=models.Q(("closed_on", None)), fields=["municipality", "due_at"], name="casefile_open_by_due"
            ),
        ),
        migrations.AddField(
            model_name="asking",
            name="answer",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="answered_askings",
                to="casefiles.note",
            ),
        ),
        migrations.AddField(
            model_name="asking",
            name="asked",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="asking",
            name="asked_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="asking",
            name="file",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="askings", to="casefiles.casefile"
            ),
        ),
        migrations.AddField(
            model_name="asking",
            name="municipality",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
            ),
        ),
        migrations.AddField(
            model_name="asking",
            name="note",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="askings", to="casefiles.note"
            ),
        ),
        migrations.AddField(
            model_name="closingproposal",
            name="file",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="closing_proposals", to="casefiles.casefile"
            ),
        ),
        migrations.AddField(
            model_name="closingproposal",
            name="municipality",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="tenancy.municipality"
            ),
        ),
        migrations.AddField(
            model_name="closingproposal",
            name="proposed_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
            ),
        ),
        migrations.AddField(
            model_name="closingproposal",
            name="read_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddIndex(
            model_name="asking",
            index=models.Index(
                condition=models.Q(("answered_at", None)), fields=["municipality", "file"], name="asking_unanswered"
            ),
        ),
        migrations.AddConstraint(
            model_name="asking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("answer", None), ("answered_at", None)), ("answered_at__isnull", False), _connector="OR"
                ),
                name="an_answer_has_a_time",
            ),
        ),
        migrations.AddConstraint(
            model_name="closingproposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("read_by", None), models.Q(("read_by", models.F("proposed_by")), _negated=True), _connector="OR"
                ),
                name="nobody_signs_her_own_proposal_to_close",
            ),
        ),
        migrations.AddConstraint(
            model_name="closingproposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("read_by", None), ("sent_back_at", None), ("signed_at", None)),
                    models.Q(("read_by__isnull", False), ("sent_back_at", None), ("signed_at__isnull", False)),
                    models.Q(("read_by__isnull", False), ("sent_back_at__isnull", False), ("signed_at", None)),
                    _connector="OR",
                ),
                name="a_proposal_to_close_is_signed_or_sent_back_by_somebody",
            ),
        ),
        migrations.AddConstraint(
            model_name="closingproposal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("read_by", None)),
                fields=("municipality", "file"),
                name="one_waiting_proposal_to_close_a_case",
            ),
        ),
    ]
