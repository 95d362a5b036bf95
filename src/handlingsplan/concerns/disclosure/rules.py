# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who may be told, on what ground and for what, as tables (law.md 4.1). What stands in no table is refused."""

from collections.abc import Iterable, Mapping
from datetime import date

from handlingsplan.lib.dates import plus_months

from .terms import COOPERATION, WHY_AT_LEAST, Basis, Party, Purpose, Refusal

ELSE = frozenset({Basis.CONSENT, Basis.CRIME_FACTS, Basis.SENSITIVE, Basis.CONFIDENTIAL})
"""The other grounds towards an authority (law.md 4, step 8 a, c, d, e)."""
KSP = COOPERATION - {Basis.SSP, Basis.PSP}
NOBODY: frozenset[Basis] = frozenset()
CONSENT = frozenset({Basis.CONSENT})
OURS = frozenset({Basis.INSIDE})

MATRIX: Mapping[Party, Mapping[Party, frozenset[Basis]]] = {
    Party.INFOHUS: {
        Party.DEPARTMENT: OURS | ELSE,
        Party.CHILDREN: OURS | {Basis.NOTICE, Basis.EARLY_CHILD} | ELSE,
        Party.POLICE: COOPERATION | ELSE,
        Party.PSYCHIATRY: ELSE | {Basis.PSP},
        Party.PRISON: KSP | ELSE | {Basis.SSP},
        Party.SCHOOL: ELSE | {Basis.SSP, Basis.EARLY_CHILD},
        Party.SELF_GOVERNING: COOPERATION | ELSE,
        Party.PRIVATE: CONSENT,
        Party.OTHER_MUNICIPALITY: ELSE | {Basis.CHILD_MOVES},
        Party.PET: frozenset({Basis.PET_REQUEST}),
    },
    Party.CHILDREN: {
        Party.INFOHUS: COOPERATION | OURS,
        Party.DEPARTMENT: OURS | {Basis.EARLY_CHILD} | CONSENT,
        Party.POLICE: COOPERATION,
        Party.PRIVATE: CONSENT,
        Party.OTHER_MUNICIPALITY: frozenset({Basis.CHILD_MOVES}),
    },
    Party.POLICE: {
        Party.INFOHUS: COOPERATION,
        Party.CHILDREN: COOPERATION | {Basis.NOTICE},
        Party.PSYCHIATRY: COOPERATION,
        Party.PRISON: COOPERATION,
        Party.SCHOOL: frozenset({Basis.SSP}),
    },
    Party.PSYCHIATRY: {
        Party.INFOHUS: COOPERATION | {Basis.HEALTH},
        Party.CHILDREN: frozenset({Basis.NOTICE, Basis.HEALTH}),
        Party.POLICE: COOPERATION | {Basis.HEALTH},
        Party.PRISON: COOPERATION | {Basis.HEALTH},
        Party.SCHOOL: CONSENT,
        Party.OTHER_MUNICIPALITY: CONSENT,
    },
    Party.PRISON: {Party.INFOHUS: KSP | {Basis.SSP}, Party.CHILDREN: frozenset({Basis.NOTICE})},
    Party.SCHOOL: {
        Party.INFOHUS: frozenset({Basis.NOTICE, Basis.SSP}),
        Party.CHILDREN: frozenset({Basis.NOTICE, Basis.EARLY_CHILD}),
        Party.POLICE: COOPERATION,
        Party.PRIVATE: CONSENT,
    },
    Party.SELF_GOVERNING: {Party.INFOHUS: COOPERATION, Party.CHILDREN: frozenset({Basis.NOTICE})},
    Party.DEPARTMENT: {Party.INFOHUS: OURS, Party.CHILDREN: OURS | {Basis.NOTICE, Basis.EARLY_CHILD}},
    Party.OTHER_MUNICIPALITY: {
        Party.INFOHUS: ELSE | {Basis.CHILD_MOVES},
        Party.CHILDREN: ELSE | {Basis.CHILD_MOVES, Basis.NOTICE},
    },
    Party.CITIZEN: {party: frozenset({Basis.FREE}) for party in (Party.INFOHUS, Party.CHILDREN, Party.POLICE)},
}

