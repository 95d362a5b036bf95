# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of each kind of entry: what somebody wrote about a child, closed with the key of the case."""

from dataclasses import dataclass

from handlingsplan.concerns.childtrack.terms import Step


@dataclass(frozen=True)
class Reason:
    text: str = ""


@dataclass(frozen=True)
class Assessed:
    """Why, and what was done at once; why it was late, where it was; who of the on-call service assessed."""

    reason: str = ""
    done_at_once: str = ""
    late_why: str = ""
    on_call: str = ""


@dataclass(frozen=True)
class Sibling:
    """The number of the sibling's own notice."""

    number: str = ""


@dataclass(frozen=True)
class Spoken:
    """Who was spoken to, and exactly what was said (the Ombudsman, 2019)."""

    whom: str = ""
    said: str = ""


@dataclass(frozen=True)
class Letter:
    text: str = ""
    way: str = ""


@dataclass(frozen=True)
class Screening:
    """Why; what the child says, or when it will be heard; what was said of a support person."""

    reason: str = ""
    view: str = ""
    heard: str = ""
    support: str = ""


@dataclass(frozen=True)
class Pointer:
    """Where the case is in the social system: nothing of it is kept here."""

    system: str = ""
    number: str = ""
    since: str = ""
    answered_by: str = ""


@dataclass(frozen=True)
class Crossing:
    """Why it was passed on, and the inquiry it became there, so that one assessment ends the 24 hours everywhere."""

    reason: str = ""
    inquiry: int = 0


WORDS: dict[str, type] = {
    Step.ASSESSMENT: Assessed,
    Step.SECOND: Reason,
    Step.SIBLING: Sibling,
    Step.SAFETY: Reason,
    Step.CONTACT: Spoken,
    Step.RECEIPT: Letter,
    Step.RESULT: Letter,
    Step.SCREENING: Screening,
    Step.BOARD: Reason,
    Step.POINTER: Pointer,
    Step.CROSSING: Crossing,
    Step.CLOSING: Reason,
}
