# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables."""

from django.db import migrations

from handlingsplan.tenancy.walls import wall


class Migration(migrations.Migration):
    dependencies = [("followup", "0001_initial")]
    operations = [
        wall("followup_action"),
        wall("followup_remark"),
        wall("followup_reason"),
        wall("followup_yearlyfollowup"),
        wall("followup_readiness"),
        wall("followup_introduction"),
    ]
