# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables."""

from django.db import migrations

from handlingsplan.tenancy.walls import wall


class Migration(migrations.Migration):
    dependencies = [("groundwork", "0001_initial")]
    operations = [
        wall("groundwork_organisationchoice"),
        wall("groundwork_box"),
        wall("groundwork_flow"),
        wall("groundwork_step"),
    ]
