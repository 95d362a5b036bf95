# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What an author is told and never refused for: names of persons, unknown registers, and numbers nobody has checked."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from handlingsplan.contacts import actions as contacts
from handlingsplan.contacts.quotes import quoted_by
from handlingsplan.documents.markup import from_markup
from handlingsplan.documents.registers import registers
from handlingsplan.planning.plans.models import Plan, Section
from handlingsplan.planning.plans.views.cautions import about_names, cautions
from tests.people import Cast

from .pages import Browser, text
from .small_plan import AT, FLOW, INTAKE, VISION, published, save, section_of

LEADER = "plan_coordinator"
NAMED = "Ring til Mette Eksempelsen, hvis du er i tvivl."
UNCHECKED = "ikke kontrolleret i 90 dage"


@pytest.fixture
def karen(home: Cast, plan: Plan) -> Browser:
    return Browser(home, LEADER, plan)


class TestNames:
    def test_it_says_which_words_and_why(self) -> None:
        said = about_names(from_markup(f"- {NAMED}"))
        assert "Mette Eksempelsen" in said
        assert "SSP" in said
        assert about_names(from_markup("Ring til SSP-konsulenten i Lysbjerg Kommune.")) == ""

    def test_without_script_the_text_is_saved_and_the_page_says_it(self, karen: Browser) -> None:
        assert karen.post("section", INTAKE, version=1, markup=NAMED).status_code == 302
        page = text(karen.get("section", INTAKE))
        assert "»Mette Eksempelsen« ligner navnet på en person" in page
        assert section_of(karen.plan).version == 2

    def test_the_autosave_says_it_and_stops_saying_it(self, karen: Browser) -> None:
        said = [
            karen.send("autosave", INTAKE, content={"version": version, "body": from_markup(words)}).json()["names"]
            for version, words in ((1, NAMED), (2, "Ring til SSP-konsulenten."))
        ]
        assert "Mette Eksempelsen" in said[0]
        assert said[1] == ""

    def test_an_editorial_update_says_it_too(self, home: Cast, quick_files: None) -> None:
        edition = published(home.everything())
        karen = Browser(home, LEADER, edition.plan)
        address = f"/m/lysbjerg/planer/{edition.plan.pk}/udgaver/rettelse/?afsnit={INTAKE}"
        answer = karen.client.post(address, {"markup": f"{NAMED}\n\n{{{{blok: law@1}}}}", "note": "Ny"}, follow=True)
        assert "Mette Eksempelsen" in text(answer)


class TestRegisters:
    """A register nobody keeps, or one that stands twice, is told beside the save: nothing that was typed is lost."""

    def test_one_nobody_keeps_is_named_when_it_is_saved(self, karen: Browser) -> None:
        sent = {"version": 1, "body": from_markup("{{register: findesikke}}")}
        assert "findesikke" in karen.send("autosave", INTAKE, content=sent).json()["names"]
        page = text(karen.get("section", INTAKE))
        assert "Ingen fører et register, der hedder »findesikke«" in page

    def test_one_that_stands_twice_is_named_by_its_title(self, karen: Browser) -> None:
        known = registers()[0]
        line = f"{{{{register: {known.name}}}}}"
        assert karen.post("section", INTAKE, version=1, markup=f"{line}\n\nOg igen:\n\n{line}").status_code == 302
        assert f"»{known.title}« står mere end én gang" in text(karen.get("section", INTAKE))

    def test_each_of_those_kept_may_stand_once(self) -> None:
        assert cautions(from_markup("\n\n".join(f"{{{{register: {each.name}}}}}" for each in registers()))) == ""


class TestUncheckedNumbers:
    @pytest.fixture(autouse=True)
    def lead(self, home: Cast) -> None:
        contacts.keep("ssp_lead", by=home.everything(), at=AT, label="SSP-leder", number="55 55 01 60")

    @pytest.fixture
    def quoting(self, home: Cast, plan: Plan) -> Plan:
        save(plan, "{{kontakt: ssp_lead}}", by=home.everything())
        return plan

    def test_every_inner_page_that_quotes_it_says_so(self, quoting: Plan, karen: Browser) -> None:
        for page in (karen.get("plan"), karen.get("section", INTAKE), karen.get("plan_preview")):
            assert UNCHECKED in text(page)
            assert "SSP-leder" in text(page)

    def test_other_sections_and_the_public_view_do_not(self, quoting: Plan, karen: Browser) -> None:
        assert UNCHECKED not in text(karen.get("section", VISION))
        assert UNCHECKED not in text(karen.get("plan_preview", visning="public"))

    def test_it_goes_when_somebody_has_called(self, home: Cast, quoting: Plan, karen: Browser) -> None:
        lead = contacts.keep("ssp_lead", by=home.everything(), at=AT, label="SSP-leder", number="55 55 01 60")
        contacts.verify(lead, by=home.everything(), at=timezone.now())
        assert UNCHECKED not in text(karen.get("plan"))
        contacts.verify(lead, by=home.everything(), at=AT, on=timezone.localdate() - timedelta(days=120))
        assert UNCHECKED in text(karen.get("plan"))

    def test_a_flow_that_sends_people_to_it_counts(self, home: Cast, karen: Browser) -> None:
        contacts.keep("infohus_lead", by=home.everything(), at=AT, label="Infohusleder", number="55 55 01 61")
        assert "Infohusleder" in text(karen.get("section", FLOW))


class TestWhoQuotesIt:
    def test_no_text_is_read_to_find_out(self, home: Cast, plan: Plan) -> None:
        save(plan, "{{kontakt: ssp_lead, intake}}", by=home.everything())
        save(plan, 'Om "ssp_lead" i ord.', by=home.everything(), key=FLOW)
        with CaptureQueriesContext(connection) as asked:
            places = quoted_by("ssp_lead")
        assert [place.url_kwargs["key"] for place in places] == [INTAKE]
        assert not any('"plans_section"."body"' in query["sql"] for query in asked.captured_queries)

    def test_it_follows_every_save(self, home: Cast, plan: Plan) -> None:
        assert section_of(plan, FLOW).quoted == [{"flow": "concern"}]
        saved = save(plan, "{{kontakt}}\n\n{{blok: law@2}}\n\n{{organisation}}", by=home.everything(), key=FLOW)
        assert saved.quoted == [{"keys": []}, {"key": "law", "version": 2}]
        Section.objects.filter(pk=saved.pk).update(body=from_markup("Kun ord."))
        assert section_of(plan, FLOW).quoted == []
