# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on what is shut, told, asked for and journalised."""

from django.db import migrations

from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.tenancy.walls import wall

TABLES = (
    "unlock_request",
    "duty_to_inform",
    "access_request",
    "requested_file",
    "item_decision",
    "citizen_remark",
    "journal_export",
)


class Migration(migrations.Migration):
    dependencies = [("casefiles", "0005_answering")]
    operations = [wall(table(name)) for name in TABLES]
