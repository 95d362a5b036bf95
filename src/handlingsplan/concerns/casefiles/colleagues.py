# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A socket: by which permission somebody works on a track. Each track says so itself, and knows no other."""

from .terms import Track

_working: dict[Track, str] = {}


def works(track: Track, permission: str) -> None:
    """Plug in the permission of those who work a track; called from a room's `apps.py`."""
    _working[track] = permission


def permission_of(track: str) -> str:
    """The permission of those who work a track; "" where nobody has said."""
    return _working.get(Track(track), "")
