# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of follow-up, in the hands of those who may and those who may not."""

from typing import Any

import pytest
from django.utils import timezone

from handlingsplan.planning.followup import actions
from handlingsplan.planning.followup.models import Action, Introduction, YearlyFollowup
from handlingsplan.tenancy.scope import within

from .conftest import NOW, decide, make_plan

LIST = "/m/lysbjerg/opfoelgning/"
DAY = "2030-01-31"


@pytest.fixture
def town(cast: Any) -> Any:
    """One overdue, one for later, a follow-up under way and a newcomer."""
    with within(cast.home.pk):
        lead = cast.viewer("plan_coordinator")
        cast.plan = make_plan(cast)
        cast.late = decide(cast, "Afprøv <kortene>", days=-3)
        cast.later = decide(cast, "Ret planens forord", days=400)
        cast.yearly = actions.begin_yearly(cast.plan, by=lead, at=NOW)
        cast.newcomer = actions.introduce("ssp", "SSP", by=lead, at=NOW)
    return cast


def paths(town: Any) -> list[str]:
    one, year = f"{town.late.pk}/", f"aarlig/{town.yearly.pk}/"
    files = [f"{year}status.pdf", f"{year}status.docx"]
    return ["", "ny/", one, f"{one}ret/", f"{one}opgiv/", "anledning/", "aarlig/", year, f"{year}skriv/", *files]


def test_strangers_find_nothing(town: Any) -> None:
    for path in [*paths(town), "ny-i-funktionen/", f"ny-i-funktionen/{town.newcomer.pk}/"]:
        for who in (town.stranger, town.elsewhere):
            assert town.client(who).get(LIST + path).status_code == 404, path
            assert town.client(who).post(LIST + path).status_code == 404, path
        assert town.client(None).get(LIST + path).status_code == 302


def test_a_reader_sees_what_was_decided_and_may_lead_nothing(town: Any) -> None:
    reader = town.client("reader")
    page = reader.get(LIST).content.decode()
    assert "Afprøv &lt;kortene&gt;" in page
    assert "Overskredet (1)" in page
    for path in ("ny/", "anledning/", "aarlig/", f"{town.late.pk}/ret/", f"aarlig/{town.yearly.pk}/"):
        assert reader.get(LIST + path).status_code == 404, path
    assert reader.post(f"{LIST}{town.late.pk}/gjort/").status_code == 404


def test_what_awaits_me_comes_first(town: Any) -> None:
    page = town.client("section_author").get(LIST).content.decode()
    assert "ui-next-act" in page
    assert page.index("Afprøv &lt;kortene&gt;") < page.index("Overskredet (1)")


def test_something_is_decided_from_a_section(town: Any) -> None:
    client = town.client("plan_coordinator")
    section = next(s for s in town.plan.template.sections if s.is_written)
    chosen = f"{town.plan.pk}:{section.key}"
    page = client.get(f"{LIST}ny/?afsnit={chosen}").content.decode()
    assert f'value="{chosen}" selected' in page
    given = {"text": "Ret afsnittet", "due_on": DAY, "origin": "section", "section": chosen, "owner": "function:ssp"}
    assert client.post(f"{LIST}ny/", given).status_code == 200, "No such function is kept here."
    given["owner"] = f"person:{town['reader'].pk}"
    answer = client.post(f"{LIST}ny/", given)
    assert answer.status_code == 302
    with within(town.home.pk):
        made = Action.objects.get(text="Ret afsnittet")
        assert (made.section_key, made.owner) == (section.key, town["reader"])
        assert made.section_title == section.title


def test_names_are_asked_about_once_and_what_was_typed_is_kept(town: Any) -> None:
    client = town.client("plan_coordinator")
    given = {"text": "Ring til Jens Hansen", "due_on": DAY, "origin": "other"}
    page = client.post(f"{LIST}ny/", given)
    assert page.status_code == 200
    assert "Jens Hansen" in page.content.decode()
    seen = page.context["form"].data["seen"]
    assert client.post(f"{LIST}ny/", {**given, "seen": seen}).status_code == 302


