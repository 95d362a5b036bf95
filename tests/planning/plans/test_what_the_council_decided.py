# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands in a published edition is what the council decided; only contacts, links and names move without it."""

import pytest

from handlingsplan.contacts.actions import keep
from handlingsplan.documents.markup import from_markup
from handlingsplan.guidance.queries import block
from handlingsplan.guidance.terms import Visibility
from handlingsplan.notices.models import Notice
from handlingsplan.planning.groundwork.actions import begin_flow, keep_step
from handlingsplan.planning.groundwork.models import Step
from handlingsplan.planning.plans.actions import begin, blocks, publish, review, write
from handlingsplan.planning.plans.models import Edition
from tests.people import Cast

from .small_plan import AT, DECIDED, FLOW, INTAKE, ROLES, TITLE, adopted, published, save, section_of, small_plan

pytestmark = pytest.mark.usefixtures("quick_files")
RENAMED = "Et helt andet navn"


@pytest.fixture
def under_revision(home: Cast) -> Edition:
    """A published edition whose plan is under revision, with a new title and a new wording of a national text."""
    by = home.everything()
    edition = published(by)
    plan = edition.plan
    review.step(plan, "revise", by=by, at=AT, reason="Ny lov.")
    begin.describe(plan, {"title": RENAMED}, version=plan.version, by=by, at=AT)
    blocks.reword(plan, block("infohus_role"), from_markup("Vores egne ord."), reason="Lokalt navn", by=by, at=AT)
    return edition


def updated(edition: Edition, cast: Cast) -> Edition:
    by = cast.everything()
    return publish.editorial_update(
        edition,
        {INTAKE: from_markup("Ring til 70 00 01 20. Nyt nummer.\n\n{{blok: law@1}}")},
        note="Nummer",
        by=by,
        at=AT,
    )


def flow_of(edition: Edition) -> list[dict[str, str]]:
    sections = {s["key"]: s for part in edition.public_document.content["parts"] for s in part["sections"]}
    figure = next(node for node in sections[FLOW]["body"]["content"] if node["type"] == "flowChart")
    steps: list[dict[str, str]] = figure["attrs"]["quoted"]["steps"]
    return steps


def test_an_update_leaves_title_and_wordings_as_decided(home: Cast, under_revision: Edition) -> None:
    content = updated(under_revision, home).public_document.content
    assert content["title"] == TITLE
    assert "Vores egne ord" not in str(content)
    assert "Nyt nummer." in str(content)


def test_a_changed_step_waits_for_the_council(home: Cast, under_revision: Edition) -> None:
    by = home.everything()
    begin_flow("concern", by=by, at=AT)
    step = Step.objects.filter(flow__key="concern").first()
    assert step
    keep_step(
        step,
        by=by,
        at=AT,
        version=step.version,
        actor=step.actor,
        action="Gør noget ganske andet.",
        contact_key=step.contact_key,
        next_keys=step.next_keys,
    )
    assert "noget ganske andet" not in str(flow_of(updated(under_revision, home)))


def test_a_new_number_reaches_the_flow_without_the_council(home: Cast, under_revision: Edition) -> None:
    assert "70 00 09 99" not in str(flow_of(under_revision))
    keep("infohus_lead", by=home.everything(), at=AT, label="Tovholder", number="70 00 09 99")
    assert "70 00 09 99" in str(flow_of(updated(under_revision, home)))


def test_publication_changes_nothing_but_its_day(home: Cast) -> None:
    by = home.everything()
    edition = adopted(small_plan(by, state="sent_to_council"), by)
    before = edition.public_document.content
    keep("infohus_lead", by=by, at=AT, label="Tovholder", number="70 00 09 99")
    publish.edition(edition, on=DECIDED, by=by, at=AT)
    after = edition.public_document.content
    assert {name for name in after if after[name] != before[name]} == {"front", "edition"}


def test_a_returned_revision_is_a_revision_again(home: Cast, under_revision: Edition) -> None:
    by = home.everything()
    plan = under_revision.plan
    save(plan, "Mere.", by=by)
    review.step(plan, "send_to_review", by=by, at=AT)
    review.step(plan, "return_for_changes", by=by, at=AT, reason="Ret afsnit 3.")
    assert plan.state == "in_revision"


def test_what_the_council_adopts_is_what_it_was_sent(home: Cast) -> None:
    by = home.everything()
    plan = small_plan(by)
    for verb in ("send_to_review", "approve_for_management", "send_to_council"):
        review.step(plan, verb, by=by, at=AT)
    plan.refresh_from_db()
    begin_flow("concern", by=by, at=AT)
    step = Step.objects.filter(flow__key="concern").first()
    assert step
    keep_step(step, by=by, at=AT, version=step.version, actor="En anden", action="Noget nyt.", next_keys=step.next_keys)
    assert "En anden" not in str(flow_of(adopted(plan, by)))


@pytest.mark.parametrize("state", ["management_approved", "sent_to_council", "published"])
def test_nothing_moves_while_it_is_on_its_way(home: Cast, state: str) -> None:
    by = home.everything()
    plan = small_plan(by, state=state)
    with pytest.raises(begin.NotWritable):
        begin.describe(plan, {"title": RENAMED}, version=plan.version, by=by, at=AT)
    with pytest.raises(write.NotWritableNow):
        write.show(section_of(plan, ROLES), Visibility.PUBLIC, by=by, at=AT)


def test_a_rewritten_section_is_no_editorial_update(home: Cast) -> None:
    edition = published(home.everything())
    whole = from_markup("Alt er ændret, " * 30)
    with pytest.raises(publish.NeedsTheCouncil):
        publish.editorial_update(edition, {INTAKE: whole}, note="Link", by=home.everything(), at=AT)
    assert Edition.objects.count() == 1


def test_the_management_is_told_of_an_editorial_update(home: Cast, under_revision: Edition) -> None:
    updated(under_revision, home)
    assert Notice.objects.filter(to=home["approver"], text__contains="Nummer").exists()
