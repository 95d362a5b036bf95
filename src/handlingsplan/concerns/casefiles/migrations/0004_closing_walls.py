# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on what is proposed and asked."""

from django.db import migrations

from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.tenancy.walls import wall


class Migration(migrations.Migration):
    dependencies = [("casefiles", "0003_closing")]
    operations = [wall(table("closing_proposal")), wall(table("asking"))]
