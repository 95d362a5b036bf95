# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case, kind by kind."""

from typing import TYPE_CHECKING

from django.db.models import Case, F, Q, Value, When
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import POLICE, Kept
from handlingsplan.concerns.casefiles.labels import Labelled, chosen, column, day
from handlingsplan.concerns.disclosure.terms import BASIS_NAMES

from .board_kept import BOARD
from .models import Clarification, Contact, Contribution, Invitation, Meeting, RiskAssessment
from .terms import (
    AUTHORITY_NAMES,
    CERTAINTY_NAMES,
    CONTACTED_NAMES,
    CRIME_BASIS_NAMES,
    DIMENSION_NAMES,
    NATURE_NAMES,
    POLICE_ANSWER_NAMES,
    Authority,
)

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


def _contributed(authority: str) -> "StrOrPromise":
    return _("Contribution: %(authority)s") % {"authority": AUTHORITY_NAMES[Authority(authority)]}


MEETING = (
    Kept(
        Clarification,
        "infohus.asked",
        _("Question to the police"),
        (Labelled("asked", _("What the police were asked")), Labelled("asked_whom", _("Who was asked"))),
        at="asked_at",
        by="asked_by",
    ),
    Kept(
        Clarification,
        "infohus.answer",
        _("Answer of the police"),
        (
            column("answer", _("Answer"), chosen(POLICE_ANSWER_NAMES)),
            column("answered_on", _("Answered on"), day),
            Labelled("answered_by", _("Who answered")),
            Labelled("said", _("What was said besides")),
        ),
        at="noted_at",
        by="noted_by",
        origin=Value(POLICE),
        only=~Q(answer=""),
    ),
    Kept(
        RiskAssessment,
        "infohus.risk",
        _("Risk assessment before contact"),
        (
            Labelled("risk", _("Risk of a contact")),
            Labelled("protection", _("What protects")),
            Labelled("may_contact", _("Who may be contacted")),
        ),
        at="made_at",
        by="by",
    ),
    Kept(
        Contact,
        "infohus.contact",
        _("Contact"),
        (
            column("with_whom", _("Who was contacted"), chosen(CONTACTED_NAMES)),
            Labelled("spoke_to", _("Who was spoken to")),
            Labelled("text", _("What was said")),
            Labelled("passed_on", _("What exactly was passed on")),
        ),
        at="happened_at",
        by="by",
    ),
    Kept(
        Invitation,
        "infohus.invitation",
        _("Invitation to contribute"),
        (
            column("authority", _("Authority"), chosen(AUTHORITY_NAMES)),
            Labelled("name", _("Who is asked")),
            Labelled("function", _("Function")),
            Labelled("email", _("E-mail")),
            Labelled("reason", _("Why exactly they are asked")),
            Labelled("asks", _("What they are asked for")),
            column("basis", _("Legal basis"), chosen(BASIS_NAMES)),
        ),
        at="invited_at",
        by="invited_by",
    ),
    Kept(
        Contribution,
        "infohus.contribution",
        _contributed,
        (
            Labelled("text", _("What is brought")),
            Labelled("nature", _("Fact or assessment"), chosen(NATURE_NAMES)),
            Labelled("certainty", _("How it is known"), chosen(CERTAINTY_NAMES)),
            Labelled("source", _("Who it comes from")),
            Labelled("day", _("Of which day it is"), day),
            Labelled("dimensions", _("What it belongs to"), chosen(DIMENSION_NAMES)),
            Labelled("sensitive_why", _("Why something sensitive is needed")),
            Labelled("crime_basis", _("Ground for telling about crime"), chosen(CRIME_BASIS_NAMES)),
        ),
        at="written_at",
        by="by",
        code="invitation__authority",
        origin=Case(When(from_police=True, then=Value(POLICE)), default=F("invitation__authority")),
    ),
    Kept(
        Meeting,
        "infohus.meeting",
        _("Meeting"),
        (Labelled("place", _("Where")), Labelled("agenda", _("Agenda"))),
        at="starts_at",
        by="called_by",
    ),
)

KEPT = MEETING + BOARD
