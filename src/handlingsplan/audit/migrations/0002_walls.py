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


class Migration(migrations.Migration):
    dependencies = [("audit", "0001_initial")]
    operations = [
        wall("audit_event", national_rows=True),
        append_only("audit_event"),
        migrations.RunSQL(FORGET + GRANT_FORGET, "DROP FUNCTION audit_forget(bigint);"),
    ]
