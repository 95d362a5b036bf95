# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables."""

from django.db import migrations

from handlingsplan.tenancy.walls import never_removed, wall


class Migration(migrations.Migration):
    dependencies = [("keys", "0001_initial")]
    operations = [
        wall("keys_municipalitykey"),
        never_removed("keys_municipalitykey"),
    ]
