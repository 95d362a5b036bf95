# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables; an approved version can be neither changed nor removed."""

from django.db import migrations

from handlingsplan.tenancy.walls import append_only, never_removed, wall


class Migration(migrations.Migration):
    dependencies = [("cards", "0001_initial")]
    operations = [
        wall("cards_card"),
        never_removed("cards_card"),
        wall("cards_cardversion"),
        append_only("cards_cardversion"),
    ]
