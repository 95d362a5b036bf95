# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A request by the person herself: registered, its cases found, answered item by item, and sent."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles import covering
from handlingsplan.concerns.casefiles.contents import Item
from handlingsplan.concerns.casefiles.events import (
    REQUEST_ANSWERED,
    REQUEST_DECIDED,
    REQUEST_EXTENDED,
    REQUEST_FOUND,
    REQUEST_POLICE_ANSWERED,
    REQUEST_POLICE_ASKED,
    REQUEST_REGISTERED,
    REQUEST_REMARKED,
)
from handlingsplan.concerns.casefiles.models import (
    AccessRequest,
    CaseFile,
    CitizenRemark,
    ItemDecision,
    RequestedFile,
)
from handlingsplan.concerns.casefiles.models.requests import AskingWords, DecisionWords, RemarkWords
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries.earlier import known_by, marked_with
from handlingsplan.concerns.casefiles.terms import AskedFor, Choice, Permission, RequestOutcome
from handlingsplan.keys import case_keys
from handlingsplan.retention import holds
from handlingsplan.retention.models import Hold
from handlingsplan.retention.terms import HoldGround
from handlingsplan.tenancy.scope import municipality_in_scope

CLOCKS = {AskedFor.DATA: "subject_access", AskedFor.DOCUMENTS: "access_request"}
OTHER_CLOCK, LONGER_CLOCK, POLICE_CLOCK = "rights_request", "request_extended", "consult_police"


class AnsweredAlready(Exception):
    """What has been sent is not changed."""

    message = _("The request has been answered; what was sent is not changed.")


class IdentityMissing(Exception):
    """Nobody is told anything before it is sure who asks."""

    message = _("Write first how it was made sure that it is the person herself.")


class SayWhy(Exception):
    """What is kept back has a ground and a reason."""

    message = _("Choose on what ground it is kept back, and write the concrete reason.")


class NothingCovered(Exception):
    """To cover passages, mark them."""

    message = _("Mark what is to be covered: [[ before it, and ]] after it.")


class NotAllDecided(Exception):
    """Every item is decided before the answer is sent."""

    message = _("Some items are not decided yet, or were changed since. Decide them first.")


class AskThePolice(Exception):
    """What comes from the police is not given before they were consulted."""

    message = _("Something comes from the police. Consult them, and note their answer, before it is given.")


class NotExtendable(Exception):
    """Two months more are for requests under the data protection regulation, once."""

    message = _("More time can be taken once, and only for a request under the data protection regulation.")


def register(
    words: AskingWords, asked_for: AskedFor, *, received_at: datetime, by: Viewer, at: datetime
) -> AccessRequest:
    """Write a request down, start its deadline from the day it came, and find the cases it is about."""
    by.must(Permission.CONTROL)
    key = case_keys.new()
    request = AccessRequest(
        municipality_id=municipality_in_scope(),
        key_id=key.id,
        asked_for=asked_for,
        received_at=received_at,
        registered_by=by.user,
    )
    request.keep(words, key=key)
    request.save()
    clocks.start(CLOCKS.get(asked_for, OTHER_CLOCK), about=request, at=received_at)
    details = {"request": str(request), "asked_for": str(asked_for)}
    record(REQUEST_REGISTERED, about=request, by=by.user, at=at, details=details)
    find(request, words, by=by, at=at)
    return request


def find(request: AccessRequest, words: AskingWords, *, by: Viewer, at: datetime) -> int:
    """Find the cases about the person by exact marks, shut ones too; held until the answer. How many are new."""
    by.must(Permission.CONTROL)
    _must_be_open(request)
    known = known_by(words.name, words.born, words.cpr)
    there = set(RequestedFile.objects.filter(request=request).values_list("file_id", flat=True))
    found = [file for file in marked_with(known) if file.pk not in there]
    held = holds.held(CaseFile._meta.label_lower, [file.pk for file in found])
    for file in found:
        RequestedFile.objects.create(municipality_id=request.municipality_id, request=request, file=file)
        if file.pk not in held and by.user is not None:
            holds.place(file, HoldGround.ACCESS, by=by.user, at=at)
        details = {"number": file.number, "request": str(request)}
        record(REQUEST_FOUND, about=file, by=by.user, at=at, details=details)
    return len(found)


