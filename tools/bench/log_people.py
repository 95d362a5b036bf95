# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""People with a phone: signed in, looking at one log, and sending what they write until they are told its number."""

import http.client
import json
import time
import uuid
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

AWHILE = 0.3
"""Seconds before a phone tries again."""
MOST_TRIES = 600
ROLE = "crisis_member"


class Refused(Exception):
    """The server answered, and will not take it."""


@dataclass
class Person:
    """One phone. `told` has the number of every line that was acknowledged."""

    port: int
    cookies: str
    mark: str
    log: str
    token: str = ""
    last: int = 0
    troubles: int = 0
    told: dict[str, int] = field(default_factory=dict)
    device: str = field(default_factory=lambda: str(uuid.uuid4()))
    _open: http.client.HTTPConnection | None = None
    _sequence: int = 0

    def new_line(self) -> dict[str, Any]:
        self._sequence += 1
        said = {"kind": "action", "text": f"Linje {self._sequence} fra {self.device[:8]}", "tags": []}
        now = datetime.now(UTC).isoformat()
        return said | {"uid": str(uuid.uuid4()), "written_at": now, "sequence": self._sequence, "mark": self.mark}

    def look(self) -> int:
        """Ask for what is new; the number of the last line seen."""
        answer, _body = self._ask("GET", f"{self.log}linjer/?efter={self.last}")
        if answer.status == 200:
            self.last = int(answer.headers["X-Last-Line"])
        return self.last

    def send(self, lines: list[dict[str, Any]]) -> dict[str, int]:
        """Send lines; the numbers of those that are now in the log."""
        body = {"now": datetime.now(UTC).isoformat(), "device": self.device, "lines": lines}
        answer, said = self._ask("POST", f"{self.log}send/", json.dumps(body).encode())
        if answer.status in (401, 403, 404):
            raise Refused(f"{answer.status}")
        if answer.status != 200:
            raise ConnectionError(f"{answer.status}")
        found: dict[str, Any] = json.loads(said)
        if found["refused"]:
            raise Refused(str(found["refused"]))
        saved: dict[str, int] = found["saved"]
        self.told |= saved
        return saved

    def write_until_told(self, lines: list[dict[str, Any]]) -> None:
        for _try in range(MOST_TRIES):
            try:
                self.send(lines)
            except (OSError, http.client.HTTPException):
                self.troubles += 1
                time.sleep(AWHILE)
            else:
                return
        raise Refused("No answer, however often it was sent.")

    def _ask(self, method: str, path: str, body: bytes | None = None) -> tuple[http.client.HTTPResponse, bytes]:
        try:
            return self._ask_once(method, path, body)
        except (OSError, http.client.HTTPException):
            self._open = None
            if method == "GET":
                return self._ask_once(method, path, body)
            raise

    def _ask_once(self, method: str, path: str, body: bytes | None) -> tuple[http.client.HTTPResponse, bytes]:
        if self._open is None:
            self._open = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        heads = {"Host": f"localhost:{self.port}", "Cookie": self.cookies, "Accept-Language": "da"}
        if body is not None:
            heads |= {"Content-Type": "application/json", "X-CSRFToken": self.token}
        self._open.request(method, path, body, heads)
        answer = self._open.getresponse()
        return answer, answer.read()


def situation() -> Any:
    """A new situation in the first municipality."""
    from django.utils import timezone

    from handlingsplan.acute.staff.models import Situation
    from handlingsplan.tenancy.models import Municipality
    from handlingsplan.tenancy.scope import within

    town = Municipality.objects.order_by("pk")[0]
    words = dict.fromkeys(("title", "what", "where", "how", "begun"), "Måling")
    with within(town.pk):
        number = Situation.objects.count() + 1
        return Situation.objects.create(
            municipality=town, number=number, vocabulary="own", level="raised", activated_at=timezone.now(), **words
        )


def people(port: int, log: Any, count: int) -> list[Person]:
    """So many members of the crisis staff, each signed in with both steps on a phone of her own."""
    from allauth.mfa.models import Authenticator
    from django.conf import settings
    from django.test import Client

    from handlingsplan.access.models import Grant
    from handlingsplan.access.viewer import Viewer
    from handlingsplan.accounts.models import User
    from handlingsplan.acute.staff.actions.log import mark_of
    from handlingsplan.acute.staff.book import address
    from handlingsplan.tenancy.scope import within

    town, found = log.municipality, []
    where = address(log, "log", slug=town.slug)
    for number in range(count):
        email = f"stab-{log.pk}-{number}@maaling.example"
        user = User.objects.create_user(email, f"Person {number} Målesen")
        Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "unused"})
        with within(town.pk):
            Grant.objects.create(municipality=town, user=user, role=ROLE)
        client = Client()
        client.force_login(user, backend=settings.AUTHENTICATION_BACKENDS[0])
        kept = client.session
        kept["account_authentication_methods"] = [{"method": "mfa", "at": time.time(), "type": "totp"}]
        kept["account_authentication_methods_user"] = str(user.pk)
        kept.save()
        secret = "c" * 32
        session = f"{settings.SESSION_COOKIE_NAME}={client.cookies[settings.SESSION_COOKIE_NAME].value}"
        cookies = f"{session}; {settings.CSRF_COOKIE_NAME}={secret}"
        found.append(Person(port, cookies, mark_of(Viewer(user=user)), where, token=secret))
    return found
