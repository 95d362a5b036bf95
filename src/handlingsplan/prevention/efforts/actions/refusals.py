# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Why a change to the register was not made, in words fit for a user, and the checks behind it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handlingsplan.documents.terms import LOOKS_LIKE_CPR
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.prevention.efforts.models import Effort, Indicator
from handlingsplan.prevention.efforts.queries.library import arenas
from handlingsplan.prevention.efforts.terms import (
    Counted,
    Direction,
    Factor,
    Focus,
    Interval,
    Label,
    Level,
    Participation,
)

Sentence = str | Promise

NO_TITLE = _("Write what the effort is called.")
NO_LEVEL = _("Choose one level.")
NO_LABEL = _("Say what is known of the effect. The evidence label cannot be left out.")
UNKNOWN_CHOICE = _("The choice is no longer possible. Choose one of those shown.")
AGES_TURNED = _("The first age is higher than the last.")
DAYS_TURNED = _("The effort ends before it begins.")
THREE_AT_MOST = _("An effort has three indicators at most. Close one before you choose another.")
IT_IS_OVER = _("The effort is over, so nothing more is chosen or measured. Take it up again first.")
MEASURED_ALREADY = _(
    "It has been measured, so what is counted and how cannot change. Close it and choose a new one instead."
)
NOT_MEASURED_YET = _("Write what, how and from where it is counted.")
IN_THE_FUTURE = _("The day has not come yet.")
NEGATIVE = _("A number that is counted cannot be below zero.")
PERCENT_AT_MOST = _("A percentage lies between 0 and 100.")
CLOSED = _("This indicator is no longer measured.")
CORRECTED_ALREADY = _("This measurement has been corrected already. Correct the newest.")
WHY_CORRECTED = _("Write why it is corrected. The old number stays beside the new one.")


class Refused(Exception):
    """Nothing was changed; `message` says why, `field` where."""

    def __init__(self, message: Sentence, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class NotAllowed(Refused):
    """What was written breaks a rule of the register."""


class StartsUnmeasured(Refused):
    """An effort is started before anybody has chosen what to follow, and no reason is given."""

    def __init__(self) -> None:
        super().__init__(
            _("Fewer than two indicators have been chosen. Choose them first, or write why it starts without."),
            "reason",
        )


class Stale(Refused):
    """Somebody saved after this person began to write."""

    def __init__(self, theirs: Effort | Indicator) -> None:
        super().__init__(_("Somebody else saved while you were writing. Nothing has been lost."))
        self.theirs = theirs


def check_texts(facts: Mapping[str, Any]) -> None:
    """No civil registration number gets in, whichever way it comes."""
    for name, value in facts.items():
        if isinstance(value, str) and looks_like_cpr(value):
            raise NotAllowed(LOOKS_LIKE_CPR, name)


def check_effort(facts: Mapping[str, Any]) -> None:
    """What an effort must say, and what cannot be."""
    check_texts(facts)
    if not facts["title"].strip():
        raise NotAllowed(NO_TITLE, "title")
    if facts["level"] not in list(Level):
        raise NotAllowed(NO_LEVEL, "level")
    if facts["label"] not in list(Label):
        raise NotAllowed(NO_LABEL, "label")
    known: dict[str, set[Any]] = {
        "arenas": {arena.key for arena in arenas()},
        "factors": set(Factor),
        "months": set(range(1, 13)),
    }
    for name, possible in known.items():
        if not set(facts[name]) <= possible:
            raise NotAllowed(UNKNOWN_CHOICE, name)
    if facts["focus"] not in list(Focus) or facts["participation"] not in list(Participation):
        raise NotAllowed(UNKNOWN_CHOICE)
    if _turned(facts["age_from"], facts["age_to"]):
        raise NotAllowed(AGES_TURNED, "age_to")
    if _turned(facts["starts_on"], facts["ends_on"]):
        raise NotAllowed(DAYS_TURNED, "ends_on")


def check_indicator(facts: Mapping[str, Any]) -> None:
    """What an indicator must say before the effort starts."""
    check_texts(facts)
    for name in ("name", "definition", "unit", "method"):
        if not facts[name].strip():
            raise NotAllowed(NOT_MEASURED_YET, name)
    chosen = (
        facts["counted"] in list(Counted),
        facts["direction"] in list(Direction),
        facts["interval"] in list(Interval),
    )
    if not all(chosen):
        raise NotAllowed(UNKNOWN_CHOICE)
    if facts["baseline"] is not None:
        _check_number(facts["baseline"], facts["counted"], "baseline")


def check_measurement(facts: Mapping[str, Any], indicator: Indicator, today: date) -> None:
    """A number that can be, on a day that has come, with a source."""
    check_texts(facts)
    if not facts["source"].strip():
        raise NotAllowed(NOT_MEASURED_YET, "source")
    if facts["measured_on"] > today:
        raise NotAllowed(IN_THE_FUTURE, "measured_on")
    _check_number(facts["value"], indicator.counted, "value")


def _check_number(value: Any, counted: str, name: str) -> None:
    if value < 0:
        raise NotAllowed(NEGATIVE, name)
    if counted == Counted.PERCENT and value > 100:
        raise NotAllowed(PERCENT_AT_MOST, name)


def _turned(first: Any, last: Any) -> bool:
    return first is not None and last is not None and first > last
