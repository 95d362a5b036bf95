# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The story of one ./run, from an empty folder to the first page and back."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path

from tools import messages
from tools.setup import address, fingerprint, secrets
from tools.setup.database import Database, open_database
from tools.setup.lock import AlreadyHeld, hold
from tools.setup.options import Options
from tools.setup.programs import Program, end_leftovers
from tools.setup.say import SetupProblem, say
from tools.setup.supervise import Supervisor

KEPT_FROM_PROGRAMS = (
    *("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_RUNTIME_URL", "HANDLINGSPLAN_KEYS_OWNER_URL"),
    *("HANDLINGSPLAN_SECRET_KEY_FILE", "HANDLINGSPLAN_MASTER_KEYS_FILE"),
)
"""The web program needs the runtime account only, so it is not told of the mightier ones."""

MEMORY = Path("/dev/shm")  # noqa: S108 - gunicorn makes its heartbeat files there under names of its own
"""A folder in memory, where there is one."""

LETTING_GO = 5.0
"""Seconds a killed program may take to let go of its port."""


def start(root: Path, options: Options) -> int:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    for sign in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, signal.default_int_handler)
    with ExitStack() as until_the_end:
        try:
            data = secrets.open_data_folder(options.data)
            _hold(data, until_the_end)
            crashed = end_leftovers(data / "running")
            address.must_be_free(options.host, options.port, patience=LETTING_GO if crashed else 0)
            database = open_database(data, secrets.load_or_make(data), until_the_end)
            surroundings = environment(root, options, database)
            _make_ready(root, options, database, surroundings)
            supervisor = Supervisor(database.cluster, programs(root, options, surroundings))
            until_the_end.callback(supervisor.stop)
            _serve(supervisor, options)
        except KeyboardInterrupt:
            # From here on we are already stopping; a second Ctrl-C must not stop the stopping.
            for sign in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(sign, signal.SIG_IGN)
            say("\nStopper …")
    say("handlingsplan er stoppet.")
    return 0


def _hold(data: Path, until_the_end: ExitStack) -> None:
    try:
        until_the_end.enter_context(hold(data / "in-use"))
    except AlreadyHeld as held:
        raise SetupProblem(
            f"handlingsplan kører allerede med datamappen {data} (proces {held.holder}). "
            "Stop den, eller vælg en anden mappe og port: ./run --data DIR --port P"
        ) from held


def environment(root: Path, options: Options, database: Database) -> dict[str, str]:
    """What web and worker are told."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in KEPT_FROM_PROGRAMS and not (database.cluster and name.startswith("PG"))
    }
    told = {
        "DJANGO_SETTINGS_MODULE": "handlingsplan.config.settings",
        "PYTHONPATH": str(root / "src"),
        "PYTHONUTF8": "1",
        "HANDLINGSPLAN_DATA": str(options.data),
        "HANDLINGSPLAN_RUNTIME_URL": database.runtime_url,
        "HANDLINGSPLAN_KEYS_URL": database.keys_runtime_url,
        "HANDLINGSPLAN_DEMO": "1" if options.demo else "0",
        "HANDLINGSPLAN_HOST": options.host,
        "HANDLINGSPLAN_PORT": str(options.port),
        "HANDLINGSPLAN_EMBEDDED": "1" if database.cluster else "0",
    }
    for name in ("HANDLINGSPLAN_SECRET_KEY", "HANDLINGSPLAN_MASTER_KEYS"):
        if file := os.environ.get(f"{name}_FILE"):
            told[name] = Path(file).read_text(encoding="utf-8").strip()
    return inherited | told


def _make_ready(root: Path, options: Options, database: Database, surroundings: dict[str, str]) -> None:
    """Translations, database content and static files, each only when something it comes from has changed."""
    messages.compile_changed()
    as_owner = surroundings | {
        "HANDLINGSPLAN_AS_OWNER": "1",
        "HANDLINGSPLAN_OWNER_URL": database.owner_url,
        "HANDLINGSPLAN_KEYS_OWNER_URL": database.keys_owner_url,
    }
    stamps = fingerprint.Stamps(options.data / "done.json")

    sources = f"{fingerprint.of_files(root, fingerprint.PREPARING)} demo={options.demo}"
    if not stamps.holds("prepare", f"{sources} {_reached(database)}"):
        say("Gør databasen klar: tabeller, nationalt indhold" + (" og demodata …" if options.demo else " …"))
        _manage(root, as_owner, "prepare")
        stamps.put("prepare", f"{sources} {_reached(database)}")

    static = fingerprint.of_files(root, fingerprint.COLLECTING)
    if not (options.data / "static").is_dir() or not stamps.holds("collectstatic", static):
        say("Samler sidernes filer …")
        _manage(root, surroundings, "collectstatic", "--noinput", "--clear", "--verbosity", "0")
        stamps.put("collectstatic", static)


def _reached(database: Database) -> str:
    return " ".join(map(fingerprint.of_database, (database.owner_url, database.keys_owner_url)))


def _manage(root: Path, surroundings: Mapping[str, str], *words: str) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", *words], cwd=root, env=surroundings, capture_output=True, text=True
    )
    if done.returncode != 0:
        last = "\n".join((done.stdout + done.stderr).strip().splitlines()[-25:])
        raise SetupProblem(f"«manage.py {words[0]}» gik galt:\n{last}")


def programs(root: Path, options: Options, surroundings: dict[str, str]) -> list[Program]:
    host = f"[{options.host}]" if ":" in options.host else options.host
    web = [
        *(sys.executable, "-m", "gunicorn", "handlingsplan.config.wsgi:application"),
        # The control socket would lie in the home folder and be shared by every gunicorn there.
        *("--no-control-socket", "--bind", f"{host}:{options.port}"),
        *("--workers", "2", "--threads", "4", "--graceful-timeout", "5"),
        *("--worker-tmp-dir", str(MEMORY if MEMORY.is_dir() else options.data / "running")),
    ]
    worker = [sys.executable, "manage.py", "work"]
    return [
        Program("web", web, root, options.data, surroundings),
        Program("worker", worker, root, options.data, surroundings),
    ]


def _serve(supervisor: Supervisor, options: Options) -> None:
    supervisor.start()
    supervisor.wait_for(lambda: address.answers(options.host, options.port))
    say(f"handlingsplan er klar: {address.shown(options.host, options.port)}")
    while True:
        supervisor.look_after()
        time.sleep(0.2)
