# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How the desk says it: where an inquiry is, what is to be done now and why, and what was told under which label."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.access.viewer import Viewer
from handlingsplan.clocks.wording import Left
from handlingsplan.concerns.casefiles.models import ClosingProposal
from handlingsplan.contacts.queries import national_rows
from handlingsplan.ui.pages import Row, Step
from handlingsplan.ui.wording import long_date

from .desk_terms import (
    HANDED_NAMES,
    OBSERVATION_NAMES,
    RECIPIENT_NAMES,
    RISK_NAMES,
    HandedTo,
    Observation,
    Recipient,
    Risk,
)
from .models import Inquiry, InquiryWords, SortingWords
from .states import INQUIRY
from .terms import (
    AGE_NAMES,
    ANSWER_NAMES,
    CHANNEL_NAMES,
    HOW_KNOWN_NAMES,
    REPORTER_NAMES,
    SUBJECT_NAMES,
    AgeBand,
    Answer,
    Channel,
    HowKnown,
    ReporterKind,
    State,
    Subject,
)

Hands = Callable[..., None]
LABELS = {
    "seen": gettext_lazy("What was seen or heard, when and where"),
    "changed": gettext_lazy("What is new or has changed"),
    "feared": gettext_lazy("What the sender fears may happen"),
    "violence": gettext_lazy("Violence, threats, weapons, targets or travel"),
    "resources": gettext_lazy("What goes well, and who supports"),
    "crisis": gettext_lazy("A recent crisis or loss"),
    "person": gettext_lazy("Who it is about"),
    "cpr": gettext_lazy("CPR number"),
    "born": gettext_lazy("Born"),
    "relation": gettext_lazy("The sender's relation to the person"),
    "guardians": gettext_lazy("Holders of parental authority"),
    "interpreter": gettext_lazy("Interpreter"),
    "children": gettext_lazy("Children or siblings at home"),
    "done": gettext_lazy("What has been done already"),
    "informed": gettext_lazy("Whether the person or the parents know"),
    "notice_given": gettext_lazy("Whether a notice has been given"),
}
"""Facts first; the person after."""
PATH = (State.RECEIVED, State.SORTING, State.AWAITING_SIGNATURE, State.PASSED_ON)
CLOSED = {State.CLOSED_UNFOUNDED, State.CLOSED_OTHER_HELP, State.CLOSED_POLICE, State.FORWARDED}


@dataclass(frozen=True)
class NextAct:
    """The one next act: what, why, by when, and where it is done. `verb` posts it at once."""

    title: str
    why: str
    url: str
    action: str
    left: Left | None = None
    posts: bool = False


def steps(inquiry: Inquiry) -> list[Step]:
    """The way of an inquiry as a drawn path, with words."""
    state = State(inquiry.state)
    if state in CLOSED:
        ended = [Step(str(INQUIRY.states[each].label), "done") for each in (State.RECEIVED, State.SORTING)]
        return [*ended, Step(str(INQUIRY.states[state].label), "here")]
    way = [each for each in PATH if each is not State.AWAITING_SIGNATURE or state is State.AWAITING_SIGNATURE]
    if state is State.AWAITING_SIGNATURE:
        way = [State.RECEIVED, State.SORTING, State.AWAITING_SIGNATURE]
    at = way.index(state)
    drawn = [
        Step(str(INQUIRY.states[each].label), "done" if place < at else "here" if place == at else "ahead")
        for place, each in enumerate(way)
    ]
    if state is State.AWAITING_SIGNATURE:
        drawn.append(Step(str(INQUIRY.states[State.CLOSED_UNFOUNDED].label)))
    return drawn


