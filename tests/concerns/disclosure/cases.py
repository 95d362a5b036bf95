# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A case somebody may open, and something that was passed on in it."""

from dataclasses import replace
from datetime import date
from typing import Any

from handlingsplan.concerns.casefiles.actions import people
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.disclosure.actions.pass_on import Passing, pass_on
from handlingsplan.concerns.disclosure.models import Disclosure, DisclosureWords
from handlingsplan.concerns.disclosure.terms import Basis, Party, Purpose
from tests.concerns.reports import MONDAY, received
from tests.people import Cast

WHY = "Politiet kender ikke aftalen om torsdag, og skal kunne møde op i tide."
WORDS = DisclosureWords(recipient="Politikredsens forebyggende afdeling", extract="Han vil afsted torsdag.", why=WHY)


def passing(**changes: Any) -> Passing:
    """To the police within SSP; say what is otherwise."""
    plain = Passing(
        Party.POLICE, Basis.SSP, Purpose.PREVENT_CRIME, WORDS, day=date(2026, 11, 2), not_investigation=True
    )
    return replace(plain, **changes)


def lead_case(cast: Cast, role: str = "infohus_lead", **changes: Any) -> OpenedCase:
    """A case this person leads and has declared herself in. Needs the scope of the town."""
    case = received(**changes).case
    by = cast.viewer(role)
    people.declare(case.file, is_biased=False, by=by, at=MONDAY)
    people.assign(case.file, cast[role], Part.LEAD, by=by, at=MONDAY)
    case.file.refresh_from_db()
    return case


def told(cast: Cast, case: OpenedCase, **changes: Any) -> Disclosure:
    """Something the lead passed on to the police."""
    return pass_on(case, passing(**changes), by=cast.viewer("infohus_lead"), at=MONDAY)
