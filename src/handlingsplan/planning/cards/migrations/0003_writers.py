# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Everybody who has changed a card since it was approved is known, not only the last."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cards", "0002_walls")]
    operations = [migrations.AddField(model_name="card", name="writers", field=models.JSONField(default=list))]
