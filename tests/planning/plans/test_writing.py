# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing a section: one save at a time, on the version one saw, by those who may."""

from datetime import timedelta

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.models import Event
from handlingsplan.documents.markup import from_markup, to_markup
from handlingsplan.documents.schema import TreeNotValid
from handlingsplan.guidance.terms import Visibility
from handlingsplan.planning.plans.actions import talk, write
from handlingsplan.planning.plans.models import Plan, SectionVersion
from tests.numbers import NUMBER, shaped_like_a_number
from tests.people import Cast

from .small_plan import AT, FLOW, INTAKE, ROLES, VISION, save, section_of

LEADER = "plan_coordinator"


def versions(plan: Plan) -> list[tuple[int, str]]:
    rows = SectionVersion.objects.filter(section__plan=plan).order_by("number")
    return [(row.number, to_markup(row.body).strip()) for row in rows]


def test_a_save_is_kept_with_its_words_and_who_wrote_it(home: Cast, plan: Plan) -> None:
    saved = save(plan, "Tre korte ord.", by=home.viewer(LEADER))
    assert (saved.words, saved.version, saved.changed_by, saved.changed_at) == (3, 2, home[LEADER], AT)
    assert to_markup(section_of(plan).body).strip() == "Tre korte ord."


def test_saves_in_one_sitting_are_one_version(home: Cast, plan: Plan) -> None:
    save(plan, "En.", by=home.viewer(LEADER))
    save(plan, "En, to.", by=home.viewer(LEADER), at=AT + timedelta(minutes=14))
    assert versions(plan) == [(1, "En, to.")]
    assert Event.objects.filter(kind="plans.section.written").count() == 1


def test_another_sitting_another_person_or_a_note_is_another_version(home: Cast, plan: Plan) -> None:
    save(plan, "En.", by=home.viewer(LEADER))
    save(plan, "To.", by=home.viewer(LEADER), at=AT + timedelta(minutes=15))
    save(plan, "Tre.", by=home.everything(), at=AT + timedelta(minutes=16), note="Efter mødet")
    save(plan, "Fire.", by=home.everything(), at=AT + timedelta(minutes=17))
    talk.assign(section_of(plan), home["section_author"], due_on=None, by=home.viewer(LEADER), at=AT)
    save(plan, "Fem.", by=home.viewer("section_author"), at=AT + timedelta(minutes=18))
    assert versions(plan) == [(1, "En."), (2, "To."), (3, "Tre."), (4, "Fire."), (5, "Fem.")]


def test_a_stale_save_is_refused_with_the_other_text(home: Cast, plan: Plan) -> None:
    mine = section_of(plan)
    save(plan, "Din tekst.", by=home.viewer(LEADER))
    with pytest.raises(write.StaleText) as refused:
        write.section(mine, from_markup("Min tekst."), version=mine.version, by=home.viewer(LEADER), at=AT)
    assert to_markup(refused.value.theirs.body).strip() == "Din tekst."
    assert to_markup(section_of(plan).body).strip() == "Din tekst."
    assert versions(plan) == [(1, "Din tekst.")]


@pytest.mark.parametrize(
    "markup",
    [
        f"Ring til {NUMBER}.",
        "## " + shaped_like_a_number(""),
        f"| Navn | Nummer |\n|---|---|\n| Ole | {shaped_like_a_number(' ')} |",
        f"Se^[{NUMBER}].",
    ],
)
def test_a_text_with_a_cpr_number_is_not_saved_wherever_it_stands(home: Cast, plan: Plan, markup: str) -> None:
    with pytest.raises(write.LooksLikeCpr, match="0190"):
        save(plan, markup, by=home.viewer(LEADER))
    assert section_of(plan).version == 1
    assert versions(plan) == []


@pytest.mark.parametrize("body", [{}, [], None, {"type": "script"}, {"type": "doc", "content": [{"type": "image"}]}])
def test_what_a_plan_cannot_hold_is_not_saved(home: Cast, plan: Plan, body: object) -> None:
    with pytest.raises(TreeNotValid):
        write.section(section_of(plan), body, version=1, by=home.viewer(LEADER), at=AT)
    assert section_of(plan).version == 1


