# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages about organisation and flows, in the hands of those who may and those who may not."""

from datetime import UTC, datetime
from typing import Any

import pytest

from handlingsplan.planning.groundwork import actions
from handlingsplan.planning.groundwork.models import Box, Flow, Step
from handlingsplan.tenancy.scope import within
from tests.numbers import NUMBER

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
HOME = "/m/lysbjerg/"
SEEN = ("organisation/", "forloeb/", "forloeb/acute/", "forloeb/concern/")
EDITED = (
    "organisation/model/",
    "organisation/model/coordinator/",
    "organisation/boks/ny/",
    "organisation/boks/ssp/",
    "organisation/boks/ssp/fjern/",
    "forloeb/acute/forfra/",
    "forloeb/acute/trin/infohus/",
    "forloeb/acute/trin/infohus/efter/",
    "forloeb/acute/trin/infohus/fjern/",
)
POSTED = ("organisation/model/coordinator/", "forloeb/concern/begynd/", "forloeb/acute/trin/infohus/flyt/")


@pytest.fixture
def set_out(cast: Any) -> Any:
    with within(cast.home.pk):
        by = cast.viewer("plan_coordinator")
        actions.choose_model("coordinator", by=by, at=NOW)
        actions.begin_flow("acute", by=by, at=NOW)
    return cast


def step(cast: Any, key: str) -> Step:
    with within(cast.home.pk):
        return Step.objects.get(flow__key="acute", key=key)


def filled(kept: Step, **values: Any) -> dict[str, Any]:
    names = ("actor", "action", "condition", "deadline_unit", "deadline_from", "contact_key", "outcome", "next_keys")
    amount = "" if kept.deadline_amount is None else kept.deadline_amount
    return {name: getattr(kept, name) for name in names} | {"deadline_amount": amount, "version": 1} | values


def test_strangers_find_nothing(set_out: Any) -> None:
    for client in (set_out.client(set_out.stranger), set_out.client(set_out.elsewhere)):
        assert {client.get(HOME + path).status_code for path in SEEN + EDITED} == {404}
        assert {client.post(HOME + path).status_code for path in POSTED} == {404}


def test_a_reader_may_see_and_not_edit(set_out: Any) -> None:
    client = set_out.client("reader")
    for path in SEEN:
        page = client.get(HOME + path)
        assert page.status_code == 200
        assert 'href="/m/lysbjerg/forloeb/acute/trin/' not in page.content.decode()
    assert {client.get(HOME + path).status_code for path in EDITED} == {404}
    assert {client.post(HOME + path).status_code for path in POSTED} == {404}


def test_an_editor_sees_every_page(set_out: Any) -> None:
    client = set_out.client("infohus_lead")
    assert {client.get(HOME + path).status_code for path in SEEN + EDITED} == {200}
    assert client.get(f"{HOME}forloeb/unknown/").status_code == 404
    assert client.get(f"{HOME}forloeb/concern/forfra/").status_code == 404


def test_a_model_is_chosen_and_then_only_after_asking(cast: Any) -> None:
    client = cast.client("plan_coordinator")
    assert "organisation/model/ad_hoc_forum/" in client.get(f"{HOME}organisation/").content.decode()
    client.post(f"{HOME}organisation/model/ad_hoc_forum/")
    with within(cast.home.pk):
        Box.objects.filter(key="council").update(label="Byrådet")
    answer = client.post(f"{HOME}organisation/model/coordinator/")
    assert answer.url == f"{HOME}organisation/model/coordinator/"
    with within(cast.home.pk):
        assert Box.objects.get(key="council").label == "Byrådet"
    client.post(f"{HOME}organisation/model/coordinator/", {"overwrite": "yes"})
    with within(cast.home.pk):
        assert Box.objects.get(key="council").label == "Kommunalbestyrelsen"


def test_what_is_typed_is_shown_as_text(set_out: Any) -> None:
    client = set_out.client("plan_coordinator")
    label = "<script>x</script>"
    client.post(f"{HOME}organisation/boks/ssp/", {"label": label, "parent_key": "infohus_lead", "version": 9})
    client.post(f"{HOME}forloeb/acute/trin/infohus/", filled(step(set_out, "infohus"), action=label))
    for path in ("organisation/", "organisation/boks/ssp/", "forloeb/acute/", "forloeb/acute/trin/infohus/fjern/"):
        page = client.get(HOME + path).content.decode()
        assert "&lt;script&gt;x" in page
        assert "<script>x" not in page


def test_a_step_is_saved(set_out: Any) -> None:
    client = set_out.client("plan_coordinator")
    sent = filled(step(set_out, "infohus"), action="Ring straks", next_keys=["duty_manager", "stand_down"])
    answer = client.post(f"{HOME}forloeb/acute/trin/infohus/", sent)
    assert answer.status_code == 302
    kept = step(set_out, "infohus")
    assert (kept.action, kept.next_keys) == ("Ring straks", ["duty_manager", "stand_down"])


@pytest.mark.parametrize(
    "values", [{"deadline_amount": 48}, {"deadline_amount": "", "deadline_unit": ""}, {"action": NUMBER}]
)
def test_what_the_law_forbids_is_refused_and_what_was_typed_is_kept(set_out: Any, values: dict[str, Any]) -> None:
    sent = filled(step(set_out, "child"), **{"outcome": "Mit nye udfald", **values})
    page = set_out.client("plan_coordinator").post(f"{HOME}forloeb/acute/trin/child/", sent)
    assert page.status_code == 200
    assert "Mit nye udfald" in page.content.decode()
    assert step(set_out, "child").deadline_amount == 24


def test_nothing_typed_is_lost_when_another_saved_first(set_out: Any) -> None:
    client = set_out.client("plan_coordinator")
    address = f"{HOME}forloeb/acute/trin/infohus/"
    mine = filled(step(set_out, "infohus"), action="Min tekst")
    client.post(address, filled(step(set_out, "infohus"), action="Deres tekst"))
    page = client.post(address, mine)
    text = page.content.decode()
    assert page.status_code == 409
    assert "Min tekst" in text
    assert "Deres tekst" in text
    assert step(set_out, "infohus").action == "Deres tekst"
    client.post(address, mine | {"version": page.context["form"]["version"].value()})
    assert step(set_out, "infohus").action == "Min tekst"


def test_the_way_through_a_flow_in_clicks(set_out: Any) -> None:
    client = set_out.client("infohus_lead")
    client.post(f"{HOME}forloeb/concern/begynd/")
    client.post(f"{HOME}forloeb/acute/trin/infohus/efter/", {"actor": "Lederen", "action": "Skriv ned"})
    client.post(f"{HOME}forloeb/acute/trin/own_1/flyt/", {"direction": "down"})
    client.post(f"{HOME}forloeb/acute/trin/communication/fjern/", {"version": 9})
    refused = client.post(f"{HOME}forloeb/acute/trin/call_114/flyt/", {"direction": "up"}, follow=True)
    assert refused.status_code == 200
    with within(set_out.home.pk):
        assert Flow.objects.count() == 2
        keys = [found.key for found in Step.objects.filter(flow__key="acute")]
    assert keys[:2] == ["call_112", "call_114"]
    assert keys.index("own_1") == keys.index("duty_manager") + 1
    assert "communication" not in keys
    client.post(f"{HOME}forloeb/acute/forfra/", {"version": 99})
    assert step(set_out, "communication")


def test_the_flow_says_what_is_missing(set_out: Any) -> None:
    page = set_out.client("reader").get(f"{HOME}forloeb/acute/").content.decode()
    assert 'id="missing"' in page
    assert "nummer mangler" in page
