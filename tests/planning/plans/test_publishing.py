# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Publishing, keeping current, revising, and replacing."""

from datetime import date, timedelta

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.clocks.actions import running
from handlingsplan.clocks.models import Clock
from handlingsplan.documents.markup import from_markup
from handlingsplan.documents.schema import TreeNotValid
from handlingsplan.documents.tree import plain_text
from handlingsplan.planning.plans.actions import adopt, publish, review
from handlingsplan.planning.plans.actions.write import LooksLikeCpr
from handlingsplan.planning.plans.models import Edition, Plan
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded
from tests.numbers import NUMBER
from tests.people import Cast

from .small_plan import AT, DECIDED, FLOW, INTAKE, adopted, before_council, published, save, section_of, small_plan

pytestmark = pytest.mark.usefixtures("quick_files")
LEADER = "plan_coordinator"
NEW = from_markup("Ring til modtagelsen på 70 10 20 30.\n\n{{blok: law@1}}")


@pytest.fixture
def edition(home: Cast) -> Edition:
    """A published edition."""
    return published(home.everything())


@pytest.fixture
def decided(home: Cast) -> Edition:
    """An edition adopted and not yet published."""
    return adopted(small_plan(home.everything(), state="sent_to_council"), home.everything())


def text_of(edition: Edition, key: str = INTAKE) -> str:
    sections = [s for part in edition.public_document.content["parts"] for s in part["sections"]]
    return plain_text(next(section["body"] for section in sections if section["key"] == key))


def update(edition: Edition, cast: Cast, note: str = "Nyt nummer", role: str = LEADER, body: object = NEW) -> Edition:
    return publish.editorial_update(edition, {INTAKE: body}, note=note, by=cast.viewer(role), at=AT)


def revised(plan: Plan, cast: Cast) -> None:
    review.step(plan, "revise", by=cast.viewer(LEADER), at=AT, reason="Ny lov.")


class TestPublishing:
    def test_the_plan_is_public_and_its_clock_runs_from_the_decision(self, home: Cast, decided: Edition) -> None:
        publish.edition(decided, on=DECIDED, by=home.viewer(LEADER), at=AT)
        assert decided.plan.state == "published"
        assert Edition.objects.in_force().get() == decided
        clock = running(decided.plan).get()
        assert (clock.started_on, clock.due_on) == (DECIDED, date(2030, 11, 2))

    def test_a_printed_end_stops_the_clock_earlier(self, home: Cast) -> None:
        edition = published(home.everything(), valid_to=date(2028, 12, 31))
        assert running(edition.plan).get().due_on == edition.revise_by == date(2028, 12, 31)

    def test_the_day_of_publication_stands_in_the_document(self, edition: Edition) -> None:
        assert edition.public_document.content["edition"]["published_on"] == "2026-11-02"

    @pytest.mark.parametrize("on", [DECIDED - timedelta(days=1), DECIDED + timedelta(days=1)])
    def test_not_before_the_decision_and_not_ahead_of_time(self, home: Cast, decided: Edition, on: date) -> None:
        with pytest.raises(adopt.DatesDoNotFit, match=r"\w"):
            publish.edition(decided, on=on, by=home.viewer(LEADER), at=AT)
        assert not Edition.objects.in_force().exists()

    @pytest.mark.parametrize("role", ["council_secretariat", "approver", "section_author"])
    def test_others_do_not_publish(self, home: Cast, decided: Edition, role: str) -> None:
        with pytest.raises(MayNot):
            publish.edition(decided, on=DECIDED, by=home.viewer(role), at=AT)

    def test_nothing_is_published_twice(self, home: Cast, edition: Edition) -> None:
        with pytest.raises(NotPossibleNow):
            publish.edition(edition, on=DECIDED, by=home.viewer(LEADER), at=AT)


