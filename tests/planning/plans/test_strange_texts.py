# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What strange and hostile senders send to the pages where plans are written: refused in words, the text kept."""

import json
from typing import Any

import pytest

from handlingsplan.documents.markup import from_markup, to_markup
from handlingsplan.documents.schema import MAX_MARKUP
from handlingsplan.planning.plans.models import Plan, Section, SectionVersion
from tests.people import Cast

from .pages import Browser, text
from .small_plan import INTAKE, section_of

LEADER, REVIEWER = "plan_coordinator", "reviewer"
TOO_LONG = "Ring. " * (MAX_MARKUP // 6 + 1)
DEEP = "[" * 100_000 + "]" * 100_000
NESTED = '{"type":"doc","content":[' * 5_000 + "]}" * 5_000
ODD_TEXT = '{"type": "text", "text": "Ri\\u0000\\ud800\\uffffng"}'
ODD_BODIES = [
    DEEP,
    NESTED,
    '{"type": ["doc"]}',
    '{"type": "doc", "content": [{"type": {}}]}',
    '{"type": "doc", "content": [{"type": []}]}',
    '{"type": "doc", "content": [{"type": "\\ud800"}]}',
    '{"type": "doc", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "a", "marks": [[]]}]}]}',
    '{"type": "doc", "content": [{"type": "heading", "attrs": {"level": 2.0}, "content": [' + ODD_TEXT + "]}]}",
    '{"type": "doc", "content": [{"type": "sharedBlock", "attrs": {"key": "findes_ikke", "version": 1}}]}',
]


@pytest.fixture
def karen(home: Cast, plan: Plan) -> Browser:
    """The plan coordinator at her desk."""
    return Browser(home, LEADER, plan)


class TestThePage:
    def test_a_text_over_the_limit_is_kept_in_the_field(self, karen: Browser) -> None:
        answer = karen.post("section", INTAKE, version=1, markup=TOO_LONG)
        assert answer.status_code == 422
        assert TOO_LONG.strip() in text(answer)
        assert section_of(karen.plan).version == 1

    @pytest.mark.parametrize("body", ODD_BODIES)
    def test_a_tree_of_strange_things_is_refused(self, karen: Browser, body: str) -> None:
        answer = karen.post("section", INTAKE, version=1, format="json", body_json=body)
        assert answer.status_code == 422
        assert section_of(karen.plan).version == 1

    def test_who_may_not_write_is_not_read(self, home: Cast, plan: Plan, monkeypatch: Any) -> None:
        rita = Browser(home, REVIEWER, plan)

        def never(_text: str) -> Any:
            raise AssertionError

        monkeypatch.setattr("handlingsplan.planning.plans.views.section.posted", never)
        assert rita.post("section", INTAKE, version=1, markup="x").status_code == 404
        monkeypatch.setattr("handlingsplan.planning.plans.views.section.autosaved", never)
        assert rita.send("autosave", INTAKE, content="{}").status_code == 403

    def test_a_national_text_that_does_not_exist_is_named(self, karen: Browser) -> None:
        answer = karen.post("section", INTAKE, version=1, markup="Før.\n\n{{blok: findes_ikke@99}}")
        assert answer.status_code == 422
        assert "findes_ikke" in text(answer)
        assert section_of(karen.plan).version == 1

    def test_one_that_was_kept_long_ago_is_passed_over(self, karen: Browser) -> None:
        known = from_markup("{{blok: findes_ikke@99}}")
        Section.objects.filter(key=INTAKE).update(body=known)
        assert karen.get("section", INTAKE).status_code == 200

    def test_a_note_holds_no_signs_that_cannot_be_kept(self, karen: Browser) -> None:
        assert karen.post("section", INTAKE, version=1, markup="Ring.", note="Kort\x00\x07ere\x0b").status_code == 302
        assert SectionVersion.objects.get().note == "Kortere"

    @pytest.mark.parametrize("number", ["²", "9" * 5000, "-1", "\x00"])
    def test_odd_version_numbers_compare_the_newest(self, karen: Browser, number: str) -> None:
        assert karen.get("section_history", INTAKE, til=number, fra=number).status_code == 200

    def test_an_address_nobody_can_write_leads_nowhere(self, karen: Browser) -> None:
        assert karen.client.get(f"/m/lysbjerg/planer/{karen.plan.pk}/afsnit/%00/").status_code == 404
        assert karen.get("section", "\x00").status_code == 404
        assert karen.client.get("/k/%00/").status_code == 404
        assert karen.client.get("/m/lysbjerg%00/").status_code == 404


class TestAutosave:
    @pytest.mark.parametrize(
        "version", ["1e999", "-1e999", "NaN", "2147483647", "9999999999999999999", "-1", "[]", "null"]
    )
    def test_a_version_that_is_none(self, karen: Browser, version: str) -> None:
        body = json.dumps(from_markup("Ring."))
        answer = karen.send("autosave", INTAKE, content=f'{{"version": {version}, "body": {body}}}')
        assert answer.status_code == 422
        assert answer.json()["error"]

    @pytest.mark.parametrize("body", ODD_BODIES)
    def test_a_tree_of_strange_things(self, karen: Browser, body: str) -> None:
        answer = karen.send("autosave", INTAKE, content=f'{{"version": 1, "body": {body}}}')
        assert answer.status_code == 422
        assert answer.json()["error"]
        assert section_of(karen.plan).version == 1

    @pytest.mark.parametrize("note", ["a\\u0000b", "a\\ud800b", "a\\uffff\\u0001b"])
    def test_a_note_of_signs_that_cannot_be_kept(self, karen: Browser, note: str) -> None:
        body = json.dumps(from_markup("Ring."))
        answer = karen.send("autosave", INTAKE, content=f'{{"version": 1, "body": {body}, "note": "{note}"}}')
        assert answer.status_code == 200
        assert SectionVersion.objects.get().note == "ab"

    def test_text_of_signs_that_cannot_be_kept(self, karen: Browser) -> None:
        body = '{"type": "doc", "content": [{"type": "paragraph", "content": [' + ODD_TEXT + "]}]}"
        assert karen.send("autosave", INTAKE, content=f'{{"version": 1, "body": {body}}}').status_code == 200
        assert to_markup(section_of(karen.plan).body) == "Ring\n"
