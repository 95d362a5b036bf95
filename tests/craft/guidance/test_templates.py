# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The two national templates hold every field of the national concept, each with its guidance in both languages."""

import pytest
from django.utils import translation

from handlingsplan.guidance.queries import block, blocks, template, templates
from handlingsplan.guidance.templates_of_plans import SectionDef, TemplateDef
from handlingsplan.guidance.terms import CoreTask, Function, Law

pytestmark = pytest.mark.django_db
PLAN_2019 = """
0_contact_box 0_front.title 0_front.adopted 0_front.period 0_front.owner
1_intro.reading_guide 1_intro.three_tasks
2_strategy.national_frames 2_strategy.definitions 2_strategy.local_picture 2_strategy.vision 2_strategy.purpose
2_strategy.aims 2_strategy.target_groups 2_strategy.related
3_org.model 3_org.roles 3_org.infohus 3_org.authority_link 3_org.concern_flow 3_org.acute_flow 3_org.info_sharing
3_org.stakeholders
4_efforts.building 4_efforts.pre_emptive 4_efforts.intervening 4_efforts.training 4_efforts.civil
5_impl.plan 5_impl.followup
6_annex.signs 6_annex.contacts 6_annex.action_cards 6_annex.law
"""
BEREDSKAB_2024 = """
0_front.title 0_front.legal_basis 0_front.sister_plan 0_front.adopted_by 0_front.published_at 0_front.revise_by
0_front.maintained_by 0_contact_box
1_vision.vision 1_vision.aims 1_vision.audience
2_frames.target_groups 2_frames.definitions 2_frames.law 2_frames.local_picture
3_prevention.building 3_prevention.targeted 3_prevention.citizen_info
4_detection.signs 4_detection.knowledge 4_detection.intake 4_detection.duty
5_handling.flow 5_handling.infohus 5_handling.authority 5_handling.assessment 5_handling.measures 5_handling.acute
5_handling.feedback 5_handling.info_sharing
6_org.anchor 6_org.roles 6_org.partners
7_impl.rollout 7_impl.exercise 7_impl.followup
8_annex.action_cards 8_annex.contacts 8_annex.flowcharts
"""
REQUIRED_2019 = """
0_front.adopted 0_front.period 2_strategy.target_groups 3_org.concern_flow 4_efforts.building 4_efforts.pre_emptive
4_efforts.intervening 5_impl.followup
"""
REQUIRED_2024 = """
0_front.title 0_front.legal_basis 0_front.sister_plan 0_front.adopted_by 0_front.published_at 0_front.revise_by
2_frames.target_groups 3_prevention.building 3_prevention.targeted
4_detection.signs 4_detection.knowledge 4_detection.intake 4_detection.duty
5_handling.flow 5_handling.infohus 5_handling.authority 5_handling.measures 5_handling.acute 7_impl.followup
"""


def sections() -> list[SectionDef]:
    return [section for found in templates() for section in found.sections]


@pytest.mark.parametrize(("key", "keys"), [("plan_2019", PLAN_2019), ("beredskab_2024", BEREDSKAB_2024)])
def test_every_field_of_the_concept_is_there_once(key: str, keys: str) -> None:
    found = [section.key for section in template(key, 1).sections]
    assert sorted(found) == sorted(keys.split())


@pytest.mark.parametrize(("key", "keys"), [("plan_2019", REQUIRED_2019), ("beredskab_2024", REQUIRED_2024)])
def test_what_the_law_requires_is_marked(key: str, keys: str) -> None:
    found = {section.key for section in template(key, 1).sections if section.law is Law.REQUIRED}
    assert found == set(keys.split())


def test_every_required_field_names_its_provision() -> None:
    assert [section.key for section in sections() if section.law is Law.REQUIRED and not section.provision] == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_section_says_why_and_what_to_write(language: str) -> None:
    with translation.override(language):
        for section in sections():
            assert section.title
            assert section.why
            assert section.guidance
            assert section.must_be_written


def test_each_core_task_and_each_function_has_sections_to_write() -> None:
    for found in templates():
        written = [section for section in found.sections if section.is_written]
        assert {task for section in written for task in section.tasks} == set(CoreTask)
        assert {function for section in written for function in section.functions} == set(Function)


def test_sections_are_numbered_in_their_chapters() -> None:
    assert template("beredskab_2024", 1).section("4_detection.intake").number == "4.3"
    assert template("beredskab_2024", 1).section("0_front.title").number == ""


def test_facts_are_not_written() -> None:
    assert not template("beredskab_2024", 1).section("0_front.adopted_by").is_written


def test_what_a_template_quotes_exists() -> None:
    known = {found.key for found in blocks()}
    assert {key for section in sections() for key in section.blocks} <= known


def test_the_newest_version_of_each_template_is_offered_once() -> None:
    keys = [found.key for found in templates()]
    assert sorted(keys) == sorted(set(keys))
    assert all(isinstance(found, TemplateDef) for found in templates())


def test_an_unknown_template_section_or_block_is_a_key_error() -> None:
    for ask in (
        lambda: template("beredskab_2024", 99),
        lambda: template("beredskab_2024", 1).section("9_nothing"),
        lambda: block("nothing"),
        lambda: block("law", 99),
    ):
        with pytest.raises(KeyError):
            ask()


def test_the_newest_block_stands_when_no_version_is_named() -> None:
    newest = block("law")
    assert newest.is_newest
    assert newest.version == 2
    assert not block("law", 1).is_newest
    assert block("law", 1).newest == 2


@pytest.mark.parametrize("language", ["da", "en"])
def test_every_block_has_a_text_a_source_and_says_what_is_new(language: str) -> None:
    with translation.override(language):
        for found in blocks():
            assert found.title
            assert found.body
            assert found.change
            assert found.source["title"]
