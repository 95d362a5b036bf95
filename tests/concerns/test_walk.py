# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Random people try random acts at random times on random cases. Whatever they do: no deadline is lost, no guard is
skipped, no reading goes unlogged, the tracks do not cross, and strangers see nothing (caseflow.md 3; R05-R10, R24)."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, event, given, settings
from hypothesis import strategies as st

from handlingsplan.access.viewer import MayNot, Viewer
from handlingsplan.audit.models import Event
from handlingsplan.clocks.models import Clock
from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.access import visible_to
from handlingsplan.concerns.casefiles.models import CaseFile, ClosingProposal
from handlingsplan.concerns.casefiles.stages import Turn, stage_called
from handlingsplan.concerns.casefiles.terms import Outcome, Track
from handlingsplan.concerns.childtrack.models import Entry
from handlingsplan.concerns.childtrack.states import NOTICE
from handlingsplan.concerns.childtrack.terms import Step
from handlingsplan.concerns.infohus.models import Case, Clarification
from handlingsplan.concerns.infohus.states import CASE
from handlingsplan.concerns.infohus.terms import PoliceAnswer
from handlingsplan.concerns.infohus.terms import State as CaseState
from handlingsplan.concerns.intake.desk_terms import Risk
from handlingsplan.concerns.intake.models import ChildDecision, Inquiry, Sorting
from handlingsplan.concerns.intake.states import INQUIRY
from handlingsplan.keys import case_keys
from handlingsplan.tenancy.scope import within
from tests.concerns.childtrack.notices import another_adviser
from tests.concerns.desk import second_lead
from tests.concerns.walk import Act, Town, come_in, opened_by
from tests.concerns.ways import GO_ON, WAYS, Way, acts_on, go, states_of
from tests.people import Cast

STARTS = (
    datetime(2026, 10, 24, 22, 30, tzinfo=UTC),  # the night the clocks go back
    datetime(2026, 3, 28, 23, 30, tzinfo=UTC),  # and forward
    datetime(2026, 4, 1, 14, 0, tzinfo=UTC),  # the day before Easter
    datetime(2026, 12, 23, 15, 0, tzinfo=UTC),
    datetime(2026, 12, 31, 22, 59, tzinfo=UTC),
    datetime(2024, 2, 28, 12, 0, tzinfo=UTC),  # a leap day tomorrow
    datetime(2026, 11, 2, 9, 20, tzinfo=UTC),
)
WAITS = st.sampled_from([0, 1, 29, 59, 60, 119, 24 * 60, 25 * 60, 3 * 24 * 60, 15 * 24 * 60]).map(
    lambda minutes: timedelta(minutes=minutes)
)
STEPS = 8
WALKS = 30
LIFECYCLES = {"inquiry": INQUIRY, "case": CASE, "notice": NOTICE}
CHILD = "child_acute_assessment"


