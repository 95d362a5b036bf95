# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The lists a crisis staff works by: agenda, core tasks, blocks of the picture, seven questions, audiences, owners."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import yaml
from django.conf import settings

from handlingsplan.lib.words import in_language


@dataclass(frozen=True)
class Item:
    """One of a list, in the reader's language; `more` is what else the list says of it."""

    key: str
    name: str
    more: dict[str, Any]


def items(file: str, part: str) -> list[Item]:
    """A part of a list, in its order: `items("agenda", "points")`."""
    return [Item(raw["key"], in_language(raw["name"]), raw) for raw in content(file)[part]]


def names(file: str, part: str) -> dict[str, str]:
    """What each of a part is called."""
    return {item.key: item.name for item in items(file, part)}


def name_in(file: str, part: str, key: str) -> str:
    """What one is called; a key that is no longer in the list is shown as it is."""
    return names(file, part).get(key, key)


@lru_cache(maxsize=32)
def content(file: str) -> dict[str, Any]:
    """The file of `content/acute/` as it was written. Whoever reads it changes nothing in it."""
    found: dict[str, Any] = yaml.safe_load((settings.CONTENT / "acute" / f"{file}.yaml").read_text(encoding="utf-8"))
    return found


def line_tags() -> dict[str, str]:
    """What a line of the log can be about: the five core tasks, and the blocks of a picture that only a tag feeds."""
    blocks = {raw["tag"]: in_language(raw["name"]) for raw in content("picture")["blocks"] if "tag" in raw}
    return names("core_tasks", "core_tasks") | blocks
