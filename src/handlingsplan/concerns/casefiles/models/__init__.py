# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The case file, who is on it, by what a person is known again; what is noted, asked and proposed; sealed words;
what was shut and opened again, told, asked for by the person herself, and put into the journal."""

from .asking import Asking
from .casefile import Assignment, CaseFile, Declaration, NumberSeries, PersonMark
from .closing import ClosingProposal, ClosingWords
from .informing import DutyToInform
from .journal import JournalExport
from .note import Note
from .requests import AccessRequest, CitizenRemark, ItemDecision, RequestedFile
from .sealed import Sealed
from .unlocking import UnlockRequest

__all__ = [
    "AccessRequest",
    "Asking",
    "Assignment",
    "CaseFile",
    "CitizenRemark",
    "ClosingProposal",
    "ClosingWords",
    "Declaration",
    "DutyToInform",
    "ItemDecision",
    "JournalExport",
    "Note",
    "NumberSeries",
    "PersonMark",
    "RequestedFile",
    "Sealed",
    "UnlockRequest",
]
