# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A field is named after what is to be done, not after the person."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("intake", "0004_desk_walls")]
    operations = [migrations.RenameField("inquiry", "danger", "help_now")]
