# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The plan, its sections and its editions."""

from .edition import Edition, EditionText
from .plan import BlockOverride, Plan, Review
from .section import Comment, Mention, Section, SectionVersion

__all__ = [
    "BlockOverride",
    "Comment",
    "Edition",
    "EditionText",
    "Mention",
    "Plan",
    "Review",
    "Section",
    "SectionVersion",
]
