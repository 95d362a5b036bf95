# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One SMS as one HTTP request: JSON out, a status back. Nothing of it is written in any log by us."""

import http.client
import json
import ssl
from dataclasses import dataclass
from urllib.parse import urlsplit

SECONDS = 10
SHORTEST_BAD = 300


class NoAnswer(Exception):
    """The gateway cannot be reached, broke off, or did not take the message; `why` says which, without its words."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class HttpSms:
    """Where the gateway listens, how it knows us, and who the SMS says it is from."""

    url: str
    token: str
    sender: str
    seconds: float = SECONDS

    def send(self, number: str, text: str) -> None:
        """Hand one message over. Raises NoAnswer unless the gateway says that it took it (a status of 2xx)."""
        body = json.dumps({"sender": self.sender, "to": number, "text": text}).encode()
        headers = {"Authorization": f"Bearer {self.token}", "Content-Type": "application/json"}
        where = urlsplit(self.url)
        line = self._line(where.scheme, where.hostname or "", where.port)
        try:
            line.request("POST", f"{where.path or '/'}{'?' + where.query if where.query else ''}", body, headers)
            status = line.getresponse().status
        except TimeoutError as late:
            raise NoAnswer("timeout") from late
        except (OSError, http.client.HTTPException) as broken:
            raise NoAnswer(type(broken).__name__) from broken
        except ValueError:
            raise NoAnswer("ValueError") from None  # Its words may hold the token.
        finally:
            line.close()
        if not 200 <= status < SHORTEST_BAD:
            raise NoAnswer(f"http {status}")

    def _line(self, scheme: str, host: str, port: int | None) -> http.client.HTTPConnection:
        if scheme == "https":
            context = ssl.create_default_context()
            return http.client.HTTPSConnection(host, port, timeout=self.seconds, context=context)
        return http.client.HTTPConnection(host, port, timeout=self.seconds)
