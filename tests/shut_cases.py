# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""For the world of tests/world.py: a shut case, and what is asked around it and around an open one."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from handlingsplan.access.roles import permissions_of
from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.actions import disposal, inform, journal, requests, two_signatures, unlocking
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.models import CaseFile, ClosingWords
from handlingsplan.concerns.casefiles.models.requests import AskingWords
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries.journal import not_exported
from handlingsplan.concerns.casefiles.terms import AskedFor, Exemption, InformStatus, Kle, Outcome
from handlingsplan.keys import case_keys
from handlingsplan.retention.models import Batch
from handlingsplan.tenancy.models import Municipality
from tests.concerns.reports import WORDS, received
from tests.rows import row


@dataclass(frozen=True)
class Cases:
    """The shut case, and what stands in addresses."""

    shut: CaseFile
    addresses: dict[str, Any]


def make_shut_cases(home: Municipality, file: CaseFile, who: User, other: User, roles: list[str]) -> Cases:
    """`file` is the open case that `who` works. Needs the scope of the municipality."""
    at = timezone.now()
    by = Viewer(user=who, municipality=home, roles=tuple(roles), permissions=permissions_of(roles))
    second = Viewer(user=other, municipality=home, roles=tuple(roles), permissions=permissions_of(roles))
    case, shut = OpenedCase(file, case_keys.opened(file.key_id)), received(at=at).case
    two_signatures.propose(shut, ClosingWords("Ingen grund.", "Ingen trussel.", "Ingen."), by=by, at=at)
    two_signatures.sign(shut, by=second, at=at)
    files.close(shut, Outcome.UNFOUNDED, stage="intake.closed_unfounded", by=by, at=at)
    unlock = unlocking.ask(shut.file, reason="Ny henvendelse.", by=by, at=at)
    unlocking.answer(unlock, allowed=True, words="Ja.", by=second, at=at)
    batch = disposal.prepare([shut.file.pk], analysis="Registreret helt.", by=by, at=at)
    done = row(
        Batch,
        home,
        group="concern_case",
        prepared_by=who,
        approved_by=other,
        approved_at=at,
        decision_number="2026/1",
        decided_on=date(2026, 11, 2),
        run_by=who,
        run_at=at,
    )
    journal.export(case, not_exported(case, []), kle=Kle.GENERAL, by=by, at=at)
    words = AskingWords(name=WORDS.person, born=WORDS.born, identity="MitID")
    request = requests.register(words, AskedFor.DATA, received_at=at, by=by, at=at)
    inquiry: Any = case.file
    addresses = {
        "hold_case.file_id": shut.file.pk,
        "closed_unfounded.file_id": shut.file.pk,
        "unlock_id": unlock.pk,
        "duty_id": _put_off(case, by).pk,
        "batch_id": batch.pk,
        "disposal_certificate.batch_id": done.pk,
        "export_number": 1,
        "casefiles.request_id": request.pk,
        "item_ref": f"intake.inquiry:{inquiry.inquiry.pk}",
    }
    return Cases(shut.file, addresses)


def _put_off(case: OpenedCase, by: Viewer) -> Any:
    at = timezone.now()
    later = timezone.localdate(at) + timedelta(days=30)
    kinds = {"ground": Exemption.PRIVATE, "reason": "Konkret.", "review_on": later}
    return inform.propose(case, InformStatus.POSTPONED, by=by, at=at, **kinds)  # type: ignore[arg-type]
