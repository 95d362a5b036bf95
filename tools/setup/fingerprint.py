# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What has already been done, so that the second start can leave it out."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

import psycopg

from tools.setup.say import SetupProblem

PREPARING = (
    "content/**/*",
    "policy/**/*",
    "src/**/*.py",
    "src/**/*.sql",
    "src/**/*.yaml",
    "pyproject.toml",
    "requirements.lock",
)
"""Everything `manage.py prepare` reads or runs. Rather once too often than a migration too late."""

COLLECTING = ("src/**/static/**/*", "requirements.lock")


def of_files(root: Path, patterns: Iterable[str]) -> str:
    """One number for the names and contents of all files that match."""
    found = {path for pattern in patterns for path in root.glob(pattern) if path.is_file()}
    total = hashlib.sha256()
    for path in sorted(found):
        if path.suffix == ".pyc":
            continue
        total.update(path.relative_to(root).as_posix().encode() + b"\0")
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def of_database(owner_url: str) -> str:
    """Differs for a new database, and for one that was restored to an earlier set of migrations."""
    try:
        connection = psycopg.connect(owner_url, connect_timeout=10)
    except psycopg.OperationalError as error:
        raise SetupProblem(f"Databasen svarer ikke, eller den findes ikke:\n{error}") from error
    with connection:
        row = connection.execute(
            "SELECT system_identifier, (SELECT oid FROM pg_database WHERE datname = current_database()),"
            " to_regclass('django_migrations') FROM pg_control_system()"
        ).fetchone()
        assert row is not None
        server, database, migrations = row
        if migrations is None:
            return f"{server}/{database}/empty"
        reached = connection.execute("SELECT count(*), max(id) FROM django_migrations").fetchone()
        return f"{server}/{database}/{reached}"


class Stamps:
    """Remembered in one small file: for each step, the fingerprint it was last done with."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def holds(self, step: str, fingerprint: str) -> bool:
        return self._read().get(step) == fingerprint

    def put(self, step: str, fingerprint: str) -> None:
        marks = self._read() | {step: fingerprint}
        unfinished = self.file.with_suffix(".unfinished")
        unfinished.write_text(json.dumps(marks, indent=2) + "\n")
        unfinished.replace(self.file)

    def _read(self) -> dict[str, str]:
        try:
            marks = json.loads(self.file.read_text())
        except (OSError, ValueError):
            return {}
        return marks if isinstance(marks, dict) else {}
