# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Keys and passwords of one installation: made once, readable by its owner only."""

import base64
import json
import os
import secrets
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from tools.setup.say import SetupProblem

FILE = "secrets.json"


@dataclass(frozen=True)
class Secrets:
    secret_key: str
    superuser_password: str
    owner_password: str
    runtime_password: str
    master_keys: str


def open_data_folder(folder: Path) -> Path:
    """The folder, made private if it is new; a folder others can look into is refused rather than changed."""
    if not folder.exists():
        folder.mkdir(mode=0o700, parents=True)
        folder.chmod(0o700)
    if not folder.is_dir():
        raise SetupProblem(f"{folder} er ikke en mappe.")
    if folder.stat().st_mode & 0o077:
        if any(folder.iterdir()):
            raise SetupProblem(f"Andre kan se ind i datamappen. Kør: chmod 700 {folder}")
        folder.chmod(0o700)
    for name in ("logs", "running"):
        (folder / name).mkdir(mode=0o700, exist_ok=True)
    return folder


def load_or_make(folder: Path) -> Secrets:
    kept = folder / FILE
    names = {field.name for field in fields(Secrets)}
    if kept.exists():
        kept.chmod(0o600)
        try:
            found = json.loads(kept.read_text())
            if "master_keys" not in found:  # from before there were cases
                found["master_keys"] = new_master_key()
                _write_whole(kept, json.dumps(found, indent=2) + "\n")
            return Secrets(**{name: word for name, word in found.items() if name in names})
        except (ValueError, TypeError) as error:
            raise SetupProblem(f"{kept} kan ikke læses. Hent den fra en kopi.") from error
    made = Secrets(secrets.token_urlsafe(50), *(secrets.token_urlsafe(24) for _ in range(3)), new_master_key())
    _write_whole(kept, json.dumps(asdict(made), indent=2) + "\n")
    return made


def new_master_key() -> str:
    """A name and a key, in the shape of HANDLINGSPLAN_MASTER_KEYS."""
    return f"m{secrets.token_hex(4)}:{base64.b64encode(secrets.token_bytes(32)).decode()}"


def _write_whole(path: Path, text: str) -> None:
    """Either all of it is there or none: a key lost halfway would lock the database for good."""
    unfinished = path.with_suffix(".unfinished")
    unfinished.unlink(missing_ok=True)
    with open(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(path)
