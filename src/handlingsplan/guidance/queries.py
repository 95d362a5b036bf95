# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading national content. It is small and asked for on every page, so it is kept in memory for half a minute."""

import time
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from .blocks import Block
from .models import Item
from .templates_of_plans import TemplateDef, template_from
from .terms import Evidence, Kind

T = TypeVar("T")
SECONDS_KEPT = 30
_kept: dict[str, tuple[float, Any]] = {}


def forget() -> None:
    """Read everything anew at the next question; called when content has been loaded here.

    Other processes follow within SECONDS_KEPT: a national fact changed once stands everywhere within a minute.
    """
    _kept.clear()


def _keep(read: Callable[[], T]) -> Callable[[], T]:
    @wraps(read)
    def kept() -> T:
        found = _kept.get(read.__name__)
        if found is None or time.monotonic() - found[0] > SECONDS_KEPT:
            found = (time.monotonic(), read())
            _kept[read.__name__] = found
        value: T = found[1]
        return value

    return kept


@_keep
def _items() -> dict[str, list[Item]]:
    kinds: dict[str, list[Item]] = {kind: [] for kind in Kind}
    for item in Item.objects.order_by("position", "key", "version"):
        kinds[item.kind].append(item)
    return kinds


@_keep
def _templates() -> dict[tuple[str, int], TemplateDef]:
    return {(item.key, item.version): template_from(item.payload) for item in _items()[Kind.TEMPLATE]}


@_keep
def _blocks() -> dict[str, dict[int, Block]]:
    found: dict[str, dict[int, Item]] = {}
    for item in _items()[Kind.BLOCK]:
        found.setdefault(item.key, {})[item.version] = item
    return {
        key: {number: _block(item, newest=max(versions)) for number, item in versions.items()}
        for key, versions in found.items()
    }


def _block(item: Item, *, newest: int) -> Block:
    raw = item.payload
    return Block(
        key=item.key,
        kind=raw["kind"],
        version=item.version,
        newest=newest,
        valid_from=item.valid_from,
        may_override=bool(raw["may_override"]),
        evidence=Evidence(item.evidence),
        source=item.source,
        title_words=raw["title"],
        body_words=raw["body"],
        change_words=raw["change"],
    )


def templates() -> list[TemplateDef]:
    """The newest version of each template, newest template first."""
    newest: dict[str, TemplateDef] = {}
    for (key, version), template in _templates().items():
        if key not in newest or newest[key].version < version:
            newest[key] = template
    return sorted(newest.values(), key=lambda template: template.key)


def template(key: str, version: int) -> TemplateDef:
    """A template in the version a plan was started from. Raises KeyError."""
    return _templates()[key, version]


def block(key: str, version: int | None = None) -> Block:
    """A shared block in one version, the newest when none is named. Raises KeyError."""
    versions = _blocks()[key]
    return versions[version if version is not None else max(versions)]


def blocks() -> list[Block]:
    """The newest version of every shared block."""
    return [versions[max(versions)] for versions in _blocks().values()]


def versions_of(key: str) -> list[Block]:
    """All versions of one block, newest first. Raises KeyError."""
    return sorted(_blocks()[key].values(), key=lambda found: -found.version)


def entries(kind: Kind) -> list[Item]:
    """The newest version of every entry of a national list, in the order of its file; content is in `payload`."""
    newest: dict[str, Item] = {item.key: item for item in sorted(_items()[kind], key=lambda item: item.version)}
    return sorted(newest.values(), key=lambda item: (item.position, item.key))


def entry(kind: Kind, key: str) -> Item:
    """One entry of a national list, in its newest version. Raises KeyError."""
    for item in entries(kind):
        if item.key == key:
            return item
    raise KeyError(key)


def national_contacts() -> list[dict[str, Any]]:
    """112, 114, the hotline and the others, in the order they are shown."""
    return [item.payload for item in entries(Kind.CONTACT)]


def contact_functions() -> list[dict[str, Any]]:
    """The catalogue of contacts a municipality is asked to fill in."""
    return [item.payload for item in entries(Kind.CONTACT_FUNCTION)]


def organisation_models() -> list[dict[str, Any]]:
    """The organisation models to choose from (concept.md 2.4.2)."""
    return [item.payload for item in entries(Kind.ORGANISATION_MODEL)]


def default_flow(key: str) -> dict[str, Any]:
    """The national default of the concern flow ("concern") or the acute flow ("acute"). Raises KeyError."""
    for item in reversed(_items()[Kind.FLOW]):
        if item.key == key:
            payload: dict[str, Any] = item.payload
            return payload
    raise KeyError(key)
