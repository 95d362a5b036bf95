# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Counts of people that are too small to be shared: in a small municipality "one" is a person."""

from django.utils.translation import gettext

SMALLEST_SHOWN = 5


def is_small(count: float) -> bool:
    """Whether a count of people points at somebody. None at all points at nobody."""
    return 0 < count < SMALLEST_SHOWN


def in_words(count: int) -> str:
    """The count as it may be shared, in the reader's language: the number, or "under 5"."""
    return gettext("under %(limit)d") % {"limit": SMALLEST_SHOWN} if is_small(count) else str(count)
