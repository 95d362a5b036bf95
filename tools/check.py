# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Everything that can be checked without running the product: style, types, floors, licences, templates, words."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEMPLATES = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "src").rglob("templates/**/*.html"))]
CHECKS: dict[str, list[str]] = {
    "style": ["ruff", "check", "."],
    "format": ["ruff", "format", "--check", "."],
    "types": ["mypy"],
    "floors": ["lint-imports"],
    "licences": ["reuse", "lint", "--lines"],
    "templates": ["djhtml", "--check", "--tabwidth", "2", *TEMPLATES],
    "words": ["python", "-m", "tools.messages", "check"],
    "reference": ["python", "-m", "tools.docs", "check"],
    "migrations": ["python", "manage.py", "makemigrations", "--check", "--dry-run"],
}


def run(names: list[str]) -> list[str]:
    """Run the checks of these names; returns those that failed."""
    failed = []
    for name in names:
        sys.stdout.write(f"== {name}\n")
        sys.stdout.flush()
        if subprocess.run(_here(CHECKS[name]), cwd=ROOT, env=surroundings(), check=False).returncode:
            failed.append(name)
    return failed


def _here(command: list[str]) -> list[str]:
    """The program of the same environment as this one."""
    beside = Path(sys.executable).parent / command[0]
    return [str(beside) if beside.exists() else command[0], *command[1:]]


def surroundings() -> dict[str, str]:
    """What a program needs to read the settings without a running installation."""
    defaults = {"HANDLINGSPLAN_SECRET_KEY": "only for checks", "HANDLINGSPLAN_DEMO": "1"}
    ours = {"DJANGO_SETTINGS_MODULE": "handlingsplan.config.settings", "PYTHONUTF8": "1"}
    paths = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    return {**defaults, **os.environ, **ours, "PYTHONPATH": paths, "MYPYPATH": str(ROOT / "src")}


def main(words: list[str]) -> int:
    unknown = set(words) - set(CHECKS)
    if unknown:
        sys.stderr.write(f"tools/check.py [{' | '.join(CHECKS)}]\n")
        return 2
    failed = run(words or list(CHECKS))
    sys.stdout.write(f"\nFailed: {', '.join(failed)}\n" if failed else "\nAll is well.\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
