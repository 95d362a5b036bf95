# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands beneath a card: who keeps it, when it was approved and tried, when it is looked through next."""

from datetime import date

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from handlingsplan.ui.wording import long_date

from .models import Card, CardText, CardVersion
from .rules import tried

TRIED_WORDS = {
    "aging": lambda: _("more than a year ago"),
    "old": lambda: _("more than two years ago"),
}


def meta(text: CardText, *, today: date | None = None) -> list[tuple[str, str]]:
    """Label and value, in the language of the card; an empty value is a gap."""
    with override(text.language):
        return [
            (_("Kept up to date by"), text.owner),
            (_("Approved"), approved_line(text)),
            (_("Last tried"), tried_line(text, today or timezone.localdate())),
            (_("Next revision"), str(long_date(text.next_revision)) if text.next_revision else ""),
        ]


def approved_line(text: CardText) -> str:
    """When it was approved and as which version; a draft says that it is one."""
    if isinstance(text, CardVersion):
        day = long_date(timezone.localdate(text.approved_at))
        return _("%(day)s, version %(number)d") % {"day": day, "number": text.number}
    return _("Not approved: a draft")


def tried_line(text: CardText, today: date) -> str:
    """When the card was last tried in an exercise or for real, and whether that is long ago."""
    on = last_tried(text)
    if on is None:
        return _("Not tried yet")
    day = str(long_date(on))
    words = TRIED_WORDS.get(tried(on, today))
    return f"{day} ({words()})" if words else day


def last_tried(text: CardText) -> date | None:
    """The day is kept on the card, whichever version is read."""
    if isinstance(text, CardVersion):
        return text.card.last_tested_on
    return text.last_tested_on if isinstance(text, Card) else None
