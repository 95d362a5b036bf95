# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the runtime role may only read, and what it may never remove: in the one room that knows all the others."""

from django.db import migrations

from handlingsplan.tenancy.walls import never_removed, read_only


class Migration(migrations.Migration):
    dependencies = [("config", "0001_cache"), ("tenancy", "0001_initial"), ("plans", "0002_walls")]
    operations = [
        read_only("tenancy_municipality"),
        read_only("tenancy_policedistrict"),
        read_only("django_migrations"),
        never_removed("plans_plan"),
        never_removed("plans_edition"),
        never_removed("plans_section"),
        never_removed("plans_sectionversion"),
        never_removed("plans_review"),
    ]
