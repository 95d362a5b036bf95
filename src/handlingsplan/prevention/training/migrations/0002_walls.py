# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables."""

from django.db import migrations

from handlingsplan.tenancy.walls import wall


class Migration(migrations.Migration):
    dependencies = [("training", "0001_initial")]
    operations = [
        wall("training_booking"),
        wall("training_requester"),
        wall("training_evaluation"),
        wall("training_training"),
        wall("training_headcount"),
        wall("training_feed"),
    ]
