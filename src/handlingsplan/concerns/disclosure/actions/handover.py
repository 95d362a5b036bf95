# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Handing a case to another municipality: the sending side (R23)."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.utils.translation import gettext_lazy as _
from procrastinate.contrib.django import app

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Track
from handlingsplan.concerns.disclosure.actions.carrying import takes_part
from handlingsplan.concerns.disclosure.actions.pass_on import OF_TRACK, Passing, pass_on
from handlingsplan.concerns.disclosure.events import HANDED_ON_PAPER, HANDED_OVER, HANDOVER_READ
from handlingsplan.concerns.disclosure.models import DisclosureWords, Handover, HandoverWords
from handlingsplan.concerns.disclosure.models.handover import Stand
from handlingsplan.concerns.disclosure.rules import handover_grounds
from handlingsplan.concerns.disclosure.terms import Basis, Party, Permission, Purpose
from handlingsplan.lib.dates import day_of
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import municipality_in_scope


class HandOverToOthers(Exception):
    """A case is handed to another municipality."""

    message = _("Choose another municipality than your own.")


class SummaryNeeded(Exception):
    """Whoever takes over must know what has been judged."""

    message = _("Write a summary: what is known, and what has been judged.")


class NoDutyForAdults(Exception):
    """The law's duty is about children."""

    message = _("The duty to notify another municipality is about children. For an adult, choose another ground.")


class OnItsWayAlready(Exception):
    """One handover at a time."""

    message = _("This case is on its way to this municipality already.")


class AnsweredThere(Exception):
    """What the other municipality does in the system cannot be written for it."""

    message = _("This municipality answers in the system itself.")


@dataclass(frozen=True)
class Package:
    """What is handed over: a summary of what was judged, and the material that is necessary."""

    to: Municipality
    basis: Basis
    words: HandoverWords
    refs: tuple[str, ...] = ()
    lawyer: str = ""
    police_agreed: str = ""
    not_investigation: bool = False


def hand_over(case: OpenedCase, package: Package, *, by: Viewer, at: datetime) -> Handover:
    """Hand a case over. It is a disclosure like any other, and stands in the list as one.

    Where the other municipality works in the installation the package is carried there by a job; otherwise the extract
    is sent as any letter, and `note_read_on_paper` says when it was read. Raises HandOverToOthers, SummaryNeeded,
    NoDutyForAdults, OnItsWayAlready, and what `pass_on` raises.
    """
    by.must(Permission.SHARE)
    file, words = case.file, package.words
    if package.to.pk == municipality_in_scope():
        raise HandOverToOthers
    if not words.summary.strip():
        raise SummaryNeeded
    if package.basis not in handover_grounds(OF_TRACK[Track(file.track)], about_child=file.about_child):
        raise NoDutyForAdults
    underway = Handover.objects.filter(file=file, other=package.to, accepted_at=None, declined_at=None)
    if underway.exists():
        raise OnItsWayAlready
    told = pass_on(
        case,
        Passing(
            Party.OTHER_MUNICIPALITY,
            package.basis,
            Purpose.MOVE,
            DisclosureWords(
                recipient=package.to.full_name,
                extract=words.summary,
                why=words.why,
                lawyer=package.lawyer,
                police_agreed=package.police_agreed,
            ),
            day=day_of(at),
            refs=package.refs,
            not_investigation=package.not_investigation,
        ),
        by=by,
        at=at,
    )
    on_paper = not takes_part(package.to, Track(file.track))
    handover = Handover(
        municipality_id=municipality_in_scope(),
        other=package.to,
        on_paper=on_paper,
        track=file.track,
        about_child=file.about_child,
        basis=package.basis,
        file=file,
        sent_by=by.user,
        sent_at=at,
    )
    handover.keep(replace(words, items=told.words(case.key).items), key=case.key)
    handover.save()
    details = {"number": file.number, "town": package.to.full_name}
    record(HANDED_ON_PAPER if on_paper else HANDED_OVER, about=handover, by=by.user, at=at, details=details)
    if not on_paper:
        app.configure_task("disclosure.deliver").defer(handover=handover.pk, municipality=handover.municipality_id)
    return handover


def note_read_on_paper(handover: Handover, *, owner: str, by: Viewer, at: datetime) -> None:
    """Note that a municipality outside the installation said it has read what was sent, and who has it there."""
    by.must(Permission.SHARE)
    if not handover.on_paper or handover.stand is Stand.READ:
        raise AnsweredThere
    handover.delivered_at = handover.delivered_at or at
    handover.read_at, handover.owner_name = at, owner
    handover.save(update_fields=["delivered_at", "read_at", "owner_name"])
    details = {"town": handover.other.full_name, "owner": owner}
    record(HANDOVER_READ, about=handover, by=by.user, at=at, details=details)
