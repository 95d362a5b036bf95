# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's table; and what was counted is not taken away."""

from django.db import migrations

from handlingsplan.tenancy.walls import never_removed, wall


class Migration(migrations.Migration):
    dependencies = [("figures", "0001_initial")]
    operations = [
        wall("figures_tally"),
        never_removed("figures_tally"),
    ]
