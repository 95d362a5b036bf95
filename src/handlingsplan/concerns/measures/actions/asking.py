# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A colleague of the owner authority is asked to answer the recommendation here, and is let in for that alone."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.actions.people import assign
from handlingsplan.concerns.casefiles.models import Assignment
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.disclosure.actions.outside import Asked, ask_outside
from handlingsplan.concerns.disclosure.actions.pass_on import Passing, pass_on
from handlingsplan.concerns.disclosure.models import DisclosureWords
from handlingsplan.concerns.disclosure.terms import Basis, Party, Purpose
from handlingsplan.concerns.infohus.queries.recommendations import last_sent
from handlingsplan.concerns.measures.queries.people import can_be_asked
from handlingsplan.concerns.measures.terms import OUTSIDE_QUESTION, Permission
from handlingsplan.lib.dates import day_of
from handlingsplan.notices.actions import tell
from handlingsplan.tenancy.models import Municipality

from .refusals import DoesNotAnswer, NothingRecommended

LET_IN_FOR = timedelta(days=21)
"""The ten working days, and a little more."""


def ask_inside(case: OpenedCase, user: User, *, by: Viewer, at: datetime) -> None:
    """Ask a colleague: a guest until the answer should be there. Raises DoesNotAnswer."""
    by.must(Permission.LEAD)
    if user not in can_be_asked(case.file):
        raise DoesNotAnswer("user")
    assign(case.file, user, Part.GUEST, by=by, at=at, until=at + LET_IN_FOR)
    slug = Municipality.objects.get(pk=case.file.municipality_id).slug
    link = reverse("give_owner_answer", args=[slug, case.file.pk])
    with translation.override("da"):
        text = _("Case %(number)s waits for your authority's answer.") % {"number": case.file.number}
        tell(user, subject=_("A case waits for you"), text=text, link=link)


@dataclass(frozen=True)
class OutsideOwner:
    """Who outside is asked, on what ground the recommendation is passed on to her, why that is necessary, and that it
    is not for investigating a crime."""

    recipient: str
    kind: Party
    address: str
    basis: Basis
    why: str
    not_investigation: bool = False


def ask_through_link(case: OpenedCase, owner: OutsideOwner, *, by: Viewer, at: datetime) -> Asked:
    """Pass the recommended action on, and ask for the answer through a one-time link; the code goes by telephone.

    Raises NothingRecommended, and what `pass_on` raises.
    """
    by.must(Permission.LEAD)
    sent = last_sent(case)
    if sent is None:
        raise NothingRecommended
    told = DisclosureWords(recipient=owner.recipient, extract=sent[1].action, why=owner.why)
    passing = Passing(
        owner.kind,
        owner.basis,
        Purpose.PREVENT_CRIME,
        told,
        day=day_of(at),
        not_investigation=owner.not_investigation,
    )
    passed = pass_on(case, passing, by=by, at=at)
    with translation.override("da"):
        question = _("What does your authority answer to what is recommended?")
    return ask_outside(
        case,
        passed,
        address=owner.address,
        question=question,
        by=by,
        at=at,
        about=case.file.infohus,
        kind=OUTSIDE_QUESTION,
    )


def was_asked(case: OpenedCase, viewer: Viewer) -> bool:
    """Whether somebody was asked since the recommendation was sent; a guest of the meeting alone was not."""
    sent = last_sent(case)
    if sent is None or sent[0].sent_at is None:
        return False
    mine = Assignment.objects.filter(file=case.file, user=viewer.user, part=Part.GUEST)
    return mine.filter(since__gte=sent[0].sent_at).exists()
