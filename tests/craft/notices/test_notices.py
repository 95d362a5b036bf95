# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What people are told, and where they read it."""

from typing import Any

from django.core import mail
from django.urls import reverse

from handlingsplan.accounts.seal import seal, unseal
from handlingsplan.notices.actions import send, tell, write_to
from handlingsplan.notices.models import Notice
from handlingsplan.notices.queries import unread
from handlingsplan.tenancy.scope import within

PAGE = reverse("notices", args=["lysbjerg"])


def tell_laura(cast: Any) -> None:
    with within(cast.home.pk):
        tell(cast["reader"], subject="En opgave venter", text="Læs afsnittet igennem.", link="/m/lysbjerg/")


def test_own_notices_are_shown_and_then_read(cast: Any) -> None:
    tell_laura(cast)
    client = cast.client("reader")
    first = client.get(PAGE).content.decode()
    assert "En opgave venter" in first
    assert "Ny" in first
    with within(cast.home.pk):
        assert Notice.objects.get().read_at
        assert unread(cast.viewer("reader")) == 0


def test_nobody_else_sees_them(cast: Any) -> None:
    tell_laura(cast)
    assert "En opgave venter" not in cast.client("reviewer").get(PAGE).content.decode()
    for who in (cast.stranger, cast.elsewhere):
        assert cast.client(who).get(PAGE).status_code == 404
    assert cast.client(None).get(PAGE).status_code == 302


def test_a_sealed_link_is_opened_only_to_be_sent(cast: Any) -> None:
    with within(cast.home.pk):
        notice = write_to("nora@lysbjerg.example", subject="Du er inviteret", text="Hej", link="/invitation/l/abc/")
        assert "abc" not in notice.link
        send(notice)
        notice.refresh_from_db()
        assert notice.link == ""
    assert "/invitation/l/abc/" in mail.outbox[-1].body


def test_a_demonstration_shows_letters_to_whoever_invites(cast: Any, settings: Any) -> None:
    with within(cast.home.pk):
        write_to("nora@lysbjerg.example", subject="Du er inviteret", text="Hej Nora", link="/invitation/l/abc/")
    shown = cast.client("municipal_admin").get(PAGE).content.decode()
    assert "Hej Nora" in shown
    assert "nora@lysbjerg.example" in shown
    assert "abc" not in shown
    assert "Hej Nora" not in cast.client("reader").get(PAGE).content.decode()
    settings.DEMO = False
    assert "Hej Nora" not in cast.client("municipal_admin").get(PAGE).content.decode()


def test_a_notice_is_sent_once(cast: Any) -> None:
    tell_laura(cast)
    with within(cast.home.pk):
        send(Notice.objects.get())
        send(Notice.objects.get())
    assert len(mail.outbox) == 1


def test_a_seal_is_opened_with_the_same_secret() -> None:
    assert unseal(seal("/invitation/a/b/", purpose="link"), purpose="link") == "/invitation/a/b/"
    assert seal("/x/", purpose="link") != seal("/x/", purpose="link")
