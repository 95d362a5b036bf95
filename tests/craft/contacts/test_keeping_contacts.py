# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Keeping contacts with a real database, and what plans then quote."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.timeline import timeline
from handlingsplan.contacts import actions, queries, quotes
from handlingsplan.contacts.models import ContactFunction
from handlingsplan.tenancy.scope import within
from tests.numbers import NUMBER

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)


@pytest.fixture
def home(cast: Any) -> Iterator[Any]:
    with within(cast.home.pk, user=cast["plan_coordinator"].pk):
        yield cast


def keep(cast: Any, key: str = "ssp", **texts: Any) -> ContactFunction:
    given = {"label": "SSP-konsulenterne", "number": "70 00 01 30", **texts}
    return actions.keep(key, by=cast.viewer("plan_coordinator"), at=NOW, **given)


def test_a_contact_is_kept_and_recorded(home: Any) -> None:
    keep(home)
    assert queries.entry("ssp", internal=True).number == "70 00 01 30"
    assert "SSP-konsulenterne" in timeline()[0].sentence


def test_saying_the_same_again_changes_nothing(home: Any) -> None:
    keep(home)
    before = len(timeline())
    keep(home)
    assert len(timeline()) == before


def test_a_changed_number_is_no_longer_checked(home: Any) -> None:
    contact = keep(home)
    actions.verify(contact, by=home.viewer("plan_coordinator"), at=NOW)
    assert keep(home, hours="Hverdage").verified_on == TODAY
    assert keep(home, number="+45 70000130").verified_on == TODAY
    assert keep(home, number="70 00 01 31").verified_on is None


def test_a_number_may_have_been_checked_earlier_but_never_tomorrow(home: Any) -> None:
    contact = keep(home)
    verify = actions.verify
    assert verify(contact, by=home.viewer("plan_coordinator"), at=NOW, on=date(2026, 5, 11)).verified_on == date(
        2026, 5, 11
    )
    assert verify(contact, by=home.viewer("plan_coordinator"), at=NOW, on=date(2027, 1, 1)).verified_on == TODAY


def test_without_a_number_there_is_nothing_to_check(home: Any) -> None:
    with pytest.raises(actions.NoNumber):
        actions.verify(keep(home, number=""), by=home.viewer("plan_coordinator"), at=NOW)


@pytest.mark.parametrize("texts", [{"number": "112"}, {"number": "41 74 90 90"}, {"note": NUMBER}, {"number": "12"}])
def test_what_must_not_stand_in_a_plan_is_refused(home: Any, texts: dict[str, str]) -> None:
    with pytest.raises(actions.NotUsable):
        keep(home, **texts)


def test_a_national_contact_is_never_kept_locally(home: Any) -> None:
    with pytest.raises(actions.NationalContact):
        keep(home, "hotline")


@pytest.mark.parametrize("role", ["reader", "section_author", "approver", "council_secretariat"])
def test_who_may_not_edit_keeps_nothing(home: Any, role: str) -> None:
    contact = keep(home)
    viewer = home.viewer(role)
    with pytest.raises(MayNot):
        actions.keep("intake", by=viewer, at=NOW, label="Modtagelsen")
    with pytest.raises(MayNot):
        actions.verify(contact, by=viewer, at=NOW)
    with pytest.raises(MayNot):
        actions.remove(contact, by=viewer, at=NOW)


def test_a_contact_that_is_quoted_stays(home: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    contact = keep(home)
    monkeypatch.setattr(quotes, "_finders", [lambda key: [quotes.Place("Et forløb")] if key == "ssp" else []])
    with pytest.raises(actions.StillQuoted) as refused:
        actions.remove(contact, by=home.viewer("plan_coordinator"), at=NOW)
    assert refused.value.places[0].text == "Et forløb"
    monkeypatch.setattr(quotes, "_finders", [])
    actions.remove(contact, by=home.viewer("plan_coordinator"), at=NOW)
    assert not ContactFunction.objects.exists()


def test_the_standard_box_has_a_gap_and_a_stand_in(home: Any) -> None:
    rows = queries.quoted([], internal=False)["rows"]
    keys = ["alarm_112", "police_114", "intake", "social_duty_114", "infohus_lead", "hotline"]
    assert [row["key"] for row in rows] == keys
    assert (rows[4]["number"], rows[4]["note"], rows[4]["national"]) == ("", "Ikke udfyldt endnu", False)
    keep(home, "social_duty", label="Den sociale døgnvagt", number="70 00 01 24")
    assert queries.quoted([], internal=False)["rows"][3]["number"] == "70 00 01 24"


def test_only_insiders_see_who_holds_a_function(home: Any) -> None:
    keep(home, holder="Karen Planmager", deputy="SSP-leder", email="ssp@lysbjerg.example")
    inside = queries.quoted(["ssp"], internal=True)["rows"][0]
    outside = queries.quoted(["ssp"], internal=False)["rows"][0]
    assert (inside["deputy"], outside["deputy"]) == ("SSP-leder", "")
    entry = queries.entry("ssp", internal=False)
    assert (entry.holder, entry.deputy, entry.email) == ("", "", "")


def test_a_function_that_is_not_public_is_left_out_in_public(home: Any) -> None:
    keep(home, "duty_manager", label="Chefvagten", number="70 00 01 40")
    assert queries.quoted(["duty_manager"], internal=True)["rows"][0]["number"] == "70 00 01 40"
    assert queries.quoted(["duty_manager"], internal=False)["rows"] == []
    assert queries.entry("duty_manager", internal=False).number == ""
    assert "duty_manager" not in [entry.key for entry in queries.directory(internal=False)]


def test_one_of_our_own_is_public_only_when_we_say_so(home: Any) -> None:
    assert not keep(home, "klubvagt", label="Klubvagten").is_public
    assert keep(home, "klubvagt", label="Klubvagten", is_public=True).is_public
    assert keep(home, "klubvagt", label="Klubvagten", hours="Aften").is_public


def test_an_unknown_key_is_drawn_as_a_gap(home: Any) -> None:
    row = queries.quoted(["nobody"], internal=False)["rows"][0]
    assert (row["label"], row["number"], row["note"]) == ("nobody", "", "Ikke udfyldt endnu")


def test_the_directory_lists_the_local_function_in_the_place_of_the_national(home: Any) -> None:
    keep(home, "social_duty", label="Den sociale døgnvagt", number="70 00 01 24")
    keys = [entry.key for entry in queries.directory(internal=True)]
    assert keys[:3] == ["alarm_112", "police_114", "social_duty"]
    assert "social_duty_114" not in keys


def test_missing_functions_say_when_they_are_needed(home: Any) -> None:
    missing = {function.key: function for function in queries.missing_functions()}
    assert missing["social_duty"].night
    assert not missing["social_duty"].day
    keep(home)
    assert "ssp" not in {function.key for function in queries.missing_functions()}


def test_the_other_town_sees_nothing(home: Any) -> None:
    keep(home)
    with within(home.away.pk, user=home.elsewhere.pk):
        assert queries.entry("ssp", internal=True).number == ""


def test_two_who_add_the_same_at_once_are_told(home: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(home)
    monkeypatch.setattr(ContactFunction.objects, "select_for_update", ContactFunction.objects.none)
    with pytest.raises(actions.JustAdded):
        keep(home)
    assert ContactFunction.objects.filter(key="ssp").count() == 1
