# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Inquiries for tests: fictional, and as somebody would write them."""

from datetime import UTC, datetime
from typing import Any

from handlingsplan.concerns.intake.actions.receive import Received, Report, receive
from handlingsplan.concerns.intake.models import InquiryWords, ReporterWords
from handlingsplan.concerns.intake.terms import AgeBand, Anonymity, Answer, Channel, Kind, ReporterKind

MONDAY = datetime(2026, 11, 2, 9, 20, tzinfo=UTC)
WORDS = InquiryWords(
    relation="Træner",
    person="Villads Fiktiv Holm",
    born="2001-04-05",
    residence="9901",
    seen="Han talte om at ville skade nogen ved stævnet.",
    feared="At han gør det.",
    resources="Hans storebror støtter ham.",
)
SENDER = ReporterWords(
    name="Tove Fiktiv Træner", phone="70 00 09 99", email="tove@lysbjerg.example", workplace="Hallen"
)


def report(**changes: Any) -> Report:
    """A concern about an adult from a known professional; say what is otherwise."""
    known: dict[str, Any] = {
        "kind": Kind.CONCERN,
        "channel": Channel.WEB,
        "reporter_kind": ReporterKind.EMPLOYEE,
        "anonymity": Anonymity.KNOWN,
        "age_band": AgeBand.FROM_18,
        "danger": Answer.NO,
        "violence": Answer.NO,
        "words": WORDS,
        "reporter": SENDER,
    }
    return Report(**{**known, **changes})


def received(*, at: datetime = MONDAY, **changes: Any) -> Received:
    """Such a concern, taken in. Needs the scope of a municipality."""
    return receive(report(**changes), by=None, at=at)
