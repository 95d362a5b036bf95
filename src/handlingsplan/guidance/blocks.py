# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A national shared block in one version, and whether a newer one exists."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from handlingsplan.lib.words import Words, in_language

from .terms import Evidence


@dataclass(frozen=True)
class Block:
    """A text that stands in many plans and is kept once. `body` is markup in the reader's language."""

    key: str
    kind: str
    version: int
    newest: int
    valid_from: date
    may_override: bool
    evidence: Evidence
    source: dict[str, Any]
    title_words: Words
    body_words: Words
    change_words: Words

    @property
    def title(self) -> str:
        return in_language(self.title_words)

    @property
    def body(self) -> str:
        return in_language(self.body_words)

    @property
    def change(self) -> str:
        """What is new since the version before."""
        return in_language(self.change_words)

    @property
    def is_newest(self) -> bool:
        return self.version == self.newest
