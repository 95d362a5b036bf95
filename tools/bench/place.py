# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The installation that is measured: its folder, its database, and the real web server in front of it."""

import os
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

from tools import messages
from tools.bench.instrument import STATEMENTS_FOLDER
from tools.setup import address, fingerprint, secrets
from tools.setup.database import Database, open_database
from tools.setup.options import Options
from tools.setup.programs import Program
from tools.setup.say import SetupProblem
from tools.setup.start import environment, programs
from tools.setup.supervise import Supervisor

ROOT = Path(__file__).resolve().parents[2]
HOST = "127.0.0.1"
ELSEWHERE = ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_RUNTIME_URL")
"""A measurement never fills somebody's real database, so what names one is left unheard."""


class Place:
    """One installation, ending with the measurement."""

    def __init__(self, folder: Path, port: int, until_the_end: ExitStack, *, demo: bool = True) -> None:
        for name in ELSEWHERE:
            os.environ.pop(name, None)
        self.folder = secrets.open_data_folder(folder)
        self.statements = folder / "statements"
        self.statements.mkdir(exist_ok=True)
        self.port = port
        self._options = Options(HOST, port, folder, demo=demo)
        self._until_the_end = until_the_end
        self._secrets = secrets.load_or_make(folder)
        self.database: Database = open_database(folder, self._secrets, until_the_end)

    @property
    def superuser_url(self) -> str:
        assert self.database.cluster is not None
        return self.database.cluster.superuser_url("handlingsplan")

    @property
    def stamps(self) -> fingerprint.Stamps:
        return fingerprint.Stamps(self.folder / "done.json")

    def surroundings(self) -> dict[str, str]:
        """What the programs are told: as ./run tells them, and the settings that measure."""
        told = environment(ROOT, self._options, self.database)
        return told | {
            "DJANGO_SETTINGS_MODULE": "tools.bench.settings",
            "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
            "HANDLINGSPLAN_SECRET_KEY": self._secrets.secret_key,
            STATEMENTS_FOLDER: str(self.statements),
        }

    def prepare(self) -> bool:
        """Tables, national content, the demonstration and static files; True when the tables were made anew."""
        messages.compile_changed()
        as_owner = {
            "HANDLINGSPLAN_AS_OWNER": "1",
            "HANDLINGSPLAN_OWNER_URL": self.database.owner_url,
            "HANDLINGSPLAN_KEYS_OWNER_URL": self.database.keys_owner_url,
        }
        sources = fingerprint.of_files(ROOT, fingerprint.PREPARING)
        changed = not self.stamps.holds("prepare", sources)
        if changed:
            self._manage("prepare", **as_owner)
            self.stamps.put("prepare", sources)
        self._manage("collectstatic", "--noinput", "--clear", "--verbosity", "0")
        return changed

    def serve(self) -> None:
        """The web server as ./run starts it, answering when this returns."""
        address.must_be_free(HOST, self.port, patience=5)
        web = next(program for program in programs(ROOT, self._options, self.surroundings()) if program.name == "web")
        self._until_the_end.callback(web.stop, 10)
        self._until_the_end.callback(web.ask_to_stop)
        web.start()
        self._wait_for(web)

    def serve_as_run(self, until_the_end: ExitStack) -> Supervisor:
        """Web and worker as ./run has them, in the real settings, looked after; the first page answers."""
        told = self.surroundings() | {"DJANGO_SETTINGS_MODULE": "handlingsplan.config.settings"}
        supervisor = Supervisor(self.database.cluster, programs(ROOT, self._options, told))
        until_the_end.callback(supervisor.stop)
        supervisor.start()
        supervisor.wait_for(lambda: address.answers(HOST, self.port))
        return supervisor

    def _wait_for(self, web: Program) -> None:
        assert web.running is not None
        while not address.answers(HOST, self.port):
            if web.running.poll() is not None:
                raise SetupProblem(f"The web server would not start: {web.log}")

    def _manage(self, *words: str, **told: str) -> None:
        done = subprocess.run(
            [sys.executable, "manage.py", *words],
            cwd=ROOT,
            env=self.surroundings() | told,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise SetupProblem(f"manage.py {words[0]}:\n{(done.stdout + done.stderr)[-3000:]}")


def connect_django(place: Place) -> None:
    """Let this process use the models, as the runtime role."""
    os.environ.update(place.surroundings())
    sys.path.insert(0, str(ROOT / "src"))
    import django

    django.setup()
