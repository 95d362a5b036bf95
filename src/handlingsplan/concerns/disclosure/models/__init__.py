# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was passed on or came in."""

from .disclosure import Disclosure, DisclosureWords

__all__ = ["Disclosure", "DisclosureWords"]
