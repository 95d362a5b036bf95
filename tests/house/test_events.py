# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Every kind of event that the code records is declared, and every declared kind is recorded somewhere."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module, util
from pathlib import Path

import pytest

from handlingsplan.audit.kinds import Kind, declared
from tests.house.sources import calls, modules
from tools.docs import lifecycles

CODE = re.compile(r"[a-z_]+(\.[a-z_]+)+\Z")


def kinds_called(module: str) -> dict[str, str]:
    """The names that a room's `events.py` gives to its kinds: INVITED -> access.invitation.sent."""
    known = module.startswith("handlingsplan.") and util.find_spec(module)
    values = vars(import_module(module)) if known else {}
    return {
        name: code for name, code in values.items() if name.isupper() and isinstance(code, str) and CODE.match(code)
    }


def imported(file: str, tree: ast.Module) -> dict[str, tuple[str, str]]:
    """What each name that a file imports stands for: the module it comes from, and what it is called there."""
    package = Path(file).parts[1:-1]
    found: dict[str, tuple[str, str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else ()
            origin = ".".join([*above, *([node.module] if node.module else [])])
            found |= {alias.asname or alias.name: (origin, alias.name) for alias in node.names}
    return found


def recorded_by_name(file: str, tree: ast.Module) -> Iterator[str]:
    """The kinds that a file which records takes out of an `events.py`: rooms may give different kinds one name."""
    names = imported(file, tree)
    if ("handlingsplan.audit.record", "record") not in names.values():
        return
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id=module), attr=name) if names.get(module, ("", ""))[1] == "events":
                known = kinds_called(f"{names[module][0]}.events")
            case ast.Name(id=here) if names.get(here, ("", ""))[0].endswith(".events"):
                origin, name = names[here]
                known = kinds_called(origin)
            case _:
                continue
        if name in known:
            yield known[name]


def recorded() -> Iterator[tuple[str, str]]:
    """Kind and file of everything recorded: by `record`, by a lifecycle's moves, or through a name of `events.py`."""
    for file, call in calls("record"):
        match call.args[:1]:
            case [ast.Constant(value=str(code))]:
                yield code, file
            case [ast.IfExp(body=ast.Constant(value=str(one)), orelse=ast.Constant(value=str(other)))]:
                yield from ((one, file), (other, file))
    for lifecycle in lifecycles():
        yield from ((move.event, f"lifecycle {lifecycle.name}") for move in lifecycle.moves)
    for file, tree in modules().items():
        yield from ((code, file) for code in recorded_by_name(file, tree))


def test_a_name_is_a_kind_of_the_room_it_comes_from() -> None:
    """Two rooms add things and call it `ADDED`; to read a kind in a file that records nothing is not to record it."""
    record = "from handlingsplan.audit.record import record\n"
    here, there = "from . import events\n", "from handlingsplan.prevention.efforts.events import ADDED as NEW\n"
    file = "src/handlingsplan/contacts/actions.py"

    assert list(recorded_by_name(file, ast.parse(record + here + "x = events.ADDED"))) == ["contacts.contact.added"]
    assert list(recorded_by_name(file, ast.parse(record + there + "x = NEW"))) == ["efforts.effort.added"]
    assert list(recorded_by_name(file, ast.parse(here + "x = events.ADDED"))) == []


def test_every_recorded_kind_is_declared() -> None:
    missing = sorted({f"{code} ({file})" for code, file in recorded() if code not in declared()})
    assert missing == [], "Declare them in the room's events.py."


def test_every_declared_kind_is_recorded() -> None:
    assert sorted(set(declared()) - {code for code, _ in recorded()}) == []


@pytest.mark.parametrize("kind", declared().values(), ids=lambda kind: kind.code)
def test_a_kind_has_a_sentence_and_knows_what_is_personal(kind: Kind) -> None:
    assert CODE.match(kind.code)
    blanks = set(re.findall(r"\{(\w+)\}", str(kind.sentence)))
    assert str(kind.sentence)
    assert {"email", "to", "person"} & blanks <= set(kind.personal), "Say that it is personal."
