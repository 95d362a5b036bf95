# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is judged before a contact is named after the contact."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("infohus", "0004_assessment_walls")]
    operations = [
        migrations.AlterField(
            "riskassessment",
            "case",
            models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="contact_assessments", to="infohus.case"
            ),
        )
    ]
