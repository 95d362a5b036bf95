# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Carrying a handover from one municipality to the other, and the answer back: the one place of the wing that enters a
scope that is not the reader's (docs/adr/0031). Nobody reads here; what is opened on one side is closed on the other."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext

from handlingsplan.access.queries import people_who_may
from handlingsplan.audit.record import record
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.terms import Track
from handlingsplan.concerns.disclosure.events import ANSWER_CAME, ARRIVED
from handlingsplan.concerns.disclosure.models import Handover, HandoverWords
from handlingsplan.concerns.disclosure.sockets import receiving
from handlingsplan.concerns.disclosure.terms import CHILD_CLOCK
from handlingsplan.keys import case_keys
from handlingsplan.notices.actions import tell
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within

from .waiting import tell_receivers


def takes_part(town: Municipality, track: Track) -> bool:
    """Whether somebody in that municipality can receive a handover here; only that much is learned of it."""
    taker = receiving(track)
    if taker is None:
        return False
    with within(town.pk):
        return bool(people_who_may(taker.permission))


def carry(handover_id: int, *, sender: int, at: datetime) -> None:
    """Bring a package to its receiver: opened with the sender's key, closed with a new one of the receiver's.

    Three transactions in three scopes, one after the other; done twice it brings the package once.
    """
    with within(sender):
        sent = Handover.objects.select_related("file", "municipality").get(pk=handover_id, incoming=False)
        if sent.delivered_at or sent.file is None:
            return
        words: HandoverWords = sent.words(case_keys.opened(sent.file.key_id))
    with within(sent.other_id):
        if not Handover.objects.filter(package=sent.package).exists():
            _put_down(sent, words, at=at)
    with within(sender):
        Handover.objects.filter(pk=handover_id, delivered_at=None).update(delivered_at=at)


def bring_answer(handover_id: int, *, receiver: int, at: datetime) -> None:
    """Bring back to the sender that it is read and who has it, accepted, or declined and why."""
    with within(receiver):
        got = Handover.objects.select_related("municipality").get(pk=handover_id, incoming=True)
        assert got.key_id is not None
        answer = got.words(case_keys.opened(got.key_id)).answer
    with within(got.other_id):
        _write_answer(got.package, got, answer, at=at)


def _put_down(sent: Handover, words: HandoverWords, *, at: datetime) -> None:
    key = case_keys.new()
    got = Handover(
        municipality_id=sent.other_id,
        package=sent.package,
        incoming=True,
        other=sent.municipality,
        track=sent.track,
        about_child=sent.about_child,
        basis=sent.basis,
        key_id=key.id,
        sent_at=sent.sent_at,
        delivered_at=at,
    )
    got.keep(words, key=key)
    got.save()
    record(ARRIVED, about=got, by=None, at=at, details={"town": sent.municipality.full_name})
    if sent.about_child:
        clocks.start(CHILD_CLOCK, about=got, at=at)
    tell_receivers(got)


def _write_answer(package: UUID, got: Handover, answer: str, *, at: datetime) -> None:
    sent = Handover.objects.select_related("file", "sent_by", "municipality").get(package=package, incoming=False)
    assert sent.file is not None
    if answer:
        key = case_keys.opened(sent.file.key_id)
        sent.keep(replace(sent.words(key), answer=answer), key=key)
    sent.delivered_at = sent.delivered_at or got.delivered_at
    sent.read_at, sent.owner_name = got.read_at, got.owner_name
    sent.accepted_at, sent.declined_at = got.accepted_at, got.declined_at
    sent.save()
    details = {"number": sent.file.number, "town": got.municipality.full_name}
    record(ANSWER_CAME, about=sent, by=None, at=at, details=details)
    if sent.sent_by is not None:
        tell(
            sent.sent_by,
            subject=gettext("A handover is answered"),
            text=gettext("Case %(number)s: %(town)s has answered the handover.") % details,
            link=reverse("disclosures", args=[sent.municipality.slug, sent.file.pk]),
        )
