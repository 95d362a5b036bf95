# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case, kind by kind. A known sender is never an item."""

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Kept, from_police, lines

from .desk_terms import HANDED_NAMES, RISK_NAMES, HandedTo, Risk
from .models import Attachment, ChildDecision, HandOver, Inquiry, Message, Sorting
from .terms import ReporterKind

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

TOLD = (
    *("relation", "person", "born", "guardians", "interpreter", "children", "seen", "changed", "feared", "violence"),
    *("crisis", "resources", "done", "informed", "notice_given"),
)


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
        TOLD,
        at="received_at",
        origin=from_police(reporter_kind=ReporterKind.POLICE),
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
