# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Imports go down: the contracts of `.importlinter` hold, forget no room and excuse nothing."""

import ast
import configparser
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.house.sources import ROOT, SOURCE, modules

CONTRACTS = configparser.ConfigParser()
CONTRACTS.read(ROOT / ".importlinter", encoding="utf-8")
BOOK = {"rules.py", "terms.py", "states.py"}
NOT_IN_THE_BOOK = ("django.db", "django.http", "django.template", "django.shortcuts", "django.contrib")


def imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield from (f"{node.module}.{name.name}" for name in node.names)


def test_every_contract_holds() -> None:
    """In a process of its own: the linter sets up the logs anew, and other tests read what is logged."""
    linter = [Path(sys.executable).with_name("lint-imports"), "--no-cache"]
    done = subprocess.run(linter, cwd=ROOT, env=os.environ | {"PYTHONPATH": "src"}, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_nothing_is_excused() -> None:
    assert "ignore_imports" not in (ROOT / ".importlinter").read_text(encoding="utf-8")


def test_every_room_keeps_the_order_inside_a_room() -> None:
    rooms = {
        f"handlingsplan.{path.parent.relative_to(SOURCE).as_posix().replace('/', '.')}"
        for path in SOURCE.rglob("apps.py")
    }
    inside = set(CONTRACTS["importlinter:contract:rooms"]["containers"].split())
    assert rooms - inside == {"handlingsplan.ui", "handlingsplan.config"}


def test_the_book_of_the_domain_runs_without_a_database() -> None:
    breaches = [
        f"{name}: {word}"
        for name, tree in modules().items()
        if name.rsplit("/", 1)[-1] in BOOK
        for word in imported(tree)
        if word.startswith(NOT_IN_THE_BOOK)
    ]
    assert breaches == []


def test_no_file_imports_from_above_by_counting_dots() -> None:
    breaches = [
        f"{name}:{node.lineno}"
        for name, tree in modules().items()
        if "/migrations/" not in name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level > 1
    ]
    assert breaches == []
