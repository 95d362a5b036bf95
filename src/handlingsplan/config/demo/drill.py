# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A drill of the demonstration's crisis staff: activated, led, stood down, learned from. Nothing leaves the house."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import yaml

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.acute.aftercare.actions import followups, lessons, stand_down
from handlingsplan.acute.aftercare.terms import FollowUpKind
from handlingsplan.acute.staff.actions import (
    activate,
    calling,
    lead,
    log,
    meetings,
    pictures,
    statements,
    tasks,
    threats,
)
from handlingsplan.acute.staff.agenda import Point, point
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.queries.pictures import drawn_now
from handlingsplan.acute.staff.terms import CallState, TaskState
from handlingsplan.lib.dates import beginning_of

from .days import day

NINE = timedelta(hours=9)
Raw = dict[str, Any]


@dataclass(frozen=True)
class Scene:
    """Who leads, who writes, and when it began."""

    situation: SituationShape
    leader: Viewer
    writer: Viewer
    began: datetime

    def at(self, minute: int) -> datetime:
        return self.began + timedelta(minutes=minute)

    def written(self, minute: int) -> Raw:
        """By whoever writes, so long after it began."""
        return {"by": self.writer, "author": log.author_of(self.writer), "at": self.at(minute)}

    def led(self, minute: int) -> Raw:
        return {"by": self.leader, "author": log.author_of(self.leader), "at": self.at(minute)}


def seed_drill(slug: str, folder: Path, people: dict[str, User], by: Viewer) -> None:
    """What `drill.yaml` tells of one town."""
    raw: Raw | None = yaml.safe_load((folder / "drill.yaml").read_text(encoding="utf-8")).get(slug)
    if raw is None:
        return
    scene = begin(raw, people, by, began=beginning_of(day(-raw["days_ago"])) + NINE, is_drill=True)
    ending = raw["ending"]
    go_through(raw, scene)
    stand_it_down(ending, scene)
    for lesson in raw["lessons"]:
        lessons.learn(scene.situation, lessons.NewLesson(**lesson), by=scene.leader, at=scene.at(ending["minute"] + 60))


def begin(raw: Raw, people: dict[str, User], by: Viewer, *, began: datetime, is_drill: bool) -> Scene:
    """Activate, and let everybody who was asked say that she is coming."""
    leader, writer = (
        Viewer(people[raw[part]], by.municipality, by.roles, by.permissions) for part in ("leader", "writer")
    )
    situation = activate.activate(activate.Report(**raw["report"]), by=leader, at=began, is_drill=is_drill)
    scene = Scene(situation, leader, writer, began)
    for call in book_of(situation).call.objects.filter(situation=situation, state=CallState.ASKED):
        calling.note_answer(call, CallState.COMING, by=writer, at=scene.at(3), minutes=10)
    return scene


def go_through(raw: Raw, scene: Scene) -> None:
    """Everything between the activation and the end, in its order."""
    threat, situation = dict(raw["threat"]), scene.situation
    for line in raw["log"][:2]:
        _write(line, scene)
    minute = threat.pop("minute")
    told = threats.NewThreat(**threat, received_at=scene.at(minute - 5), police_told_at=scene.at(minute - 3))
    threats.write_threat(told, situation=situation, **scene.written(minute))
    lead.set_aim(situation, raw["aim"], **scene.led(8))
    lead.name_spokesperson(situation, raw["spokesperson"], **scene.led(9))
    _meet(raw["meeting"], scene)
    for line in raw["log"][2:]:
        _write(line, scene)
    _draw(raw["picture"], scene)
    _tell(raw["statement"], scene)


def stand_it_down(raw: Raw, scene: Scene) -> None:
    """The end, with somebody to take over every task that is open, and support in the calendar."""
    open_tasks = book_of(scene.situation).task.objects.filter(situation=scene.situation, state=TaskState.WAITING)
    ending = stand_down.Ending(
        raw["outcome"],
        met=tuple(raw["met"]),
        nevertheless=raw["nevertheless"],
        words=raw["words"],
        receivers={task.number: raw["receiver"] for task in open_tasks},
        cards=(raw["card"],),
    )
    at = scene.at(raw["minute"])
    about: Raw = {"about": raw["receiver"], "happened_at": scene.began}
    followups.plan(FollowUpKind.SUPPORT, situation=scene.situation, **about, by=scene.leader, at=at)
    stand_down.begin(scene.situation, by=scene.leader, at=at)
    stand_down.stand_down(scene.situation, ending, by=scene.leader, at=at)


def _write(raw: Raw, scene: Scene) -> None:
    entry = log.NewLine(**{name: value for name, value in raw.items() if name != "minute"})
    log.append(scene.situation, [entry], **scene.written(raw["minute"]))


def _meet(raw: Raw, scene: Scene) -> None:
    """The first meeting: who is there, what was said, decided and left out, and the tasks that came of it."""
    situation, start = scene.situation, raw["minute"]
    meeting = meetings.begin_meeting(
        situation, form=situation.meeting_form, minute_taker=raw["minute_taker"], **scene.written(start)
    )
    here: Raw = {"present": raw["present"], "others": "", "minute_taker": raw["minute_taker"]}
    meetings.say_who_is_here(situation, meeting, **here, by=scene.writer)
    for key, text in raw["points"].items():
        meetings.minute(situation, meeting, _point(key), text, version=0, by=scene.writer, at=scene.at(start + 1))
    for part, omitted in (("decided", False), ("left_out", True)):
        said: Raw = {"text": raw[part]["text"], "reason": raw[part]["reason"], "omitted": omitted}
        meetings.decide(situation, meeting, _point(raw[part]["point"]), **said, **scene.written(start + 3))
    for given in raw["tasks"]:
        new = tasks.NewTask(given["text"], given["owner"], scene.at(90), given.get("is_critical", False))
        meetings.hand_out(situation, meeting, _point(given["point"]), new, **scene.written(start + 4))
    for task in book_of(situation).task.objects.filter(situation=situation):
        if note := next((given.get("done", "") for given in raw["tasks"] if given["text"] == task.text), ""):
            done: Raw = {"version": task.version, "note": note}
            tasks.move_task(situation, task, TaskState.DONE.value, **done, **scene.written(start + 11))
    meetings.close_meeting(situation, meeting, next_at=scene.at(60), is_last=False, **scene.written(start + 12))
    meetings.approve_minutes(situation, meeting, **scene.led(start + 13))


def _point(key: str) -> Point:
    found = point(key, is_first=True)
    assert found is not None, key
    return found


def _draw(raw: Raw, scene: Scene) -> None:
    now = drawn_now(scene.situation)
    blocks = {**now.blocks, "likely": raw["likely"], "worst": raw["worst"]}
    seen: Raw = {"up_to_line": now.up_to_line, "after": now.after}
    pictures.make_picture(scene.situation, blocks, **seen, next_at=None, **scene.written(raw["minute"]))


def _tell(raw: Raw, scene: Scene) -> None:
    """Written by one, approved by another, and noted as sent to each audience in turn."""
    situation, minute = scene.situation, raw["minute"]
    message = statements.Message(raw["answers"], raw["audiences"], raw["claims"], scene.at(90))
    made = statements.write_statement(situation, message, **scene.written(minute))
    seen: Raw = {"version": made.version, "agreed_with_police_at": None, "alone": False}
    statements.approve_statement(situation, made, **seen, **scene.led(minute + 2))
    for audience in raw["audiences"]:
        where: Raw = {"audience": audience, "channel": raw["channel"], "sent_at": scene.at(minute + 3), "anyway": False}
        statements.note_sent(situation, made, **where, **scene.written(minute + 3))
