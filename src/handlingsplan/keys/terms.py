# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room."""

from enum import StrEnum


class Purpose(StrEnum):
    """What a municipality's key is for."""

    CASES = "cases"
    """Closes the keys of its cases. A new generation may take over."""
    MARKS = "marks"
    """Makes equal text recognisable without being readable. One for good: marks must stay comparable."""


class Rotated(StrEnum):
    """What was closed anew."""

    MASTER = "master"
    GENERATION = "generation"
