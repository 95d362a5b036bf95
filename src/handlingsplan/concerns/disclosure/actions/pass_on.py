# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Passing something on, and noting what came in: the rules are asked here, whichever page or room it comes from."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.actions import journal
from handlingsplan.concerns.casefiles.contents import Item, items
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Track
from handlingsplan.concerns.disclosure.events import CAME_IN, PASSED_ON
from handlingsplan.concerns.disclosure.kept import may_be_chosen
from handlingsplan.concerns.disclosure.models import Consent, Disclosure, DisclosureWords
from handlingsplan.concerns.disclosure.queries.consents import consent_for
from handlingsplan.concerns.disclosure.rules import (
    EARLY_CHILD_TIMES,
    is_for_prevention,
    is_reason,
    may_receive,
    to_be_looked_at,
    untold,
)
from handlingsplan.concerns.disclosure.terms import NEEDS_LAWYER, REFUSAL_NAMES, Basis, Party, Permission, Purpose
from handlingsplan.concerns.disclosure.terms import Refusal as Why
from handlingsplan.lib.dates import day_of
from handlingsplan.tenancy.scope import municipality_in_scope

OF_TRACK = {Track.INFOHUS: Party.INFOHUS, Track.SOCIAL: Party.CHILDREN}
"""Who speaks for a track, and is spoken to on it."""
PURPOSE_OF_TRACK = {Track.INFOHUS: Purpose.PREVENT_CRIME, Track.SOCIAL: Purpose.CHILD_NEED}


class NotAllowed(Exception):
    """The ground does not carry it; the message says why."""

    def __init__(self, refusal: Why) -> None:
        super().__init__(refusal)
        self.refusal = refusal
        self.message = REFUSAL_NAMES[refusal]


class ForInvestigation(Exception):
    """What is to solve or punish a crime goes to the police and a lawyer, in a case of its own (§ 115 stk. 2)."""

    message = _(
        "Say first that it is not to solve or punish something that has been done. Otherwise share nothing here."
    )


class ReasonTooShort(Exception):
    """Somebody must be able to read afterwards why it was necessary."""

    message = _("Say in at least 40 characters why exactly this is necessary.")


class NothingChosen(Exception):
    """Nothing was chosen and nothing written."""

    message = _("Choose what is passed on, or write it.")


class AskALawyer(Exception):
    """Some grounds are not used alone."""

    message = _("This ground needs a lawyer. Write who was asked, and what the answer was.")


class PoliceHaveNotAgreed(Exception):
    """What comes from the police is not passed on again without them."""

    message = _("Something chosen comes from the police. Note first how they agreed that it is passed on.")


class NoConsent(Exception):
    """A consent carries what it was given for, while it holds."""

    message = _("No consent holds for this recipient and this purpose. Note the consent first.")


class TwiceAlready(Exception):
    """Early cooperation about a child has an end."""

    message = _("Early cooperation about this child has been used twice. Choose another ground, or share nothing.")


class SameTrack(Exception):
    """A crossing is from one track to the other."""

    message = _("The case is on this track already.")


@dataclass(frozen=True)
class Passing:
    """What is passed on: to whom, on what ground, for what, and in which words; and that whoever passes it on has said
    that it is not for investigating a crime."""

    recipient_kind: Party
    basis: Basis
    purpose: Purpose
    words: DisclosureWords
    day: date
    refs: tuple[str, ...] = ()
    not_investigation: bool = False


