# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Notes and figures: kept, changed, taken out, quoted in a plan; small numbers are gone for good."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.models import Event
from handlingsplan.documents.registers import quoted, registers
from handlingsplan.prevention.picture import actions, queries
from handlingsplan.prevention.picture.models import Figure, Note, Series
from handlingsplan.prevention.picture.rules import kept
from handlingsplan.tenancy.scope import within
from tests.people import Cast
from tests.rows import row

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
TODAY = date(2026, 11, 22)
NOTE: dict[str, Any] = {
    "theme": "meeting_places",
    "title": "Færre steder at mødes",
    "period_from": date(2026, 1, 1),
    "period_to": date(2026, 10, 31),
    "text": "To klubber har kortere åbningstid.",
    "source": "Fritidsafdelingen",
    "unknown": "Hvor de unge mødes i stedet.",
    "next_look_on": date(2027, 5, 1),
}
SERIES: dict[str, Any] = {
    "theme": "enquiries",
    "title": "Henvendelser til infohuset",
    "unit": "henvendelser om året",
    "caution": "Flere opkald kan betyde, at flere kender nummeret.",
    "source": "Infohusets opgørelse",
    "unknown": "Hvor mange der ikke ringer.",
    "next_look_on": date(2027, 2, 1),
}
FIGURES = [("2023", kept("3")), ("2024", kept("7")), ("2025", kept(""))]


@pytest.fixture
def home(cast: Cast) -> Iterator[Cast]:
    with within(cast.home.pk, user=cast["plan_coordinator"].pk):
        yield cast


def noted(cast: Cast, **other: Any) -> Note:
    return actions.write_note(by=cast.everything(), at=NOW, **(NOTE | other))


def counted(cast: Cast) -> Series:
    return actions.keep_series(by=cast.everything(), at=NOW, figures=FIGURES, **SERIES)


class TestWriting:
    def test_a_note_says_who_and_when(self, home: Cast) -> None:
        note = noted(home)
        assert (note.written_by, note.written_at) == (home["plan_coordinator"], NOW)
        assert Event.objects.get(kind="picture.note.written").details == {"title": note.title}

    def test_a_change_counts_on_and_the_slow_one_is_told(self, home: Cast) -> None:
        note = noted(home)
        actions.change_note(note, by=home.everything(), at=NOW, version=1, **(NOTE | {"title": "Nyt"}))
        with pytest.raises(actions.Stale):
            actions.change_note(note, by=home.everything(), at=NOW, version=1, **NOTE)
        assert Note.objects.get().title == "Nyt"

    def test_only_by_those_who_write_it(self, home: Cast) -> None:
        note, series, reader = noted(home), counted(home), home.viewer("reader")
        for act in (
            lambda: actions.write_note(by=reader, at=NOW, **NOTE),
            lambda: actions.change_note(note, by=reader, at=NOW, version=1, **NOTE),
            lambda: actions.remove_note(note, by=reader, at=NOW),
            lambda: actions.keep_series(by=reader, at=NOW, figures=[], **SERIES),
            lambda: actions.change_series(series, by=reader, at=NOW, version=1, figures=[], **SERIES),
            lambda: actions.remove_series(series, by=reader, at=NOW),
        ):
            with pytest.raises(MayNot):
                act()

    def test_figures_are_replaced_whole(self, home: Cast) -> None:
        series = counted(home)
        actions.change_series(series, by=home.everything(), at=NOW, version=1, figures=[("2026", kept("9"))], **SERIES)
        assert list(Figure.objects.values_list("period", "value")) == [("2026", 9)]
        actions.remove_series(series, by=home.everything(), at=NOW)
        assert not Figure.objects.exists()


class TestSmallNumbers:
    def test_the_number_itself_is_nowhere(self, home: Cast) -> None:
        counted(home)
        with connection.cursor() as cursor:
            cursor.execute("SELECT period, value, is_small FROM picture_figure ORDER BY position")
            assert cursor.fetchall() == [("2023", None, True), ("2024", 7, False), ("2025", None, False)]

    def test_the_database_refuses_one(self, home: Cast) -> None:
        series = counted(home)
        with pytest.raises(IntegrityError), transaction.atomic():
            row(Figure, home.home, series=series, value=4)

    def test_the_log_never_holds_it(self, home: Cast) -> None:
        counted(home)
        assert Event.objects.get(kind="picture.series.kept").details == {"title": SERIES["title"]}


class TestReading:
    def test_themes_nobody_has_written_about_are_gaps(self, home: Cast) -> None:
        noted(home)
        found = queries.whole(home.viewer("reader"), TODAY)
        assert [themed.theme for themed in found.themes] == ["meeting_places"]
        assert len(found.gaps) == 7

    def test_what_is_to_be_looked_at_again(self, home: Cast) -> None:
        late = noted(home, next_look_on=date(2026, 11, 21))
        noted(home, next_look_on=TODAY)
        assert queries.whole(home.viewer("reader"), TODAY).to_look_at == [late]

    def test_nobody_without_the_right_sees_it(self, home: Cast) -> None:
        noted(home)
        assert queries.whole(home.viewer("municipal_admin"), TODAY).themes == []


class TestInAPlan:
    def test_authors_can_put_it_there(self, home: Cast) -> None:
        assert "picture" in {register.name for register in registers()}

    def test_it_stands_with_its_caution_and_without_small_numbers(self, home: Cast) -> None:
        noted(home)
        counted(home)
        found = quoted("picture", internal=False)
        assert found["head"] == ["Emne", "Periode", "Det ser vi", "Det ved vi ikke", "Kilde"]
        assert found["rows"][0][:2] == ["Mødesteder", "01.2026–10.2026"]
        assert "2023: under 5" in found["rows"][1][2]
        assert "2025: ikke kendt" in found["rows"][1][2]
        assert "enkeltpersoner" in found["note"]