@pytest.mark.parametrize("state", ["management_approved", "sent_to_council", "adopted", "published", "replaced"])
def test_nothing_is_written_once_it_is_decided(home: Cast, plan: Plan, state: str) -> None:
    Plan.objects.update(state=state)
    with pytest.raises(write.NotWritableNow, match=r"\w"):
        save(plan, "For sent.", by=home.viewer(LEADER))


@pytest.mark.parametrize("state", ["draft", "in_revision"])
def test_it_is_written_until_then(home: Cast, plan: Plan, state: str) -> None:
    Plan.objects.update(state=state)
    assert save(plan, "I tide.", by=home.viewer(LEADER)).version == 2


def test_an_author_writes_what_is_assigned_to_her_and_nothing_else(home: Cast, plan: Plan) -> None:
    author = home.viewer("section_author")
    with pytest.raises(MayNot):
        save(plan, "Mit?", by=author)
    talk.assign(section_of(plan), home["section_author"], due_on=None, by=home.viewer(LEADER), at=AT)
    assert save(plan, "Mit.", by=author).changed_by == home["section_author"]
    with pytest.raises(MayNot):
        save(plan, "Også mit?", by=author, key=FLOW)


@pytest.mark.parametrize("role", ["reviewer", "approver", "council_secretariat", "reader", "municipal_admin"])
def test_others_do_not_write_even_when_it_is_assigned(home: Cast, plan: Plan, role: str) -> None:
    talk.assign(section_of(plan), home[role], due_on=None, by=home.viewer(LEADER), at=AT)
    with pytest.raises(MayNot):
        save(plan, "Jeg retter lige.", by=home.viewer(role))


def test_a_text_that_only_quotes_is_not_empty(home: Cast, plan: Plan) -> None:
    assert save(plan, "{{forløb: acute}}", by=home.viewer(LEADER), key=VISION).words == 1
    assert save(plan, "  ", by=home.viewer(LEADER), key=VISION).is_empty


def test_setting_back_keeps_both_texts(home: Cast, plan: Plan) -> None:
    save(plan, "Først.", by=home.viewer(LEADER))
    save(plan, "Siden.", by=home.viewer(LEADER), at=AT + timedelta(hours=1))
    write.restore(section_of(plan), 1, by=home.viewer(LEADER), at=AT + timedelta(hours=2))
    assert versions(plan) == [(1, "Først."), (2, "Siden."), (3, "Først.")]
    assert to_markup(section_of(plan).body).strip() == "Først."
    assert "1" in SectionVersion.objects.get(number=3).note


def test_who_may_not_write_may_not_set_back(home: Cast, plan: Plan) -> None:
    save(plan, "Først.", by=home.viewer(LEADER))
    with pytest.raises(MayNot):
        write.restore(section_of(plan), 1, by=home.viewer("reviewer"), at=AT)


def test_what_the_law_requires_stays_public(home: Cast, plan: Plan) -> None:
    with pytest.raises(write.MustBePublic):
        write.show(section_of(plan, INTAKE), Visibility.INTERNAL, by=home.viewer(LEADER), at=AT)
    assert section_of(plan).visibility == "public"


def test_other_sections_are_made_public_and_internal(home: Cast, plan: Plan) -> None:
    write.show(section_of(plan, ROLES), Visibility.PUBLIC, by=home.viewer(LEADER), at=AT)
    assert section_of(plan, ROLES).visibility == "public"
    write.show(section_of(plan, ROLES), Visibility.INTERNAL, by=home.viewer(LEADER), at=AT)
    assert section_of(plan, ROLES).visibility == "internal"
    with pytest.raises(MayNot):
        write.show(section_of(plan, ROLES), Visibility.PUBLIC, by=home.viewer("section_author"), at=AT)
