# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of the contacts. No event carries the name of who holds a function."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

ADDED = "contacts.contact.added"
CHANGED = "contacts.contact.changed"
RENUMBERED = "contacts.contact.renumbered"
VERIFIED = "contacts.contact.verified"
REMOVED = "contacts.contact.removed"
ASKED = "contacts.contact.asked"
CONFIRMED = "contacts.contact.confirmed"
PROPOSED = "contacts.contact.change_suggested"
PROPOSAL_APPLIED = "contacts.contact.change_applied"
PROPOSAL_LEFT = "contacts.contact.change_left"

KINDS = (
    Kind(ADDED, _("{label} was added to the contacts")),
    Kind(CHANGED, _("The contact {label} was changed")),
    Kind(RENUMBERED, _("The number of {label} was changed from {before} to {after}")),
    Kind(VERIFIED, _("The number of {label} was checked: {number}")),
    Kind(ASKED, _("{label} was asked by e-mail whether the number is right")),
    Kind(CONFIRMED, _("{label} confirmed the number itself: {number}")),
    Kind(PROPOSED, _("{label} said that something has changed")),
    Kind(PROPOSAL_APPLIED, _("What {label} said has changed was taken over")),
    Kind(PROPOSAL_LEFT, _("What {label} said has changed was not taken over")),
    Kind(REMOVED, _("{label} was removed from the contacts")),
)
