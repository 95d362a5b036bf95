# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A browser without a screen: keeps its connection and cookies, asks for compressed pages, weighs what comes."""

import gzip
import http.client
import time
from dataclasses import dataclass, field
from urllib.parse import urlencode


@dataclass(frozen=True)
class Answer:
    """`weight` is every byte of head and body over the wire; the milliseconds but `waited` are the server's own.

    `cpu` is what the server's own thread worked, which a busy machine does not stretch.
    """

    status: int
    headers: dict[str, str]
    body: bytes
    weight: int
    waited: float
    page: float
    cpu: float
    sql: float
    questions: int


@dataclass
class Browser:
    host: str
    port: int
    cookies: dict[str, str] = field(default_factory=dict)
    _connection: http.client.HTTPConnection | None = None

    def get(self, path: str, **headers: str) -> Answer:
        return self._ask("GET", path, None, headers)

    def post_form(self, path: str, **fields: str) -> Answer:
        sent = {"csrfmiddlewaretoken": self.cookies.get("csrftoken", ""), **fields}
        return self._ask("POST", path, urlencode(sent).encode(), {"Content-Type": "application/x-www-form-urlencoded"})

    def post_json(self, path: str, body: bytes) -> Answer:
        headers = {"Content-Type": "application/json", "X-CSRFToken": self.cookies.get("csrftoken", "")}
        return self._ask("POST", path, body, headers)

    def _ask(self, method: str, path: str, body: bytes | None, headers: dict[str, str]) -> Answer:
        said = {"Accept-Encoding": "gzip", "Accept-Language": "da", **headers}
        if self.cookies:
            said["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        started = time.perf_counter()
        response, content = self._send(method, path, body, said)
        waited = (time.perf_counter() - started) * 1000
        for kept in response.msg.get_all("Set-Cookie") or ():
            name, _, rest = kept.partition("=")
            self.cookies[name] = rest.partition(";")[0]
        head = sum(len(name) + len(value) + 4 for name, value in response.getheaders()) + 17
        times = _server_times(response.getheader("Server-Timing", ""))
        unpacked = gzip.decompress(content) if response.getheader("Content-Encoding") == "gzip" else content
        return Answer(
            status=response.status,
            headers={name.lower(): value for name, value in response.getheaders()},
            body=unpacked,
            weight=head + len(content),
            waited=waited,
            page=times.get("page", 0.0),
            cpu=times.get("cpu", 0.0),
            sql=times.get("sql", 0.0),
            questions=int(times.get("questions", 0)),
        )

    def _send(
        self, method: str, path: str, body: bytes | None, headers: dict[str, str]
    ) -> tuple[http.client.HTTPResponse, bytes]:
        """The server closes idle connections; a closed one is opened again."""
        for again in (True, False):
            if self._connection is None:
                self._connection = http.client.HTTPConnection(self.host, self.port, timeout=120)
            try:
                self._connection.request(method, path, body, headers)
                response = self._connection.getresponse()
                return response, response.read()
            except (http.client.HTTPException, ConnectionError):
                self._connection.close()
                self._connection = None
                if not again:
                    raise
        raise AssertionError("unreachable")


def _server_times(header: str) -> dict[str, float]:
    pairs = (part.strip().split(";dur=") for part in header.split(",") if ";dur=" in part)
    return {name: float(value) for name, value in pairs}
