# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A field is named after what is to be done, not after the person."""

from django.db import migrations, models

ANSWERS = ["yes", "no", "unknown"]


class Migration(migrations.Migration):
    dependencies = [("intake", "0004_desk_walls")]
    operations = [
        migrations.RemoveConstraint("inquiry", "danger_and_violence_are_answered"),
        migrations.RenameField("inquiry", "danger", "help_now"),
        migrations.AddConstraint(
            "inquiry",
            models.CheckConstraint(
                condition=models.Q(help_now__in=ANSWERS, violence__in=ANSWERS),
                name="help_now_and_violence_are_answered",
            ),
        ),
    ]
