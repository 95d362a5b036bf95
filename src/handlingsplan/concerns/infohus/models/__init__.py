# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An infohus case and what is written in it."""

from .case import Case

__all__ = ["Case"]
