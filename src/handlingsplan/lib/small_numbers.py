# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Counts of people that are too small to be shared: in a small municipality "one" is a person."""

SMALLEST_SHOWN = 5


def is_small(count: float) -> bool:
    """Whether a count of people points at somebody. None at all points at nobody."""
    return 0 < count < SMALLEST_SHOWN
