# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on the tables of the desk."""

from django.db import migrations

from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.tenancy.walls import wall

TABLES = ("sorting", "child_decision", "handover", "standard_text")


class Migration(migrations.Migration):
    dependencies = [("intake", "0003_desk")]
    operations = [wall(table(name)) for name in TABLES]
