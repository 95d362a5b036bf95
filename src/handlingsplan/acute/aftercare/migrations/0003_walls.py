# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables."""

from django.db import migrations

from handlingsplan.tenancy.walls import wall

TABLES = (
    "aftercare_drilllesson",
    "aftercare_followup",
    "aftercare_lesson",
    "aftercare_release",
    "aftercare_drillfollowup",
)


class Migration(migrations.Migration):
    dependencies = [("aftercare", "0002_initial")]
    operations = [
        *(wall(table) for table in TABLES),
    ]
