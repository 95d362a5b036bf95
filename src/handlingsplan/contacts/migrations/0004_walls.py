# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on the letters and on what they bring."""

from django.db import migrations

from handlingsplan.tenancy.walls import wall


class Migration(migrations.Migration):
    dependencies = [("contacts", "0003_verification")]
    operations = [
        wall("contacts_verification"),
        wall("contacts_proposal"),
    ]