@pytest.fixture
def counted_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures are of the years that are open today; the walk goes through others."""
    monkeypatch.setattr("handlingsplan.figures.actions.count", lambda topic, cells, *, on, today=None: None)


def viewers(cast: Cast) -> dict[str, Viewer]:
    known = {role: cast.viewer(role) for role in ("infohus_lead", "receiver", "childrens_adviser", "case_participant")}
    known |= {"second lead": second_lead(cast), "second adviser": another_adviser(cast)}
    return known | {"stranger": Viewer(user=cast.stranger, municipality=cast.home)}


@given(data=st.data())
@settings(
    max_examples=WALKS,
    derandomize=True,
    phases=(Phase.explicit, Phase.generate),  # made smaller, a long walk would take minutes
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_whatever_anybody_does(cast: Cast, counted_elsewhere: None, data: st.DataObject) -> None:
    with transaction.atomic(), within(cast.home.pk):
        town = Town(cast, viewers(cast), data.draw(st.sampled_from(STARTS), label="it is"))
        way = data.draw(st.sampled_from(GO_ON), label="one is already at")
        file = go(town, way)
        come_in(town, data)
        town.files = [file.pk, file.pk, *town.files]
        for _ in range(STEPS):
            town.now += data.draw(WAITS, label="later")
            _one_step(town, data)
            _everything_holds(town)
        transaction.set_rollback(True)


@pytest.mark.parametrize(("number", "way"), list(enumerate(WAYS)), ids=lambda each: getattr(each, "to", ""))
def test_a_way_to_each_state(cast: Cast, counted_elsewhere: None, number: int, way: Way) -> None:
    """By the acts of people, and everything holds after each of them; begun in the nights and days that are special."""
    with transaction.atomic(), within(cast.home.pk):
        town = Town(cast, viewers(cast), STARTS[number % len(STARTS)])
        file = go(town, way, after_each=lambda: _everything_holds(town))
        assert way.to in states_of(file)
        transaction.set_rollback(True)


def test_every_state_is_reached() -> None:
    """There is a way to each state of the three lifecycles, and the test above goes them all."""
    there = {f"{name}.{state}" for name, lifecycle in LIFECYCLES.items() for state in lifecycle.states}
    assert there - {way.to for way in WAYS} == set()


def _one_step(town: Town, data: st.DataObject) -> None:
    if data.draw(st.integers(0, 6), label="somebody tells") == 0:
        come_in(town, data)
        town.files = list(CaseFile.objects.order_by("pk").values_list("pk", flat=True))
        return
    file = town.file(data.draw(st.integers(0, 20), label="case"))
    see_it = [who for who, viewer in town.viewers.items() if visible_to(viewer).filter(pk=file.pk).exists()]
    who = data.draw(st.sampled_from([*see_it, *see_it, *town.viewers]), label="who")
    before = set(Event.objects.values_list("pk", flat=True))
    case = opened_by(town, who, file)
    if case is None:
        return
    acts = acts_on(town, file)
    name = data.draw(st.sampled_from(sorted(acts)), label="what")
    if _try(acts[name], case, town, who, data):
        event(f"{stage_called(file.stage).code}: {name}")
    town.files = list(CaseFile.objects.order_by("pk").values_list("pk", flat=True))
    new = Event.objects.exclude(pk__in=before)
    me = town.viewers[who].user
    assert new.filter(kind="casefiles.file.read", about_id=file.pk, by=me).exists(), "A reading was not logged."
    assert not new.exclude(by=me).exclude(by=None).exists(), "Somebody else stands in the log."


def _try(act: Act, case: Any, town: Town, who: str, data: st.DataObject) -> bool:
    """Whether it was done. A refusal has a sentence for the user; anything else is an error of ours.

    What is refused changes nothing.
    """
    events = Event.objects.count()
    try:
        with transaction.atomic():
            act(case, town.viewers[who], town.now, data)
    except MayNot:
        refused = True
    except Exception as why:
        if type(why).__module__.startswith("handlingsplan.") and (hasattr(why, "message") or hasattr(why, "missing")):
            refused = True
        elif isinstance(why, AttributeError | CaseFile.notice.RelatedObjectDoesNotExist) and _no_notice_yet(case):
            refused = True  # no page offers it before a notice is taken
        else:
            raise
    else:
        refused = False
    assert not refused or Event.objects.count() == events
    return not refused


def _no_notice_yet(case: Any) -> bool:
    return case.file.track == Track.SOCIAL and not hasattr(CaseFile.objects.get(pk=case.file.pk), "notice")


def _everything_holds(town: Town) -> None:
    for file in CaseFile.objects.all():
        _no_lost_clock(file)
        _closed_is_closed(file)
    for inquiry in Inquiry.objects.select_related("file"):
        _the_childs_hours(inquiry)
    for case in Case.objects.select_related("file"):
        _guards_of_the_infohus(case)
    _nobody_sees_the_other_track(town)


def _things_of(file: CaseFile) -> list[Any]:
    things: list[Any] = [file, *Inquiry.objects.filter(file=file)]
    return things + [getattr(file, name) for name in ("infohus", "notice") if hasattr(file, name)]


def _no_lost_clock(file: CaseFile) -> None:
    clocks = [clock for thing in _things_of(file) for clock in running(thing)]
    if file.closed_on is not None:
        left = {clock.kind for clock in clocks if clock.kind not in AFTER_CLOSING}
        assert not left, f"{file} is closed at {file.stage}, and {left} run."
        return
    if stage_called(file.stage).turn is Turn.NOBODY:
        return
    assert file.due_at is not None, f"{file} waits at {file.stage}, and nobody is reminded."
    shown = (file.due_kind, file.due_at)
    assert shown in {(clock.kind, clock.due_at) for clock in clocks}, f"{file} at {file.stage} shows {shown}."


AFTER_CLOSING = {"journalise", "duty_to_inform", "exemption_review", "coming_of_age", "subject_access"}
"""What runs on though the case is closed: what is owed to the person, and to the journal."""


def _closed_is_closed(file: CaseFile) -> None:
    if file.outcome != Outcome.UNFOUNDED:
        return
    assert file.shut_at is not None, "Unfounded, and not shut."
    proposal = ClosingProposal.objects.get(file=file, signed_at__isnull=False)
    assert proposal.proposed_by_id != proposal.read_by_id, "One person signed twice."


def _the_childs_hours(inquiry: Inquiry) -> None:
    """Only a judgement stops the 24 hours, and nothing lets them rest (R06)."""
    for clock in Clock.objects.filter(kind=CHILD, about_type="intake.inquiry", about_id=inquiry.pk):
        assert clock.paused_at is None
        assert clock.due_at <= inquiry.received_at + timedelta(hours=24), "They began anew."
        if clock.stopped_at is not None:
            judged = ChildDecision.objects.filter(inquiry=inquiry).exists()
            judged |= Entry.objects.filter(notice__file=inquiry.file, step=Step.ASSESSMENT).exists()
            assert judged, "The child's hours stopped, and nobody judged."


def _guards_of_the_infohus(case: Case) -> None:
    key = case_keys.opened(case.file.key_id)
    inquiry = Inquiry.objects.filter(file=case.file).order_by("pk").last()
    sorting = Sorting.objects.filter(inquiry=inquiry).order_by("pk").last()
    assert sorting is not None, "Nobody sorted it."
    words = sorting.words(key)
    assert words.risk == Risk.YES, "The question about criminal acts was skipped."
    assert words.risk_why.strip(), "It has no reason."
    if case.state in (CaseState.POLICE_CLARIFICATION, CaseState.CLOSED_POLICE):
        return
    answers = Clarification.objects.filter(case=case).exclude(answer="").values_list("answer", flat=True)
    assert answers, f"{case.state} without an answer from the police."
    assert set(answers) != {PoliceAnswer.POLICE_ALONE.value}, "The police alone attend to it."


def _nobody_sees_the_other_track(town: Town) -> None:
    seen = {who: set(visible_to(viewer).values_list("track", flat=True)) for who, viewer in town.viewers.items()}
    for who in ("infohus_lead", "second lead"):
        assert seen[who] <= {Track.INFOHUS.value}, who
    for who in ("childrens_adviser", "second adviser"):
        assert seen[who] <= {Track.SOCIAL.value}, who
    assert seen["stranger"] == set()
    assert not visible_to(Viewer(user=town.cast.elsewhere, municipality=town.cast.away)).exists()
