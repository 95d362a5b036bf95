# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What each section quotes, beside its text. The database fills it in, for the texts that are there already too."""

from django.db import migrations, models

import handlingsplan.planning.plans.models.section


class Migration(migrations.Migration):
    dependencies = [("plans", "0002_walls")]

    operations = [
        migrations.AddField(
            model_name="section",
            name="quoted",
            field=models.GeneratedField(
                db_persist=True,
                expression=handlingsplan.planning.plans.models.section.Quoted("body"),
                output_field=models.JSONField(),
            ),
        ),
    ]
