# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who may be told on what ground: the matrix of the law, row by row, and nothing beside it."""

from datetime import date
from itertools import product

import pytest

from handlingsplan.concerns.disclosure.rules import (
    MATRIX,
    PURPOSES,
    grounds,
    is_reason,
    may_receive,
    to_be_looked_at,
    untold,
)
from handlingsplan.concerns.disclosure.terms import COOPERATION, Basis, Party, Purpose, Refusal

WE, C, P, Y, K, S, X, OTHER = (
    Party.INFOHUS,
    Party.CHILDREN,
    Party.POLICE,
    Party.PSYCHIATRY,
    Party.PRISON,
    Party.SCHOOL,
    Party.PRIVATE,
    Party.OTHER_MUNICIPALITY,
)

LAW = [
    # From the municipality (infohus)
    (WE, Party.DEPARTMENT, {Basis.INSIDE}),
    (WE, P, {Basis.SSP, Basis.PSP, Basis.KSP_RELEASED, Basis.KSP_YOUNG, Basis.KSP_AT_RISK}),
    (WE, Y, {Basis.PSP}),
    (WE, K, {Basis.SSP, Basis.KSP_RELEASED, Basis.KSP_YOUNG, Basis.KSP_AT_RISK}),
    (WE, S, {Basis.SSP, Basis.EARLY_CHILD}),
    (WE, X, {Basis.CONSENT}),
    (WE, OTHER, {Basis.CHILD_MOVES, Basis.CONSENT}),
    # From the children's authority
    (C, WE, {Basis.INSIDE, Basis.SSP}),
    (C, P, {Basis.SSP}),
    (C, X, {Basis.CONSENT}),
    (C, OTHER, {Basis.CHILD_MOVES}),
    # From the police
    (P, WE, COOPERATION),
    (P, Y, COOPERATION),
    (P, K, COOPERATION),
    (P, S, {Basis.SSP}),
    # From psychiatry
    (Y, WE, {Basis.PSP, Basis.HEALTH}),
    (Y, P, {Basis.PSP, Basis.HEALTH}),
    (Y, K, {Basis.PSP, Basis.HEALTH}),
    (Y, S, {Basis.CONSENT}),
    (Y, OTHER, {Basis.CONSENT}),
    # From a school
    (S, WE, {Basis.NOTICE, Basis.SSP}),
    (S, P, {Basis.SSP}),
    (S, X, {Basis.CONSENT}),
    # From a citizen
    (Party.CITIZEN, WE, {Basis.FREE}),
    (Party.CITIZEN, P, {Basis.FREE}),
]
CLOSED = [(C, Y), (C, K), (C, S), (P, X), (P, OTHER), (Y, Y), (Y, X), (S, Y), (S, K), (S, OTHER)]
CLOSED += [(Party.CITIZEN, party) for party in (Y, K, S, X, OTHER)]
"""The empty cells of the matrix, and those that say no."""


@pytest.mark.parametrize(("sender", "recipient", "basis"), [(s, r, b) for s, r, bases in LAW for b in sorted(bases)])
def test_the_matrix_of_the_law_is_open(sender: Party, recipient: Party, basis: Basis) -> None:
    purpose = min(PURPOSES[basis])
    assert may_receive(basis, recipient, purpose, sender_kind=sender) is None


@pytest.mark.parametrize(("sender", "recipient"), CLOSED)
def test_its_empty_cells_are_closed(sender: Party, recipient: Party) -> None:
    assert grounds(sender, recipient) == frozenset()
    for basis, purpose in product(set(Basis) - {Basis.DANGER}, Purpose):
        assert may_receive(basis, recipient, purpose, sender_kind=sender) is not None


@pytest.mark.parametrize("sender", [WE, C, Y, S])
def test_private_people_and_clubs_are_told_with_consent_only(sender: Party) -> None:
    assert grounds(sender, X) <= {Basis.CONSENT}
    assert may_receive(Basis.SSP, X, Purpose.PREVENT_CRIME, sender_kind=sender) is Refusal.CONSENT_ONLY


@pytest.mark.parametrize("basis", sorted(COOPERATION))
@pytest.mark.parametrize("purpose", sorted(set(Purpose) - {Purpose.PREVENT_CRIME}))
def test_section_115_is_for_prevention_and_for_nothing_else(basis: Basis, purpose: Purpose) -> None:
    assert may_receive(basis, P, purpose) is Refusal.OTHER_PURPOSE


@pytest.mark.parametrize("basis", sorted(COOPERATION))
@pytest.mark.parametrize("recipient", [X, OTHER, Party.PET, Party.DEPARTMENT, C])
def test_section_115_reaches_only_those_in_the_cooperation(basis: Basis, recipient: Party) -> None:
    assert may_receive(basis, recipient, Purpose.PREVENT_CRIME) is not None


@pytest.mark.parametrize("word", ["investigation", "efterforskning", "opklaring", "", "punish"])
def test_investigation_is_no_purpose(word: str) -> None:
    assert may_receive(Basis.SSP, P, word) is Refusal.UNKNOWN
    assert not {"investig", "punish"} & {part for purpose in Purpose for part in purpose.split("_")}


@pytest.mark.parametrize(("basis", "recipient"), [("", P), ("115", P), (Basis.SSP, ""), (Basis.SSP, "press")])
def test_what_is_unknown_is_refused(basis: str, recipient: str) -> None:
    assert may_receive(basis, recipient, Purpose.PREVENT_CRIME) is Refusal.UNKNOWN
    assert may_receive(Basis.SSP, P, Purpose.PREVENT_CRIME, sender_kind="press") is Refusal.UNKNOWN


def test_every_pair_that_stands_in_no_table_is_refused() -> None:
    for sender, recipient, basis, purpose in product(Party, Party, Basis, Purpose):
        allowed = may_receive(basis, recipient, purpose, sender_kind=sender) is None
        in_tables = basis in MATRIX.get(sender, {}).get(recipient, ()) or basis is Basis.DANGER
        assert allowed == (in_tables and purpose in PURPOSES[basis])


@pytest.mark.parametrize("recipient", sorted(Party))
def test_acute_danger_waits_for_no_table(recipient: Party) -> None:
    assert may_receive(Basis.DANGER, recipient, Purpose.AVERT_DANGER) is None
    assert may_receive(Basis.DANGER, recipient, Purpose.PREVENT_CRIME) is Refusal.OTHER_PURPOSE


def test_a_reason_is_more_than_a_word() -> None:
    assert not is_reason("nødvendigt" + " " * 40)
    assert is_reason("Politiet kender ikke aftalen om torsdag, og skal møde op.")


def test_a_ground_is_looked_at_after_three_months_or_when_the_consent_ends() -> None:
    assert to_be_looked_at(Basis.SSP, on=date(2026, 11, 30)) == date(2027, 2, 28)
    assert to_be_looked_at(Basis.CONSENT, on=date(2026, 11, 30), until=date(2026, 12, 24)) == date(2026, 12, 24)


def test_what_comes_from_the_police_waits_for_the_police() -> None:
    assert untold(["", "police"], police_agreed=False)
    assert not untold(["", "police"], police_agreed=True)
    assert not untold(["", "school"], police_agreed=False)