class TestKeepingCurrent:
    def test_a_new_row_stands_and_the_old_one_stays_as_it_was(self, home: Cast, edition: Edition) -> None:
        before = edition.public_document.sha256
        updated = update(edition, home)
        old = Edition.objects.get(pk=edition.pk)
        assert (updated.label, updated.change_note, text_of(updated)) == ("1.1", "Nyt nummer", plain_text(NEW))
        assert (old.label, old.replaced_at, old.public_document.sha256) == ("1", AT, before)
        assert "70 10 20 30" not in text_of(old)
        assert Edition.objects.in_force().get() == updated

    def test_the_decision_and_the_clock_stay(self, home: Cast, edition: Edition) -> None:
        clock = running(edition.plan).get()
        updated = update(edition, home)
        assert (updated.decided_on, updated.revise_by, updated.published_on) == (DECIDED, edition.revise_by, DECIDED)
        assert running(edition.plan).get() == clock

    def test_other_sections_and_the_working_text_are_not_touched(self, home: Cast, edition: Edition) -> None:
        assert text_of(update(edition, home), FLOW) == text_of(edition, FLOW)
        assert section_of(edition.plan).version == 1

    @pytest.mark.parametrize("note", ["", "  "])
    def test_it_says_what_was_changed(self, home: Cast, edition: Edition, note: str) -> None:
        with pytest.raises(publish.SayWhatWasChanged):
            update(edition, home, note)

    def test_it_holds_no_cpr_number_and_nothing_strange(self, home: Cast, edition: Edition) -> None:
        with pytest.raises(LooksLikeCpr):
            update(edition, home, body=from_markup(f"Ring {NUMBER}."))
        with pytest.raises(TreeNotValid):
            update(edition, home, body={"type": "script"})
        assert Edition.objects.in_force().get() == edition

    def test_two_at_once_are_not_both_kept(self, home: Cast, edition: Edition) -> None:
        same = Edition.objects.get(pk=edition.pk)
        update(edition, home)
        with pytest.raises(NotPossibleNow):
            update(same, home)
        assert Edition.objects.count() == 2

    def test_what_is_not_in_force_is_not_updated(self, home: Cast, decided: Edition) -> None:
        with pytest.raises(NotPossibleNow):
            update(decided, home)

    @pytest.mark.parametrize("role", ["section_author", "council_secretariat", "reader"])
    def test_others_do_not(self, home: Cast, edition: Edition, role: str) -> None:
        with pytest.raises(MayNot):
            update(edition, home, role=role)


class TestRevising:
    def test_a_revision_has_a_reason_and_leaves_the_edition_in_force(self, home: Cast, edition: Edition) -> None:
        with pytest.raises(ReasonNeeded):
            review.step(edition.plan, "revise", by=home.viewer(LEADER), at=AT)
        revised(edition.plan, home)
        assert edition.plan.is_being_written
        assert Edition.objects.in_force().get() == edition

    def test_the_whole_way_to_a_second_edition(self, home: Cast) -> None:
        plan = small_plan(home.everything())
        first = published(home.everything(), before_council(plan, home.everything()))
        revised(plan, home)
        save(plan, "Ring til det nye nummer.", by=home.viewer(LEADER))
        before_council(plan, home.everything())
        second = published(home.everything(), plan)
        first.refresh_from_db()
        assert (second.label, second.replaced_at, text_of(second)) == ("2", None, "Ring til det nye nummer.")
        assert first.replaced_at
        assert Clock.objects.filter(stopped_at=None).count() == 1
        assert Clock.objects.count() == 2

    def test_a_newer_plan_takes_the_place_of_an_old_one(self, home: Cast, edition: Edition) -> None:
        newer = small_plan(home.everything(), state="sent_to_council", title="Ny plan", replaces=edition.plan)
        published(home.everything(), newer)
        assert Plan.objects.get(pk=edition.plan_id).state == "replaced"
        assert Edition.objects.in_force().get().plan == newer
        assert not running(edition.plan).exists()

    @pytest.mark.parametrize("state", ["draft", "internal_review", "sent_to_council", "adopted", "in_revision"])
    def test_wherever_the_old_one_is_on_its_way(self, home: Cast, edition: Edition, state: str) -> None:
        Plan.objects.update(state=state)
        old = Plan.objects.get(pk=edition.plan_id)
        published(home.everything(), small_plan(home.everything(), state="sent_to_council", replaces=old))
        assert Plan.objects.get(pk=old.pk).state == "replaced"
