# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How far a case can be: each room says which stages are its own; lists and doors read them here."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


class Turn(StrEnum):
    """Whose turn it is."""

    OURS = "ours"
    COLLEAGUE = "colleague"
    OTHERS = "others"
    NOBODY = "nobody"


@dataclass(frozen=True)
class Stage:
    """A stage of a case.

    `code` is `<room>.<state>`; `label` what stands on screen; `act` what is expected now; `page` the name of the
    address that shows a case at this stage (it takes `file_id`). `pool` is the permission by which everybody who holds
    it sees such cases without being on them; "" where only those assigned do.
    """

    code: str
    label: "StrOrPromise"
    act: "StrOrPromise"
    page: str
    turn: Turn = Turn.OURS
    pool: str = ""


_stages: dict[str, Stage] = {}


def declare(stages: Iterable[Stage]) -> None:
    """Make stages known; called from a room's `apps.py`."""
    for stage in stages:
        if _stages.setdefault(stage.code, stage) != stage:
            raise ValueError(f"Two stages are called {stage.code}.")


def stage_called(code: str) -> Stage:
    """The declared stage; raises KeyError for one nobody declared."""
    return _stages[code]


def stages() -> dict[str, Stage]:
    """All declared stages by code."""
    return dict(_stages)


def pools(permissions: Iterable[str]) -> list[str]:
    """The stages whose cases somebody with these permissions sees without being on them."""
    held = set(permissions)
    return [stage.code for stage in _stages.values() if stage.pool and stage.pool in held]
