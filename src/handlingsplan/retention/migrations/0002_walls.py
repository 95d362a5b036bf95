# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables; what was held and destroyed stays told."""

from django.db import migrations

from handlingsplan.tenancy.walls import never_removed, wall

TABLES = ("retention_hold", "retention_batch", "retention_batchitem")


class Migration(migrations.Migration):
    dependencies = [("retention", "0001_initial")]
    operations = [operation for name in TABLES for operation in (wall(name), never_removed(name))]