def test_it_is_talked_about_done_dropped_and_opened_again(town: Any) -> None:
    client, one = town.client("plan_coordinator"), f"{LIST}{town.late.pk}/"
    assert town.client("reader").post(f"{one}bemaerk/", {"text": "Skolen er klar."}).status_code == 302
    assert "Skolen er klar." in client.get(one).content.decode()
    assert client.post(f"{one}gjort/").status_code == 302
    assert client.get(f"{one}opgiv/").status_code == 302
    assert client.post(f"{one}genaabn/", {"reason": ""}).status_code == 200
    assert client.post(f"{one}genaabn/", {"reason": "Et kort manglede"}).status_code == 302
    assert client.post(f"{one}opgiv/", {"reason": "Kortene er nye"}).status_code == 302
    page = client.get(one).content.decode()
    assert "Et kort manglede" in page
    assert "Kortene er nye" in page


def test_a_reason_becomes_a_task_with_the_way_to_the_plan(town: Any) -> None:
    client = town.client("plan_coordinator")
    given = {"key": "infohus_lead", "note": "Ny tovholder fra 1. december", "found_on": "2026-01-02"}
    answer = client.post(f"{LIST}anledning/", given)
    page = client.get(answer.url).content.decode()
    assert f"/m/lysbjerg/planer/{town.plan.pk}/vej/" in page
    assert "Ny tovholder" in client.get(LIST).content.decode()
    assert client.post(f"{LIST}anledning/", {**given, "key": "contacts_unverified"}).status_code == 200


def test_the_year_is_written_signed_and_taken_along(town: Any) -> None:
    client, year = town.client("plan_coordinator"), f"{LIST}aarlig/{town.yearly.pk}/"
    assert client.get(f"{year}underskriv/").status_code == 302
    given = {"version": "1", "exercise": "no", "count_relatives": "2", "count_employees": "7"}
    half = client.post(f"{year}skriv/", {**given, "T1_standing": "partly"})
    assert half.status_code == 200
    for task in ("T1", "T2", "T3"):
        given |= {f"{task}_standing": "in_place", f"{task}_words": "Det virker i hverdagen."}
    assert client.post(f"{year}skriv/", given).status_code == 302
    page = client.get(year).content.decode()
    assert "under 5" in page
    signed = {"decision": "now", "reason": "Loven er ny", "revision_on": DAY}
    assert client.post(f"{year}underskriv/", signed).status_code == 302
    assert f"/planer/{town.plan.pk}/vej/revise/" in client.get(year).content.decode()
    reader = town.client("reader")
    assert "Loven er ny" in reader.get(year).content.decode()
    assert reader.get(f"{year}status.pdf")["Content-Type"] == "application/pdf"
    assert reader.get(f"{year}status.docx").status_code == 200
    assert client.get(f"{year}skriv/").status_code == 302
    with within(town.home.pk):
        assert YearlyFollowup.objects.get().signed_by == town["plan_coordinator"]


def test_an_older_form_does_not_overwrite_and_keeps_what_was_typed(town: Any) -> None:
    client, year = town.client("plan_coordinator"), f"{LIST}aarlig/{town.yearly.pk}/"
    client.post(f"{year}skriv/", {"version": "1", "exercise": "no"})
    page = client.post(f"{year}skriv/", {"version": "1", "exercise": "yes", "exercise_note": "Det gik godt"})
    assert page.status_code == 200
    assert "Det gik godt" in page.content.decode()
    assert 'name="version" value="2"' in page.content.decode()


def test_a_newcomers_path_is_ticked_per_function(town: Any) -> None:
    path = f"{LIST}ny-i-funktionen/{town.newcomer.pk}/"
    reader = town.client("reader")
    assert "/m/lysbjerg/forloeb/acute/" in reader.get(path).content.decode()
    assert reader.post(path, {"step": "plan"}).status_code == 302
    assert reader.post(path, {"step": "nothing"}).status_code == 404
    with within(town.home.pk):
        assert Introduction.objects.get().ticks == {"plan": timezone.localdate().isoformat()}
    reader.post(path, {"step": "plan"})
    with within(town.home.pk):
        assert Introduction.objects.get().ticks == {}


def test_a_function_nobody_has_filled_in_is_called_by_its_name(town: Any) -> None:
    with within(town.home.pk):
        decide(town, "Ring numrene igennem", owner_contact="plan_owner")
    page = town.client("reader").get(LIST).content.decode()
    assert "Planansvarlig" in page
    assert "plan_owner" not in page


def test_the_management_is_led_to_what_is_overdue(town: Any) -> None:
    page = town.client("approver").get(LIST).content.decode()
    assert "Én ting, der er besluttet, er over fristen" in page
