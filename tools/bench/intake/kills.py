# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Killing what runs, without a word of warning, and letting the supervisor of ./run start it again."""

import os
import signal
import threading
import time

from tools.bench.place import Place
from tools.setup.supervise import Supervisor


def kill_each(place: Place, supervisor: Supervisor, *, while_alive: threading.Thread, every: float) -> list[str]:
    """Kill web, worker and database in turn while a thread lives; look after them until it ends. Who was killed."""
    waiting, killed = ["web", "worker", "database"], []
    next_at = time.monotonic() + every
    while while_alive.is_alive():
        if waiting and time.monotonic() >= next_at:
            killed.append(waiting.pop(0))
            kill(place, supervisor, killed[-1])
            next_at = time.monotonic() + every
        supervisor.look_after()
        time.sleep(0.1)
    return killed


def kill(place: Place, supervisor: Supervisor, name: str) -> None:
    """The whole group of a program with signal 9; of the database the postmaster, as the system would kill it."""
    if name == "database":
        assert place.database.cluster is not None
        note = place.database.cluster.data / "postmaster.pid"
        os.kill(int(note.read_text().splitlines()[0]), signal.SIGKILL)
        return
    program = next(program for program in supervisor.programs if program.name == name)
    assert program.running is not None
    os.killpg(program.running.pid, signal.SIGKILL)
