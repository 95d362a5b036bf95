# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""People who press Send: the last page of the form, as a browser sends it, again and again until a receipt is shown."""

import gzip
import itertools
import re
import secrets
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from io import BytesIO
from urllib.parse import urlencode

from PIL import Image

CODE = re.compile(r"\b[0-9A-HJKMNP-TV-Z]{5}(?:-[0-9A-HJKMNP-TV-Z]{5}){3}\b")
ANSWERS: tuple[tuple[str, str], ...] = (
    *(("danger", "no"), ("reporter_kind", "citizen"), ("want", "concern"), ("anonymity", "unknown")),
    *(("relation", "leisure"), ("person", "Villads Fiktiv Holm"), ("age_band", "18_25"), ("residence", "unknown")),
    *(("children_at_home", "unknown"), ("how_known", "seen"), ("feared", "At han gør nogen ondt.")),
    ("seen", "Han sagde i hallen, at stævnet skulle ende med blod, og at han vidste, hvor han kunne få fat i en kniv."),
    *(("violence", "no"), ("resources", "Hans storebror støtter ham."), ("step", "review"), ("go", "send")),
)
AWHILE = 0.2
"""Seconds before somebody whose network or whose server failed presses Send again."""

MOST_TRIES = 300
"""So that a server that never comes back ends the measurement, and not the other way round."""


@dataclass(frozen=True)
class Sent:
    """A form that was sent: how long its receipt took from the last time Send was pressed, and what it showed."""

    slug: str
    milliseconds: float
    tries: int
    page: bytes

    @property
    def code(self) -> str:
        """The receipt code that the page shows; empty where it shows none."""
        found = CODE.search(gzip.decompress(self.page).decode())
        return found.group(0) if found else ""


@dataclass
class Crowd:
    """What all senders together have had answered, and everything that was not a receipt."""

    sent: list[Sent] = field(default_factory=list)
    failures: dict[str, int] = field(default_factory=dict)
    began: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, sent: Sent) -> None:
        with self._lock:
            self.sent.append(sent)

    def failed(self, how: str) -> None:
        with self._lock:
            self.failures[how] = self.failures.get(how, 0) + 1


def picture(side: int = 1200) -> bytes:
    """A photograph of nothing, of some 150 kB, with metadata as a telephone writes it."""
    drawn = Image.effect_noise((side, side * 3 // 4), 40).convert("RGB")
    metadata = Image.Exif()
    metadata[0x010F], metadata[0x9286] = "Telefonfabrik", "taget hjemme"
    kept = BytesIO()
    drawn.save(kept, "JPEG", quality=60, exif=metadata)
    return kept.getvalue()


def form(mark: str, attached: Sequence[bytes] = ()) -> bytes:
    """The request of one filled form but for its first line: `mark` tells which open form it is.

    As a browser with scripts sends it: in parts only where there are files.
    """
    answers = (("opened", mark), *ANSWERS)
    if attached:
        border = f"----{secrets.token_hex(12)}"
        kind, body = f"multipart/form-data; boundary={border}", _in_parts(border, answers, attached)
    else:
        kind, body = "application/x-www-form-urlencoded", urlencode((*answers, ("files", ""))).encode()
    head = (
        f"Content-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        "Accept-Encoding: gzip\r\nAccept-Language: da\r\nSec-Fetch-Site: same-origin\r\n\r\n"
    )
    return head.encode() + body


def _in_parts(border: str, answers: Sequence[tuple[str, str]], attached: Sequence[bytes]) -> bytes:
    body = b""
    for name, value in answers:
        body += f'--{border}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
    for data in attached:
        head = 'Content-Disposition: form-data; name="files"; filename="IMG_1.jpg"\r\nContent-Type: image/jpeg'
        body += f"--{border}\r\n{head}\r\n\r\n".encode() + data + b"\r\n"
    return body + f"--{border}--\r\n".encode()


def send_all(
    port: int, slugs: Sequence[str], *, clients: int, seconds: float, attached: Sequence[bytes] = ()
) -> tuple[Crowd, float]:
    """Let so many clients send new forms without a pause; what they had, and how long it really took."""
    crowd, places, stop = Crowd(), itertools.cycle(slugs), time.monotonic() + seconds
    next_place = threading.Lock()

    def forms() -> Iterator[tuple[str, bytes]]:
        from handlingsplan.concerns.intake import opening

        while time.monotonic() < stop:
            with next_place:
                slug = next(places)
                crowd.began += 1
            mark = opening.opened(datetime.now(UTC) - timedelta(minutes=1)).mark
            yield slug, form(mark, attached)

    begun = time.monotonic()
    threads = [threading.Thread(target=_one, args=(port, forms, crowd), daemon=True) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return crowd, time.monotonic() - begun


def _one(port: int, forms: Callable[[], Iterator[tuple[str, bytes]]], crowd: Crowd) -> None:
    line = Line(port)
    for slug, filled in forms():
        for tries in range(1, MOST_TRIES):
            started = time.perf_counter()
            try:
                status, page = line.post(f"/k/{slug}/bekymring/", filled)
            except OSError as broken:
                crowd.failed(type(broken).__name__)
            else:
                if status == 200:
                    crowd.add(Sent(slug, (time.perf_counter() - started) * 1000, tries, page))
                    break
                crowd.failed(str(status))
            line.hang_up()
            time.sleep(AWHILE)


class Line:
    """A connection that is kept open as a browser keeps it; with as little work of its own as can be."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._open: socket.socket | None = None

    def post(self, path: str, filled: bytes) -> tuple[int, bytes]:
        """The status and the body, compressed as it came. Raises OSError when the line breaks."""
        fresh = self._open is None
        try:
            return self._ask(path, filled)
        except OSError:
            self.hang_up()
            if fresh:
                raise
            return self._ask(path, filled)  # the server closes lines that were idle

    def hang_up(self) -> None:
        if self._open is not None:
            self._open.close()
            self._open = None

    def _ask(self, path: str, filled: bytes) -> tuple[int, bytes]:
        if self._open is None:
            self._open = socket.create_connection(("127.0.0.1", self._port), timeout=60)
            self._open.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._open.sendall(f"POST {path} HTTP/1.1\r\nHost: localhost:{self._port}\r\n".encode() + filled)
        come = b""
        while b"\r\n\r\n" not in come:
            come += self._more()
        head, _, body = come.partition(b"\r\n\r\n")
        names = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:])
        length = int(names.get(b"content-length", b"0"))
        while len(body) < length:
            body += self._more()
        if names.get(b"connection") == b"close":
            self.hang_up()
        return int(head.split(b" ", 2)[1]), body

    def _more(self) -> bytes:
        assert self._open is not None
        come = self._open.recv(65536)
        if not come:
            raise ConnectionResetError
        return come
