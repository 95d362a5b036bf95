# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case, kind by kind. A known sender is never an item."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Kept, from_police
from handlingsplan.concerns.casefiles.labels import Labelled, Read, chosen, column, day
from handlingsplan.concerns.disclosure.terms import BASIS_NAMES
from handlingsplan.tenancy.queries import names_by_code

from .desk_terms import CHILD_CHOICE_NAMES, HANDED_NAMES, OBSERVATION_NAMES, RECIPIENT_NAMES, RISK_NAMES, HandedTo
from .models import Attachment, ChildDecision, HandOver, Inquiry, Message, Sorting
from .terms import AGE_NAMES, ANSWER_NAMES, HOW_KNOWN_NAMES, SUBJECT_NAMES, Answer, ReporterKind
from .wording import LABELS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django_stubs_ext import StrOrPromise

answered = chosen(ANSWER_NAMES)


def if_known(names: "Mapping[Any, StrOrPromise]") -> Read:
    """What was answered, unless it was that nobody knows."""
    return chosen(names, but=(Answer.UNKNOWN,))


def _handed_over(code: str) -> "StrOrPromise":
    return HANDED_NAMES[HandedTo(code)]


def _municipality(code: str) -> str:
    return names_by_code().get(code, code)


def _told(name: str, read: Any = str) -> Labelled:
    return Labelled(name, LABELS[name], read)


TOLD = (
    *(_told("relation"), _told("person"), _told("born", day), _told("guardians"), _told("interpreter")),
    *(_told("children"), _told("seen"), _told("changed"), _told("feared"), _told("violence")),
    *(_told("crisis"), _told("resources"), _told("done"), _told("informed")),
    column("age_band", _("Age"), if_known(AGE_NAMES)),
    column("help_now", _("Danger"), if_known(ANSWER_NAMES)),
    Labelled("residence", _("The municipality the person lives in"), _municipality),
    Labelled("children_at_home", _("Whether there are children or siblings in the home"), if_known(ANSWER_NAMES)),
    Labelled("how_known", _("How the sender knows"), chosen(HOW_KNOWN_NAMES)),
    Labelled("subjects", _("It is about"), chosen(SUBJECT_NAMES)),
    Labelled("notice_given", _("Whether a notice has been given"), if_known(ANSWER_NAMES)),
)
"""Everything that was told but the CPR number, which is an item of its own. The channel is left out: it may point at
the sender, and an item goes along when it is passed on."""

KEPT = (
    Kept(
        Inquiry,
        "intake.inquiry",
        _("Inquiry"),
        TOLD,
        at="received_at",
        origin=from_police(reporter_kind=ReporterKind.POLICE),
    ),
    Kept(
        Inquiry,
        "intake.cpr",
        _("CPR number"),
        (Labelled("cpr", ""),),
        at="received_at",
        origin=from_police(reporter_kind=ReporterKind.POLICE),
        stays=True,
    ),
    Kept(Message, "intake.message", _("Message in the conversation"), (Labelled("text", ""),), at="at", by="by"),
    Kept(
        Attachment,
        "intake.attachment",
        _("Attached"),
        (Labelled("name", _("File")), Labelled("mime", _("Kind of file"))),
        at="inquiry__received_at",
    ),
    Kept(
        Sorting,
        "intake.sorting",
        _("First sorting"),
        (
            Labelled("identifiable", _("Whether the person can be identified"), answered),
            Labelled("lives_here", _("Whether the person lives in this municipality"), answered),
            Labelled("known_case", _("Whether there is an open case about the person here"), answered),
            Labelled("risk", _("A concrete concern about future crime with an extremist motive"), chosen(RISK_NAMES)),
            Labelled("risk_why", _("Why it was answered so")),
            Labelled("observation", _("What it builds on"), chosen(OBSERVATION_NAMES)),
            Labelled("observed", _("The concrete observation")),
            Labelled("same_otherwise", _("The same if the belief were another")),
            Labelled("recipients", _("Who was to hear of it next"), chosen(RECIPIENT_NAMES)),
        ),
        at="at",
        by="by",
    ),
    Kept(
        ChildDecision,
        "intake.child_decision",
        _("Choice about a child"),
        (
            column("choice", _("What was chosen"), chosen(CHILD_CHOICE_NAMES)),
            Labelled("why", _("Reason")),
            Labelled("not_acute", _("How it was judged that the child needs no help at once")),
        ),
        at="at",
        by="by",
    ),
    Kept(
        HandOver,
        "intake.handover",
        _handed_over,
        (
            Labelled("to", _("To whom")),
            Labelled("what", _("What exactly was handed over")),
            Labelled("ground", _("With which consent, or on what ground"), chosen(BASIS_NAMES)),
            Labelled("told", _("Who told them, or who consented")),
        ),
        at="happened_at",
        by="by",
        code="kind",
    ),
)
