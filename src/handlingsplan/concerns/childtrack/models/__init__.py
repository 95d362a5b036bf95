# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A notice about a child, and what was done in it."""

from .entry import Entry
from .notice import Notice

__all__ = ["Entry", "Notice"]
