# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Decisions about roles and invitations on plain values."""

from datetime import datetime, timedelta

INVITATION_LASTS = timedelta(days=14)


def expiry(invited_at: datetime) -> datetime:
    """When an invitation sent now can no longer be used."""
    return invited_at + INVITATION_LASTS


def bare_address(address: str) -> str:
    """The mailbox an address ends in: what stands after a plus is only a label on it."""
    name, _, house = address.strip().lower().rpartition("@")
    return f"{name.partition('+')[0]}@{house}"


def withheld_by(held_never: frozenset[str], gained: frozenset[str]) -> frozenset[str]:
    """What a new role would give that a role already held is meant never to have. Shown, not forbidden: small
    municipalities have one person for two tasks."""
    return held_never & gained
