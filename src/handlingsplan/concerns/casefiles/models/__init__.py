# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The case file, who is on it, by what a person is known again; what is noted, asked and proposed; sealed words."""

from .asking import Asking
from .casefile import Assignment, CaseFile, Declaration, NumberSeries, PersonMark
from .closing import ClosingProposal, ClosingWords
from .note import Note
from .sealed import Sealed

__all__ = [
    "Asking",
    "Assignment",
    "CaseFile",
    "ClosingProposal",
    "ClosingWords",
    "Declaration",
    "Note",
    "NumberSeries",
    "PersonMark",
    "Sealed",
]
