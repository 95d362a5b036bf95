# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was passed on or came in, consents, questions to those outside, wishes to know a sender, and handovers."""

from .consent import Consent, ConsentWords
from .disclosure import Disclosure, DisclosureWords
from .draft import Draft, DraftWords
from .handover import Handover, HandoverWords
from .outside import OutsideRequest, OutsideWords
from .reveal import RevealRequest, RevealWords

__all__ = [
    "Consent",
    "ConsentWords",
    "Disclosure",
    "DisclosureWords",
    "Draft",
    "DraftWords",
    "Handover",
    "HandoverWords",
    "OutsideRequest",
    "OutsideWords",
    "RevealRequest",
    "RevealWords",
]
