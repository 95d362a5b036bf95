# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case, kind by kind."""

from typing import TYPE_CHECKING, Any

from django.db.models import Case, F, Q, Value, When
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import POLICE, Kept, from_police, lines

from .models import (
    Assessment,
    Clarification,
    Closure,
    Contact,
    Contribution,
    Fact,
    Invitation,
    Meeting,
    Recommendation,
    RiskAssessment,
)
from .terms import AUTHORITY_NAMES, DIMENSION_NAMES, Authority, Dimension

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def _contributed(authority: str) -> "StrOrPromise":
    return _("Contribution: %(authority)s") % {"authority": AUTHORITY_NAMES[Authority(authority)]}


def _on_the_board(words: Any, dimension: str) -> str:
    return lines(_name(dimension), words.text, words.source, words.day)


def _assessed(words: Any, dimension: str) -> str:
    return lines(_name(dimension), words.resources, words.unknown, words.judged)


def _closed(words: Any, _code: str) -> str:
    parts = (words.summary, *words.focus.values(), words.handed_to, words.ground, words.informed)
    return lines(*parts, words.open_elsewhere, words.journal_number)


def _name(dimension: str) -> str:
    return str(DIMENSION_NAMES[Dimension(dimension)])


MEETING = (
    Kept(
        Clarification,
        "infohus.asked",
        _("Question to the police"),
        ("asked", "asked_whom"),
        at="asked_at",
        by="asked_by",
    ),
    Kept(
        Clarification,
        "infohus.answer",
        _("Answer of the police"),
        ("answered_by", "said"),
        at="noted_at",
        by="noted_by",
        origin=Value(POLICE),
        only=~Q(answer=""),
    ),
    Kept(
        RiskAssessment,
        "infohus.risk",
        _("Risk assessment before contact"),
        ("risk", "protection", "may_contact"),
        at="made_at",
        by="by",
    ),
    Kept(Contact, "infohus.contact", _("Contact"), ("spoke_to", "text", "passed_on"), at="happened_at", by="by"),
    Kept(
        Invitation,
        "infohus.invitation",
        _("Invitation to contribute"),
        ("name", "function", "email", "reason", "asks"),
        at="invited_at",
        by="invited_by",
    ),
    Kept(
        Contribution,
        "infohus.contribution",
        _contributed,
        ("text", "source", "sensitive_why"),
        at="written_at",
        by="by",
        code="invitation__authority",
        origin=Case(When(from_police=True, then=Value(POLICE)), default=F("invitation__authority")),
    ),
    Kept(Meeting, "infohus.meeting", _("Meeting"), ("place", "agenda"), at="starts_at", by="called_by"),
)

BOARD = (
    # A contribution is its authority's item, and not told twice.
    Kept(
        Fact,
        "infohus.fact",
        _("Fact on the board"),
        _on_the_board,
        at="written_at",
        by="by",
        code="dimension",
        origin=from_police(from_police=True),
        only=Q(contribution=None),
    ),
    Kept(Assessment, "infohus.assessment", _("Assessment"), _assessed, at="written_at", by="by", code="dimension"),
    Kept(
        Recommendation,
        "infohus.recommendation",
        _("Recommendation"),
        (
            *("problems", "resources", "action", "owner_name", "observed", "dissent", "dissent_by", "involved_how"),
            "missing",
        ),
        at="written_at",
        by="by",
    ),
    Kept(Closure, "infohus.closure", _("Closing"), _closed, at="closed_at", by="by"),
)

KEPT = MEETING + BOARD
