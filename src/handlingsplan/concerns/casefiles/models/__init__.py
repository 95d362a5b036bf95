# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The case file, who is on it, by what a person is known again, what was noted, and sealed words."""

from .casefile import Assignment, CaseFile, Declaration, NumberSeries, PersonMark
from .note import Note
from .sealed import Sealed

__all__ = [
    "Assignment",
    "CaseFile",
    "Declaration",
    "Note",
    "NumberSeries",
    "PersonMark",
    "Sealed",
]