def pass_on(case: OpenedCase, passing: Passing, *, by: Viewer, at: datetime) -> Disclosure:
    """Pass something on from the track of the case.

    Raises NotAllowed, ForInvestigation, ReasonTooShort, AskALawyer, NoConsent, NothingChosen, PoliceHaveNotAgreed and
    TwiceAlready; each says what is missing. Nobody is obliged to pass anything on (retsplejelovens § 115 stk. 4):
    nothing asks twice.
    """
    by.must(Permission.SHARE)
    sender = OF_TRACK[Track(case.file.track)]
    words = passing.words
    refusal = may_receive(passing.basis, passing.recipient_kind, passing.purpose, sender_kind=sender)
    if refusal is not None:
        raise NotAllowed(refusal)
    if not is_for_prevention(passing.basis, not_investigation=passing.not_investigation):
        raise ForInvestigation
    if not is_reason(words.why):
        raise ReasonTooShort
    if passing.basis in NEEDS_LAWYER and not words.lawyer.strip():
        raise AskALawyer
    consent = None
    if passing.basis is Basis.CONSENT:
        consent = consent_for(case.file, passing.recipient_kind, passing.purpose, day=passing.day)
        if consent is None:
            raise NoConsent
    chosen = chosen_items(case, passing.refs)
    if not chosen and not words.extract.strip():
        raise NothingChosen
    if untold((item.origin for item in chosen), police_agreed=bool(words.police_agreed.strip())):
        raise PoliceHaveNotAgreed
    used = Disclosure.objects.filter(file=case.file, basis=Basis.EARLY_CHILD, received=False)
    if passing.basis is Basis.EARLY_CHILD and used.count() >= EARLY_CHILD_TIMES:
        raise TwiceAlready
    kept = [{"ref": item.ref, "title": str(item.title), "text": item.text} for item in chosen]
    told = replace(words, items=kept, not_investigation=passing.not_investigation)
    return _keep(case, passing, told, sender=sender, by=by, at=at, consent=consent)


def chosen_items(case: OpenedCase, refs: tuple[str, ...]) -> list[Item]:
    """The items of the case that were chosen, in the order of the case."""
    if not refs:
        return []
    return [item for item in items({case.file.pk: case.key}) if item.ref in refs and may_be_chosen(item)]


def note_received(case: OpenedCase, passing: Passing, *, sender: Party, by: Viewer, at: datetime) -> Disclosure:
    """Note that another authority told us something: from whom, what, and on what ground it says it did so."""
    by.must(Permission.SHARE)
    refusal = may_receive(passing.basis, passing.recipient_kind, passing.purpose, sender_kind=sender)
    if refusal is not None:
        raise NotAllowed(refusal)
    if not passing.words.extract.strip():
        raise NothingChosen
    return _keep(case, passing, passing.words, sender=sender, by=by, at=at, received=True)


def record_crossing(
    case: OpenedCase, *, to_track: Track, what: str, why: str, basis: Basis, by: Viewer, at: datetime
) -> Disclosure:
    """Something of this case goes to the other track of the municipality: kept with the giving side, before the room
    above takes it in on the receiving side (`intake.receive`). Neither side of a municipality investigates crimes.

    Raises SameTrack, and what `pass_on` raises.
    """
    if to_track == case.file.track:
        raise SameTrack
    words = DisclosureWords(recipient="", extract=what, why=why)
    kind, purpose = OF_TRACK[to_track], PURPOSE_OF_TRACK[to_track]
    passing = Passing(kind, basis, purpose, words, day=day_of(at), not_investigation=True)
    return pass_on(case, passing, by=by, at=at)


def _keep(
    case: OpenedCase,
    passing: Passing,
    words: DisclosureWords,
    *,
    sender: Party,
    by: Viewer,
    at: datetime,
    received: bool = False,
    consent: Consent | None = None,
) -> Disclosure:
    until = consent.until if consent else None
    review_on = None if received else to_be_looked_at(passing.basis, on=passing.day, until=until)
    disclosure = Disclosure(
        municipality_id=municipality_in_scope(),
        file=case.file,
        received=received,
        sender_kind=sender,
        recipient_kind=passing.recipient_kind,
        basis=passing.basis,
        purpose=passing.purpose,
        consent=consent,
        day=passing.day,
        at=at,
        by=by.user,
        review_on=review_on,
    )
    disclosure.keep(words, key=case.key)
    disclosure.save()
    journal.owed(case.file, at=at)
    details = {
        "number": case.file.number,
        "sender": str(sender),
        "recipient": str(passing.recipient_kind),
        "basis": str(passing.basis),
    }
    record(CAME_IN if received else PASSED_ON, about=disclosure, by=by.user, at=at, details=details)
    return disclosure
