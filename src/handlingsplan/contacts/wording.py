# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How it is said whether a number is answered now, and whom it is for."""

from datetime import datetime, timedelta

from django.utils.dateformat import format as format_date
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from handlingsplan.lib.dates import DENMARK
from handlingsplan.ui.wording import long_date

from .opening import Standing
from .terms import Reader


def open_now(now: Standing, at: datetime) -> str:
    """ "Åbent nu, til kl. 15" or "Lukket nu. Åbner mandag kl. 8.30", by the clock in Denmark."""
    if now.changes_at is None:
        return _("Open day and night") if now.is_open else _("Closed now")
    words = _("Open now, until %(when)s") if now.is_open else _("Closed now. Opens %(when)s")
    return words % {"when": _when(now.changes_at, at.astimezone(DENMARK))}


def _when(moment: datetime, here: datetime) -> str:
    written = pgettext("opening time", "G:i") if moment.minute else pgettext("opening hour", "G:00")
    clock = format_date(moment, written)
    days = (moment.date() - here.date()).days
    if days == 0:
        return clock
    if days == 1:
        return _("tomorrow %(clock)s") % {"clock": clock}
    day = format_date(moment, "l") if moment - here < timedelta(days=7) else long_date(moment)
    return _("%(day)s %(clock)s") % {"day": day, "clock": clock}


def for_whom(channel: str) -> str:
    """Said beside a number that is not for everybody."""
    match channel:
        case Reader.EMPLOYEE:
            return _("For employees of the municipality")
        case Reader.CITIZEN:
            return _("For citizens")
    return ""
