# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An inquiry, who sent it (a separate object under its own key), what was written since, and what was attached."""

from .attachment import CHECKED_NAMES, Attachment, AttachmentWords, Checked
from .inquiry import Inquiry, InquiryWords
from .message import Message, MessageWords
from .reporter import Reporter, ReporterWords
from .sorting import ChildDecision, ChildWords, HandOver, HandOverWords, Sorting, SortingWords
from .standard_text import StandardText

__all__ = [
    "CHECKED_NAMES",
    "Attachment",
    "AttachmentWords",
    "Checked",
    "ChildDecision",
    "ChildWords",
    "HandOver",
    "HandOverWords",
    "Inquiry",
    "InquiryWords",
    "Message",
    "MessageWords",
    "Reporter",
    "ReporterWords",
    "Sorting",
    "SortingWords",
    "StandardText",
]
