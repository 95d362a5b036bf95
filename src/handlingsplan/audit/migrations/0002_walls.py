# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second lock on the log, the right to add but not to change, and the one way to forget."""

from django.db import migrations

from handlingsplan.tenancy.walls import append_only, wall

FORGET = """
GRANT SELECT, UPDATE (personal) ON audit_event TO handlingsplan_redactor;
CREATE FUNCTION audit_forget(event bigint) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
    UPDATE audit_event SET personal = NULL WHERE id = event AND personal IS NOT NULL;
    RETURN FOUND;
END $$;
ALTER FUNCTION audit_forget(bigint) OWNER TO handlingsplan_redactor;
"""
GRANT_FORGET = """
SET ROLE handlingsplan_redactor;
REVOKE ALL ON FUNCTION audit_forget(bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION audit_forget(bigint) TO handlingsplan_runtime;
RESET ROLE;
"""
LINK = """
CREATE FUNCTION audit_link() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE
    last_number bigint := 0;
    last_fingerprint text := repeat('0', 64);
BEGIN
    PERFORM pg_advisory_xact_lock(7101, coalesce(NEW.municipality_id, 0)::integer);
    IF NEW.municipality_id IS NULL THEN
        SELECT number, fingerprint INTO last_number, last_fingerprint FROM audit_event
        WHERE municipality_id IS NULL ORDER BY number DESC LIMIT 1;
    ELSE
        SELECT number, fingerprint INTO last_number, last_fingerprint FROM audit_event
        WHERE municipality_id = NEW.municipality_id ORDER BY number DESC LIMIT 1;
    END IF;
    IF NEW.number <> coalesce(last_number, 0) + 1 OR NEW.previous <> coalesce(last_fingerprint, repeat('0', 64)) THEN
        RAISE EXCEPTION 'An event must be the next link of its chain.' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER audit_event_is_the_next_link BEFORE INSERT ON audit_event
FOR EACH ROW EXECUTE FUNCTION audit_link();
"""
UNLINK = "DROP TRIGGER audit_event_is_the_next_link ON audit_event; DROP FUNCTION audit_link();"


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [
        wall("audit_event", national_rows=True),
        append_only("audit_event"),
        migrations.RunSQL(FORGET + GRANT_FORGET, "DROP FUNCTION audit_forget(bigint);"),
        migrations.RunSQL(LINK, UNLINK),
    ]
