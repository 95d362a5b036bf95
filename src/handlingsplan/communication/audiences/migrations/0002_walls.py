# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables."""

from django.db import migrations

from handlingsplan.tenancy.walls import wall


class Migration(migrations.Migration):
    dependencies = [("audiences", "0001_initial")]
    operations = [
        wall("audiences_localpage"),
        wall("audiences_localtext"),
        wall("audiences_message"),
        wall("audiences_printedpaper"),
    ]
