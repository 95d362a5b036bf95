# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on the tables of the board, the recommendation and the closing."""

from django.db import migrations

from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.tenancy.walls import wall

TABLES = ("assessment_round", "fact", "assessment", "recommendation", "closure")


class Migration(migrations.Migration):
    dependencies = [("infohus", "0003_assessment")]
    operations = [wall(table(name)) for name in TABLES]
