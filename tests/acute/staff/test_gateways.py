# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The ways out of the house, against a mail server and an SMS gateway that really listen, slow ones and broken ones."""

import json
import socketserver
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from handlingsplan.acute.staff import gateways
from handlingsplan.acute.staff.actions import activate, sending
from handlingsplan.acute.staff.models import Dispatch
from handlingsplan.acute.staff.tasks import send_message
from handlingsplan.config import sockets
from handlingsplan.config.logs import without_secrets
from handlingsplan.integrations.sms.adapter import SmsGateway, gateway
from handlingsplan.integrations.sms.client import HttpSms
from handlingsplan.tenancy.scope import within
from tests.people import Cast

from . import crew


class _Mailbox(socketserver.ThreadingTCPServer):
    allow_reuse_address = daemon_threads = True
    letters: list[str]
    answers_to_data = b"250 OK\r\n"


class _Postman(socketserver.StreamRequestHandler):
    """As much of SMTP as it takes to be handed a letter."""

    server: _Mailbox

    def handle(self) -> None:
        self.wfile.write(b"220 test\r\n")
        while line := self.rfile.readline().strip().upper():
            if line.startswith(b"DATA"):
                self.wfile.write(b"354 go on\r\n")
                letter = b""
                while not letter.endswith(b"\r\n.\r\n"):
                    letter += self.rfile.readline()
                if self.server.answers_to_data.startswith(b"250"):
                    self.server.letters.append(letter.decode())
                self.wfile.write(self.server.answers_to_data)
            elif line.startswith(b"QUIT"):
                self.wfile.write(b"221 bye\r\n")
                return
            else:
                self.wfile.write(b"250 OK\r\n")


@contextmanager
def mail_server(*, answers: bytes = b"250 OK\r\n") -> Iterator[_Mailbox]:
    with _Mailbox(("127.0.0.1", 0), _Postman) as server:
        server.letters, server.answers_to_data = [], answers
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()


class _Provider(ThreadingHTTPServer):
    daemon_threads = True
    taken: list[tuple[dict[str, Any], str]]
    statuses: list[int]
    slowness = 0.0


class _Desk(BaseHTTPRequestHandler):
    server: _Provider

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        time.sleep(self.server.slowness)
        status = self.server.statuses.pop(0) if self.server.statuses else 202
        if status < 300:
            self.server.taken.append((body, self.headers["Authorization"]))
        self.send_response(status)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def sms_provider(*statuses: int, slowness: float = 0) -> Iterator[tuple[_Provider, SmsGateway]]:
    """A gateway that answers with these statuses, then with 202."""
    with _Provider(("127.0.0.1", 0), _Desk) as server:
        server.taken, server.statuses, server.slowness = [], list(statuses), slowness
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            url = f"http://127.0.0.1:{server.server_address[1]}/messages?v=1"
            yield server, SmsGateway(HttpSms(url, "a-token", "Lysbjerg", seconds=0.5))
        finally:
            server.shutdown()


def asked(cast: Cast, which: str = "sms") -> Dispatch:
    """The first message of a situation in which one seat was called in."""
    with within(cast.home.pk):
        if not Dispatch.objects.exists():
            crew.staffed(cast)
            activate.activate(crew.report(), by=cast.viewer("duty_leader"), at=crew.NIGHT)
        return Dispatch.objects.filter(channel=which)[0]


def again(message: Dispatch, cast: Cast) -> Dispatch:
    with within(cast.home.pk):
        return Dispatch.objects.get(pk=message.pk)


def send(message: Dispatch, cast: Cast) -> None:
    send_message(dispatch=message.pk, municipality=cast.home.pk)


