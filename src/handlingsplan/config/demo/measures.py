# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Cases of the demonstration in which something is done: one with a mentor, one that has been followed up twice."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import yaml

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.clocks import actions as clocks
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.actions.people import assign
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.infohus.actions.begin import begin as take_up
from handlingsplan.concerns.infohus.models import Case, Recommendation, RecommendationWords, Round
from handlingsplan.concerns.infohus.stages import code
from handlingsplan.concerns.infohus.terms import Authority
from handlingsplan.concerns.infohus.terms import State as CaseState
from handlingsplan.concerns.intake.actions.receive import receive
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.concerns.intake.terms import Kind
from handlingsplan.concerns.intake.terms import State as Sorted
from handlingsplan.concerns.measures.actions import measures as verbs
from handlingsplan.concerns.measures.actions.answers import Given, note_answer
from handlingsplan.concerns.measures.actions.followup import Held, follow_up
from handlingsplan.concerns.measures.actions.tasks import give
from handlingsplan.concerns.measures.catalogue import measure_type
from handlingsplan.concerns.measures.models.answer import OwnerAnswerWords
from handlingsplan.concerns.measures.models.followup import FollowUpWords
from handlingsplan.concerns.measures.models.measure import MeasureWords
from handlingsplan.concerns.measures.terms import Answer, FollowedUp
from handlingsplan.lib.dates import day_of
from handlingsplan.tenancy.models import Municipality

from .childtrack import report_of
from .concerns import before, opened, viewer

OTHERS = ("purpose", "focus", "provider", "contact", "consent_of", "consent_to", "other_needs", "cooperation")


def seed_measures(town: dict[str, Any], folder: Path, people: dict[str, User], municipality: Municipality) -> None:
    """The cases of `measures.yaml` in one municipality."""
    found: dict[str, Any] = yaml.safe_load((folder / "measures.yaml").read_text(encoding="utf-8"))
    by = {raw["key"]: viewer(municipality, people[raw["key"]], raw["roles"]) for raw in town["people"]}
    for raw in found.get(town["slug"], {}).get("cases", []):
        case = _recommended(raw, by[raw["by"]])
        _answered(case, raw["answer"], Authority(raw["recommendation"]["owner_kind"]), by[raw["by"]])
        measure = _begun(case, raw, by[raw["by"]])
        if "mentor" in raw:
            at = before(raw["measure"]["ago"])
            give(case, measure, people[raw["mentor"]["who"]], raw["mentor"]["text"], by=by[raw["by"]], at=at)
        for each in raw.get("followups", []):
            _followed_up(case, each, raw["measure"]["focus"], by[raw["by"]])


def _recommended(raw: dict[str, Any], by: Viewer) -> OpenedCase:
    """The way to the recommendation is shown by the cases of `board.yaml`; these have it behind them."""
    at = before(raw["ago"])
    received = receive(report_of(raw, Kind.CONCERN, raw["words"]), by=None, at=at)
    case = opened(received.inquiry.file, by, at)
    assert by.user is not None
    assign(case.file, by.user, Part.LEAD, by=by, at=at)
    clocks.stop(received.inquiry, at=at, kind="sorting")
    clocks.stop(received.inquiry, at=at, kind="receipt_to_sender")
    Inquiry.objects.filter(pk=received.inquiry.pk).update(state=Sorted.PASSED_ON, receipt_sent_at=at)
    infohus = take_up(case, violence_mentioned=False, by=by, at=at)
    clocks.stop(infohus, at=at)
    Case.objects.filter(pk=infohus.pk).update(state=CaseState.AWAITING_AUTHORITY)
    infohus.state = CaseState.AWAITING_AUTHORITY
    sent_at = at + timedelta(days=20)
    places = {"municipality_id": case.file.municipality_id, "case": infohus}
    round_ = Round.objects.create(**places, begun_at=at, ended_at=sent_at)
    sent = Recommendation(**places, round=round_, written_at=sent_at, by=by.user, sent_at=sent_at, sent_by=by.user)
    sent.keep(RecommendationWords(**raw["recommendation"]), key=case.key)
    sent.save()
    files.move_on(case, code(infohus.state), clock=clocks.start("authority_answer", about=infohus, at=sent_at))
    case.file.infohus = infohus
    return case


def _answered(case: OpenedCase, raw: dict[str, Any], authority: Authority, by: Viewer) -> None:
    at = before(raw["ago"])
    words = OwnerAnswerWords(raw["reason"], raw.get("changed", ""), raw["reference"], raw["answered_by"])
    note_answer(case, Given(authority, Answer(raw["answer"]), words, day_of(at)), by=by, at=at)


def _begun(case: OpenedCase, raw: dict[str, Any], by: Viewer) -> Any:
    told = raw["measure"]
    at = before(told["ago"])
    kind = measure_type(told["key"])
    plan = verbs.Plan(
        authority=Authority(raw["recommendation"]["owner_kind"]),
        started_on=day_of(at),
        review_on=day_of(at + timedelta(days=30)),
        ends_on=day_of(at + timedelta(days=240)),
        words=MeasureWords(**{name: told[name] for name in OTHERS if name in told}),
        consented_on=day_of(at) if kind.asks_consent else None,
    )
    return verbs.begin(case, kind, plan, by=by, at=at)


def _followed_up(case: OpenedCase, raw: dict[str, Any], focus: list[str], by: Viewer) -> None:
    at = before(raw["ago"])
    words = FollowUpWords(raw["why"], raw["status"], {code: raw[code] for code in focus}, raw["next"])
    follow_up(case, Held(FollowedUp.CONTINUES, words, day_of(at), tuple(focus)), by=by, at=at)
