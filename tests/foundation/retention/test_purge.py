# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is no record goes when the policy says so: shown first, then done, then recorded."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils import timezone
from procrastinate.contrib.django.models import ProcrastinateJob

from handlingsplan.access.models import Invitation
from handlingsplan.accounts.models import User
from handlingsplan.audit.log import check_chain
from handlingsplan.audit.models import Event
from handlingsplan.audit.timeline import sentence_of
from handlingsplan.notices.models import Notice
from handlingsplan.retention import purge
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import Scope, enter, within
from tests.people import HOME
from tests.rows import row

pytestmark = pytest.mark.django_db
NOW = timezone.now()


@pytest.fixture
def home() -> Municipality:
    return Municipality.objects.get(slug=HOME)


@pytest.fixture
def left_behind(home: Municipality) -> None:
    """An invitation, two notices, two sessions and a job; one of each is old."""
    with within(home.pk):
        row(Invitation, home, expires_at=NOW - timedelta(days=31))
        row(Invitation, home, expires_at=NOW - timedelta(days=1))
        row(Notice, home, to=None, sent_at=NOW - timedelta(days=181))
        row(Notice, home, read_at=NOW - timedelta(days=179))
        row(Notice, home)
    for key, days in (("old", -2), ("new", 1)):
        Session.objects.create(session_key=key, session_data="", expire_date=NOW + timedelta(days=days))
        user = User.objects.create_user(f"{key}@lysbjerg.example", key)
        place = UserSession.objects.create(user=user, session_key=key, ip="127.0.0.1", user_agent="", data={})
        UserSession.objects.filter(pk=place.pk).update(last_seen_at=NOW - timedelta(days=31))


def of(steps: list[purge.Step]) -> dict[str, int]:
    return {step.group.key: step.count for step in steps}


WHAT_IS_DUE = {"invitations": 1, "read_notices": 1, "ended_sessions": 1, "places_signed_in": 1}


def test_it_can_be_shown_without_being_done(left_behind: None, home: Municipality) -> None:
    shown = StringIO()
    call_command("purge", "--show", stdout=shown)
    assert "remove      1 invitations" in shown.getvalue()
    assert home.slug in shown.getvalue()
    assert of(purge.steps(NOW)) == WHAT_IS_DUE


def test_it_removes_what_is_due_and_nothing_else(left_behind: None, home: Municipality) -> None:
    assert of(purge.run(NOW)) == WHAT_IS_DUE
    assert purge.run(NOW) == []
    with within(home.pk):
        assert (Invitation.objects.count(), Notice.objects.count()) == (1, 2)
    assert list(Session.objects.values_list("session_key", flat=True)) == ["new"]
    assert list(UserSession.objects.values_list("session_key", flat=True)) == ["new"]


def test_it_leaves_an_event_for_each_group(left_behind: None, home: Municipality) -> None:
    call_command("purge", stdout=StringIO())
    with within(home.pk):
        events = list(Event.objects.order_by("number"))
        assert [event.details["count"] for event in events] == [1, 1]
        assert "Invitationer" in sentence_of(events[0])
        assert check_chain().broken_at is None
    with enter(Scope()):
        assert Event.objects.filter(kind="retention.removed").count() == 2


def test_nothing_due_is_said_in_words() -> None:
    shown = StringIO()
    call_command("purge", stdout=shown)
    assert "Nothing is due." in shown.getvalue()
    assert purge.every_night() == 0


def test_finished_jobs_go_and_waiting_ones_stay(home: Municipality) -> None:
    def jobs() -> Any:
        return ProcrastinateJob.objects.values_list("status", flat=True)

    from django.db import connection

    with connection.cursor() as cursor:
        for name in ("waiting", "done"):
            cursor.execute(
                "INSERT INTO procrastinate_jobs (queue_name, task_name, args) VALUES ('default', %s, '{}')", [name]
            )
        for status in ("doing", "succeeded"):
            cursor.execute("UPDATE procrastinate_jobs SET status = %s WHERE task_name = 'done'", [status])
    purge.run(NOW + timedelta(days=29))
    assert sorted(jobs()) == ["succeeded", "todo"]
    purge.run(NOW + timedelta(days=31))
    assert list(jobs()) == ["todo"]
