# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables; a measurement, once written, is neither changed nor removed."""

from django.db import migrations

from handlingsplan.tenancy.walls import append_only, wall


class Migration(migrations.Migration):
    dependencies = [("efforts", "0001_initial")]
    operations = [
        wall("efforts_effort"),
        wall("efforts_indicator"),
        wall("efforts_measurement"),
        append_only("efforts_measurement"),
    ]
