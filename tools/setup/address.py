# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The address people will open: is it free, who has it, does it answer."""

import errno
import http.client
import os
import socket
import time
from pathlib import Path
from urllib.parse import urlsplit

from tools.setup.say import SetupProblem

#: Where to knock on a server that listens on every address. Nothing is bound here.
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}  # noqa: S104 - looked up, not listened on


def shown(host: str, port: int) -> str:
    here = EVERYWHERE.get(host, host)
    return f"http://{f'[{here}]' if ':' in here else here}:{port}/"


def must_be_free(host: str, port: int, *, patience: float = 0) -> None:
    deadline = time.monotonic() + patience
    while not _can_bind(host, port):
        if time.monotonic() > deadline:
            who = listener(port)
            raise SetupProblem(
                f"Port {port} er optaget{f' af {who}' if who else ''}. "
                f"Stop det program, eller vælg en anden port: ./run --port {port + 1}"
            )
        time.sleep(0.1)


def _can_bind(host: str, port: int) -> bool:
    try:
        family, _, _, _, place = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError as error:
        raise SetupProblem(f"Adressen {host} findes ikke på denne maskine.") from error
    with socket.socket(family, socket.SOCK_STREAM) as attempt:
        attempt.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            attempt.bind(place)
        except PermissionError as error:
            raise SetupProblem(f"Port {port} kræver særlige rettigheder. Brug fx: ./run --port 8000") from error
        except OSError as error:
            if error.errno != errno.EADDRINUSE:
                raise SetupProblem(f"Adressen {host} findes ikke på denne maskine.") from error
            return False
    return True


def listener(port: int) -> str | None:
    """The name and number of the process listening on `port`, where the system lets us see it."""
    sockets = {f"socket:[{inode}]" for inode in _listening_inodes(port)}
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if any(os.readlink(handle) in sockets for handle in (process / "fd").iterdir()):
                name = (process / "cmdline").read_text(errors="replace").replace("\0", " ").strip()
                return f"proces {process.name} ({name[:80]})"
        except OSError:
            continue
    return None


def _listening_inodes(port: int) -> set[str]:
    found = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        try:
            rows = Path(table).read_text().splitlines()[1:]
        except OSError:
            continue
        for row in rows:
            columns = row.split()
            if columns[3] == "0A" and int(columns[1].rpartition(":")[2], 16) == port:
                found.add(columns[9])
    return found


def answers(host: str, port: int, path: str = "/", *, follow: int = 3) -> bool:
    """Whether the first page comes, or would over the https that stands in front of us."""
    connection = http.client.HTTPConnection(EVERYWHERE.get(host, host), port, timeout=20)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        answer.read()
        target = urlsplit(answer.headers.get("Location", ""))
        if answer.status == 200 or (300 <= answer.status < 400 and target.scheme == "https"):
            return True
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
    return 300 <= answer.status < 400 and follow > 0 and answers(host, port, target.path, follow=follow - 1)