def decide(
    request: AccessRequest,
    case: OpenedCase,
    item: Item,
    choice: Choice,
    *,
    marked: str,
    ground: str,
    reason: str,
    by: Viewer,
    at: datetime,
) -> None:
    """Decide an item: given, given in part, or withheld.

    Raises SayWhy, NothingCovered, `covering.NotTheSameText`, `covering.MarksDoNotPair`, AnsweredAlready.
    """
    by.must(Permission.CONTROL)
    _must_be_open(request)
    covered = covering.passages(marked, item.text) if choice is Choice.PARTLY else []
    if choice is Choice.PARTLY and not covered:
        raise NothingCovered
    if choice is not Choice.GIVE and not (ground and reason.strip()):
        raise SayWhy
    earlier = ItemDecision.objects.filter(request=request, ref=item.ref).first()
    decision = earlier or ItemDecision(
        municipality_id=request.municipality_id, request=request, file=case.file, ref=item.ref
    )
    decision.choice, decision.ground = choice, "" if choice is Choice.GIVE else ground
    assert by.user is not None
    decision.decided_by, decision.decided_at = by.user, at
    decision.keep(DecisionWords(covering.digest(item.text), reason.strip(), covered), key=case.key)
    decision.save()
    details = {"number": case.file.number, "request": str(request), "choice": str(choice)}
    record(REQUEST_DECIDED, about=case.file, by=by.user, at=at, details=details)


def consult_police(request: AccessRequest, *, by: Viewer, at: datetime) -> None:
    """The police are asked what may be given of theirs; five working days."""
    by.must(Permission.CONTROL)
    _change(request, police_asked_at=at)
    clocks.restart(POLICE_CLOCK, about=request, at=at)
    record(REQUEST_POLICE_ASKED, about=request, by=by.user, at=at, details={"request": str(request)})


def police_answered(request: AccessRequest, *, by: Viewer, at: datetime) -> None:
    """The police have said what may be given of theirs."""
    by.must(Permission.CONTROL)
    _change(request, police_answered_at=at)
    clocks.stop(request, at=at, kind=POLICE_CLOCK)
    record(REQUEST_POLICE_ANSWERED, about=request, by=by.user, at=at, details={"request": str(request)})


def extend(request: AccessRequest, *, reason: str, by: Viewer, at: datetime) -> None:
    """Take two months more, with a reason the person is told. Raises NotExtendable, SayWhy."""
    by.must(Permission.CONTROL)
    if request.asked_for == AskedFor.DOCUMENTS or request.extended_at is not None:
        raise NotExtendable
    if not reason.strip():
        raise SayWhy
    _reworded(request, extension=reason.strip())
    _change(request, extended_at=at, sealed=request.sealed)
    clocks.stop(request, at=at)
    clocks.start(LONGER_CLOCK, about=request, at=request.received_at)
    record(REQUEST_EXTENDED, about=request, by=by.user, at=at, details={"request": str(request)})


def say_identity(request: AccessRequest, how: str, *, names_in_log: bool, by: Viewer, at: datetime) -> None:
    """Note how it was made sure who asks, and whether employees stand by name in the log that is given."""
    by.must(Permission.CONTROL)
    _reworded(request, identity=how.strip())
    _change(request, sealed=request.sealed, names_in_log=names_in_log)


