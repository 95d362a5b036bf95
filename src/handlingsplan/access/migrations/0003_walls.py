# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables."""

from django.db import migrations

from handlingsplan.tenancy.walls import wall


class Migration(migrations.Migration):
    dependencies = [("access", "0002_initial")]
    operations = [
        wall("access_grant", also_own_rows_by="user_id"),
        wall("access_invitation"),
    ]
