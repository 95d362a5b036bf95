# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables."""

from django.db import migrations

from handlingsplan.tenancy.walls import wall


class Migration(migrations.Migration):
    dependencies = [("rollout", "0001_initial")]
    operations = [
        wall("rollout_wave"),
        wall("rollout_group"),
        wall("rollout_personallink"),
        wall("rollout_answercount"),
    ]
