# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Loading `content/` into the table: new versions are added, old versions never change."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from .models import Item
from .queries import forget
from .templates_of_plans import template_from
from .terms import Evidence, Kind

LISTS = {
    Kind.CONTACT: "contacts/national.yaml",
    Kind.CONTACT_FUNCTION: "contacts/functions.yaml",
    Kind.ORGANISATION_MODEL: "organisation/models.yaml",
    Kind.CARD: "cards/*.yaml",
    Kind.AUDIENCE: "audiences/audiences.yaml",
    Kind.PAGE_BLOCK: "audiences/blocks.yaml",
    Kind.PAGE_TEXT: "audiences/texts/*.yaml",
    Kind.DUTY: "audiences/duties.yaml",
    Kind.LAW: "law/provisions.yaml",
    Kind.SIGN: "signs/*.yaml",
    Kind.EFFORT: "efforts/library.yaml",
    Kind.ARENA: "efforts/arenas.yaml",
    Kind.MEETING: "training/*.yaml",
    Kind.WAVE: "rollout/waves.yaml",
    Kind.QUESTION: "rollout/questions.yaml",
    Kind.REVISION_REASON: "followup/reasons.yaml",
    Kind.SYNONYM: "search/synonyms.yaml",
    Kind.MEASURE: "measures/measures.yaml",
    Kind.DIMENSION: "infohus/dimensions.yaml",
    Kind.CONTRIBUTOR: "infohus/contributors.yaml",
}
"""Lists of national content: one file or several, each a list of entries with `key`, `source` and `evidence`."""


class ContentNotValid(Exception):
    """A file of national content is not in the shape the program reads."""


@dataclass(frozen=True)
class Found:
    """One version of one thing, as found in a file."""

    kind: Kind
    key: str
    payload: dict[str, Any]
    version: int = 1
    valid_from: date = date(2024, 4, 1)
    evidence: str = Evidence.PROPOSAL
    source: dict[str, Any] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        text = json.dumps(self.payload, sort_keys=True, ensure_ascii=False, default=str)
        return hashlib.sha256(text.encode()).hexdigest()


def load(folder: Path) -> int:
    """Load every file below `folder`; returns how many versions were new.

    Raises ContentNotValid, naming the file, when something is missing, and when a version that is already loaded has
    changed: a changed text needs a new version number, since adopted plans quote the old one.
    """
    known = {(item.kind, item.key, item.version): item.digest for item in Item.objects.all()}
    new: list[Item] = []
    for position, found in enumerate(find(folder)):
        name = (str(found.kind), found.key, found.version)
        if name not in known:
            new.append(_row(found, position))
        elif known[name] != found.digest:
            raise ContentNotValid(
                f"{found.kind} {found.key} version {found.version} has changed: give it a new version."
            )
    Item.objects.bulk_create(new)
    forget()
    return len(new)


def find(folder: Path) -> Iterator[Found]:
    """Everything the files below `folder` hold, in the order it is to be shown."""
    for path in sorted((folder / "templates").glob("*.yaml")):
        raw = _read(path)
        with _naming(path):
            template_from(raw)
        yield _found(Kind.TEMPLATE, raw, path)
    for path in sorted((folder / "blocks").glob("*.yaml")):
        raw = _read(path)
        with _naming(path):
            shared = {name: raw[name] for name in ("key", "kind", "title", "may_override", "tasks")}
            versions = [
                {**shared, **version, "body": version["body"], "change": version["change"]}
                for version in raw["versions"]
            ]
        for version in versions:
            yield _found(Kind.BLOCK, version, path)
    for path in sorted((folder / "flows").glob("*.yaml")):
        yield _found(Kind.FLOW, _read(path), path)
    for kind, places in LISTS.items():
        for path in sorted(folder.glob(places)):
            for entry in _entries(_read(path)):
                yield _found(kind, entry, path)


def _entries(raw: Any) -> Iterator[dict[str, Any]]:
    """The entries of a list; what stands beside the list (source, evidence, version) counts for each of them."""
    if isinstance(raw, list):
        yield from raw
        return
    shared = {name: value for name, value in raw.items() if name in {"source", "evidence", "version"}}
    for entry in next(value for value in raw.values() if isinstance(value, list)):
        yield {**shared, **entry}


def _read(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


def _found(kind: Kind, payload: dict[str, Any], path: Path) -> Found:
    with _naming(path):
        return Found(
            kind=kind,
            key=payload["key"],
            payload=json.loads(json.dumps(payload, default=str)),
            version=payload.get("version", 1),
            valid_from=date.fromisoformat(str(payload.get("valid_from", "2024-04-01"))),
            evidence=Evidence(payload["evidence"]),
            source=json.loads(json.dumps(payload["source"], default=str)),
        )


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    """Say in which file it was that something is missing."""
    try:
        yield
    except (KeyError, ValueError) as wrong:
        raise ContentNotValid(f"{path.name}: {wrong} is missing or wrong.") from wrong


def _row(found: Found, position: int) -> Item:
    return Item(
        kind=found.kind,
        key=found.key,
        version=found.version,
        valid_from=found.valid_from,
        evidence=found.evidence,
        source=found.source,
        payload=found.payload,
        digest=found.digest,
        position=position,
    )
