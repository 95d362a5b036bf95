# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The log keeps codes and reads as sentences."""

import re

import pytest
from django.utils import translation

from handlingsplan.audit.kinds import declared
from handlingsplan.audit.log import check_chain
from handlingsplan.audit.models import Event
from handlingsplan.audit.record import record
from handlingsplan.audit.timeline import timeline
from handlingsplan.planning.plans import events
from handlingsplan.planning.plans.models import Plan
from handlingsplan.planning.plans.terms import DESCRIBED_NAMES
from tests.people import Cast

from .small_plan import AT, INTAKE

SENTENCES = [
    ("plans.review.given", {"verdict": "approved"}, "En gennemlæser svarede: godkendt."),
    ("plans.review.given", {"verdict": "returned"}, "En gennemlæser svarede: sendt tilbage."),
    ("plans.section.shown", {"section": INTAKE, "visibility": "public"}, "Afsnittet »{section}« er nu offentligt."),
    ("plans.section.shown", {"section": INTAKE, "visibility": "internal"}, "Afsnittet »{section}« er nu internt."),
    ("plans.section.written", {"section": INTAKE}, "Afsnittet »{section}« blev skrevet."),
    (
        "plans.plan.described",
        {"thing": "Planen", "fields": "owner, title"},
        "Oplysningerne om planen »Planen« blev ændret: ansvarlig afdeling, titel.",
    ),
    (
        "plans.plan.adopted",
        {"thing": "Planen", "body": "Byrådet", "decided_on": "2026-09-04"},
        "Planen »Planen« blev vedtaget af Byrådet den 4. september 2026.",
    ),
    (
        "plans.block.updated",
        {"block": "law", "version": 2},
        "Den nationale tekst »{block}« blev opdateret til version 2.",
    ),
]


@pytest.mark.parametrize(("kind", "details", "sentence"), SENTENCES)
def test_it_reads_as_danish(home: Cast, plan: Plan, kind: str, details: dict[str, object], sentence: str) -> None:
    record(kind, about=plan, by=None, at=AT, details=details)
    titles = {"section": events.section_title(INTAKE), "block": events.block_title("law")}
    assert timeline()[0].sentence == sentence.format(**titles)
    assert not set(titles.values()) & {INTAKE, "law"}


def test_it_reads_as_english_too(home: Cast, plan: Plan) -> None:
    record("plans.section.shown", about=plan, by=None, at=AT, details={"section": INTAKE, "visibility": "public"})
    with translation.override("en"):
        assert timeline()[0].sentence == f"The section “{events.section_title(INTAKE)}” was made public."


def test_what_is_kept_is_the_code_and_the_chain_holds(home: Cast, plan: Plan) -> None:
    record("plans.section.shown", about=plan, by=None, at=AT, details={"section": INTAKE, "visibility": "public"})
    timeline()
    assert Event.objects.get().details == {"section": INTAKE, "visibility": "public"}
    assert check_chain().broken_at is None


def test_what_has_left_the_templates_is_shown_by_its_key(home: Cast, plan: Plan) -> None:
    assert events.section_title("gone") == "gone"
    assert events.block_title("gone") == "gone"
    assert events.facts_in_words("gone, title") == "gone, titel"


def test_every_fact_of_a_plan_is_called_what_its_form_calls_it() -> None:
    assert {name: str(Plan._meta.get_field(name).verbose_name) for name in DESCRIBED_NAMES} == {
        name: str(words) for name, words in DESCRIBED_NAMES.items()
    }


def test_a_kind_shows_only_what_stands_in_its_sentence() -> None:
    for kind in declared().values():
        assert set(kind.shown) <= set(re.findall(r"\{(\w+)\}", str(kind.sentence))), kind.code
