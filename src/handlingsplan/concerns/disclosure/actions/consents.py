# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A consent is noted, and taken back. It carries what is passed on while it holds, and no benefit depends on it."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.events import CONSENTED, WITHDRAWN
from handlingsplan.concerns.disclosure.models import Consent, ConsentWords, OutsideRequest
from handlingsplan.concerns.disclosure.terms import GivenBy, How, Party, Permission, Purpose
from handlingsplan.tenancy.scope import municipality_in_scope

from .withdrawing import withdraw


class NotSpecific(Exception):
    """A consent says who gives it, to what and to whom."""

    message = _("A consent says who gives it, what may be told, and to whom. Fill in all three.")


class NoEnd(Exception):
    """A consent ends, and not before it is given."""

    message = _("A consent ends. Write a day after the one on which it is given.")


class TakenBack(Exception):
    """It was taken back already."""

    message = _("This consent has been taken back already.")


@dataclass(frozen=True)
class Given:
    """A consent as it was given."""

    given_by: GivenBy
    how: How
    recipient_kind: Party
    purpose: Purpose
    given_on: date
    until: date
    words: ConsentWords


def note_consent(case: OpenedCase, given: Given, *, by: Viewer, at: datetime) -> Consent:
    """Note a consent. Raises NotSpecific and NoEnd."""
    by.must(Permission.SHARE)
    words = given.words
    if not all(text.strip() for text in (words.who, words.what, words.to_whom)):
        raise NotSpecific
    if given.until <= given.given_on:
        raise NoEnd
    consent = Consent(
        municipality_id=municipality_in_scope(),
        file=case.file,
        given_by=given.given_by,
        how=given.how,
        recipient_kind=given.recipient_kind,
        purpose=given.purpose,
        given_on=given.given_on,
        until=given.until,
        noted_by=by.user,
        noted_at=at,
    )
    consent.keep(words, key=case.key)
    consent.save()
    record(CONSENTED, about=consent, by=by.user, at=at, details={"number": case.file.number})
    return consent


def take_back(case: OpenedCase, consent: Consent, *, said: str, day: date, by: Viewer, at: datetime) -> None:
    """A consent is taken back: nothing more is told or shown under it, and what was is not undone. Raises TakenBack.

    No reason is asked for; `said` is what was said, if anything.
    """
    by.must(Permission.SHARE)
    consent.keep(replace(consent.words(case.key), withdrawal=said), key=case.key)
    rows = Consent.objects.filter(pk=consent.pk, withdrawn_on=None)
    if rows.update(withdrawn_on=day, sealed=consent.sealed) != 1:
        raise TakenBack
    consent.withdrawn_on = day
    withdraw(OutsideRequest.objects.filter(disclosure__consent=consent), by=by, at=at)
    record(WITHDRAWN, about=consent, by=by.user, at=at, details={"number": case.file.number})
