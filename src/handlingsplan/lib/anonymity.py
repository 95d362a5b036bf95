# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Promises of anonymity, in Danish and English; nobody who is bound by a duty to notify can be given one."""

import re

_NOT = r"(?!ikke|aldrig|not|never)"
_PROMISED = re.compile(
    "|".join(
        (
            rf"\b(?:du|i|man) (?:er|forbliver|kan(?: {_NOT}\w+)? (?:være|forblive))(?: {_NOT}\w+)? anonyme?\b",
            rf"\b(?:du|i|man) (?:kan|må|har lov til at)(?: {_NOT}\w+){{1,3}} anonymt\b",
            rf"(?<!ikke )\b(?:ring|skriv|henvend dig|kontakt)(?: {_NOT}\w+){{0,2}} anonymt\b",
            r"\bvi (?:siger|nævner|oplyser|giver|skriver)(?: \w+)? (?:ikke|aldrig)(?: \w+){0,2} (?:dit|jeres) navn\b",
            r"\bvi (?:siger|fortæller|røber|afslører)(?: \w+)? (?:ikke|aldrig)(?: \w+)?,? hvem (?:du|i) er\b",
            rf"\byou (?:are|(?:can|may|will) (?:be|stay|remain)|stay|remain)(?: {_NOT}\w+)? anonymous\b",
            rf"\byou (?:can|may)(?: {_NOT}\w+){{1,3}} anonymously\b",
            r"\bwe (?:do not|don't|never|will not|won't|will never)(?: \w+){1,3} your name\b",
        )
    ),
    re.IGNORECASE,
)


def promises_anonymity(text: str) -> bool:
    """Whether the reader is told that she is anonymous, or that her name will not be said."""
    plain = " ".join(re.sub(r"[*_]", "", text.replace("\u2019", "'")).split())
    return _PROMISED.search(plain) is not None
