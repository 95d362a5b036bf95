# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Messages out: as they are read, copied and noted as sent."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from handlingsplan.acute.staff.book import DRILL, book_of
from handlingsplan.acute.staff.lists import items, name_in, names
from handlingsplan.acute.staff.models import SituationShape, StatementShape
from handlingsplan.lib.dates import day_of
from handlingsplan.ui.wording import clock_time, long_moment

_TIME = re.compile(r"\{\s*tid\s*\}", re.IGNORECASE)


@dataclass(frozen=True)
class Claim:
    """What a message may speak of, who owns that, and whether this one does."""

    name: str
    by_police: bool
    spoken_of: bool


@dataclass(frozen=True)
class Sent:
    """Where it went."""

    audience: str
    channel: str
    at: datetime
    by: str


def statements_of(situation: SituationShape) -> Any:
    """All messages out of a situation, with those who wrote and approved them."""
    found = book_of(situation).statement.objects.filter(situation=situation)
    return found.select_related("written_by", "approved_by")


def text_of(statement: StatementShape) -> str:
    """The whole message as it is copied: the holding line, each question with its answer, and once when we speak again.

    The time takes the place of {tid} wherever it stands: nobody is to read the sign itself. It is said with its day
    where that is another than the one it was written on. What is copied out of a drill says so itself, wherever it is
    put.
    """
    said = statement.answers
    again = _time_of(statement)
    answers = {key: _TIME.sub(again, text) for key, text in said.items()}
    parts = [answers.get("holding", "")]
    parts += [f"{name}\n{answers[key]}" for key, name in names("questions", "questions").items() if answers.get(key)]
    if statement.next_update_at and not answers.get("next") and not any(map(_TIME.search, said.values())):
        last = names("questions", "questions")["next"]
        parts.append(f"{last}\n{again.capitalize()}")
    if isinstance(statement, DRILL.statement):
        parts.insert(0, " ".join([_("EXERCISE")] * 3))
    return "\n\n".join(part for part in parts if part)


def _time_of(statement: StatementShape) -> str:
    if statement.next_update_at is None or day_of(statement.next_update_at) == day_of(statement.written_at):
        return clock_time(statement.next_update_at)
    return long_moment(statement.next_update_at)


def claims_of(statement: StatementShape) -> list[Claim]:
    """Who owns what, with what this message speaks of marked."""
    return [
        Claim(item.name, item.more["owner"] == "police", item.key in statement.claims)
        for item in items("ownership", "claims")
    ]


def sent_of(statement: StatementShape) -> list[Sent]:
    """Where it went, in the order it was noted."""
    return [
        Sent(
            name_in("audiences", "audiences", one["audience"]),
            name_in("audiences", "channels", one["channel"]),
            datetime.fromisoformat(one["at"]),
            one["by"],
        )
        for one in statement.sent
    ]


def not_told(statement: StatementShape) -> list[str]:
    """Audiences of the message that it has not been sent to, in their order."""
    told = {one["audience"] for one in statement.sent}
    return [key for key in statement.audiences if key not in told]
