# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the operating system knows about a process: is it alive, is it still the same one, does it end with us."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

PR_SET_PDEATHSIG = 1


def born(pid: int) -> str | None:
    """When the living process `pid` began, in the system's own words; None when it is gone or a zombie."""
    if sys.platform == "linux":
        try:
            # The name stands in parentheses and may hold anything, so count the fields after it.
            fields = Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(")")[2].split()
        except OSError:
            return None
        return None if fields[0] in "ZX" else fields[19]
    listed = subprocess.run(["ps", "-o", "stat=,lstart=", "-p", str(pid)], capture_output=True, text=True)
    state, _, began = listed.stdout.strip().partition(" ")
    return None if not state or state.startswith("Z") else began.strip()


def ends_with_parent(sign: signal.Signals) -> Callable[[], None] | None:
    """For `preexec_fn`: a child gets `sign` when we die, even by kill -9. Outside Linux the next start tidies."""
    if sys.platform != "linux":
        return None
    library = ctypes.CDLL(None)
    parent = os.getpid()

    def ask() -> None:
        library.prctl(PR_SET_PDEATHSIG, int(sign), 0, 0, 0)
        if os.getppid() != parent:
            os.kill(os.getpid(), sign)

    return ask


def end(pid: int, *signs: signal.Signals, patience: float, group: bool = False) -> bool:
    """Send each signal in turn, waiting `patience` seconds after each; True when the process is gone."""
    began = born(pid)
    for sign in signs:
        with suppress(ProcessLookupError, PermissionError):
            (os.killpg if group else os.kill)(pid, sign)
        deadline = time.monotonic() + patience
        while time.monotonic() < deadline:
            if began is None or born(pid) != began:
                return True
            time.sleep(0.05)
    return born(pid) != began
