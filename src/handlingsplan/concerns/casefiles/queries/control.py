# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the data-protection officer controls: a week's openings, what stands out, a sample; a month in numbers."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.accounts.models import User
from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles import events
from handlingsplan.concerns.casefiles.flags import Flag, Opening, flagged, is_night, sample
from handlingsplan.concerns.casefiles.models import AccessRequest, CaseFile
from handlingsplan.concerns.casefiles.terms import WHY_NAMES, Why
from handlingsplan.lib.dates import beginning_of

FLAG_NAMES = {
    Flag.MANY: gettext_lazy("Many cases within an hour"),
    Flag.SHUT: gettext_lazy("A shut case was opened"),
    Flag.NIGHT: gettext_lazy("At night"),
}
SHARED = "disclosure."
"""Kinds of event of the room above that say that something was shared begin with this."""


@dataclass(frozen=True)
class Shown:
    """An opening as it is shown: who, which case, why, when; and what stood out, if anything did."""

    at: datetime
    who: str
    file_id: int
    number: str
    why: str
    flag: str = ""


@dataclass(frozen=True)
class Week:
    """A week of the log."""

    name: str
    begins: date
    openings: int
    sample: list[Shown]
    flags: list[Shown]
    controlled_at: datetime | None


def week_called(name: str, today: date) -> tuple[str, date]:
    """The week a name means ("2026-47"), with its Monday; the one before today's where it means none."""
    try:
        year, number = (int(part) for part in name.split("-"))
        return name, date.fromisocalendar(year, number, 1)
    except (ValueError, OverflowError):
        monday = today - timedelta(days=today.weekday() + 7)
        return "{}-{:02}".format(*monday.isocalendar()[:2]), monday


def week_before(begins: date, weeks: int) -> tuple[str, date]:
    """The week so many before this one, with its Monday."""
    monday = begins - timedelta(days=7 * weeks)
    return "{}-{:02}".format(*monday.isocalendar()[:2]), monday


def week(name: str, begins: date) -> Week:
    """A week with its sample and what stood out. Four questions, however many openings."""
    openings = _openings(beginning_of(begins), beginning_of(begins + timedelta(days=7)))
    drawn, out = sample(openings, name), flagged(openings)
    shown = _Shown([*drawn, *(opening for _flag, opening in out)])
    controlled = Event.objects.filter(kind=events.CONTROLLED, details__week=name).first()
    return Week(
        name=name,
        begins=begins,
        openings=len(openings),
        sample=[shown.of(opening) for opening in drawn],
        flags=[shown.of(opening, str(FLAG_NAMES[flag])) for flag, opening in out],
        controlled_at=controlled.at if controlled else None,
    )


def month_in_numbers(first: date) -> list[tuple[str, int]]:
    """A month, without a person or a case in it."""
    after = (first + timedelta(days=32)).replace(day=1)
    begins, ends = beginning_of(first), beginning_of(after)
    openings = _openings(begins, ends)
    kinds = Event.objects.filter(at__gte=begins, at__lt=ends, kind__regex=r"^(casefiles|disclosure)\.")
    counted = Counter(kinds.order_by().values_list("kind", flat=True))
    flags = Counter(flag for flag, _opening in flagged(openings))
    answered = AccessRequest.objects.filter(answered_at__gte=begins, answered_at__lt=ends).count()
    return [
        (_("Openings of cases"), len(openings)),
        (_("Different cases opened"), len({one.file_id for one in openings})),
        (_("Employees who opened a case"), len({one.by for one in openings})),
        (_("Searches"), counted[events.SEARCHED]),
        (_("Exports to the journal"), counted[events.JOURNAL_EXPORTED]),
        (_("Acts of sharing"), sum(count for kind, count in counted.items() if kind.startswith(SHARED))),
        (_("Asked to open what is shut"), counted[events.UNLOCK_ASKED]),
        (_("Allowed to open what is shut"), counted[events.UNLOCK_ALLOWED]),
        (_("Shut cases opened"), flags[Flag.SHUT]),
        (_("Openings at night"), sum(1 for one in openings if is_night(one.at))),
        (_("Many cases within an hour"), flags[Flag.MANY]),
        (_("Declared to be biased"), counted[events.BIASED]),
        (_("Requests by persons registered"), counted[events.REQUEST_REGISTERED]),
        (_("Requests by persons answered"), answered),
        (_("Cases shut"), counted[events.SHUT]),
        (_("Cases destroyed"), counted[events.DESTROYED]),
    ]


def file_numbered(number: str) -> CaseFile | None:
    """The case of a number as people say it ("2026-17"); also a shut or destroyed one, for its log."""
    year, _dash, running = number.strip().partition("-")
    if not (year.isdecimal() and running.isdecimal() and len(year) == 4 and len(running) < 9):
        return None
    return CaseFile.objects.filter(year=int(year), running=int(running)).first()


def today_minus_month(today: date) -> date:
    """The first day of the month before."""
    return (today.replace(day=1) - timedelta(days=1)).replace(day=1)


def month_called(name: str) -> date:
    """The first day of a month ("2026-11"); of the month before this one where the name means none."""
    try:
        year, month = (int(part) for part in name.split("-"))
        return date(year, month, 1)
    except (ValueError, OverflowError):
        return today_minus_month(timezone.localdate())


def _openings(begins: datetime, ends: datetime) -> list[Opening]:
    found = Event.objects.filter(kind__in=(events.READ, events.WRITTEN), at__gte=begins, at__lt=ends)
    rows = found.order_by("number").values_list("number", "at", "by_id", "about_id", "details", "fingerprint")
    return [
        Opening(number, at, by, file_id or 0, str(details.get("why", "")), mark)
        for number, at, by, file_id, details, mark in rows
    ]


class _Shown:
    """Names and numbers for openings, asked for once."""

    def __init__(self, openings: list[Opening]) -> None:
        self.people = User.objects.in_bulk({one.by for one in openings if one.by})
        self.files = CaseFile.objects.in_bulk({one.file_id for one in openings})

    def of(self, opening: Opening, flag: str = "") -> Shown:
        person = self.people.get(opening.by) if opening.by else None
        file = self.files.get(opening.file_id)
        why = str(WHY_NAMES[Why(opening.why)]) if opening.why in set(Why) else opening.why
        return Shown(opening.at, str(person or _("The system")), opening.file_id, str(file or "–"), why, flag)
