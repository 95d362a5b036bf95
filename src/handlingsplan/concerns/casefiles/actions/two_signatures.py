# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Closing as unfounded takes two people: one proposes, another reads it and signs, or sends it back (R24).

The rooms above move their own case and call these in the same breath.
"""

from dataclasses import replace
from datetime import datetime

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.concerns.casefiles.events import PROPOSED, SENT_BACK, SIGNED
from handlingsplan.concerns.casefiles.models import CaseFile, ClosingProposal, ClosingWords
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import NOTHING_FOUND, Permission
from handlingsplan.tenancy.scope import municipality_in_scope


class WaitsAlready(Exception):
    """One proposal at a time."""

    message = _("It has been proposed already. Look at the page again.")


class NothingToSign(Exception):
    """Nobody has proposed it, or it has been answered."""

    message = _("Nothing waits to be signed; somebody may have answered it. Look at the page again.")


class NotYourOwn(Exception):
    """Whoever proposed it is not the second."""

    message = _("You proposed it yourself. Somebody else must read it and sign.")


class WordsNeeded(Exception):
    """Nothing is closed, and nothing sent back, without words."""

    message = _("Write why: it stands in the record.")


def waiting(file: CaseFile) -> ClosingProposal | None:
    """The proposal that waits for a second person; None where there is none."""
    return ClosingProposal.objects.filter(file=file, read_by=None).select_related("proposed_by").first()


def propose(case: OpenedCase, words: ClosingWords, *, by: Viewer, at: datetime) -> ClosingProposal:
    """Propose to close a case as unfounded. Raises WordsNeeded and WaitsAlready."""
    by.must(Permission.WORK)
    assert by.user is not None
    if not (words.reason.strip() and words.not_shown.strip() and words.informed.strip()):
        raise WordsNeeded
    if waiting(case.file) is not None:
        raise WaitsAlready
    proposal = ClosingProposal(
        municipality_id=municipality_in_scope(), file=case.file, proposed_by=by.user, proposed_at=at
    )
    proposal.keep(replace(words, record=record_of(words)), key=case.key)
    proposal.save()
    record(PROPOSED, about=case.file, by=by.user, at=at, details={"number": case.file.number})
    return proposal


def sign(case: OpenedCase, *, by: Viewer, at: datetime) -> ClosingProposal:
    """Sign as the second. Raises NothingToSign, and NotYourOwn for the one who proposed it."""
    proposal = _to_be_read(case, by)
    proposal.read_by, proposal.signed_at = by.user, at
    _answered(proposal)
    record(SIGNED, about=case.file, by=by.user, at=at, details={"number": case.file.number})
    return proposal


def send_back(case: OpenedCase, why: str, *, by: Viewer, at: datetime) -> ClosingProposal:
    """Send it back with a reason. Raises WordsNeeded, NothingToSign and NotYourOwn."""
    if not why.strip():
        raise WordsNeeded
    proposal = _to_be_read(case, by)
    proposal.read_by, proposal.sent_back_at = by.user, at
    proposal.keep(replace(proposal.words(case.key), sent_back=why), key=case.key)
    _answered(proposal)
    record(SENT_BACK, about=case.file, by=by.user, at=at, details={"number": case.file.number})
    return proposal


def record_of(words: ClosingWords) -> str:
    """The record of a case that ended so, in Danish: whoever opens it later meets the first line first."""
    with translation.override("da"):
        return "\n\n".join((str(NOTHING_FOUND), words.reason.strip(), words.not_shown.strip(), words.informed.strip()))


def _to_be_read(case: OpenedCase, by: Viewer) -> ClosingProposal:
    by.must(Permission.WORK)
    proposal = waiting(case.file)
    if proposal is None:
        raise NothingToSign
    if by.user is None or proposal.proposed_by_id == by.user.pk:
        raise NotYourOwn
    return proposal


def _answered(proposal: ClosingProposal) -> None:
    """Keep the answer, if nobody answered in between."""
    names = ("read_by", "signed_at", "sent_back_at", "sealed")
    rows = ClosingProposal.objects.filter(pk=proposal.pk, read_by=None)
    if rows.update(**{name: getattr(proposal, name) for name in names}) != 1:
        raise NothingToSign
