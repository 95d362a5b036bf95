# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Standing down: nothing critical left open, every task with a receiver, one crossing at most, and the cards tried."""

from typing import Any

import pytest
from django.utils import timezone

from handlingsplan.access.viewer import MayNot
from handlingsplan.acute.aftercare.actions import stand_down as verbs
from handlingsplan.acute.aftercare.actions.refusals import (
    NobodyTakesOver,
    NotAnOutcome,
    OpenCriticalTasks,
    SayWhatTheConcernIs,
    SayWhyNevertheless,
)
from handlingsplan.acute.aftercare.actions.stand_down import Ending, criteria, outcomes
from handlingsplan.acute.staff.actions.log import Closed, NewLine, write
from handlingsplan.acute.staff.actions.standing import ItIsOver
from handlingsplan.acute.staff.actions.tasks import NewTask, add_task
from handlingsplan.acute.staff.book import address, book_of
from handlingsplan.acute.staff.terms import State
from handlingsplan.audit.models import Event
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded
from tests.people import Cast

from .conftest import activated


def ended(situation: Any, **changes: Any) -> Ending:
    first = next(iter(outcomes(situation)))
    return Ending(**{"outcome": first, "met": tuple(criteria()), **changes})


def on_the_way_down(home: Cast, situation: Any) -> Any:
    verbs.begin(situation, by=home.viewer("duty_leader"), at=timezone.now())
    return situation


def task(home: Cast, situation: Any, **more: Any) -> Any:
    new = NewTask("Hold skolen åben", owner="Skolelederen", **more)
    return add_task(situation, new, by=home.viewer("duty_leader"), author="VV", at=timezone.now())


def close(home: Cast, situation: Any, **changes: Any) -> str:
    ending = ended(situation, **changes)
    return verbs.stand_down(situation, ending, by=home.viewer("duty_leader"), at=timezone.now())


def test_it_is_begun_and_done_and_the_log_says_so(home: Cast, situation: Any) -> None:
    on_the_way_down(home, situation)
    assert close(home, situation, words="Politiet fandt ingen fare.") == ""
    situation.refresh_from_db()
    assert situation.state == State.CLOSED
    assert situation.closed_by == home["duty_leader"]
    last = book_of(situation).line.objects.filter(situation=situation).last()
    assert last.reason == "Politiet fandt ingen fare."
    assert situation.head == last.fingerprint
    with pytest.raises(Closed):
        write(situation, NewLine("For sent"), by=home.viewer("duty_leader"), at=timezone.now())
    with pytest.raises(ItIsOver):
        task(home, situation)


def test_it_is_not_closed_before_it_is_begun(home: Cast, situation: Any) -> None:
    with pytest.raises(NotPossibleNow):
        close(home, situation)


def test_an_open_critical_task_stands_in_the_way(home: Cast, situation: Any) -> None:
    left = task(home, situation, is_critical=True)
    on_the_way_down(home, situation)
    with pytest.raises(OpenCriticalTasks):
        close(home, situation, receivers={left.number: "Skolechefen"})


def test_every_open_task_gets_somebody_who_takes_it_over(home: Cast, situation: Any) -> None:
    left = task(home, situation)
    on_the_way_down(home, situation)
    with pytest.raises(NobodyTakesOver):
        close(home, situation, receivers={left.number: " "})
    close(home, situation, receivers={left.number: "Skolechefen"})
    left.refresh_from_db()
    assert left.receiver == "Skolechefen"


def test_what_is_not_in_place_takes_a_reason(home: Cast, situation: Any) -> None:
    on_the_way_down(home, situation)
    with pytest.raises(SayWhyNevertheless):
        close(home, situation, met=())
    close(home, situation, met=(), nevertheless="Politiet fører den videre.")


def test_it_goes_on_after_all_with_a_reason(home: Cast, situation: Any) -> None:
    on_the_way_down(home, situation)
    by = home.viewer("duty_leader")
    with pytest.raises(ReasonNeeded):
        verbs.go_on(situation, reason=" ", by=by, at=timezone.now())
    verbs.go_on(situation, reason="Et nyt opslag.", by=by, at=timezone.now())
    assert situation.state == State.ACTIVE


def test_who_does_not_lead_stands_nothing_down(home: Cast, situation: Any) -> None:
    by = home.viewer("crisis_member")
    with pytest.raises(MayNot):
        verbs.begin(situation, by=by, at=timezone.now())
    with pytest.raises(MayNot):
        verbs.stand_down(situation, ended(situation), by=by, at=timezone.now())


def test_it_becomes_an_ordinary_concern_once_and_both_sides_say_so(home: Cast) -> None:
    situation = on_the_way_down(home, activated(home))
    with pytest.raises(SayWhatTheConcernIs):
        close(home, situation, outcome="concern")
    number = close(home, situation, outcome="concern", concern="Et opslag uden adressat.", violence=True)
    assert Inquiry.objects.get().file.number == number
    assert Event.objects.get(kind="aftercare.situation.crossed").details == {"case": number}
    with pytest.raises(ItIsOver):
        close(home, situation, outcome="concern", concern="Igen")
    assert Inquiry.objects.count() == 1


def test_a_drill_never_becomes_a_concern(home: Cast) -> None:
    drill = on_the_way_down(home, activated(home, is_drill=True))
    with pytest.raises(NotAnOutcome):
        close(home, drill, outcome="concern", concern="Noget")
    assert not Inquiry.objects.exists()


def test_the_page_keeps_what_was_typed_and_closes(home: Cast, situation: Any) -> None:
    left = task(home, situation)
    client = home.client("duty_leader")
    url = address(situation, "stand_down", slug=home.home.slug)
    assert client.get(url).status_code == 200
    client.post(address(situation, "begin_standing_down", slug=home.home.slug))
    typed = {"outcome": next(iter(outcomes(situation))), "met": criteria(), "words": "Alt er roligt igen."}
    page = client.post(url, typed)
    assert page.status_code == 200
    assert "Alt er roligt igen." in page.content.decode()
    answer = client.post(url, {**typed, f"receiver_{left.number}": "Skolechefen"})
    assert answer.headers["Location"] == address(situation, "debrief", slug=home.home.slug)
    assert home.client("crisis_member").get(url).status_code == 404
