# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A real server with the demonstration in it, and a real browser that complains aloud."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest
from playwright.sync_api import Browser, Page

from tests.key_store import key_store_beside

ROOT = Path(__file__).resolve().parents[2]
AXE = next((ROOT / "tests" / "vendor").glob("axe-core-*/axe.min.js")).read_text(encoding="utf-8")
PATIENCE = 90


@dataclass(frozen=True)
class House:
    """A running product: its address, and its database as the administrator sees it."""

    address: str
    database: str
    surroundings: dict[str, str]

    def asked(self, question: str) -> list[tuple[object, ...]]:
        """What the database says, past every wall: for finding things in a test, never for changing them."""
        with psycopg.connect(self.database) as connection:
            return connection.execute(question).fetchall()


@dataclass(frozen=True)
class Server:
    """The real web server while it runs."""

    address: str
    process: subprocess.Popen[bytes]

    def kill(self) -> None:
        """Gone at once, and those it has started with it, as by a power cut; returns when nobody listens any more."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                urllib.request.urlopen(f"{self.address}/sund").close()
            except urllib.error.URLError as gone:
                if isinstance(gone.reason, ConnectionRefusedError):
                    return
            except ConnectionError:
                pass
        raise AssertionError("The server answers, and was killed.")


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The product with the demonstration, served by the real web server as the runtime role."""
    name = f"journey_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
    administrator = os.environ["HANDLINGSPLAN_TEST_CLUSTER"]
    with psycopg.connect(administrator, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name} OWNER handlingsplan_owner TEMPLATE template0 ENCODING 'UTF8'")
        connection.execute(f"GRANT CONNECT ON DATABASE {name} TO handlingsplan_runtime")
    key_store_beside(name)
    port = free_port()
    surroundings = os.environ | {
        "HANDLINGSPLAN_DATA": str(tmp_path_factory.mktemp("data")),
        "HANDLINGSPLAN_OWNER_URL": in_database(os.environ["HANDLINGSPLAN_OWNER_URL"], name),
        "HANDLINGSPLAN_RUNTIME_URL": in_database(os.environ["HANDLINGSPLAN_RUNTIME_URL"], name),
        "HANDLINGSPLAN_ROLE": "",
        "HANDLINGSPLAN_PORT": str(port),
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
    }
    manage(surroundings | {"HANDLINGSPLAN_AS_OWNER": "1"}, "prepare")
    as_runtime = surroundings | {"HANDLINGSPLAN_AS_OWNER": "0"}
    manage(as_runtime, "collectstatic", "--noinput", "--verbosity", "0")
    with served(as_runtime, port) as server:
        yield House(server.address, in_database(administrator, name), as_runtime)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A desktop page; whatever it complains of in its console fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="da-DK")
    opened = context.new_page()
    complaints = listen(opened)
    yield opened
    context.close()
    assert complaints == []


def listen(page: Page) -> list[str]:
    """Everything the page will complain of: errors, warnings, breaches of the content policy."""
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    return complaints


def enter(page: Page, house: House, role: str, place: str = "Lysbjerg Kommune") -> None:
    """Sign in as a role of the demonstration, with one click on the start page."""
    page.goto(house.address)
    page.get_by_role("button", name=f"{role}: {place}", exact=True).click()
    page.wait_for_load_state()


def breaches(page: Page) -> list[str]:
    """What axe finds on the page as it stands."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found: list[str] = page.evaluate(
        "axe.run({ resultTypes: ['violations'] })"
        ".then(r => r.violations.map(v => v.id + ': ' + v.nodes.slice(0, 2).map(n => n.html.slice(0, 160))))"
    )
    return found


@contextmanager
def served(surroundings: dict[str, str], port: int) -> Iterator[Server]:
    """The product on a port, by the real web server; stopped in the end, where nobody has killed it before."""
    process = subprocess.Popen(
        [
            *(sys.executable, "-m", "gunicorn", "handlingsplan.config.wsgi:application", "--no-control-socket"),
            *("--bind", f"127.0.0.1:{port}", "--threads", "4", "--log-level", "error"),
        ],
        cwd=ROOT,
        env=surroundings | {"HANDLINGSPLAN_PORT": str(port)},
        start_new_session=True,
    )
    server = Server(f"http://localhost:{port}", process)
    try:
        wait_for(server.address)
        yield server
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            process.wait(20)


def in_database(url: str, name: str) -> str:
    """The same address for another database."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def shut_closed_cases(house: House, *, days: int) -> None:
    """The night job that shuts closed cases, as it runs so many days from now."""
    words = (
        "from datetime import timedelta; from django.utils import timezone;"
        " from handlingsplan.concerns.casefiles.actions.file import shut_those_due;"
        " from handlingsplan.config.nightly import once_for_each;"
        f" later = timezone.now() + timedelta(days={days});"
        " [shut_those_due(later) for _municipality in once_for_each()]"
    )
    manage(house.surroundings, "shell", "--no-imports", "--command", words)


def manage(surroundings: dict[str, str], *words: str) -> None:
    done = subprocess.run(
        [sys.executable, "manage.py", *words], cwd=ROOT, env=surroundings, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def free_port() -> int:
    with closing(socket.socket()) as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(address: str) -> None:
    """Until the server answers."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(f"{address}/sund"):
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    raise AssertionError("The server did not answer.")
