# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The story of one ./test: what the machine lacks is installed or said aloud, then pytest takes over."""

import os
import shutil
import sys
from pathlib import Path
from typing import NoReturn

from tools import messages
from tools.setup import debian
from tools.setup.say import say

NEEDED = {
    "browser": (("chromium", "chromium-browser", "google-chrome"), "chromium"),
    "libreoffice": (("soffice", "libreoffice"), "libreoffice-writer-nogui"),
}
"""For each group of tests: the programs of which one will do, and the Debian package that has it."""
CHOOSES_WORKERS = ("-n", "--numprocesses", "--dist", "--pdb", "--trace")


def run_tests(root: Path, arguments: list[str]) -> NoReturn:
    left_out = missing_after_installing()
    messages.compile_changed()
    surroundings = os.environ | {
        "DJANGO_SETTINGS_MODULE": "handlingsplan.config.settings",
        "PYTHONPATH": os.pathsep.join([str(root / "src"), str(root)]),
        "PYTHONUTF8": "1",
        "HANDLINGSPLAN_LEFT_OUT": ",".join(left_out),
    }
    os.chdir(root)
    command = [sys.executable, "-m", "pytest", "-p", "tools.setup.left_out", *workers(arguments), *arguments]
    os.execve(sys.executable, command, surroundings)


def missing_after_installing() -> list[str]:
    left_out = []
    for group, (programs, package) in NEEDED.items():
        if any(map(shutil.which, programs)):
            continue
        if debian.may_install():
            say(f"Installerer {package} til testene …")
            if debian.install(package):
                continue
        left_out.append(group)
        say(f"ADVARSEL: {package} mangler. Tests, der bruger {group}, udelades.")
    return left_out


def workers(arguments: list[str]) -> list[str]:
    """Two at a time, unless the person has an opinion. Each makes whole files, and takes over what the other has left:
    what a file of tests needs is then built once."""
    if any(word.startswith(CHOOSES_WORKERS) for word in arguments) or "no:xdist" in " ".join(arguments):
        return []
    return ["-n", "2", "--dist", "worksteal"]
