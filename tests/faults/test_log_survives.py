# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Web, worker and database are killed while ten write in one log: what was acknowledged is there, once."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOUND = re.compile(r"(\d+) lines acknowledged, (\d+) there as told, (\d+) twice, (\d+) in the log")
OURS = "HANDLINGSPLAN_"
"""Names of the surroundings that tell of the database of the tests, which is not the one that is killed."""
PATIENCE = 900
"""Seconds, on a machine that has much else to do; alone it takes half a minute."""


@pytest.mark.slow
def test_no_acknowledged_line_is_lost(tmp_path: Path) -> None:
    """In an installation of its own, with the processes of ./run; `tools/bench/log.py` does the same with more."""
    alone = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.log", "--only-kill", "--seconds", "4", "--data", str(tmp_path)],
        cwd=ROOT,
        env=alone,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )
    said = done.stdout + done.stderr
    assert "Killed with -9: web, worker, database." in done.stdout, said[-3000:]
    found = FOUND.search(done.stdout)
    assert found, said[-3000:]
    acknowledged, there, twice, in_the_log = map(int, found.groups())
    assert acknowledged > 0
    assert (there, twice, in_the_log) == (acknowledged, 0, acknowledged), said[-3000:]
    assert "The chain is whole." in done.stdout
    assert done.returncode == 0, said[-3000:]
