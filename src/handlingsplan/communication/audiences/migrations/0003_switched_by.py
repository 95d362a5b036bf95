# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Whoever switched blocks on or off since the approval is known, and does not approve it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("audiences", "0002_walls")]
    operations = [migrations.AddField(model_name="localpage", name="switched_by", field=models.JSONField(default=list))]
