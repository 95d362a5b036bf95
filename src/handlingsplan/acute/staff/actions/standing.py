# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What every verb about a situation asks first, and what it says when somebody else was quicker."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.models import SituationShape


class Refused(Exception):
    """Something that cannot be done as things stand; the sentence is fit for whoever tried."""

    message: Any = _("This cannot be done now.")


class ItIsOver(Refused):
    """The situation is stood down."""

    message = _("The situation is stood down. Only the log can be added to, by a correction.")


class SomebodyWasFirst(Refused):
    """Two changed the same; the first is kept."""

    message = _(
        "Somebody changed it a moment ago. Nothing of yours is saved yet; see what stands there now and save again."
    )


def open_and_locked(situation: SituationShape) -> Any:
    """The situation as it is now, and nobody else changes it until the transaction ends. Raises ItIsOver."""
    locked = book_of(situation).situation.objects.select_for_update().get(pk=situation.pk)
    if not locked.is_open:
        raise ItIsOver
    return locked


def next_number(things: Any) -> int:
    """The number after the last of a situation's things; ask under the lock of the situation."""
    return (things.order_by("-number").values_list("number", flat=True).first() or 0) + 1
