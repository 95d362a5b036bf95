# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Danish order in the database, and the reference tables that use it."""

import django.db.models.deletion
from django.db import migrations, models

import handlingsplan.tenancy.models

DANISH_ORDER = """
CREATE FUNCTION danish_order(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS
$$ SELECT replace(translate(lower(t), 'æøåäöüéèêëáàâãóòôõíìïúùñ-', '{|}{|yeeeeaaaaooooiiiuun '), 'aa', '}') $$;
"""


def order_of(name: str) -> models.GeneratedField:
    return models.GeneratedField(
        db_persist=True,
        expression=handlingsplan.tenancy.models.DanishOrder(models.F(name)),
        output_field=models.TextField(),
    )


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        migrations.RunSQL(DANISH_ORDER, "DROP FUNCTION danish_order(text);"),
        migrations.CreateModel(
            name="PoliceDistrict",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.SlugField(unique=True)),
                ("slug", models.SlugField(unique=True)),
                ("name", models.CharField(max_length=80)),
                ("fictional", models.BooleanField(default=False)),
                ("sort_key", order_of("name")),
            ],
            options={"verbose_name": "police district", "ordering": ("sort_key",)},
        ),
        migrations.CreateModel(
            name="Municipality",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.CharField(max_length=4, unique=True)),
                ("slug", models.SlugField(unique=True)),
                ("name", models.CharField(max_length=60)),
                ("region", models.CharField(blank=True, max_length=40)),
                ("fictional", models.BooleanField(default=False)),
                ("sort_key", order_of("name")),
                (
                    "police_district",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="municipalities",
                        to="tenancy.policedistrict",
                    ),
                ),
            ],
            options={"verbose_name": "municipality", "ordering": ("sort_key",)},
        ),
    ]
