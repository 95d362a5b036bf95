# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room writes in the log: invitations, roles, sign-ins and the log's own checks."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

INVITED = "access.invitation.sent"
INVITED_AGAIN = "access.invitation.sent_again"
WITHDRAWN = "access.invitation.withdrawn"
ACCEPTED = "access.invitation.accepted"
GRANTED = "access.role.granted"
REVOKED = "access.role.revoked"
CHECKED = "access.log.checked"
SIGNED_IN = "access.signed_in"
SIGNED_OUT = "access.signed_out"
SIGN_IN_FAILED = "access.sign_in_failed"
PASSWORD_CHANGED = "access.password_changed"  # noqa: S105 - the name of an event
FACTOR_ADDED = "access.second_factor.added"
FACTOR_REMOVED = "access.second_factor.removed"

OWN = frozenset({SIGNED_IN, SIGN_IN_FAILED, PASSWORD_CHANGED, FACTOR_ADDED, FACTOR_REMOVED})
"""What a person is shown of herself on her own page."""

KINDS = (
    Kind(INVITED, _("Invited {name} ({email}) as {role}."), personal=("name", "email")),
    Kind(INVITED_AGAIN, _("Sent {name} a new invitation as {role}."), personal=("name",)),
    Kind(WITHDRAWN, _("Withdrew the invitation of {name} as {role}."), personal=("name",)),
    Kind(ACCEPTED, _("{name} accepted the invitation as {role}."), personal=("name",)),
    Kind(GRANTED, _("Gave {name} the role {role}."), personal=("name",)),
    Kind(REVOKED, _("Took the role {role} from {name}."), personal=("name",)),
    Kind(CHECKED, _("Checked the chain of the log: {result}.")),
    Kind(SIGNED_IN, _("Signed in.")),
    Kind(SIGNED_OUT, _("Signed out.")),
    Kind(SIGN_IN_FAILED, _("An attempt to sign in failed.")),
    Kind(PASSWORD_CHANGED, _("The password was changed.")),
    Kind(FACTOR_ADDED, _("A second step was added.")),
    Kind(FACTOR_REMOVED, _("A second step was removed.")),
)
