# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Two cases of the demonstration in the infohus: one half gone through on the board, one recommended."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import yaml
from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.disclosure.terms import Basis
from handlingsplan.concerns.infohus.actions import assess, clarify, gather, meet, recommend
from handlingsplan.concerns.infohus.models import AssessmentWords, FactWords, Invitation, RecommendationWords
from handlingsplan.concerns.infohus.models.contribution import ContributionWords
from handlingsplan.concerns.infohus.models.invitation import InvitationWords
from handlingsplan.concerns.infohus.models.meeting import MeetingWords
from handlingsplan.concerns.infohus.terms import Authority, Dimension, PoliceAnswer
from handlingsplan.tenancy.models import Municipality

from .concerns import before, opened, viewer

DAY = timedelta(days=1)


def seed_boards(
    town: dict[str, Any],
    folder: Path,
    people: dict[str, User],
    municipality: Municipality,
    files: Mapping[str, CaseFile],
) -> None:
    """What `board.yaml` says of the town, on the cases of `concerns.yaml`."""
    raw: dict[str, Any] = yaml.safe_load((folder / "board.yaml").read_text(encoding="utf-8"))
    by = {each["key"]: viewer(municipality, people[each["key"]], each["roles"]) for each in town["people"]}
    for one in raw.get(town["slug"], []):
        _case(one, files[one["case"]], by[one["by"]])


def _case(raw: dict[str, Any], file: CaseFile, by: Viewer) -> None:
    at = before(raw["ago"])
    case = opened(file, by, at)
    _police(case, raw["police"], by, at)
    asked = {one["authority"]: _invited(case, one, by, at + 2 * DAY) for one in raw["invited"]}
    for one in raw["brought"]:
        _brought(case, asked[one["from"]], one, by, at + 3 * DAY)
    place = MeetingWords("Mødelokale 2", "De ni dimensioner, én for én")
    wanted = meet.Call(at + 5 * DAY, 90, place, list(asked.values()))
    meet.call(case, wanted, by=by, at=at + 4 * DAY)
    meet.begin_meeting(case, by=by, at=at + 5 * DAY)
    for code, card in raw["board"].items():
        _card(case, Dimension(code), card, by, at + 5 * DAY)
    if "recommendation" in raw:
        words = RecommendationWords(**raw["recommendation"])
        recommend.send(case, words, version=0, by=by, at=min(at + 6 * DAY, timezone.now()))


def _police(case: OpenedCase, raw: dict[str, Any], by: Viewer, at: datetime) -> None:
    question = clarify.Question(raw["asked"], "Politiets infohus-tovholder", raw["why"], Basis.SSP, True)
    clarify.ask_police(case, question, by=by, at=at)
    day = (at + DAY).date()
    answer = clarify.Answer(PoliceAnswer.CAN_BE_HANDLED, day, raw["answered_by"], raw["said"])
    clarify.note_answer(case, answer, by=by, at=at + DAY)


def _invited(case: OpenedCase, raw: dict[str, Any], by: Viewer, at: datetime) -> Invitation:
    words = InvitationWords(raw["name"], raw["function"], "", raw["reason"], raw["asks"])
    asked = gather.Asked(Authority(raw["authority"]), Basis(raw["basis"]), words, not_investigation=True)
    return gather.invite(case, asked, by=by, at=at)


def _brought(case: OpenedCase, asked: Invitation, raw: dict[str, Any], by: Viewer, at: datetime) -> None:
    words = ContributionWords(
        raw["text"], "fact", raw["certainty"], raw["source"], (at - 45 * DAY).date().isoformat(), raw["dimensions"]
    )
    from_police = asked.authority == Authority.POLICE
    gather.contribute(case, asked, gather.Brought(words, from_police=from_police), by=by, at=at)


def _card(case: OpenedCase, dimension: Dimension, raw: dict[str, Any], by: Viewer, at: datetime) -> None:
    for fact in raw.get("facts", ()):
        day = (at - 40 * DAY).date().isoformat()
        words = FactWords(fact["text"], fact["source"], day, fact["certainty"])
        assess.add_fact(case, dimension, words, by=by, at=at)
    if raw.get("take"):
        infohus = case.file.infohus
        brought = [one for one in infohus.contributions.all() if dimension in one.words(case.key).dimensions]
        assess.take(case, dimension, [one.pk for one in brought], by=by, at=at)
    said = {name: value for name, value in raw.items() if name not in ("facts", "take")}
    assess.assess(case, dimension, AssessmentWords(**said), version=0, by=by, at=at)
