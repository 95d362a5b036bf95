# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of the cards. No event carries a person."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

BEGUN = "cards.card.begun"
CHANGED = "cards.card.changed"
NATIONAL_SEEN = "cards.card.national_seen"
SENT = "cards.card.sent"
TAKEN_BACK = "cards.card.taken_back"
DECLINED = "cards.card.declined"
APPROVED = "cards.card.approved"
REVISION_BEGUN = "cards.card.revision_begun"
WITHDRAWN = "cards.card.withdrawn"
TRIED = "cards.card.tried"

KINDS = (
    Kind(BEGUN, _("The card “{thing}” was begun")),
    Kind(CHANGED, _("The card “{thing}” was changed")),
    Kind(NATIONAL_SEEN, _("The newer national text behind the card “{thing}” was looked at")),
    Kind(SENT, _("The card “{thing}” was sent for approval")),
    Kind(TAKEN_BACK, _("The card “{thing}” was taken back")),
    Kind(DECLINED, _("The card “{thing}” was returned for changes: {reason}")),
    Kind(APPROVED, _("The card “{thing}” was approved")),
    Kind(REVISION_BEGUN, _("A revision of the card “{thing}” was begun")),
    Kind(WITHDRAWN, _("The card “{thing}” was withdrawn: {reason}")),
    Kind(TRIED, _("The card “{thing}” was tried on {day}")),
)
