# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The life of a booking: asked for, confirmed, held; or declined or cancelled with a reason."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.workflow.lifecycle import Lifecycle, Move, State

from .terms import STATE_NAMES, BookingState, Permission

BOOKING = Lifecycle(
    "booking",
    [
        State(
            BookingState.ASKED,
            STATE_NAMES[BookingState.ASKED],
            _("Those who arrange meetings"),
            _("A day and a holder"),
        ),
        State(
            BookingState.CONFIRMED,
            STATE_NAMES[BookingState.CONFIRMED],
            _("The one who holds the meeting"),
            _("The meeting has been held"),
        ),
        State(BookingState.HELD, STATE_NAMES[BookingState.HELD]),
        State(BookingState.DECLINED, STATE_NAMES[BookingState.DECLINED]),
        State(BookingState.CANCELLED, STATE_NAMES[BookingState.CANCELLED]),
    ],
    [
        Move(
            "confirm",
            (BookingState.ASKED,),
            BookingState.CONFIRMED,
            Permission.EDIT,
            "training.booking.confirmed",
            _("Confirm"),
        ),
        Move(
            "decline",
            (BookingState.ASKED,),
            BookingState.DECLINED,
            Permission.EDIT,
            "training.booking.declined",
            _("Decline"),
            needs_reason=True,
        ),
        Move(
            "hold",
            (BookingState.CONFIRMED,),
            BookingState.HELD,
            Permission.EDIT,
            "training.booking.held",
            _("It has been held"),
        ),
        Move(
            "cancel",
            (BookingState.CONFIRMED,),
            BookingState.CANCELLED,
            Permission.EDIT,
            "training.booking.cancelled",
            _("Cancel the meeting"),
            needs_reason=True,
        ),
    ],
    start=BookingState.ASKED,
)
