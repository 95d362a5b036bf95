# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How ages, months, periods and numbers are said."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from django.utils.dateformat import format as format_date
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from handlingsplan.ui.wording import long_date

from .rules import runs
from .terms import Counted


def ages(age_from: int | None, age_to: int | None) -> str:
    """ "6–16 years", "from 18 years", "all ages"."""
    if age_from is None and age_to is None:
        return _("all ages")
    if age_to is None:
        return _("from %(age)d years") % {"age": age_from}
    if age_from is None:
        return _("up to %(age)d years") % {"age": age_to}
    return _("%(first)d–%(last)d years") % {"first": age_from, "last": age_to}


def month(number: int) -> str:
    """The name of a month, as it stands in the middle of a sentence."""
    return format_date(date(2000, number, 1), "F")


def short_month(number: int) -> str:
    """The first three letters, as they stand round the year wheel."""
    return month(number)[:3]


def months(numbers: Sequence[int]) -> str:
    """ "januar–maj, september"; "hele året" when all twelve are there."""
    if len(set(numbers)) == 12:
        return _("all year")
    return ", ".join(
        month(first) if first == last else f"{month(first)}–{month(last)}" for first, last in runs(numbers)
    )


def period(starts_on: date | None, ends_on: date | None, chosen: Sequence[int]) -> str:
    """When it runs, in words; empty where nobody has said."""
    parts = [months(chosen)] if chosen else []
    if starts_on and ends_on:
        parts.append(_("%(first)s to %(last)s") % {"first": long_date(starts_on), "last": long_date(ends_on)})
    elif starts_on:
        parts.append(_("from %(day)s") % {"day": long_date(starts_on)})
    elif ends_on:
        parts.append(_("until %(day)s") % {"day": long_date(ends_on)})
    return ", ".join(parts)


def amount(value: Decimal | None, counted: str = Counted.PEOPLE) -> str:
    """A number as it is read: whole ones without decimals; where it is held back, why."""
    if value is None:
        return _("fewer than 5") if counted == Counted.PEOPLE else _("not shown, fewer than 5 answers")
    return number_format(value, 0 if value == value.to_integral_value() else 1)


def consequences(verb: str) -> list[str]:
    """What happens when an effort is moved on."""
    in_the_plan = _("It stands in the plan, in the triangle and in the year wheel.")
    return {
        "plan": [in_the_plan, _("Indicators are chosen now, before it starts.")],
        "set_aside": [_("It leaves the plan and the pictures, and stays in the list.")],
        "start": [
            _("From today it runs, and the day is remembered."),
            _("The deadline of the first measurement begins for each indicator."),
        ],
        "pause": [_("It stays in the plan as paused."), _("No measurement is due while it rests.")],
        "resume": [_("It runs again, and measurements are due again.")],
        "end": [
            _("It leaves the plan and the pictures, and stays in the list with everything that was measured."),
            _("No measurement is due any more."),
        ],
        "retire": [
            _("It leaves the plan and the pictures, and says that it is no longer offered nationally."),
            _("No measurement is due any more."),
        ],
        "reopen": [_("It becomes planned again, and keeps its numbers and its history.")],
    }[verb]