def next_act(page: Any, waiting: ClosingProposal | None, *, viewer: Viewer, slug: str) -> NextAct | None:
    """What is to be done now by the one who looks; None where nothing is."""
    inquiry = page.inquiry
    left = page.deadlines[0].left if page.deadlines else None

    def act(title: str, why: str, name: str, action: str, *, posts: bool = False) -> NextAct:
        return NextAct(title, why, reverse(name, args=[slug, inquiry.file_id]), action, left, posts)

    if page.child_runs and inquiry.state in (State.RECEIVED, State.SORTING):
        why = _("The person is under 18, or the age is not known. The children's authority has 24 hours.")
        return act(_("Choose whether it is a notice about a child"), why, "choose_notice", _("Choose"))
    match State(inquiry.state):
        case State.RECEIVED:
            why = _("Then everybody sees that somebody has it, and you are asked to sort it.")
            return act(_("Read it, and say that you take it"), why, "take_inquiry", _("I take it"), posts=True)
        case State.SORTING if page.sorting is None:
            why = _("Nothing is passed on before the questions are answered, each with a reason.")
            return act(_("Sort it"), why, "sort_inquiry", _("Answer the questions"))
        case State.SORTING:
            why = _("The questions are answered. The way out is yours to choose.")
            return act(_("Choose the way out"), why, "ways_out", _("See the ways out"))
        case State.AWAITING_SIGNATURE if waiting and waiting.proposed_by_id != (viewer.user.pk if viewer.user else 0):
            why = _("%(name)s proposes to close it as unfounded. It takes two people.")
            named = why % {"name": waiting.proposed_by.full_name}
            return act(_("Read it as the second, and sign or send back"), named, "second_reading", _("Read it"))
        case State.AWAITING_SIGNATURE if waiting:
            why = _("You proposed it. Somebody else must read it and sign, and you are told when that is done.")
            return act(_("Awaits a second person's signature"), why, "second_reading", _("See what you proposed"))
    if page.receipt_due and inquiry.state == State.PASSED_ON:
        why = _("The sender is to know that we have received it.")
        return act(_("Give the sender a receipt"), why, "give_receipt", _("Give a receipt"))
    return None


def facts(words: InquiryWords) -> list[Row]:
    """What was told, in its order; what was not said is left out."""
    told = {name: text for name in LABELS if (text := getattr(words, name))}
    told |= {name: long_date(told[name]) or told[name] for name in ("born",) if name in told}
    rows = [Row(str(LABELS[name]), text) for name, text in told.items()]
    if words.how_known:
        known = ", ".join(str(HOW_KNOWN_NAMES[HowKnown(code)]) for code in words.how_known)
        rows.insert(1, Row(_("How the sender knows"), known))
    if words.subjects:
        rows.append(Row(_("It is about"), ", ".join(str(SUBJECT_NAMES[Subject(code)]) for code in words.subjects)))
    return rows


def about(inquiry: Inquiry) -> list[Row]:
    """How it came, and what the sender answered by choice."""
    return [
        Row(_("How it came"), CHANNEL_NAMES[Channel(inquiry.channel)]),
        Row(_("The sender"), REPORTER_NAMES[ReporterKind(inquiry.reporter_kind)]),
        Row(_("Age"), AGE_NAMES[AgeBand(inquiry.age_band)]),
        Row(_("Danger"), ANSWER_NAMES[Answer(inquiry.help_now)]),
        Row(_("Violence, weapons, targets or travel mentioned"), ANSWER_NAMES[Answer(inquiry.violence)]),
        *([Row(_("Who it is about"), _("A group, a milieu or a place"))] if inquiry.about_group else []),
    ]


def sorting_rows(words: SortingWords) -> list[Row]:
    """The answers that hold."""
    return [
        Row(_("Can the person be identified?"), ANSWER_NAMES[Answer(words.identifiable)]),
        Row(_("Does the person live in this municipality?"), ANSWER_NAMES[Answer(words.lives_here)]),
        Row(_("Is there an open case about the person here?"), ANSWER_NAMES[Answer(words.known_case)]),
        Row(
            _("Is there a concrete concern about future criminal acts with an extremist motive?"),
            RISK_NAMES[Risk(words.risk)],
            source=words.risk_why,
        ),
        Row(_("What carries the concern?"), OBSERVATION_NAMES[Observation(words.observation)], source=words.observed),
        Row(_("Would we do the same if the belief were another?"), words.same_otherwise),
        Row(
            _("Who is to hear of it next?"),
            ", ".join(str(RECIPIENT_NAMES[Recipient(code)]) for code in words.recipients),
        ),
    ]


def handovers(rows: list[tuple[Any, Any]]) -> list[tuple[Any, Any, Any]]:
    """Each handing over with its name."""
    return [(row, words, HANDED_NAMES[HandedTo(row.kind)]) for row, words in rows]


def police_numbers() -> list[dict[str, Any]]:
    """112 and 114 from the shared numbers. Asks no database."""
    return [row for row in national_rows(timezone.now()) if row["key"] in ("alarm_112", "police_114")]
