# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables."""

from django.db import migrations

from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.tenancy.walls import wall


class Migration(migrations.Migration):
    dependencies = [("measures", "0001_initial")]
    operations = [wall(table(name)) for name in ("owner_answer", "measure", "task", "case_followup")]
