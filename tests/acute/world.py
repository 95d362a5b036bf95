# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One of each thing of the acute wing in the world of tests: a situation and a drill under way, with all they hold."""

import hashlib
from datetime import timedelta
from typing import Any

from django.db import models
from django.utils import timezone

from handlingsplan.accounts.models import User
from handlingsplan.acute.aftercare.models import DrillFollowUp, DrillLesson, FollowUp, Lesson, Release
from handlingsplan.acute.alarm.models import Link, Print, Setup, Site, Trigger
from handlingsplan.acute.staff import levels
from handlingsplan.acute.staff.actions.log import NewLine, append
from handlingsplan.acute.staff.book import DRILL, REAL, Book
from handlingsplan.acute.staff.models import EmergencyCode, Member
from handlingsplan.planning.followup.models import Action
from handlingsplan.tenancy.models import Municipality
from tests.rows import row

KEY_SECRET, CALL_SECRET = "the-secret-of-an-emergency-key", "the-secret-of-a-call"
Things = dict[type[models.Model], Any]


def make_acute(home: Municipality, who: User, action: Action) -> tuple[Things, dict[str, Any]]:
    """The things, and what stands in addresses. Needs the scope of the municipality."""
    things: Things = {
        Setup: row(Setup, home),
        Trigger: row(Trigger, home, code="L1", title="Ulykke ved havnen"),
        Link: row(Link, home, contact_key="reception", bands=["day"]),
        Site: row(Site, home, name="Havrebæk Skole"),
        EmergencyCode: row(EmergencyCode, home, digest="0" * 64, made_by=who),
        Member: row(Member, home, role="leader", name="Sigrun Tårnmark"),
        Release: row(Release, home, reference="R-1", added_by=who),
    }
    row(Print, home, site=things[Site], form="pdf", digest="0" * 64, is_public=True)
    things[Print] = row(Print, home, site=things[Site], form="pdf", digest="0" * 64)
    row(REAL.threat, home, number=2, way="call", received_at=timezone.now(), written_at=timezone.now())
    for book, followup, lesson in ((REAL, FollowUp, Lesson), (DRILL, DrillFollowUp, DrillLesson)):
        things |= _situation(book, home, who)
        situation = things[book.situation]
        things[followup] = row(followup, home, situation=situation, kind="support", step="after_3_days")
        things[lesson] = row(lesson, home, situation=situation, core_task="running", by=who, action=action)
    addresses = {
        "trigger_code": "A1",
        "alarm_change_trigger.trigger_code": "L1",
        "alarm_switch_trigger.trigger_code": "L1",
        "link_id": things[Link].pk,
        "site_id": things[Site].pk,
        "print_id": things[Print].pk,
        "code_id": things[EmergencyCode].pk,
        "member_id": things[Member].pk,
        "release_id": things[Release].pk,
        "step": "meeting",
        "call_secret": CALL_SECRET,
        "key_secret": KEY_SECRET,
        "threat_way": "call",
        "threat_number": 1,
        "threat_outside.threat_number": 2,
        "task_number": 1,
        "meeting_number": 1,
        "point_key": "attendance",
        "picture_number": 1,
        "statement_number": 1,
        "situation_id": things[REAL.situation].pk,
        "drill_id": things[DRILL.situation].pk,
        "emergency_key_call.call_id": things[REAL.call].pk,
        **{f"situation_{page}.call_id": things[REAL.call].pk for page in ("call", "ask")},
        **{f"drill_{page}.call_id": things[DRILL.call].pk for page in ("call", "ask")},
        "followup_done.followup_id": things[FollowUp].pk,
        "situation_support_done.followup_id": things[FollowUp].pk,
        "drill_support_done.followup_id": things[DrillFollowUp].pk,
        **{
            f"{word}_{page}.statement_number": number
            for word in ("situation", "drill")
            for page, number in (("send_statement", 2), ("edit_statement", 1), ("approve_statement", 1))
        },
        **{f"{word}_approve_minutes.meeting_number": 2 for word in ("situation", "drill")},
    }
    return things, addresses


def _situation(book: Book, home: Municipality, who: User) -> Things:
    now = timezone.now()
    vocabulary = levels.vocabulary()
    situation = row(
        book.situation,
        home,
        number=1,
        title="Trussel mod en skole",
        what="Et opslag",
        vocabulary=vocabulary,
        level=levels.levels(vocabulary)[0].key,
        activated_at=now,
        activated_by=who,
        secret_digest="" if book.is_drill else hashlib.sha256(KEY_SECRET.encode()).hexdigest(),
    )
    line = append(situation, [NewLine("Staben er aktiveret", kind="decision")], by=None, author="Kriseleder", at=now)[0]
    first = {"situation": situation, "number": 1}
    row(book.statement, home, situation=situation, number=2, state="approved", written_at=now, approved_at=now)
    row(book.meeting, home, situation=situation, number=2, began_at=now, closed_at=now, is_last=True)
    call = {"situation": situation, "role": "leader", "name": "Sigrun Tårnmark", "state": "asked", "asked_at": now}
    if not book.is_drill:
        call["secret_digest"] = hashlib.sha256(CALL_SECRET.encode()).hexdigest()
    return {
        book.situation: situation,
        book.line: line,
        book.task: row(book.task, home, **first, text="Hold skolen åben", added_at=now, changed_at=now),
        book.meeting: row(book.meeting, home, **first, began_at=now),
        book.picture: row(book.picture, home, **first, made_at=now),
        book.statement: row(book.statement, home, **first, written_at=now, next_update_at=now + timedelta(hours=1)),
        book.threat: row(book.threat, home, **first, way="call", received_at=now, written_at=now),
        book.call: row(book.call, home, **call),
        book.dispatch: row(
            book.dispatch,
            home,
            situation=situation,
            channel="sms",
            address="70000000",
            queued_at=now,
            state="held" if book.is_drill else "queued",
        ),
    }
