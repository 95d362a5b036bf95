# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How a case stands: what the guards ask for, what the pages show."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.db.models import (
    BooleanField,
    Count,
    Exists,
    ExpressionWrapper,
    FilteredRelation,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce

from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.models import (
    Case,
    Clarification,
    Contact,
    Contribution,
    Invitation,
    Meeting,
    Participant,
    RiskAssessment,
)
from handlingsplan.concerns.infohus.models.clarification import ClarificationWords, ContactWords, RiskWords
from handlingsplan.concerns.infohus.models.contribution import ContributionWords
from handlingsplan.concerns.infohus.models.invitation import InvitationWords
from handlingsplan.concerns.infohus.rules import Standing, psychiatry_is_missing
from handlingsplan.concerns.infohus.terms import State
from handlingsplan.keys.case_keys import CaseKey
from handlingsplan.lib.dates import day_of


def case_of(file: CaseFile) -> Case:
    """The infohus case of a file. Raises Case.DoesNotExist for a file the infohus has not taken up."""
    return Case.objects.get(file=file)


def asked(case: Case) -> Clarification | None:
    """What the police have been asked and have not answered."""
    return case.clarifications.filter(answer="").first()


def called_meeting(case: Case) -> Meeting | None:
    """The meeting that is called and neither held nor called off."""
    return case.meetings.filter(held_at=None, given_up_at=None).first()


def standing(case: Case) -> Standing:
    """How a case stands, for its guards; one question to the database."""
    return standing_of(with_standing(Case.objects.filter(pk=case.pk)).get())


def standing_of(case: Case) -> Standing:
    """How a case stands that was read `with_standing`; no question."""
    return Standing(**{one.name: getattr(case, one.name) for one in fields(Standing)})


def with_standing(cases: QuerySet[Case]) -> QuerySet[Case]:
    """The same cases, each read together with what its guards ask for."""
    theirs = Clarification.objects.filter(case=OuterRef("pk"))
    last = theirs.exclude(answer="").order_by("-noted_at", "-pk").values("answer")[:1]
    called = Q(meetings__held_at=None, meetings__given_up_at=None)
    return cases.annotate(
        with_police=ExpressionWrapper(Q(state=State.POLICE_CLARIFICATION), output_field=BooleanField()),
        asked=Exists(theirs.filter(answer="")),
        answer=Coalesce(Subquery(last), Value("")),
        risk_assessed=Exists(RiskAssessment.objects.filter(case=OuterRef("pk"))),
        invited=Count("invitations", distinct=True),
        answered=Count("invitations", filter=~Q(invitations__answer=""), distinct=True),
        meeting_called=Exists(Meeting.objects.filter(case=OuterRef("pk"), held_at=None, given_up_at=None)),
        takes_part=Count("meetings__participants", filter=called, distinct=True),
    )


@dataclass(frozen=True)
class Contributed:
    """One item of a contribution with its words; `corrections` are those added to it, oldest first."""

    row: Contribution
    words: ContributionWords
    corrections: tuple["Contributed", ...] = ()


@dataclass(frozen=True)
class Invited:
    """An authority that was asked, with what it brought."""

    row: Invitation
    words: InvitationWords
    items: tuple[Contributed, ...] = ()


def invited(case: Case, key: CaseKey) -> list[Invited]:
    """Each authority that was asked, with its own contribution. One question to the database."""
    found: Any = case.invitations.annotate(item=FilteredRelation("contributions"))
    rows: Iterable[Invitation] = found.select_related("user", "item__by").order_by(
        "invited_at", "pk", "item__written_at", "item__pk"
    )
    asked_for: dict[int, Invitation] = {}
    brought: dict[int, list[Contribution]] = {}
    added: dict[int, list[Contributed]] = {}
    for row in rows:
        invitation = asked_for.setdefault(row.pk, row)
        item: Contribution | None = getattr(row, "item", None)
        if item is None:
            continue
        item.invitation = invitation
        if item.corrects_id is None:
            brought.setdefault(row.pk, []).append(item)
        else:
            added.setdefault(item.corrects_id, []).append(Contributed(item, item.words(key)))
    return [
        Invited(
            row,
            row.words(key),
            tuple(
                Contributed(item, item.words(key), tuple(added.get(item.pk, ()))) for item in brought.get(row.pk, ())
            ),
        )
        for row in asked_for.values()
    ]


def asked_of(case: Case, key: CaseKey) -> list[tuple[Invitation, InvitationWords]]:
    """The authorities that were asked, without what they brought."""
    return [(row, row.words(key)) for row in case.invitations.all()]


def psychiatry_prompt(found: Iterable[Invited]) -> bool:
    """Whether the page asks if somebody from psychiatry should be invited (R36)."""
    rows = list(found)
    spoken_of = {dimension for row in rows for item in row.items for dimension in item.words.dimensions}
    return psychiatry_is_missing(spoken_of, {row.row.authority for row in rows})


def taking_part(meeting: Meeting, key: CaseKey) -> list[tuple[Participant, InvitationWords]]:
    """Who is called to a meeting, with the words of the invitation."""
    rows = meeting.participants.select_related("invitation", "user")
    return [(row, row.invitation.words(key)) for row in rows]


def days_to_meeting(opened: OpenedCase) -> int | None:
    """How many days passed from receipt to the first meeting; None where none was held. For the figures."""
    case = case_of(opened.file)
    first = case.meetings.exclude(held_at=None).order_by("held_at").first()
    if first is None or first.held_at is None:
        return None
    return (day_of(first.held_at) - received_on(opened.file)).days


def received_on(file: CaseFile) -> date:
    """The day the inquiry came in, which is the day the file was opened."""
    return file.opened_on


def police_of(case: Case, key: CaseKey) -> list[tuple[Clarification, ClarificationWords]]:
    """What the police were asked and answered, the last first."""
    rows = case.clarifications.select_related("asked_by", "noted_by").order_by("-asked_at", "-pk")
    return [(row, row.words(key)) for row in rows]


def contacts_of(case: Case, key: CaseKey) -> list[tuple[Contact, ContactWords]]:
    """The contacts, the last first."""
    return [(row, row.words(key)) for row in case.contacts.select_related("by").order_by("-happened_at", "-pk")]


def risks_of(case: Case, key: CaseKey) -> list[tuple[RiskAssessment, RiskWords]]:
    """What was weighed before contacts, the last first."""
    return [(row, row.words(key)) for row in case.contact_assessments.select_related("by").order_by("-made_at", "-pk")]
