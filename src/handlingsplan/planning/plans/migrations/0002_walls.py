# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables."""

from django.db import migrations

from handlingsplan.tenancy.walls import wall


class Migration(migrations.Migration):
    dependencies = [("plans", "0001_initial")]
    operations = [
        wall("plans_plan"),
        wall("plans_review"),
        wall("plans_blockoverride"),
        wall("plans_section"),
        wall("plans_sectionversion"),
        wall("plans_comment"),
        wall("plans_mention"),
        wall("plans_edition"),
        wall("plans_editiontext"),
    ]
