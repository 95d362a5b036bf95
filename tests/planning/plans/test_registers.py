# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A register in a plan: live while it is written, by value once it is decided, and a gap where nobody keeps it."""

from typing import Any

import pytest

from handlingsplan.documents import registers
from handlingsplan.documents.markup import from_markup, to_markup
from handlingsplan.documents.registers import Register, Table
from handlingsplan.guidance.terms import Visibility
from handlingsplan.planning.plans.actions import publish, review
from handlingsplan.planning.plans.models import Edition, Plan, Section
from handlingsplan.planning.plans.queries.document import document, texts_of
from handlingsplan.planning.plans.queries.overview import facts_of, sections_of
from handlingsplan.planning.plans.rules import ready_for_council
from tests.people import Cast

from .pages import Browser, text
from .small_plan import AT, FLOW, INTAKE, adopted, before_council, save, section_of, small_plan

pytestmark = pytest.mark.usefixtures("quick_files")
LEADER = "plan_coordinator"
QUOTED = "Ring til modtagelsen på [nummeret](tel:112).\n\n{{register: efforts}}"


@pytest.fixture(autouse=True)
def rows(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """The rows of a register of efforts: those the public sees, and those inside."""
    kept = {"public": ["Mentorkorps"], "internal": ["Mentorkorps", "Forældremøder"]}

    def quote(internal: bool) -> Table:
        names = kept["internal" if internal else "public"]
        return Table(("Indsats", "Hvor"), tuple((name, "Skoler") for name in names))

    monkeypatch.setattr(registers, "_registers", {})
    registers.declare(Register("efforts", "Indsatser", quote))
    return kept


@pytest.fixture
def quoting(home: Cast, plan: Plan) -> Plan:
    """A plan whose section on receiving concerns shows the efforts."""
    save(plan, QUOTED, by=home.viewer(LEADER))
    return plan


def efforts_in(content: Any, key: str = INTAKE) -> list[str]:
    sections = [section for part in content["parts"] for section in part["sections"]]
    body = next(section["body"] for section in sections if section["key"] == key)
    quoted = next(node["attrs"]["quoted"] for node in body["content"] if node["type"] == "register")
    return [row[0] for row in quoted["rows"]]


def published_with_register(home: Cast) -> Edition:
    by = home.everything()
    plan = small_plan(by, state="draft")
    save(plan, QUOTED, by=by)
    Plan.objects.filter(pk=plan.pk).update(state="sent_to_council")
    edition = adopted(Plan.objects.get(pk=plan.pk), by)
    return publish.edition(edition, on=edition.decided_on, by=by, at=AT)


class TestWhileItIsWritten:
    def test_each_view_shows_its_own_rows(self, quoting: Plan) -> None:
        shown = {
            view: efforts_in(document(quoting, texts_of(quoting), view=view, decision=None)) for view in Visibility
        }
        assert shown == {Visibility.PUBLIC: ["Mentorkorps"], Visibility.INTERNAL: ["Mentorkorps", "Forældremøder"]}

    def test_a_new_row_shows_at_once(self, quoting: Plan, rows: dict[str, list[str]]) -> None:
        rows["public"].append("Ny")
        found = document(quoting, texts_of(quoting), view=Visibility.PUBLIC, decision=None)
        assert efforts_in(found) == ["Mentorkorps", "Ny"]

    def test_the_editor_offers_it_and_the_preview_shows_it(self, home: Cast, quoting: Plan) -> None:
        karen = Browser(home, LEADER, quoting)
        page = text(karen.get("section", INTAKE))
        assert "{{register: efforts}}" in page
        assert "&quot;kind&quot;: &quot;register&quot;, &quot;name&quot;: &quot;efforts&quot;" in page
        assert "<td>Forældremøder</td>" in text(karen.get("plan_preview"))
        assert "<td>Forældremøder</td>" not in text(karen.get("plan_preview", visning="public"))


class TestWhatWasDecided:
    def test_it_is_frozen_by_value_in_each_view(self, home: Cast, rows: dict[str, list[str]]) -> None:
        edition = published_with_register(home)
        rows["public"].append("Ny")
        kept = Edition.objects.get(pk=edition.pk)
        assert efforts_in(kept.public_document.content) == ["Mentorkorps"]
        assert efforts_in(kept.internal_document.content) == ["Mentorkorps", "Forældremøder"]

    def test_the_council_decides_on_what_it_was_sent(
        self, home: Cast, quoting: Plan, rows: dict[str, list[str]]
    ) -> None:
        before_council(quoting, home.everything())
        rows["public"].append("Ny")
        edition = adopted(quoting, home.everything())
        assert efforts_in(edition.public_document.content) == ["Mentorkorps"]

    def test_an_editorial_update_refreshes_no_register(self, home: Cast, rows: dict[str, list[str]]) -> None:
        edition = published_with_register(home)
        rows["public"].append("Ny")
        changed = from_markup(QUOTED.replace("tel:112", "tel:114"))
        updated = publish.editorial_update(edition, {INTAKE: changed}, note="Nyt nummer", by=home.viewer(LEADER), at=AT)
        assert efforts_in(updated.public_document.content) == ["Mentorkorps"]

    @pytest.mark.parametrize(("key", "markup"), [(INTAKE, "Ring til modtagelsen."), (FLOW, "{{register: efforts}}")])
    def test_nor_does_it_put_one_in_or_take_one_out(self, home: Cast, key: str, markup: str) -> None:
        edition = published_with_register(home)
        body = from_markup(f"{to_markup(edition.texts[key]['body'])}\n{markup}" if key == FLOW else markup)
        with pytest.raises(publish.NeedsTheCouncil):
            publish.editorial_update(edition, {key: body}, note="Register", by=home.viewer(LEADER), at=AT)

    def test_a_refreshed_register_is_no_change_of_the_text(self, home: Cast, rows: dict[str, list[str]]) -> None:
        edition = published_with_register(home)
        rows["public"].append("Ny")
        karen = Browser(home, LEADER, edition.plan)
        assert "diff-block" not in text(karen.get("compare_plan"))

    def test_one_that_is_gone_before_the_decision_is_drawn_as_a_gap(
        self, home: Cast, plan: Plan, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        save(plan, "{{register: efforts}}", by=home.viewer(LEADER))
        monkeypatch.setattr(registers, "_registers", {})
        Plan.objects.filter(pk=plan.pk).update(state="sent_to_council")
        edition = adopted(Plan.objects.get(pk=plan.pk), home.everything())
        assert efforts_in(edition.public_document.content) == []


class TestOneNobodyKeeps:
    @pytest.fixture
    def broken(self, home: Cast, plan: Plan) -> Plan:
        save(plan, "Ring.\n\n{{register: gone}}", by=home.viewer(LEADER))
        return plan

    def test_it_is_kept_and_shown_as_a_gap(self, home: Cast, broken: Plan) -> None:
        assert "Registeret »gone« findes ikke." in text(Browser(home, LEADER, broken).get("plan_preview"))

    def test_it_stands_in_the_formal_check_and_blocks_the_council(self, home: Cast, broken: Plan) -> None:
        karen = Browser(home, LEADER, broken)
        assert "»gone« står i" in text(karen.get("formal_check"))
        Plan.objects.filter(pk=broken.pk).update(state="management_approved")
        assert karen.post("plan_step", "send_to_council").status_code == 409
        assert Plan.objects.get(pk=broken.pk).state == "management_approved"

    def test_the_refusal_names_it(self, home: Cast, broken: Plan) -> None:
        missing = ready_for_council(facts_of(broken, sections_of(broken), None, today=AT.date()))
        assert [check.details["name"] for check in missing if check.key.startswith("register")] == ["gone"]
        Plan.objects.filter(pk=broken.pk).update(state="management_approved")
        broken.refresh_from_db()
        with pytest.raises(review.NotReadyForCouncil):
            review.step(broken, "send_to_council", by=home.everything(), at=AT, missing=missing)


def test_a_plan_without_registers_keeps_the_frame_it_had(home: Cast, plan: Plan) -> None:
    Plan.objects.filter(pk=plan.pk).update(state="sent_to_council")
    edition = adopted(Plan.objects.get(pk=plan.pk), home.everything())
    assert set(edition.frame) == {"wordings", "flows", "chart"}
    assert Section.objects.filter(quoted__contains=[{"name": "efforts"}]).count() == 0
    assert section_of(plan).quoted == [{"key": "law", "version": 1}]
