# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The weekly control: a sample that is the same whoever asks, and what stands out without a word of a case."""

from datetime import UTC, datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles import covering
from handlingsplan.concerns.casefiles.flags import Flag, Opening, flagged, sample
from handlingsplan.concerns.casefiles.opened import open_on_ground
from handlingsplan.concerns.casefiles.terms import Why
from handlingsplan.tenancy.scope import within
from tests.concerns.reports import received
from tests.people import Cast

NOON = datetime(2026, 11, 17, 11, tzinfo=UTC)


def opening(number: int, at: datetime = NOON, *, why: str = "work", by: int = 1) -> Opening:
    return Opening(number, at, by, number, why, f"{number:064}")


def test_a_sample_is_one_in_twenty_at_least_ten_and_the_same_again() -> None:
    many = [opening(number) for number in range(1, 401)]
    assert len(sample(many, "2026-47")) == 20
    assert sample(many, "2026-47") == sample(list(reversed(many)), "2026-47") != sample(many, "2026-48")
    assert len(sample(many[:7], "2026-47")) == 7
    assert len(sample(many[:60], "2026-47")) == 10


def test_many_cases_within_an_hour_stand_out_once() -> None:
    quick = [opening(number, NOON + timedelta(minutes=number)) for number in range(1, 17)]
    slow = [opening(number, NOON + timedelta(minutes=10 * number)) for number in range(1, 30)]
    assert [flag for flag, _one in flagged(quick)] == [Flag.MANY]
    assert not [flag for flag, _one in flagged(slow) if flag is Flag.MANY]


def test_a_shut_case_and_the_night_stand_out() -> None:
    night = datetime(2026, 11, 17, 21, 30, tzinfo=UTC)
    found = flagged([opening(1, why="lock_broken"), opening(2, night), opening(3)])
    assert [(flag, one.number) for flag, one in found] == [(Flag.SHUT, 1), (Flag.NIGHT, 2)]


@given(st.text(alphabet="abæ \n", max_size=40), st.data())
def test_a_covered_text_gives_everything_else_and_can_be_marked_again(words: str, data: st.DataObject) -> None:
    length = len(covering.plain(words))
    cuts = sorted(data.draw(st.lists(st.integers(0, length), unique=True, max_size=6)))
    spans = [[begin, end] for begin, end in zip(cuts[::2], cuts[1::2], strict=False)]
    assert covering.passages(covering.marked(words, spans), words) == spans
    kept = [piece.text for piece in covering.pieces(words, spans) if not piece.covered]
    assert len("".join(kept)) == length - sum(end - begin for begin, end in spans)


def test_the_control_on_its_pages(cast: Cast) -> None:
    with within(cast.home.pk):
        case = received().case
        open_on_ground(case.file, by=cast.viewer("infohus_lead"), at=timezone.now(), why=Why.LOCK_BROKEN)
    client = cast.client("log_reviewer")
    week = "{}-{:02}".format(*timezone.localdate().isocalendar()[:2])
    here = reverse("control_cases", args=[cast.home.slug])
    shown = client.get(here, {"uge": week}).content.decode()
    assert case.file.number in shown
    assert "Inge Infohus" in shown
    assert "Villads" not in shown
    done = reverse("control_done", args=[cast.home.slug])
    assert client.post(done, {"uge": week}).status_code == 302
    with within(cast.home.pk):
        assert Event.objects.get(kind="casefiles.controlled").details["week"] == week
    found = client.get(here, {"sag": case.file.number})
    assert found.status_code == 302
    assert "Inge Infohus" in client.get(found["Location"]).content.decode()
    assert client.get(here, {"person": cast["infohus_lead"].pk}).status_code == 200
    month = {"maaned": f"{timezone.localdate():%Y-%m}"}
    assert client.get(reverse("control_month", args=[cast.home.slug]), month).status_code == 200
    lines = client.get(reverse("control_month_csv", args=[cast.home.slug]), month).content.decode()
    assert "Inge" not in lines
    assert case.file.number not in lines
    for who in (cast.stranger, cast.elsewhere, "infohus_lead", "case_leader"):
        for name in ("control_cases", "control_month"):
            assert cast.client(who).get(reverse(name, args=[cast.home.slug])).status_code == 404
        assert cast.client(who).get(found["Location"]).status_code == 404


def test_weeks_and_months_that_mean_nothing_are_the_last_ones(cast: Cast) -> None:
    client = cast.client("log_reviewer")
    for nonsense in ("2026-99", "x", "0-0", "99999-1"):
        assert client.get(reverse("control_cases", args=[cast.home.slug]), {"uge": nonsense}).status_code == 200
        assert client.get(reverse("control_month", args=[cast.home.slug]), {"maaned": nonsense}).status_code == 200
