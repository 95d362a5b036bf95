# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Standard texts for receipts and answers: national proposals, and the wording a municipality has made its own."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml
from django.conf import settings

from handlingsplan.lib.words import Words, in_language


@dataclass(frozen=True)
class Standard:
    """A national standard text: what it is for, and how it may be worded. It names nobody."""

    key: str
    title_words: Words
    text_words: Words
    evidence: str

    @property
    def title(self) -> str:
        return in_language(self.title_words)

    @property
    def text(self) -> str:
        return in_language(self.text_words)


@lru_cache(maxsize=1)
def standards() -> dict[str, Standard]:
    """All of them by key, in the order of the file."""
    raw: dict[str, Any] = yaml.safe_load((settings.CONTENT / "intake" / "standard_texts.yaml").read_text("utf-8"))
    return {
        entry["key"]: Standard(entry["key"], entry["title"], entry["text"], raw["evidence"]) for entry in raw["texts"]
    }