_ANY_WORK = frozenset({Purpose.PREVENT_CRIME, Purpose.CHILD_NEED, Purpose.HELP, Purpose.MOVE})
PURPOSES: Mapping[Basis, frozenset[Purpose]] = {
    **dict.fromkeys(COOPERATION, frozenset({Purpose.PREVENT_CRIME})),
    Basis.NOTICE: frozenset({Purpose.CHILD_NEED}),
    Basis.INSIDE: frozenset({Purpose.PREVENT_CRIME, Purpose.CHILD_NEED, Purpose.HELP}),
    Basis.CONSENT: _ANY_WORK,
    Basis.EARLY_CHILD: frozenset({Purpose.CHILD_NEED}),
    Basis.CRIME_FACTS: _ANY_WORK,
    Basis.SENSITIVE: _ANY_WORK,
    Basis.HEALTH: frozenset({Purpose.PREVENT_CRIME, Purpose.CHILD_NEED, Purpose.AVERT_DANGER}),
    Basis.CONFIDENTIAL: _ANY_WORK,
    Basis.PET_REQUEST: frozenset({Purpose.PREVENT_CRIME}),
    Basis.CHILD_MOVES: frozenset({Purpose.MOVE, Purpose.CHILD_NEED}),
    Basis.DANGER: frozenset({Purpose.AVERT_DANGER}),
    Basis.FREE: frozenset({Purpose.PREVENT_CRIME, Purpose.CHILD_NEED, Purpose.AVERT_DANGER}),
}

IN_COOPERATION = frozenset({Party.POLICE, Party.PSYCHIATRY, Party.PRISON, Party.SCHOOL, Party.SELF_GOVERNING})
"""Whom § 115 can reach from us, each within SSP, PSP or KSP (stk. 1 to 3)."""

EARLY_CHILD_TIMES = 2
"""Early cooperation about a child is one meeting as a rule, and never more than two (law.md 2.2)."""

NOT_ASKED = frozenset({Basis.DANGER, Basis.NOTICE})
"""On every other ground it is asked whether it is for an investigation. Danger waits for no question, and a child who
needs support is no criminal case."""

REVIEW_AFTER_MONTHS = 3
"""A ground is looked at again after this at the latest: the need may be over (law.md 2.3)."""


def may_receive(basis: str, recipient_kind: str, purpose: str, *, sender_kind: str = Party.INFOHUS) -> Refusal | None:
    """Why a recipient may not be told on this ground for this purpose; None where she may. The rest is judgement."""
    try:
        ground, recipient, wanted, sender = (
            Basis(basis),
            Party(recipient_kind),
            Purpose(purpose),
            Party(sender_kind),
        )
    except ValueError:
        return Refusal.UNKNOWN
    if ground is not Basis.DANGER and ground not in grounds(sender, recipient):
        return _why_not(ground, recipient)
    return None if wanted in PURPOSES[ground] else Refusal.OTHER_PURPOSE


def grounds(sender: Party, recipient: Party) -> frozenset[Basis]:
    """The grounds on which one may tell the other; in acute danger whoever can avert it may be told besides."""
    return MATRIX.get(sender, {}).get(recipient, NOBODY)


def choices(recipient: Party, purpose: Purpose, *, sender: Party) -> list[Basis]:
    """The grounds to choose among, in the order of the list."""
    return [basis for basis in Basis if may_receive(basis, recipient, purpose, sender_kind=sender) is None]


def handover_grounds(sender: Party, *, about_child: bool) -> list[Basis]:
    """The grounds for handing a case to another municipality. A child who needs support is handed over by law; for an
    adult there is no such duty, and nothing is sent unless another ground carries it (caseflow.md 6.3)."""
    found = choices(Party.OTHER_MUNICIPALITY, Purpose.MOVE, sender=sender)
    return [basis for basis in found if about_child or basis is not Basis.CHILD_MOVES]


def is_for_prevention(basis: Basis, *, not_investigation: bool) -> bool:
    """Whether somebody has said, where it is asked, that it is not to solve or punish what was done (§ 115 stk. 2)."""
    return not_investigation or basis in NOT_ASKED


def is_reason(text: str) -> bool:
    """Whether something is said, and not only that it is necessary."""
    return len(" ".join(text.split())) >= WHY_AT_LEAST


def to_be_looked_at(basis: Basis, *, on: date, until: date | None = None) -> date:
    """The day by which it is asked whether the ground still holds; a consent that ends sooner decides."""
    latest = plus_months(on, REVIEW_AFTER_MONTHS)
    return min(latest, until) if until else latest


def untold(origins: Iterable[str], *, police_agreed: bool) -> bool:
    """Whether something of the police's would be passed on without their consent (retshåndhævelsesloven)."""
    return not police_agreed and "police" in set(origins)


def _why_not(ground: Basis, recipient: Party) -> Refusal:
    if recipient is Party.PRIVATE:
        return Refusal.CONSENT_ONLY
    if ground in COOPERATION and recipient not in IN_COOPERATION:
        return Refusal.OUTSIDE_COOPERATION
    return Refusal.NO_GROUND
