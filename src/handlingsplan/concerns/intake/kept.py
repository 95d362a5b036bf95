# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case, kind by kind. A known sender is never an item."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Kept, from_police, lines
from handlingsplan.tenancy.queries import names_by_code

from .desk_terms import HANDED_NAMES, RISK_NAMES, HandedTo, Risk
from .models import Attachment, ChildDecision, HandOver, Inquiry, InquiryWords, Message, Sorting
from .terms import ANSWER_NAMES, HOW_KNOWN_NAMES, SUBJECT_NAMES, Answer, ReporterKind
from .wording import LABELS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django_stubs_ext import StrOrPromise

TOLD = (
    *("relation", "person", "born", "guardians", "interpreter", "children", "seen", "changed", "feared", "violence"),
    *("crisis", "resources", "done", "informed"),
)


def _told(words: InquiryWords, _code: str) -> str:
    """Everything that was told but the CPR number, each under its label; what was chosen, in the words of its list."""
    return lines(
        *(f"{LABELS[name]}: {said}" for name in TOLD if (said := getattr(words, name))),
        _chosen(_("The municipality the person lives in"), names_by_code(), words.residence),
        _chosen(_("Are there children or siblings in the home?"), ANSWER_NAMES, words.children_at_home),
        _chosen(_("How the sender knows"), HOW_KNOWN_NAMES, *words.how_known),
        _chosen(_("It is about"), SUBJECT_NAMES, *words.subjects),
        _chosen(_("Whether a notice has been given"), ANSWER_NAMES, words.notice_given),
    )


def _chosen(label: "StrOrPromise", names: "Mapping[Any, StrOrPromise]", *codes: str) -> str:
    said = ", ".join(str(names.get(code, code)) for code in codes if code and code != Answer.UNKNOWN)
    return f"{str(label).removesuffix('?')}: {said}" if said else ""


def _sorted(words: Any, _code: str) -> str:
    return lines(str(RISK_NAMES[Risk(words.risk)]), words.risk_why, words.observed, words.same_otherwise)


def _attached(words: Any, _code: str) -> str:
    return f"{words.name} ({words.mime})"


def _handed_over(code: str) -> "StrOrPromise":
    return HANDED_NAMES[HandedTo(code)]


KEPT = (
    Kept(
        Inquiry,
        "intake.inquiry",
        _("Inquiry"),
        _told,
        at="received_at",
        origin=from_police(reporter_kind=ReporterKind.POLICE),
    ),
    Kept(
        Inquiry,
        "intake.cpr",
        _("CPR number"),
        ("cpr",),
        at="received_at",
        origin=from_police(reporter_kind=ReporterKind.POLICE),
        stays=True,
    ),
    Kept(Message, "intake.message", _("Message in the conversation"), ("text",), at="at", by="by"),
    Kept(Attachment, "intake.attachment", _("Attached"), _attached, at="inquiry__received_at"),
    Kept(Sorting, "intake.sorting", _("First sorting"), _sorted, at="at", by="by"),
    Kept(ChildDecision, "intake.child_decision", _("Choice about a child"), ("why", "not_acute"), at="at", by="by"),
    Kept(
        HandOver,
        "intake.handover",
        _handed_over,
        ("to", "what", "ground", "told"),
        at="happened_at",
        by="by",
        code="kind",
    ),
)
