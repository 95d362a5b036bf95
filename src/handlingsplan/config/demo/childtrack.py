# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A notice of the demonstration, worked by the same verbs that people use: assessed, answered and screened."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.concerns.childtrack.actions import assess, contact, letters, screen
from handlingsplan.concerns.childtrack.actions.take import take
from handlingsplan.concerns.childtrack.letters import receipt_letter
from handlingsplan.concerns.childtrack.models.words import Assessed, Screening, Spoken
from handlingsplan.concerns.childtrack.terms import Answer, Contacted, Screened, Way
from handlingsplan.concerns.intake.actions.receive import Report, receive
from handlingsplan.concerns.intake.models import InquiryWords, ReporterWords
from handlingsplan.concerns.intake.terms import AgeBand, Anonymity, Channel, Kind, ReporterKind
from handlingsplan.concerns.intake.terms import Answer as Told
from handlingsplan.tenancy.models import Municipality

from .concerns import before, opened, viewer


def seed_notices(town: dict[str, Any], folder: Path, people: dict[str, User], municipality: Municipality) -> None:
    """The notices of `measures.yaml` in one municipality."""
    found: dict[str, Any] = yaml.safe_load((folder / "measures.yaml").read_text(encoding="utf-8"))
    by = {raw["key"]: viewer(municipality, people[raw["key"]], raw["roles"]) for raw in town["people"]}
    for raw in found.get(town["slug"], {}).get("notices", []):
        _notice(raw, by[raw["by"]])


def report_of(raw: Mapping[str, Any], kind: Kind, words: Mapping[str, Any]) -> Report:
    """What somebody told, as the file says it."""
    sender = ReporterWords(**raw["sender"]) if "sender" in raw else None
    return Report(
        kind=kind,
        channel=Channel.WEB,
        reporter_kind=ReporterKind(raw.get("from", ReporterKind.PROFESSIONAL)),
        anonymity=Anonymity.KNOWN,
        age_band=AgeBand(raw.get("age", AgeBand.FROM_18)),
        danger=Told.NO,
        violence=Told.NO,
        words=InquiryWords(**words),
        reporter=sender,
    )


def _notice(raw: dict[str, Any], by: Viewer) -> None:
    received = receive(
        report_of(raw["report"], Kind.NOTICE, raw["report"]["words"]), by=None, at=before(raw["report"]["ago"])
    )
    told = raw["assessed"]
    at = before(told["ago"])
    case = opened(received.inquiry.file, by, at)
    notice = take(case, by=by, at=at)
    assert by.user is not None
    made = assess.Assessment(
        acute=Answer.NO,
        gets_help=Answer.NO,
        control_sign=told["control_sign"],
        siblings=Answer.NO,
        words=Assessed(told["reason"]),
        who=by.user,
        happened_at=at,
    )
    assess.assess(case, notice, made, by=by, at=at)
    contact.judge_safety(case, notice, raw["safety"]["reason"], by=by, at=before(raw["safety"]["ago"]))
    spoken, when = Spoken(raw["contact"]["whom"], raw["contact"]["said"]), before(raw["contact"]["ago"])
    contact.note_contact(case, notice, Contacted.PARENTS, spoken, happened_at=when, by=by, at=when)
    letter = receipt_letter(to_professional=True)
    letters.send_receipt(case, notice, letter, Way.CONVERSATION, by=by, at=before(raw["receipt"]["ago"]))
    said = raw["screening"]
    words = Screening(said["reason"], said["view"], said["heard"], said["support"])
    screen.screen(case, notice, Screened(said["outcome"]), words, by=by, at=min(before(said["ago"]), timezone.now()))
