# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""National texts in a plan: by version, taken when one chooses, reworded where that is allowed."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.documents.markup import from_markup, to_markup
from handlingsplan.documents.tree import plain_text
from handlingsplan.guidance.queries import block
from handlingsplan.planning.plans.actions import blocks
from handlingsplan.planning.plans.actions.write import LooksLikeCpr, NotWritableNow
from handlingsplan.planning.plans.models import BlockOverride, Plan
from handlingsplan.planning.plans.queries.quotes import blocks_of
from handlingsplan.planning.plans.queries.quoting import Quoting
from tests.numbers import NUMBER
from tests.people import Cast

from .small_plan import AT, FLOW, INTAKE, SIGNS, save, section_of

LEADER = "plan_coordinator"
OURS = from_markup("Hos os hedder det tværteamet.")


def test_the_plan_knows_what_it_quotes_and_where(home: Cast, plan: Plan) -> None:
    assert [(line.block.key, line.block.version, [s.key for s in line.sections]) for line in blocks_of(plan)] == [
        ("infohus_role", 1, [SIGNS]),
        ("law", 1, [INTAKE]),
    ]


def test_the_newest_version_is_taken_where_the_old_one_stood(home: Cast, plan: Plan) -> None:
    assert blocks.take_newest(plan, block("law"), by=home.viewer(LEADER), at=AT) == 1
    assert "{{blok: law@2}}" in to_markup(section_of(plan).body)
    assert section_of(plan).version == 2
    assert section_of(plan, FLOW).version == 1


def test_taking_it_again_changes_nothing(home: Cast, plan: Plan) -> None:
    blocks.take_newest(plan, block("law"), by=home.viewer(LEADER), at=AT)
    assert blocks.take_newest(plan, block("law"), by=home.viewer(LEADER), at=AT) == 0


def test_a_quote_inside_a_longer_text_is_brought_forward_too(home: Cast, plan: Plan) -> None:
    save(plan, "Før.\n\n{{blok: law@1}}\n\nEfter.", by=home.viewer(LEADER), key=FLOW)
    assert blocks.take_newest(plan, block("law"), by=home.viewer(LEADER), at=AT) == 2


def test_a_local_wording_is_dated_and_has_its_reason(home: Cast, plan: Plan) -> None:
    late = datetime(2026, 11, 2, 23, 30, tzinfo=UTC)
    kept = blocks.reword(plan, block("infohus_role"), OURS, reason="Lokalt navn", by=home.viewer(LEADER), at=late)
    assert (kept.reason, kept.on, kept.by, kept.block_version) == ("Lokalt navn", date(2026, 11, 3), home[LEADER], 1)
    quoted = Quoting(plan, internal=False).resolved(section_of(plan, SIGNS).body)["content"][0]["attrs"]["quoted"]
    assert plain_text(quoted["override"]["body"]) == "Hos os hedder det tværteamet."
    assert plain_text(quoted["body"]) != ""


def test_it_can_be_reworded_again_and_given_up(home: Cast, plan: Plan) -> None:
    for reason in ("Lokalt navn", "Nyt navn"):
        blocks.reword(plan, block("infohus_role"), OURS, reason=reason, by=home.viewer(LEADER), at=AT)
    assert BlockOverride.objects.get().reason == "Nyt navn"
    blocks.use_national_again(plan, "infohus_role", by=home.viewer(LEADER), at=AT)
    assert not BlockOverride.objects.exists()


def test_a_text_that_stands_as_it_is_is_not_reworded(home: Cast, plan: Plan) -> None:
    with pytest.raises(blocks.NoLocalWording):
        blocks.reword(plan, block("law"), OURS, reason="Vi synes", by=home.viewer(LEADER), at=AT)
    assert not BlockOverride.objects.exists()


def test_a_wording_kept_from_before_the_rule_is_not_quoted(
    home: Cast, plan: Plan, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocks.reword(plan, block("infohus_role"), OURS, reason="Lokalt", by=home.viewer(LEADER), at=AT)
    fixed = replace(block("infohus_role"), may_override=False)
    monkeypatch.setattr("handlingsplan.planning.plans.queries.quoting.block", lambda key, version: fixed)
    quoted = Quoting(plan, internal=False).quote(
        {"type": "sharedBlock", "attrs": {"key": "infohus_role", "version": 1}}
    )
    assert quoted["override"] is None


def test_a_wording_with_a_cpr_number_is_refused(home: Cast, plan: Plan) -> None:
    body = from_markup(f"Ring til {NUMBER}.")
    with pytest.raises(LooksLikeCpr):
        blocks.reword(plan, block("infohus_role"), body, reason="Lokalt", by=home.viewer(LEADER), at=AT)


def test_a_text_that_is_gone_is_said_to_be_gone(home: Cast, plan: Plan) -> None:
    quoted = Quoting(plan, internal=False).quote({"type": "sharedBlock", "attrs": {"key": "gone", "version": 7}})
    assert "findes ikke længere" in plain_text(quoted["body"])


@pytest.mark.parametrize("role", ["section_author", "reviewer", "reader"])
def test_only_who_writes_the_plan_changes_them(home: Cast, plan: Plan, role: str) -> None:
    by = home.viewer(role)
    with pytest.raises(MayNot):
        blocks.take_newest(plan, block("law"), by=by, at=AT)
    with pytest.raises(MayNot):
        blocks.reword(plan, block("infohus_role"), OURS, reason="Lokalt", by=by, at=AT)
    with pytest.raises(MayNot):
        blocks.use_national_again(plan, "infohus_role", by=by, at=AT)


def test_nothing_is_changed_in_a_decided_plan(home: Cast, plan: Plan) -> None:
    plan.state = "adopted"
    with pytest.raises(NotWritableNow):
        blocks.take_newest(plan, block("law"), by=home.viewer(LEADER), at=AT)
    with pytest.raises(NotWritableNow):
        blocks.reword(plan, block("infohus_role"), OURS, reason="Lokalt", by=home.viewer(LEADER), at=AT)
