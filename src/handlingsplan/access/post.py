# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Two sockets: how a letter reaches an address, and a notice a person. The room of notices, above, fills them."""

from typing import Protocol

from handlingsplan.accounts.models import User


class Post(Protocol):
    """Writes to an address that may have no account. `link` is a path on this site and must not be readable at rest."""

    def __call__(self, address: str, *, subject: str, text: str, link: str) -> object: ...


class Teller(Protocol):
    """Tells a person with an account. `link` is a path on this site."""

    def __call__(self, user: User, *, subject: str, text: str, link: str) -> object: ...


_post: list[Post] = []
_tellers: list[Teller] = []


def deliver_by(post: Post, teller: Teller) -> None:
    """Name who carries the letters and notices; called once, from the `apps.py` of the room that can."""
    _post[:], _tellers[:] = [post], [teller]


def write_to(address: str, *, subject: str, text: str, link: str) -> None:
    """Send a letter. Raises IndexError where nobody carries letters: an installation error."""
    _post[0](address, subject=subject, text=text, link=link)


def tell(user: User, *, subject: str, text: str, link: str) -> None:
    """Give a notice. Raises IndexError where nobody carries notices: an installation error."""
    _tellers[0](user, subject=subject, text=text, link=link)
