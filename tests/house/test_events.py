# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Every kind of event that the code records is declared, and every declared kind is recorded somewhere."""

import ast
import re
from collections.abc import Iterator
from importlib import import_module, util

import pytest
from django.apps import apps

from handlingsplan.audit.kinds import Kind, declared
from tests.house.sources import calls, modules
from tools.docs import lifecycles

CODE = re.compile(r"[a-z_]+(\.[a-z_]+)+\Z")


def constants() -> dict[str, str]:
    """The names that the rooms' `events.py` give to kinds: INVITED -> access.invitation.sent."""
    found = {}
    for app in apps.get_app_configs():
        if app.name.startswith("handlingsplan.") and util.find_spec(f"{app.name}.events"):
            found |= {k: v for k, v in vars(import_module(f"{app.name}.events")).items() if isinstance(v, str)}
    return {name: code for name, code in found.items() if name.isupper() and CODE.match(code)}


def recorded() -> Iterator[tuple[str, str]]:
    """Kind and file of everything recorded: by `record`, by a lifecycle's moves, or through a name of `events.py`."""
    named = constants()
    for file, call in calls("record"):
        match call.args[:1]:
            case [ast.Constant(value=str(code))]:
                yield code, file
            case [ast.IfExp(body=ast.Constant(value=str(one)), orelse=ast.Constant(value=str(other)))]:
                yield from ((one, file), (other, file))
    for lifecycle in lifecycles():
        yield from ((move.event, f"lifecycle {lifecycle.name}") for move in lifecycle.moves)
    for file, tree in modules().items():
        if not file.endswith("/events.py"):
            for node in ast.walk(tree):
                match node:
                    case ast.Attribute(value=ast.Name(id="events"), attr=name) | ast.Name(id=name) if name in named:
                        yield named[name], file


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
