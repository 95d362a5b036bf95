# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The short texts: an SMS and a message for Aula, with the address of the page and a count of characters."""

from dataclasses import dataclass

from handlingsplan.communication.audiences.rules import MOST_SIGNS_IN_AN_SMS, MOST_SIGNS_IN_AULA

from .page import AudiencePage

MOST = {"sms": MOST_SIGNS_IN_AN_SMS, "aula": MOST_SIGNS_IN_AULA}


@dataclass(frozen=True)
class ShortText:
    """`text` is what may be changed; `whole` is what is sent, the address included."""

    kind: str
    text: str
    whole: str
    most: int
    is_own: bool

    @property
    def length(self) -> int:
        return len(self.whole)

    @property
    def is_too_long(self) -> bool:
        return self.length > self.most


def short_texts(page: AudiencePage, *, url: str) -> list[ShortText]:
    """The SMS and the Aula text in the page's language."""
    own = page.row.short_texts if page.row else {}
    found = []
    for kind, most in MOST.items():
        mine = own.get(f"{kind}.{page.language}", "")
        text = mine or page.audience.said(kind, page.language)
        found.append(ShortText(kind, text, f"{text} {url}", most, bool(mine)))
    return found


def room_for(kind: str, url: str) -> int:
    """How many characters are left when the address has its place. Raises KeyError for an unknown kind."""
    return MOST[kind] - len(url) - 1
