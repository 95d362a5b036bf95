# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Every verb leaves its mark, and the chain of marks holds."""

import pytest

from handlingsplan.audit.log import check_chain
from handlingsplan.audit.models import Event
from handlingsplan.audit.timeline import timeline
from handlingsplan.documents.markup import from_markup
from handlingsplan.guidance.queries import block, template
from handlingsplan.guidance.terms import Visibility
from handlingsplan.planning.plans.actions import begin, blocks, publish, review, talk, write
from handlingsplan.planning.plans.events import KINDS
from handlingsplan.planning.plans.models import Plan
from handlingsplan.planning.plans.terms import Verdict
from tests.numbers import NUMBER
from tests.people import NAMES, Cast

from .small_plan import AT, INTAKE, ROLES, before_council, published, save, section_of, small_plan

pytestmark = pytest.mark.usefixtures("quick_files")


def do_everything(cast: Cast) -> Plan:
    """Each verb of the room at least once."""
    by = cast.everything()
    begin.plan(template("plan_2019", 1), title="Den første", by=by, at=AT)
    plan = small_plan(by)
    begin.describe(plan, {"owner": "Børn og Unge"}, version=1, by=by, at=AT)
    save(plan, "Ring til os.", by=by)
    write.restore(section_of(plan), 1, by=by, at=AT)
    write.show(section_of(plan, ROLES), Visibility.PUBLIC, by=by, at=AT)
    talk.assign(section_of(plan), cast["section_author"], due_on=None, by=by, at=AT)
    said = talk.comment(section_of(plan), "Godt.", by=by, at=AT, colleagues=[])
    talk.resolve(said, by=by, at=AT)
    save(plan, "{{blok: law@1}}\n\n{{blok: infohus_role@1}}", by=by)
    blocks.take_newest(plan, block("law"), by=by, at=AT)
    blocks.reword(plan, block("infohus_role"), from_markup("Vores."), reason="Navn", by=by, at=AT)
    blocks.use_national_again(plan, "infohus_role", by=by, at=AT)
    review.step(plan, "send_to_review", by=by, at=AT)
    review.answer(plan, Verdict.RETURNED, reason="Kortere.", by=by, at=AT)
    review.step(plan, "send_to_review", by=by, at=AT)
    review.step(plan, "take_back", by=by, at=AT, reason="Et afsnit mangler.")
    review.step(plan, "send_to_review", by=by, at=AT)
    review.step(plan, "decline_for_management", by=by, at=AT, reason="Dyrt.")
    before_council(plan, by)
    review.step(plan, "withdraw_from_council", by=by, at=AT, reason="Udsat.")
    edition = published(by, before_council(plan, by))
    publish.editorial_update(
        edition,
        {INTAKE: from_markup("Ring til 70 00 01 20. Nyt nummer.\n\n{{blok: law@1}}")},
        note="Nummer",
        by=by,
        at=AT,
    )
    review.step(plan, "revise", by=by, at=AT, reason="Ny lov.")
    published(by, small_plan(by, state="sent_to_council", title="Den nye", replaces=plan))
    return plan


def test_every_verb_leaves_its_event_and_the_chain_holds(home: Cast) -> None:
    do_everything(home)
    assert {kind.code for kind in KINDS} - set(Event.objects.values_list("kind", flat=True)) == set()
    assert check_chain().broken_at is None


def test_every_event_can_be_read_as_a_sentence(home: Cast) -> None:
    plan = do_everything(home)
    lines = timeline(limit=200)
    assert all("{" not in line.sentence and line.sentence != line.kind for line in lines)
    assert any("Kortere." in line.sentence for line in timeline(plan))


def test_whom_a_section_was_assigned_to_can_be_forgotten(home: Cast, plan: Plan) -> None:
    talk.assign(section_of(plan), home["section_author"], due_on=None, by=home.everything(), at=AT)
    event = Event.objects.get(kind="plans.section.assigned")
    assert NAMES["section_author"] not in str(event.details)
    assert event.personal["to"] == NAMES["section_author"]


def test_a_refusal_leaves_no_event(home: Cast, plan: Plan) -> None:
    with pytest.raises(write.LooksLikeCpr):
        save(plan, NUMBER, by=home.everything())
    with pytest.raises(write.StaleText):
        save(plan, "Gammel.", by=home.everything(), version=0)
    assert not Event.objects.exists()
