# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a lifecycle is: states with who acts, and the moves between them. Each room has its table in `states.py`."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class State:
    """A state of a thing.

    `label` is what stands on screen, `acts` who is expected to act, `before_leaving` what must exist before one may
    go on, `clock` the deadline that runs (a key of policy/clocks.yaml). All but `name` are translatable.
    """

    name: str
    label: "StrOrPromise"
    acts: "StrOrPromise" = ""
    before_leaving: "StrOrPromise" = ""
    clock: str = ""


@dataclass(frozen=True)
class Move:
    """A way from some states to one: the verb, who may, which event it leaves and whether a reason is asked for.

    `otherwise` is the state it leads to instead where the verb's caller says so, as when what is sent back has been
    adopted before and so returns to its revision.
    """

    verb: str
    sources: tuple[str, ...]
    target: str
    permission: str
    event: str
    label: "StrOrPromise"
    needs_reason: bool = False
    otherwise: str = ""

    @property
    def targets(self) -> tuple[str, ...]:
        """Every state it may lead to."""
        return (self.target, self.otherwise) if self.otherwise else (self.target,)


class Lifecycle:
    """The table of one kind of thing. Raises ValueError at start-up when it contradicts itself."""

    def __init__(self, name: str, states: Iterable[State], moves: Iterable[Move], *, start: str) -> None:
        self.name = name
        self.states = {state.name: state for state in states}
        self.moves = tuple(moves)
        self.start = start
        for move in self.moves:
            unknown = {*move.sources, *move.targets} - set(self.states)
            if unknown:
                raise ValueError(f"{name}: {move.verb} names unknown states {sorted(unknown)}.")

    def move(self, verb: str, source: str) -> Move | None:
        """The move a verb makes from a state, or None when it cannot."""
        for move in self.moves:
            if move.verb == verb and source in move.sources:
                return move
        return None

    def moves_from(self, source: str) -> list[Move]:
        """Every move that leaves a state."""
        return [move for move in self.moves if source in move.sources]

    def unreachable(self) -> set[str]:
        """States that no sequence of moves leads to."""
        seen = {self.start}
        while found := {target for m in self.moves if set(m.sources) & seen for target in m.targets} - seen:
            seen |= found
        return set(self.states) - seen
