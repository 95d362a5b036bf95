# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A crisis staff with deputies, a report, and gateways that are watched."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from handlingsplan.acute.staff import gateways
from handlingsplan.acute.staff.actions import activate, members
from handlingsplan.acute.staff.models import Member
from handlingsplan.acute.staff.terms import Channel
from tests.people import Cast

NIGHT = datetime(2026, 11, 22, 1, 30, tzinfo=UTC)


@dataclass
class Watched:
    """Takes everything, or refuses with a code."""

    refuses: str = ""
    stays_here: bool = False
    sent: list[tuple[str, str, str]] = field(default_factory=list)
    asked: int = 0

    def send(self, address: str, *, subject: str, text: str) -> None:
        self.asked += 1
        if self.refuses:
            raise gateways.NotSent(self.refuses)
        self.sent.append((address, subject, text))


@contextmanager
def ways_out(*, sms: Any = None, email: Any = None) -> Iterator[None]:
    """These gateways, and afterwards those that were there."""
    before = {channel: gateways.plugged(channel) for channel in Channel}
    gateways.plug(Channel.SMS, sms)
    gateways.plug(Channel.EMAIL, email)
    try:
        yield
    finally:
        for channel, gateway in before.items():
            gateways.plug(channel, gateway)


def staffed(cast: Cast) -> dict[str, Member]:
    """A leader with two deputies, a log keeper without any, the mayor with one, and a head of schools."""
    by = cast.viewer("preparedness_coordinator")

    def seat(role: str, phone: str, deputy_for: Member | None = None) -> Member:
        facts = {
            "role": role,
            "name": f"Ansat {phone[-2:]}",
            "phone": phone,
            "email": f"ansat{phone[-2:]}@lysbjerg.example",
        }
        return members.add(facts, deputy_for=deputy_for, by=by, at=NIGHT)

    leader = seat("crisis_leader", "20000001")
    first, second = seat("", "20000002", leader), seat("", "20000003", leader)
    keeper = seat("log_keeper", "20000004")
    mayor = seat("mayor", "20000005")
    vice = seat("", "20000006", mayor)
    school = seat("school_director", "20000007")
    return {
        "leader": leader,
        "first": first,
        "second": second,
        "keeper": keeper,
        "mayor": mayor,
        "vice": vice,
        "school": school,
    }


def report(**more: Any) -> activate.Report:
    said = {
        "what": "Trussel ringet ind",
        "where": "Skolen ved åen",
        "how": "Rolig",
        "begun": "Politiet er på vej",
        "level": "2",
        "trigger": "A3",
        "meeting_place": "70 00 00 00",
    }
    return activate.Report(**said | more)


def posted(**more: Any) -> dict[str, Any]:
    """The same report as the page sends it."""
    said = report()
    names = ("what", "where", "how", "begun", "level", "trigger", "meeting_form", "meeting_place", "uid")
    return {name: str(getattr(said, name)) for name in names} | more