class TestSms:
    def test_it_is_handed_over_and_the_link_is_forgotten(self, cast: Cast) -> None:
        with sms_provider() as (provider, sms), crew.ways_out(sms=sms):
            message = asked(cast)
            send(message, cast)
            (body, token) = provider.taken[0]
            assert body["to"] == "+4520000001"
            assert body["sender"] == "Lysbjerg"
            assert body["text"].startswith("Lysbjerg Kommune: krisestaben er indkaldt. Svar her: http")
            assert token == "Bearer a-token"
            kept = again(message, cast)
            assert (kept.state, kept.link, kept.tries) == ("sent", "", 1)

    def test_it_is_sent_once_however_often_the_job_runs(self, cast: Cast) -> None:
        with sms_provider() as (provider, sms), crew.ways_out(sms=sms):
            message = asked(cast)
            send(message, cast)
            send(message, cast)
            assert len(provider.taken) == 1

    def test_after_an_error_it_is_tried_again_and_arrives(self, cast: Cast) -> None:
        with sms_provider(500, 503) as (provider, sms), crew.ways_out(sms=sms):
            message = asked(cast)
            for why in ("http 500", "http 503"):
                with pytest.raises(gateways.NotSent):
                    send(message, cast)
                kept = again(message, cast)
                assert (kept.state, kept.error) == ("queued", why)
            send(message, cast)
            assert len(provider.taken) == 1
            assert (again(message, cast).state, again(message, cast).error) == ("sent", "")

    def test_a_gateway_that_says_nothing_is_not_waited_for(self, cast: Cast) -> None:
        with sms_provider(slowness=2) as (_provider, sms), crew.ways_out(sms=sms):
            message, began = asked(cast), time.monotonic()
            with pytest.raises(gateways.NotSent):
                send(message, cast)
            assert time.monotonic() - began < 1.9
            assert again(message, cast).error == "timeout"

    def test_a_gateway_that_is_gone_is_given_up_and_the_page_says_telephone(self, cast: Cast) -> None:
        gone = SmsGateway(HttpSms("http://127.0.0.1:9/", "", "Lysbjerg", seconds=0.5))
        with crew.ways_out(sms=gone):
            message = asked(cast)
            for _ in range(sending.MOST_TRIES - 1):
                with pytest.raises(gateways.NotSent):
                    send(message, cast)
            send(message, cast)
            kept = again(message, cast)
            assert (kept.state, kept.link, kept.tries) == ("failed", "", sending.MOST_TRIES)
            page = f"/m/{cast.home.slug}/akut/haendelser/{kept.situation_id}/indkaldelse/"
            assert "kunne ikke sendes. Ring i stedet" in cast.client("duty_leader").get(page).content.decode()

    def test_a_gateway_that_was_taken_out_fails_at_once(self, cast: Cast) -> None:
        with crew.ways_out(sms=crew.Watched()):
            message = asked(cast)
        with crew.ways_out():
            send(message, cast)
        assert (again(message, cast).state, again(message, cast).error) == ("failed", "no gateway")

    def test_nothing_unencrypted_leaves_the_machine(self) -> None:
        with pytest.raises(ValueError, match="https"):
            gateway("http://sms.example/messages", token="", sender="")
        assert gateway("https://sms.example/messages", token="", sender="").client.url
        assert gateway("http://localhost:8080/", token="", sender="").client.url


class TestMail:
    @pytest.fixture
    def smtp(self, settings: Any) -> Any:
        def use(server: Any) -> None:
            settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
            settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.server_address[1]

        return use

    def test_it_reaches_a_mail_server(self, cast: Cast, smtp: Any) -> None:
        with mail_server() as server, crew.ways_out(email=gateways.Mail()):
            smtp(server)
            message = asked(cast, "email")
            send(message, cast)
            letter = server.letters[0]
            assert "To: ansat01@lysbjerg.example" in letter
            assert "Subject: Lysbjerg Kommune: krisestaben er indkaldt." in letter
            assert "/akut/kvitter/" in letter.replace("=\r\n", "")
            assert "Trussel" not in letter
            assert again(message, cast).state == "sent"

    def test_a_server_that_refuses_is_told_by_its_number(self, cast: Cast, smtp: Any) -> None:
        with (
            mail_server(answers=b"451 try later ansat01@lysbjerg.example\r\n") as server,
            crew.ways_out(email=gateways.Mail()),
        ):
            smtp(server)
            message = asked(cast, "email")
            with pytest.raises(gateways.NotSent):
                send(message, cast)
            assert again(message, cast).error == "smtp 451"

    def test_a_server_that_is_gone_is_said_without_an_address(self, cast: Cast, settings: Any) -> None:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9
        with crew.ways_out(email=gateways.Mail()):
            message = asked(cast, "email")
            with pytest.raises(gateways.NotSent):
                send(message, cast)
            assert again(message, cast).error == "ConnectionRefusedError"


class TestInADemonstration:
    def test_everything_stays_here_and_the_page_shows_it(self, cast: Cast, settings: Any) -> None:
        with crew.ways_out():
            settings.DEMO = True
            sockets.plug_gateways()
            message = asked(cast)
            send(message, cast)
            kept = again(message, cast)
            assert kept.state == "sent"
            page = f"/m/{cast.home.slug}/akut/haendelser/{kept.situation_id}/indkaldelse/"
            shown = cast.client("duty_leader").get(page).content.decode()
            assert "Her ville der have stået (demo):" in shown
            assert "/akut/kvitter/" in shown

    def test_otherwise_mail_leaves_and_sms_where_it_is_set_up(self, settings: Any) -> None:
        with crew.ways_out():
            settings.DEMO = False
            sockets.plug_gateways()
            assert isinstance(gateways.plugged("email"), gateways.Mail)
            assert gateways.plugged("sms") is None
            settings.SMS_URL = "https://sms.example/"
            sockets.plug_gateways()
            assert isinstance(gateways.plugged("sms"), SmsGateway)


def test_no_log_holds_a_link_that_answers_or_opens() -> None:
    for path in ("/k/lysbjerg/akut/kvitter/secret-one/", "/k/lysbjerg/akut/noegle/secret-one/log/"):
        assert "secret-one" not in without_secrets(f"Not Found: {path}")
