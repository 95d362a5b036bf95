# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Texts that exist in Danish and English side by side, as national content and policy do."""

from collections.abc import Mapping

from django.utils.translation import get_language

Words = Mapping[str, str]


def in_language(words: Words, language: str | None = None) -> str:
    """The text in the reader's language (or the one given); Danish where there is none."""
    wanted = (language or get_language() or "da").split("-")[0]
    return words.get(wanted) or words["da"]
