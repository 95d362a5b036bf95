# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables."""

from django.db import migrations

from handlingsplan.tenancy.walls import wall

TABLES = (
    "alarm_site",
    "alarm_print",
    "alarm_link",
    "alarm_setup",
    "alarm_trigger",
)


class Migration(migrations.Migration):
    dependencies = [("alarm", "0001_initial")]
    operations = [
        *(wall(table) for table in TABLES),
    ]
