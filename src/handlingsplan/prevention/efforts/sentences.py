# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the numbers of an effort let one say, and what they do not. Never that the effort was the cause."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handlingsplan.lib.small_numbers import SMALLEST_SHOWN
from handlingsplan.ui.wording import long_date

from .rules import Point, is_unlike, reading
from .terms import LABEL_MEANS, LABEL_NAMES, Counted, Label
from .wording import amount


def unlike(value: Decimal, last: Point | None, counted: str) -> str:
    """What is asked once about a number far from the last one; empty where it is not."""
    if last is None or last.value is None or not is_unlike(value, last.value):
        return ""
    words = {"last": amount(last.value, counted), "day": long_date(last.on)}
    return _("The last number was %(last)s, on %(day)s. Is this one right? If it is, save anyway.") % words


def what_it_shows(
    points: Sequence[Point],
    *,
    baseline: Decimal | None,
    direction: str,
    unit: str,
    is_late: bool,
    few: bool = False,
    counted: str = Counted.PEOPLE,
) -> list[str]:
    """What can be concluded from the measurements, sentence by sentence."""
    if not points:
        return [_("It has not been measured yet, so nothing can be said.")]
    said = [_last(points[-1], unit, counted), *_way(points, baseline, direction)]
    if few and len(points) + (baseline is not None) > 1:
        said.append(_("The numbers are small, so the difference may be chance."))
    held_back = sum(point.is_held_back for point in points)
    if held_back:
        said.append(
            ngettext(
                "One number is about fewer than %(limit)d and is not shown, so that nobody can be recognised.",
                "%(count)d numbers are about fewer than %(limit)d and are not shown, so that nobody can be recognised.",
                held_back,
            )
            % {"count": held_back, "limit": SMALLEST_SHOWN}
        )
    if is_late and baseline is None:
        said.append(_("It was chosen after the effort began, so there is nothing from before to compare with."))
    return said


def what_it_does_not_show(label: str) -> list[str]:
    """What cannot be concluded, whatever the numbers are."""
    known = Label(label)
    return [
        _("The numbers show what was counted. They do not show that the effort is the cause: much else happens too."),
        _("They say nothing about any single person, and nothing about whether extremism was prevented."),
        _("Evidence: %(label)s. %(means)s") % {"label": LABEL_NAMES[known], "means": LABEL_MEANS[known]},
    ]


def _last(point: Point, unit: str, counted: str) -> str:
    if point.is_held_back and counted != Counted.PEOPLE:
        return _("The number of %(day)s is not shown: fewer than 5 answered.") % {"day": long_date(point.on)}
    facts = {"day": long_date(point.on), "amount": amount(point.value), "unit": unit}
    return _("On %(day)s it was %(amount)s %(unit)s.") % facts


def _way(points: Sequence[Point], baseline: Decimal | None, direction: str) -> list[str]:
    found = reading(baseline, points, direction)
    if found.went == "unknown":
        if len(points) == 1 and baseline is None:
            return [_("It has been measured once. One number shows how it stands, not where it is going.")]
        return [_("Because a number is held back, nothing is said about the way it went.")]
    since = (
        _("Since the baseline of %(amount)s the number has gone") % {"amount": amount(baseline)}
        if baseline is not None
        else _("Since it was first measured the number has gone")
    )
    went = {"up": _("%(since)s up."), "down": _("%(since)s down."), "steady": _("%(since)s neither up nor down.")}
    said = [went[found.went] % {"since": since}]
    match found.as_expected:
        case True:
            said.append(_("That is what was expected beforehand."))
        case False:
            said.append(_("That is not what was expected beforehand."))
        case None:
            said.append(_("Nobody had said beforehand which way it would go."))
    return said
