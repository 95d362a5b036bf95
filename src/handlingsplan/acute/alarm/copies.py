# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the telephone keeps for when there is no network: which pages, which files, and the sign of this version."""

import json
from dataclasses import asdict, dataclass
from hashlib import sha256

from django.contrib.staticfiles.storage import staticfiles_storage
from django.urls import reverse

from . import content, queries
from .page import AlarmPage

FILES = ("alarm/alarm.css", "alarm/alarm.js", "ui/mark.svg")
_sheets: dict[str, tuple[str, ...]] = {}


def keep_too(url_name: str, files: tuple[str, ...]) -> None:
    """Keep another public page without data on the telephone, with its files; called from the `apps.py` of a room
    above. `url_name` is asked for with the municipality's slug alone."""
    _sheets[url_name] = files


@dataclass(frozen=True)
class Kept:
    """The addresses that are kept, and a sign that changes when anything on them does."""

    version: str
    pages: tuple[str, ...]
    files: tuple[str, ...]


def kept(page: AlarmPage, slug: str, language: str) -> Kept:
    """The public acute pages of a municipality in one language. `page` is the public one."""
    pages = (
        reverse("alarm", args=[slug]),
        *(reverse(name, args=[slug]) for name in _sheets),
        *(reverse("alarm_trigger", args=[slug, kind.code]) for kind in page.kinds),
        *(reverse("alarm_card", args=[slug, card.card.key]) for card in page.cards),
    )
    names = dict.fromkeys((*FILES, *(name for files in _sheets.values() for name in files)))
    files = tuple(staticfiles_storage.url(name) for name in names)
    told = {
        "pages": pages,
        "files": files,
        "language": language,
        "meaning": queries.meaning().text,
        "kinds": [asdict(kind) for kind in page.kinds],
        "chain": [asdict(link) for link in page.links if link.is_public],
        "contacts": sorted(
            (asdict(entry) for entry in page.known.values() if entry.public), key=lambda entry: str(entry["key"])
        ),
        "cards": [[card.card.key, card.number] for card in page.cards],
        "people": content.people(),
    }
    digest = sha256(json.dumps(told, sort_keys=True, default=str).encode()).hexdigest()
    return Kept(digest[:16], pages, files)
