# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""An embedded PostgreSQL: made, started, stopped and found again after a crash. No TCP, passwords always."""

import os
import secrets
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import quote

from tools.setup import postgres_programs, process
from tools.setup.lock import AlreadyHeld, hold
from tools.setup.say import SetupProblem, last_lines

SUPERUSER = "postgres"
LONGEST_SOCKET_FOLDER = 85
"""The system allows 103 bytes at the least for the socket's whole path; its name takes 19."""
STARTING = 60
"""Seconds to wait for the server: recovery after a crash may take its time."""
LINGERING = 15
"""Seconds during which what a crashed server left behind may keep a new one from starting."""
HASTY = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


class ClusterInUse(SetupProblem):
    """Another living process runs this cluster."""


class ClusterFailed(SetupProblem):
    """PostgreSQL would not be made or started; the message ends with its own last words."""


class Cluster:
    """One PostgreSQL server with its files in `folder`, ending with the process that started it.

    A `throwaway` cluster trades safety on power failure for speed: for tests and measurements only.
    """

    def __init__(self, folder: Path, *, throwaway: bool = False, password: str | None = None) -> None:
        self.folder = folder.resolve()
        self.data = self.folder / "data"
        self.log = self.folder / "postgres.log"
        self.throwaway = throwaway
        self._password = password
        self._server: subprocess.Popen[bytes] | None = None
        self._held = ExitStack()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @property
    def password(self) -> str:
        """The superuser's: given, or else made on first use and kept beside the data."""
        if self._password is None:
            kept = self.folder / "superuser.password"
            if not kept.exists():
                _write_private(kept, secrets.token_urlsafe(24))
            self._password = kept.read_text()
        return self._password

    def superuser_url(self, database: str = "postgres") -> str:
        where = quote(str(self.socket_folder), safe="/")
        return f"postgresql://{SUPERUSER}:{quote(self.password, safe='')}@/{database}?host={where}&port=5432"

    @property
    def socket_folder(self) -> Path:
        """Beside the data, or in a short temporary folder when that path is too long for a socket."""
        beside = self.folder / "socket"
        if len(os.fsencode(beside)) <= LONGEST_SOCKET_FOLDER:
            return beside
        note = self.folder / "socket.path"
        if not note.exists() or not Path(note.read_text()).is_dir():
            note.write_text(tempfile.mkdtemp(prefix="handlingsplan-", dir="/tmp"))
        return Path(note.read_text())

    def is_running(self) -> bool:
        return self._server is not None and self._server.poll() is None

    def start(self) -> None:
        if self.is_running():
            return
        self._prepare_folder()
        if not (self.data / "PG_VERSION").exists():
            self._make()
        self._check_version()
        self._end_orphan()
        deadline = time.monotonic() + LINGERING
        while not self._serve():
            complaint = last_lines(self.log)
            if not _may_pass(complaint) or time.monotonic() > deadline:
                self.stop()
                raise ClusterFailed(f"Databasen ville ikke starte. Dens sidste linjer ({self.log}):\n{complaint}")
            time.sleep(0.3)

    def stop(self) -> None:
        """The fast way: running transactions are rolled back, nothing committed is lost."""
        if self._server is not None:
            # The order is fast, immediate, kill; each a step less polite.
            for sign in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
                if self._server.poll() is None:
                    self._server.send_signal(sign)
                try:
                    self._server.wait(20)
                    break
                except subprocess.TimeoutExpired:
                    continue
            self._server = None
        if self.socket_folder.parent != self.folder:
            shutil.rmtree(self.socket_folder, ignore_errors=True)
            (self.folder / "socket.path").unlink(missing_ok=True)
        self._held.close()

    def _prepare_folder(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        if self._server is None:
            self._hold()
        self.folder.chmod(0o700)
        self.socket_folder.mkdir(mode=0o700, exist_ok=True)
        self.log.touch(mode=0o600)
        for path in (self.folder, self.socket_folder, self.log):
            self._give(path)

    def _hold(self) -> None:
        try:
            self._held.enter_context(hold(self.folder / "in-use"))
        except AlreadyHeld as held:
            raise ClusterInUse(f"Databasen i {self.folder} bruges allerede af proces {held.holder}.") from held

    def _make(self) -> None:
        """Made under another name and then renamed, so that an interrupted start leaves nothing half done."""
        unfinished = self.folder / "data.unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir(mode=0o700)
        word = self.folder / "superuser.new"
        _write_private(word, self.password)
        self._give(unfinished)
        self._give(word)
        programs = postgres_programs.find()
        locale = ["--locale=C.UTF-8"]
        if programs.version >= 17:
            locale += ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        command = [
            *(programs.path("initdb"), "--pgdata", str(unfinished), "--username", SUPERUSER, "--pwfile", str(word)),
            *("--auth", "scram-sha-256", "--encoding", "UTF8", "--data-checksums", *locale),
            *(["--no-sync"] if self.throwaway else []),
        ]
        made = subprocess.run(
            [*postgres_programs.disguise().prefix, *command], capture_output=True, text=True, cwd=self.folder
        )
        word.unlink()
        if made.returncode != 0:
            self._held.close()
            raise ClusterFailed(f"Databasen kunne ikke oprettes:\n{made.stderr.strip()}")
        unfinished.rename(self.data)

    def _check_version(self) -> None:
        made_by = (self.data / "PG_VERSION").read_text().strip()
        found = postgres_programs.find().version
        if made_by != str(found):
            self._held.close()
            raise ClusterFailed(
                f"Databasen i {self.data} er lavet af PostgreSQL {made_by}, men her findes {found}. "
                "Flyt den med pg_dump og pg_restore, eller begynd med en ny datamappe."
            )

    def _end_orphan(self) -> None:
        """We hold the folder, so a server still in it has lost the process that started it."""
        note = self.data / "postmaster.pid"
        if not note.exists():
            return
        number = note.read_text().partition("\n")[0].strip()
        if number.isdigit() and self._is_server(int(number)):
            process.end(int(number), signal.SIGINT, signal.SIGQUIT, signal.SIGKILL, patience=20)
        note.unlink(missing_ok=True)

    def _is_server(self, pid: int) -> bool:
        if process.born(pid) is None:
            return False
        try:
            return Path(os.readlink(f"/proc/{pid}/cwd")) == self.data
        except OSError:
            listed = subprocess.run(["ps", "-o", "command=", "-p", str(pid)], capture_output=True, text=True)
            return str(self.data) in listed.stdout

    def _serve(self) -> bool:
        """Start the server and wait until it answers; False when it gave up."""
        settings = [
            *("listen_addresses=", f"unix_socket_directories={self.socket_folder}", "port=5432"),
            # A statement or a row in the log would tell what was written, and when.
            *("log_min_error_statement=panic", "log_error_verbosity=terse"),
            *(HASTY if self.throwaway else ()),
        ]
        command = [postgres_programs.find().path("postgres"), "-D", str(self.data)]
        for setting in settings:
            command += ["-c", setting]
        with self.log.open("wb") as log:
            self._server = subprocess.Popen(
                [*postgres_programs.disguise().prefix, *command],
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=process.ends_with_parent(signal.SIGINT),
            )
        deadline = time.monotonic() + STARTING
        while time.monotonic() < deadline:
            if self._server.poll() is not None:
                return False
            if self._is_ready():
                return True
            time.sleep(0.02)
        return False

    def _is_ready(self) -> bool:
        try:
            lines = (self.data / "postmaster.pid").read_text().splitlines()
        except OSError:
            return False
        return len(lines) > 7 and lines[7].strip() == "ready"

    def _give(self, path: Path) -> None:
        owner = postgres_programs.disguise().owner
        if owner is not None and path.exists():
            os.chown(path, owner, owner)


def _may_pass(complaint: str) -> bool:
    """What a server killed a moment ago still holds is let go of shortly."""
    return any(sign in complaint for sign in ("lock file", "shared memory block", "Address already in use"))


def _write_private(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)
