# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading contacts: the directory, the box a plan quotes, and which numbers have been confirmed."""

from .directory import (
    Entry,
    Missing,
    described_keys,
    directory,
    entries,
    entry,
    everyone,
    function,
    in_public,
    missing_functions,
    national_keys,
    national_numbers,
    national_rows,
    now_of,
    quoted,
    unverified,
)
from .verification import (
    Tally,
    contacts_to_ask,
    fingerprint_of,
    letter_called,
    letters_by_key,
    open_letters,
    proposals_visible_to,
    tally,
)

__all__ = [
    "Entry",
    "Missing",
    "Tally",
    "contacts_to_ask",
    "described_keys",
    "directory",
    "entries",
    "entry",
    "everyone",
    "fingerprint_of",
    "function",
    "in_public",
    "letter_called",
    "letters_by_key",
    "missing_functions",
    "national_keys",
    "national_numbers",
    "national_rows",
    "now_of",
    "open_letters",
    "proposals_visible_to",
    "quoted",
    "tally",
    "unverified",
]
