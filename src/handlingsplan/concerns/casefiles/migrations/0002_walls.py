# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on this room's tables."""

from django.db import migrations

from handlingsplan.concerns.casefiles.terms import table
from handlingsplan.tenancy.walls import wall

TABLES = ("number_series", "casefile", "assignment", "declaration", "person_mark", "note")

TRACK_STAYS = """
CREATE FUNCTION concerns.track_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A case never changes its track or its key.' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER track_stays BEFORE UPDATE ON "concerns"."casefile" FOR EACH ROW
    WHEN (OLD.track <> NEW.track OR OLD.key_id <> NEW.key_id) EXECUTE FUNCTION concerns.track_stays();
"""
"""What lies on one track never slides into the other (law.md 1), whatever code runs."""


class Migration(migrations.Migration):
    dependencies = [("casefiles", "0001_initial")]
    operations = [
        *(wall(table(name)) for name in TABLES),
        migrations.RunSQL(TRACK_STAYS, "DROP FUNCTION concerns.track_stays() CASCADE;"),
    ]
