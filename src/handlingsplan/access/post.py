# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A socket: how an invitation reaches an address. The room of notices, which stands above, fills it."""

from typing import Protocol


class Post(Protocol):
    """Writes to an address that may have no account. `link` is a path on this site and must not be readable at rest."""

    def __call__(self, address: str, *, subject: str, text: str, link: str) -> object: ...


_post: list[Post] = []


def deliver_by(post: Post) -> None:
    """Name who carries the letters; called once, from the `apps.py` of the room that can."""
    _post[:] = [post]


def write_to(address: str, *, subject: str, text: str, link: str) -> None:
    """Send a letter. Raises IndexError where nobody carries letters: an installation error."""
    _post[0](address, subject=subject, text=text, link=link)
