# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Situation pictures: the last one, what the next would say, and what has changed from one to the next."""

from dataclasses import dataclass
from typing import Any

from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.drawing import Change, changes, drawn
from handlingsplan.acute.staff.lists import content, names
from handlingsplan.acute.staff.models import PictureShape, SituationShape

from .log import lines_of
from .tasks import tasks_of


@dataclass(frozen=True)
class Block:
    """A block with its name, its text, and what has come and gone since the picture before."""

    name: str
    text: str
    change: Change | None = None


@dataclass(frozen=True)
class Drawn:
    """What the next picture would say, and from where."""

    blocks: dict[str, str]
    up_to_line: int
    after: int


def pictures_of(situation: SituationShape) -> Any:
    """All pictures of a situation."""
    return book_of(situation).picture.objects.filter(situation=situation)


def latest_picture(situation: SituationShape) -> Any:
    """The last picture that was kept; None before the first."""
    return pictures_of(situation).order_by("-number").first()


def drawn_now(situation: SituationShape) -> Drawn:
    """The blocks as the log has them now; what only people can judge is taken from the picture before."""
    lines, last = list(lines_of(situation)), latest_picture(situation)
    found = drawn(content("picture")["blocks"], lines, list(tasks_of(situation)))
    if last:
        found = {key: text or last.blocks.get(key, "") for key, text in found.items()}
    return Drawn(found, lines[-1].number if lines else 0, last.number if last else 0)


def blocks_of(picture: PictureShape, before: PictureShape | None) -> list[Block]:
    """The blocks in their order, with what has changed since the picture before."""
    known = names("picture", "blocks")
    changed = {one.key: one for one in changes(known, before.blocks, picture.blocks)} if before else {}
    return [Block(name, picture.blocks.get(key, ""), changed.get(key)) for key, name in known.items()]
