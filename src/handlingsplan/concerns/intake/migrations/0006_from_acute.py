# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An inquiry may come from an acute situation that was stood down."""

from django.db import migrations, models

CHANNELS = ["web", "phone", "meeting", "letter", "authority", "crossing", "acute"]


class Migration(migrations.Migration):
    dependencies = [("intake", "0005_help_now")]
    operations = [
        migrations.RemoveConstraint("inquiry", "an_inquiry_has_a_channel"),
        migrations.AddConstraint(
            "inquiry",
            models.CheckConstraint(condition=models.Q(channel__in=CHANNELS), name="an_inquiry_has_a_channel"),
        ),
    ]