def remark(request: AccessRequest, case: OpenedCase, text: str, *, by: Viewer, at: datetime) -> CitizenRemark:
    """Put what the person says beside what is written; nothing is overwritten (GDPR art. 16)."""
    by.must(Permission.CONTROL)
    _must_be_open(request)
    found = CitizenRemark(
        municipality_id=request.municipality_id, file=case.file, request=request, written_at=at, by=by.user
    )
    found.keep(RemarkWords(text), key=case.key)
    found.save()
    record(REQUEST_REMARKED, about=case.file, by=by.user, at=at, details={"number": case.file.number})
    return found


def send(
    request: AccessRequest, items: Sequence[tuple[Item, ItemDecision | None]], *, by: Viewer, at: datetime
) -> RequestOutcome:
    """Answer item by item. Raises IdentityMissing, NotAllDecided, AskThePolice, AnsweredAlready."""
    by.must(Permission.CONTROL)
    _must_be_open(request)
    if not _words(request).identity:
        raise IdentityMissing
    if any(decision is None for _item, decision in items):
        raise NotAllDecided
    choices = {decision.choice for _item, decision in items if decision}
    from_police = [item for item, decision in items if item.origin == "police"]
    if from_police and request.police_answered_at is None:
        raise AskThePolice
    outcome = RequestOutcome.PARTLY
    if not items:
        outcome = RequestOutcome.NOTHING
    elif choices == {Choice.GIVE}:
        outcome = RequestOutcome.GIVEN
    elif choices == {Choice.WITHHOLD}:
        outcome = RequestOutcome.WITHHELD
    _finish(request, outcome, by=by, at=at)
    return outcome


def conclude(request: AccessRequest, outcome: RequestOutcome, *, answer: str, by: Viewer, at: datetime) -> None:
    """Answer a request to put right or erase, or note that one was withdrawn. Raises IdentityMissing, SayWhy."""
    by.must(Permission.CONTROL)
    _must_be_open(request)
    if outcome is not RequestOutcome.WITHDRAWN and not _words(request).identity:
        raise IdentityMissing
    if not answer.strip():
        raise SayWhy
    _reworded(request, answer=answer.strip())
    AccessRequest.objects.filter(pk=request.pk).update(sealed=request.sealed)
    _finish(request, outcome, by=by, at=at)


def _finish(request: AccessRequest, outcome: RequestOutcome, *, by: Viewer, at: datetime) -> None:
    _change(request, outcome=outcome, answered_at=at, answered_by=by.user)
    clocks.stop(request, at=at)
    _let_go(request, by=by, at=at)
    details = {"request": str(request), "outcome": str(outcome)}
    record(REQUEST_ANSWERED, about=request, by=by.user, at=at, details=details)


def _let_go(request: AccessRequest, *, by: Viewer, at: datetime) -> None:
    """The cases are no longer held for this request, unless another open one asks about them."""
    mine = CaseFile.objects.filter(pk__in=request.files.values("file"))
    others = RequestedFile.objects.filter(file=models.OuterRef("pk"), request__answered_at=None)
    for file in mine.exclude(models.Exists(others.exclude(request=request))):
        hold = Hold.objects.filter(
            about_type=CaseFile._meta.label_lower, about_id=file.pk, ground=HoldGround.ACCESS, released_at=None
        ).first()
        if hold is not None and by.user is not None:
            holds.release(hold, file, by=by.user, at=at)


def _words(request: AccessRequest) -> AskingWords:
    words: AskingWords = request.words(case_keys.opened(request.key_id))
    return words


def _reworded(request: AccessRequest, **changes: str) -> None:
    key = case_keys.opened(request.key_id)
    request.keep(replace(request.words(key), **changes), key=key)


def _must_be_open(request: AccessRequest) -> None:
    if not request.is_open:
        raise AnsweredAlready


def _change(request: AccessRequest, **values: object) -> None:
    """Change a request that nobody has answered in between."""
    if AccessRequest.objects.filter(pk=request.pk, answered_at=None).update(**values) != 1:
        raise AnsweredAlready
    for name, value in values.items():
        setattr(request, name, value)
