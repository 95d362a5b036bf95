# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A version of national content never changes: the runtime role may add, not change or remove."""

from django.db import migrations

from handlingsplan.tenancy.walls import append_only


class Migration(migrations.Migration):
    dependencies = [("guidance", "0001_initial")]
    operations = [append_only("guidance_item")]
