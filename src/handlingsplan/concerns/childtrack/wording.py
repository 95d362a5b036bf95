# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How a notice is said on its page: what was told, what was done, and what the child's age gives."""

from dataclasses import replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from handlingsplan.concerns.intake.models import Inquiry, InquiryWords
from handlingsplan.concerns.intake.terms import AGE_NAMES, REPORTER_NAMES, AgeBand, ReporterKind
from handlingsplan.ui.pages import Row
from handlingsplan.ui.wording import long_date

from .models import Entry
from .rules import OF_AGE, PARTY_FROM, RESPONSIBLE_FROM, age_on
from .terms import (
    AGREEMENT_NAMES,
    ANSWER_NAMES,
    CONTACTED_NAMES,
    HEARD_NAMES,
    SCREENED_NAMES,
    STEP_NAMES,
    WAY_NAMES,
    Agreement,
    Answer,
    Contacted,
    Heard,
    Screened,
    Step,
    Way,
)

AGE_OF_BAND = {AgeBand.UNDER_10: 9, AgeBand.FROM_10: 10, AgeBand.FROM_15: 15}
"""The age a band begins with, where no day of birth is known: of "10-14" it is known that she is at least ten."""


def told_rows(inquiry: Inquiry, words: InquiryWords) -> list[Row]:
    """What was told, in the order it is read."""
    rows = [
        Row(_("What was seen or heard"), words.seen),
        Row(_("What it is feared can happen"), words.feared),
        Row(_("What goes well, and who supports"), words.resources),
        Row(_("The child"), _joined(words.person, long_date(words.born), str(AGE_NAMES[AgeBand(inquiry.age_band)]))),
        Row(_("Who has custody"), words.guardians),
        Row(_("Children in the home"), _joined(_answer(words.children_at_home), words.children)),
        Row(_("What is new or changed"), words.changed),
        Row(_("What is already done"), words.done),
        Row(_("Are the parents told?"), words.informed),
        Row(_("Interpreter"), words.interpreter or _("Not asked for")),
        Row(_("Told by"), _joined(str(REPORTER_NAMES[ReporterKind(inquiry.reporter_kind)]), words.relation)),
    ]
    return [row if row.value else replace(row, value=_("Not said")) for row in rows]


def entry_rows(entry: Entry, words: Any) -> list[Row]:
    """What stands in an entry: its answer, and what was written."""
    match Step(entry.step):
        case Step.ASSESSMENT:
            acute = Row(_("Is help needed at once?"), _answer(entry.answer))
            more = {
                _("Assessed by the on-call service"): words.on_call,
                _("Done at once"): words.done_at_once,
                _("After the 24 hours, because"): words.late_why,
            }
            said = [Row(label, text) for label, text in more.items() if text]
            return [acute, Row(_("Reason"), words.reason), Row(_("Assessed by"), str(entry.who)), *said]
        case Step.SECOND:
            return [
                Row(_("The second assessor"), str(entry.who)),
                Row(_("Judges"), AGREEMENT_NAMES[Agreement(entry.answer)]),
                Row(_("Reason"), words.text),
            ]
        case Step.SIBLING:
            return [Row(_("Its number"), words.number)]
        case Step.CONTACT:
            whom = _joined(str(CONTACTED_NAMES[Contacted(entry.answer)]), words.whom)
            return [Row(_("Spoken to"), whom), Row(_("Said"), words.said)]
        case Step.RECEIPT | Step.RESULT:
            return [Row(_("How"), WAY_NAMES[Way(words.way)]), Row(_("The letter"), words.text)]
        case Step.SCREENING:
            return [
                Row(_("Outcome"), SCREENED_NAMES[Screened(entry.answer)]),
                Row(_("Reason"), words.reason),
                Row(_("The child's own view"), _joined(str(HEARD_NAMES[Heard(words.heard)]), words.view)),
                Row(_("Support person"), words.support or _("Not said")),
            ]
        case Step.POINTER:
            return [
                Row(_("System"), words.system),
                Row(_("Case number there"), words.number),
                Row(_("Since"), long_date(words.since) or _("Not said")),
                Row(_("Who answered"), words.answered_by),
            ]
        case Step.CROSSING:
            return [Row(_("Why"), words.reason)]
        case _:
            return [Row(_("Written"), words.text)]


def age_hints(born: str, age_band: str, on: date) -> list[str]:
    """What the child's age gives (law.md 8), as sentences to act by."""
    age = age_on(born, on)
    at_least = age if age is not None else AGE_OF_BAND.get(AgeBand(age_band))
    if at_least is None:
        return [_("The age is not known: the child is treated as under 18 until it is clarified.")]
    if at_least >= OF_AGE:
        return [_("The person is 18 or over: this track ends, and what goes on needs another basis.")]
    if at_least >= RESPONSIBLE_FROM:
        return [
            _("From 15 years the young person is herself a party, and her own consent weighs more with age."),
            _("Write both to the young person and to who has custody."),
        ]
    if at_least >= PARTY_FROM:
        return [
            _("From 10 years the child is itself a party in certain decisions (Children's Act § 3): write to it too."),
            _("Under 15 nobody is criminally responsible. Write what happened, and what the child needs."),
        ]
    return [_("Under 10 years the letters go to who has custody; talk with the child in a way it understands.")]


def title_of(entry: Entry) -> str:
    """The heading of an entry."""
    return str(STEP_NAMES[Step(entry.step)])


def _answer(code: str) -> str:
    return str(ANSWER_NAMES[Answer(code)]) if code in set(Answer) else ""


def _joined(*parts: str) -> str:
    return ". ".join(part.rstrip(".") for part in parts if part)
