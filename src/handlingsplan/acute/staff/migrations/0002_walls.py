# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables; a line of a log is added, never changed."""

from django.db import migrations

from handlingsplan.tenancy.walls import append_only, wall

TABLES = (
    "staff_call",
    "staff_drillcall",
    "staff_drillsituation",
    "staff_drillpicture",
    "staff_drillmeeting",
    "staff_drillline",
    "staff_drilldispatch",
    "staff_drillstatement",
    "staff_drilltask",
    "staff_drillthreat",
    "staff_emergencycode",
    "staff_member",
    "staff_situation",
    "staff_picture",
    "staff_meeting",
    "staff_line",
    "staff_dispatch",
    "staff_statement",
    "staff_task",
    "staff_threat",
)


class Migration(migrations.Migration):
    dependencies = [("staff", "0001_initial")]
    operations = [
        *(wall(table) for table in TABLES),
        append_only("staff_line"),
        append_only("staff_drillline"),
    ]
