# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of bookings and training. The requester's contact is never part of it."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

BOOKING_ASKED = "training.booking.asked"
BOOKING_MOVED = "training.booking.moved"
TRAINED = "training.register.added"
TRAINING_CHANGED = "training.register.changed"
TRAINING_REMOVED = "training.register.removed"
PEOPLE_COUNTED = "training.people.counted"
FEED_MADE = "training.feed.made"
FEED_REVOKED = "training.feed.revoked"

#: Where the meeting is held was typed by somebody outside; it can be forgotten while the fact remains.
TYPED = ("thing",)

KINDS = (
    Kind(BOOKING_ASKED, _("{thing} was asked for"), TYPED),
    Kind("training.booking.confirmed", _("{thing} was confirmed for {day}"), TYPED),
    Kind("training.booking.declined", _("{thing} was declined: {reason}"), TYPED),
    Kind("training.booking.held", _("{thing} has been held"), TYPED),
    Kind("training.booking.cancelled", _("{thing} was cancelled: {reason}"), TYPED),
    Kind(BOOKING_MOVED, _("{thing} was moved to {day}"), TYPED),
    Kind(TRAINED, _("Training was registered: {thing}")),
    Kind(TRAINING_CHANGED, _("The registered training was changed: {thing}")),
    Kind(TRAINING_REMOVED, _("The registered training was removed: {thing}")),
    Kind(PEOPLE_COUNTED, _("The number of people in the departments was counted")),
    Kind(FEED_MADE, _("A calendar address was made")),
    Kind(FEED_REVOKED, _("A calendar address was closed")),
)
