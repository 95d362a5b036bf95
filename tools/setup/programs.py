# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The programs beside the database, web and worker: started, watched, started again, and ended."""

import os
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path

from tools.setup import process
from tools.setup.say import complain

LONG_ENOUGH = 60
"""Seconds a program must live for its earlier deaths to be forgiven."""
LONGEST_PAUSE = 30.0
LARGEST_LOG = 5_000_000


class Pause:
    """How long to wait before starting something again: twice as long after each early death."""

    def __init__(self) -> None:
        self.deaths = 0
        self.started_at = 0.0
        self.again_at = 0.0

    def started(self) -> None:
        self.started_at = time.monotonic()

    def died(self) -> float:
        if time.monotonic() - self.started_at > LONG_ENOUGH:
            self.deaths = 0
        seconds = min(0.5 * 2.0**self.deaths, LONGEST_PAUSE)
        self.deaths += 1
        self.again_at = time.monotonic() + seconds
        return seconds

    def is_over(self) -> bool:
        return time.monotonic() >= self.again_at


class Program:
    """One program in a process group of its own, known to the next start through a pid file."""

    def __init__(self, name: str, command: list[str], folder: Path, data: Path, environment: dict[str, str]) -> None:
        self.name = name
        self.command = command
        self.folder = folder
        self.environment = environment
        self.log = data / "logs" / f"{name}.log"
        self.pid_file = data / "running" / f"{name}.pid"
        self.pause = Pause()
        self.running: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._trim_log()
        with self.log.open("ab") as log:
            self.running = subprocess.Popen(
                self.command,
                cwd=self.folder,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=process.ends_with_parent(signal.SIGTERM),
            )
        self.pause.started()
        self.pid_file.write_text(f"{self.running.pid} {process.born(self.running.pid)}")

    def look_after(self) -> None:
        """Start again what has died, when its pause is over."""
        if self.running is None:
            if self.pause.is_over():
                self.start()
            return
        code = self.running.poll()
        if code is None:
            return
        _end_group(self.running.pid)
        self.running = None
        seconds = self.pause.died()
        complain(f"{self.name} stoppede (kode {code}) og startes igen om {seconds:g} s. Se {self.log}")

    def ask_to_stop(self) -> None:
        if self.running is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.running.pid, signal.SIGTERM)

    def stop(self, patience: float) -> None:
        """Wait for an orderly end, then insist."""
        if self.running is not None:
            with suppress(subprocess.TimeoutExpired):
                self.running.wait(patience)
            _end_group(self.running.pid)
            self.running.wait()
            self.running = None
        self.pid_file.unlink(missing_ok=True)

    def _trim_log(self) -> None:
        if self.log.exists() and self.log.stat().st_size > LARGEST_LOG:
            self.log.replace(self.log.with_suffix(".log.1"))


def end_leftovers(folder: Path) -> bool:
    """End what an earlier run left behind; True when there was a trace of one.

    A number that now belongs to another process is left alone.
    """
    pid_files = list(folder.glob("*.pid"))
    for pid_file in pid_files:
        number, _, began = pid_file.read_text().partition(" ")
        if number.isdigit() and began and process.born(int(number)) == began:
            process.end(int(number), signal.SIGTERM, patience=6, group=True)
        if number.isdigit() and _is_ours(int(number), began):
            _end_group(int(number))
        pid_file.unlink()
    return bool(pid_files)


def _is_ours(group: int, began: str) -> bool:
    """The leader may be dead while its children live: then nobody else can have been given the number."""
    return process.born(group) in (None, began)


def _end_group(group: int) -> None:
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(group, signal.SIGKILL)
