# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Web, worker and database are killed while people send reports: whoever saw a receipt has a report, and only one."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOUND = re.compile(r"(\d+) receipts shown, (\d+) there, (\d+) readable, (\d+) twice")
OURS = "HANDLINGSPLAN_"
"""Names of the surroundings that tell of the database of the tests, which is not the one that is killed."""
PATIENCE = 900
"""Seconds, on a machine that has much else to do; alone it takes half a minute."""


@pytest.mark.slow
def test_no_acknowledged_report_is_lost(tmp_path: Path) -> None:
    """In an installation of its own, with the processes of ./run; `tools/bench/intake` does the same with more."""
    asked = ["--only-kill", "--seconds", "4", "--towns", "3", "--data", str(tmp_path)]
    alone = {name: value for name, value in os.environ.items() if not name.startswith(OURS)}
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.intake", *asked],
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
    shown, there, readable, twice = map(int, found.groups())
    assert shown > 0
    assert (there, readable, twice) == (shown, shown, 0), said[-3000:]
    assert done.returncode == 0, said[-3000:]
