# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Two people agree, or do not, that the one who works a case is to know who sent it; both give a reason."""

from dataclasses import replace
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.queries import people_who_may
from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.access import decided_by
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Permission as Files
from handlingsplan.concerns.disclosure.events import REVEAL_ALLOWED, REVEAL_ASKED, REVEAL_READ, REVEAL_REFUSED
from handlingsplan.concerns.disclosure.models import RevealRequest, RevealWords
from handlingsplan.concerns.disclosure.rules import is_reason
from handlingsplan.concerns.disclosure.terms import REVEAL_HOURS, Permission
from handlingsplan.keys import case_keys
from handlingsplan.notices.actions import tell
from handlingsplan.tenancy.scope import current, municipality_in_scope


class NotTheLead(Exception):
    """Only who works the case asks."""

    message = _("Only the person who works the case can ask to know the sender.")


class ReasonNeeded(Exception):
    """Both give a reason."""

    message = _("Say in at least 40 characters why.")


class AskedAlready(Exception):
    """One wish at a time."""

    message = _("You have asked already. Another person decides.")


class DecidedAlready(Exception):
    """A decision is made once."""

    message = _("Somebody has decided this already.")


class SamePerson(Exception):
    """Two people must agree."""

    message = _("Another person than the one who asked must decide.")


def ask(case: OpenedCase, *, reason: str, by: Viewer, at: datetime) -> RevealRequest:
    """Ask to know who sent the inquiry. Raises NotTheLead, ReasonNeeded and AskedAlready."""
    by.must(Permission.SHARE)
    if by.user is None or case.file.lead_id not in (None, by.user.pk):
        raise NotTheLead
    if not is_reason(reason):
        raise ReasonNeeded
    if RevealRequest.objects.filter(file=case.file, asked_by=by.user, allowed=None).exists():
        raise AskedAlready
    request = RevealRequest(municipality_id=municipality_in_scope(), file=case.file, asked_by=by.user, asked_at=at)
    request.keep(RevealWords(reason=reason), key=case.key)
    request.save()
    record(REVEAL_ASKED, about=request, by=by.user, at=at, details={"number": case.file.number})
    if by.municipality is not None:
        link = reverse("decide_reveal", args=[by.municipality.slug, request.pk])
        for leader in people_who_may(Files.APPROVE):
            if leader != by.user:
                _tell(leader, case.file.number, gettext("A decision awaits you."), link)
    return request


def awaiting(viewer: Viewer) -> QuerySet[RevealRequest]:
    """The wishes a person may decide: not her own, not where she is biased, and none of a case that is shut."""
    rows = RevealRequest.objects.filter(allowed=None, file__shut_at=None)
    undecided = decided_by(rows, viewer).select_related("file", "asked_by")
    if viewer.user is None or not viewer.may(Files.APPROVE):
        return undecided.none()
    return undecided.exclude(asked_by=viewer.user)


def read(request: RevealRequest, *, by: Viewer, at: datetime) -> RevealWords:
    """The reason, for the one who decides: she sees it and nothing else of the case. The reading is logged."""
    by.must(Files.APPROVE)
    record(REVEAL_READ, about=request, by=by.user, at=at, details={"number": request.file.number})
    words: RevealWords = request.words(case_keys.opened(request.file.key_id))
    return words


def decide(request: RevealRequest, *, allowed: bool, reason: str, by: Viewer, at: datetime) -> None:
    """Agree or refuse, with a reason. Raises SamePerson, ReasonNeeded and DecidedAlready."""
    by.must(Files.APPROVE)
    if by.user is None or by.user.pk == request.asked_by_id:
        raise SamePerson
    if not is_reason(reason):
        raise ReasonNeeded
    key = case_keys.opened(request.file.key_id)
    request.keep(replace(request.words(key), decision=reason), key=key)
    open_until = at + timedelta(hours=REVEAL_HOURS) if allowed else None
    decided = RevealRequest.objects.filter(pk=request.pk, allowed=None).update(
        allowed=allowed, decided_by=by.user, decided_at=at, open_until=open_until, sealed=request.sealed
    )
    if decided != 1:
        raise DecidedAlready
    request.allowed, request.open_until = allowed, open_until
    kind = REVEAL_ALLOWED if allowed else REVEAL_REFUSED
    record(kind, about=request, by=by.user, at=at, details={"number": request.file.number})
    if by.municipality is not None:
        link = reverse("disclosures", args=[by.municipality.slug, request.file_id])
        _tell(request.asked_by, request.file.number, gettext("What you asked for has been decided."), link)


def may_see(request: RevealRequest, *, by: Viewer, at: datetime) -> bool:
    """Whether a person may see the sender's name now: the one who asked, agreed to by another, for a day."""
    if by.user is None or request.municipality_id != current().municipality:
        return False
    agreed = request.allowed is True and request.decided_by_id not in (None, request.asked_by_id)
    return agreed and request.asked_by_id == by.user.pk and request.open_until is not None and at < request.open_until


def _tell(user: User, number: str, text: str, link: str) -> None:
    what = gettext("Case %(number)s") % {"number": number}
    tell(user, subject=gettext("News in a case"), text=f"{what}: {text}", link=link)
