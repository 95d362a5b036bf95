# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Installing a system package, only as root on Debian and its relatives, and never without end."""

import os
import shutil
import subprocess

OPTIONS = ["-y", "-q", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=120", "-o", "Acquire::Retries=1"]
PATIENCE = 300
"""Seconds for each fetching step; unpacking gets more, since cutting it short leaves packages half installed."""


def may_install() -> bool:
    return os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(package: str) -> bool:
    """True when the package is there afterwards. Fetches first, so that a slow line cannot break an unpacking."""
    # An index that cannot be refreshed may still be good enough: its result does not count.
    _succeeds(["apt-get", "-q", "update"], PATIENCE)
    fetch = ["apt-get", "install", "--download-only", *OPTIONS, package]
    return _succeeds(fetch, PATIENCE) and _succeeds(["apt-get", "install", *OPTIONS, package], 3 * PATIENCE)


def _succeeds(command: list[str], limit: int) -> bool:
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(command, env=quiet, capture_output=True, timeout=limit).returncode == 0
    except subprocess.TimeoutExpired:
        return False
