# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The source as the house tests read it: which files there are, and what a Python file calls."""

import ast
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "handlingsplan"
BORROWED = ("static/vendor", "tests/vendor", "static/ui/dkfds", "LICENSES")


@lru_cache(maxsize=1)
def files() -> list[Path]:
    """Every file that is ours: what git keeps or would keep, without what we have from others."""
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    try:
        names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    except (OSError, subprocess.CalledProcessError):  # an archive without its history
        names = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*") if path.parts[len(ROOT.parts)][0] != "."]
    paths = (ROOT / name for name in sorted(names) if not any(part in name for part in BORROWED))
    return [path for path in paths if path.is_file()]


def texts(*folders: str, endings: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Name and text of each of our text files, in some folders or all."""
    for path in files():
        name = path.relative_to(ROOT).as_posix()
        if (not folders or name.startswith(folders)) and (not endings or name.endswith(endings)):
            try:
                yield name, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


@lru_cache(maxsize=1)
def modules() -> dict[str, ast.Module]:
    """Every Python file of the product, parsed."""
    return {name: ast.parse(text) for name, text in texts("src/", endings=(".py",))}


def calls(*names: str) -> Iterator[tuple[str, ast.Call]]:
    """Every call of a function or method of one of these names, with the file it stands in."""
    for name, tree in modules().items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and called(node) in names:
                yield name, node


def called(call: ast.Call) -> str:
    """The last word of what is called."""
    match call.func:
        case ast.Name(id=word) | ast.Attribute(attr=word):
            return word
    return ""
