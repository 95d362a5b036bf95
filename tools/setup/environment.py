# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The libraries: a .venv beside the code, holding exactly what the lock file names."""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tools.setup import debian
from tools.setup.lock import hold
from tools.setup.say import SetupProblem, say

OLDEST_PYTHON = (3, 11)
STAMP = ".installed-lock"
DEVELOPMENT_LOCK = "requirements-dev.lock"


def enter(root: Path, lock_name: str, arguments: list[str]) -> None:
    """Make the environment ready and carry on inside it, as the same process."""
    if sys.version_info < OLDEST_PYTHON:
        raise SetupProblem("handlingsplan kræver Python 3.11 eller nyere.")
    folder = root / ".venv"
    python = folder / "bin" / "python"
    if not is_current(folder, root, lock_name):
        folder.mkdir(exist_ok=True)
        with hold(folder / ".setting-up", wait=True):
            if not is_current(folder, root, lock_name):
                _make(folder)
                _fill(folder, root / lock_name)
    if Path(sys.prefix).resolve() != folder.resolve():
        os.execv(python, [str(python), str(root / "tools" / "bootstrap.py"), *arguments])


def is_current(folder: Path, root: Path, lock_name: str) -> bool:
    """The development lock holds everything the other does, so either will do for running."""
    stamp = folder / STAMP
    if not stamp.exists() or not _works(folder):
        return False
    accepted = {digest(root / name) for name in (lock_name, DEVELOPMENT_LOCK) if (root / name).exists()}
    return stamp.read_text().strip() in accepted


def digest(lock: Path) -> str:
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def _works(folder: Path) -> bool:
    python = folder / "bin" / "python"
    if Path(sys.prefix).resolve() == folder.resolve():
        return True
    question = f"import sys; sys.exit(sys.version_info < {OLDEST_PYTHON})"
    return python.exists() and subprocess.run([python, "-c", question], capture_output=True).returncode == 0


def _make(folder: Path) -> None:
    has_pip = [str(folder / "bin" / "python"), "-m", "pip", "--version"]
    if _works(folder) and (_uv() or subprocess.run(has_pip, capture_output=True).returncode == 0):
        return
    say("Gør Python klar …")
    if importlib.util.find_spec("ensurepip") is None:
        if uv := _uv():
            _do([uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(folder)])
            return
        _install_venv_package()
    _do([sys.executable, "-m", "venv", "--clear", str(folder)])


def _install_venv_package() -> None:
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    line = f"sudo apt-get install {package}"
    if not debian.may_install():
        raise SetupProblem(f"Python mangler sin venv-del. Kør denne linje, og prøv igen:\n  {line}")
    say(f"Installerer {package} …")
    if not debian.install(package):
        raise SetupProblem(f"{package} kunne ikke installeres. Prøv selv:\n  {line}")


def _fill(folder: Path, lock: Path) -> None:
    say("Henter biblioteker … (første gang tager det op til et minut)")
    (folder / STAMP).unlink(missing_ok=True)
    python = str(folder / "bin" / "python")
    source = ["--require-hashes", "-r", str(lock)]
    if not _uv_installs(python, source):
        # uv reads none of pip's settings; where a mirror is set for pip only, pip is the one that succeeds.
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
        _do([*pip, *source])
    (folder / STAMP).write_text(digest(lock) + "\n")


def _uv_installs(python: str, source: list[str]) -> bool:
    uv = _uv()
    if uv is None:
        return False
    command = [uv, "pip", "install", "--quiet", "--python", python, *source]
    return subprocess.run(command, capture_output=True).returncode == 0


def _uv() -> str | None:
    """uv when it is there and works: a version manager's empty stand-in does not count."""
    found = shutil.which("uv")
    if found and subprocess.run([found, "--version"], capture_output=True).returncode == 0:
        return found
    return None


def _do(command: list[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-8:])
        raise SetupProblem(f"Biblioteker kunne ikke hentes. Er der netforbindelse? Svaret var:\n{last}")
