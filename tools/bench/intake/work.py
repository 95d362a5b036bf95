# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How long the processors worked for us, by the system's own count: the one figure a busy machine does not stretch."""

import os
from pathlib import Path

from tools.bench.place import Place
from tools.setup.supervise import Supervisor

TICK = os.sysconf("SC_CLK_TCK")
PARENT, GROUP, FIRST, LAST = 1, 2, 11, 15
"""Places in /proc/PID/stat after the name: parent, group, and the times of the process and of its ended children."""


def seconds_worked(place: Place, supervisor: Supervisor) -> dict[str, float]:
    """Of web, worker and database since they were started. Empty where the system does not tell (outside Linux)."""
    groups = {program.running.pid: program.name for program in supervisor.programs if program.running}
    assert place.database.cluster is not None
    note = place.database.cluster.data / "postmaster.pid"
    postmaster = int(note.read_text().splitlines()[0])
    worked: dict[str, float] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text(errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # it has ended
        name = groups.get(int(fields[GROUP]))
        if int(fields[PARENT]) == postmaster or int(stat.parent.name) == postmaster:
            name = "database"
        if name:
            worked[name] = worked.get(name, 0) + sum(map(int, fields[FIRST:LAST])) / TICK
    return worked
