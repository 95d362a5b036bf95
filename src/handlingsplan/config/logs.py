# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the logs of the installation never hold: links that open something, addresses of people, CPR numbers."""

import logging
import re

HIDDEN = "[…]"
_SECRETS = (
    (re.compile(r"(/invitation/[^/\s]+/)[^/\s'\"]+"), rf"\1{HIDDEN}"),
    (re.compile(r"(/(?:nummer|laes|oplaeg|vurdering|kalender|svar|kvitter|noegle)/)[^/\s'\"]+"), rf"\1{HIDDEN}"),
    (re.compile(r"(/password/reset/key/)[^/\s'\"]+"), rf"\1{HIDDEN}"),
    (re.compile(r"[\w.+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+"), HIDDEN),
    (re.compile(r"\b\d{6}-?\d{4}\b"), HIDDEN),
    # PostgreSQL tells with an error which row it was about.
    (re.compile(r"^(DETAIL:\s).*$", re.MULTILINE), rf"\1{HIDDEN}"),
)


def without_secrets(text: str) -> str:
    """The text as it may stand in a log."""
    for pattern, instead in _SECRETS:
        text = pattern.sub(instead, text)
    return text


class WithoutSecrets(logging.Formatter):
    """Covers the finished line, so that also what stands in an error's own words is covered."""

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))
