# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was decided: who may do what with it, who is reminded, and what the log keeps."""

from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.timeline import timeline
from handlingsplan.contacts import actions as contacts
from handlingsplan.contacts import queries as contact_queries
from handlingsplan.contacts.quotes import quoted_by
from handlingsplan.notices.models import Notice
from handlingsplan.planning.followup import actions
from handlingsplan.planning.followup.actions.refusals import LooksLikeCpr
from handlingsplan.planning.followup.models import Action
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded

from .conftest import NOW, decide

TODAY = timezone.localdate


def told(cast: Any, who: str) -> list[str]:
    return list(Notice.objects.filter(to=cast[who]).values_list("subject", flat=True))


class TestDoing:
    def test_the_owner_is_told_and_may_finish_it(self, home: Any) -> None:
        action = decide(home)
        assert told(home, "section_author") == ["Noget er din opgave"]
        actions.finish(action, by=home.viewer("section_author"), at=NOW)
        assert (action.state, action.settled_on) == ("done", TODAY())
        assert "Giv skolerne kortene" in timeline()[0].sentence

    def test_another_reader_may_not_finish_it(self, home: Any) -> None:
        with pytest.raises(MayNot):
            actions.finish(decide(home), by=home.viewer("reader"), at=NOW)

    def test_what_a_function_owns_is_finished_by_whoever_works_by_the_plan(self, home: Any) -> None:
        action = decide(home, owner_contact="ssp")
        actions.finish(action, by=home.viewer("reader"), at=NOW)
        assert action.state == "done"

    def test_it_is_dropped_with_a_reason_and_opened_again_with_one(self, home: Any) -> None:
        action, lead = decide(home), home.viewer("plan_coordinator")
        with pytest.raises(ReasonNeeded):
            actions.drop(action, reason=" ", by=lead, at=NOW)
        actions.drop(action, reason="Kortene er lavet om", by=lead, at=NOW)
        with pytest.raises(NotPossibleNow):
            actions.finish(action, by=lead, at=NOW)
        actions.reopen(action, reason="Skolerne vil have dem alligevel", by=lead, at=NOW)
        assert (action.state, action.settled_on) == ("open", None)

    @pytest.mark.parametrize("verb", ["drop", "reopen"])
    def test_only_whoever_leads_drops_and_reopens(self, home: Any, verb: str) -> None:
        action = decide(home)
        if verb == "reopen":
            actions.finish(action, by=home.viewer("section_author"), at=NOW)
        with pytest.raises(MayNot):
            getattr(actions, verb)(action, reason="Fordi", by=home.viewer("section_author"), at=NOW)

    def test_it_is_given_to_somebody_else_who_is_told(self, home: Any) -> None:
        action = decide(home)
        actions.change(
            action,
            text="Giv skolerne de nye kort",
            why="",
            due_on=action.due_on + timedelta(days=9),
            owner=home["reader"],
            owner_contact="ssp",
            by=home.viewer("plan_coordinator"),
            at=NOW,
        )
        action.refresh_from_db()
        assert (action.owner, action.owner_contact, action.reminded_on) == (home["reader"], "", None)
        assert told(home, "reader") == ["Noget er din opgave"]

    def test_only_whoever_leads_decides(self, home: Any) -> None:
        with pytest.raises(MayNot):
            actions.add("Ring til skolen", due_on=TODAY(), by=home.viewer("reader"), at=NOW)

    def test_cpr_numbers_are_refused_everywhere(self, home: Any) -> None:
        number, lead = "1" * 2 + "0166-" + "1" * 4, home.viewer("plan_coordinator")
        action = decide(home)
        for verb in (
            lambda: decide(home, f"Ring til {number}"),
            lambda: actions.remark(action, number, by=lead, at=NOW),
            lambda: actions.drop(action, reason=number, by=lead, at=NOW),
        ):
            with pytest.raises(LooksLikeCpr):
                verb()

    def test_a_contact_that_is_to_do_something_is_not_removed_unseen(self, home: Any) -> None:
        decide(home, owner_contact="ssp")
        assert [place.url_name for place in quoted_by("ssp")] == ["followup_action"]


class TestReminding:
    def test_people_before_and_after_and_not_every_night(self, home: Any) -> None:
        action = decide(home, days=7)
        nights = [
            actions.remind_owners(home.home, TODAY() + timedelta(days=day)) for day in (0, 1, 6, 8, 9, 21, 22, 36)
        ]
        assert nights == [1, 0, 0, 1, 0, 0, 1, 1]
        actions.finish(action, by=home.viewer("section_author"), at=NOW)
        assert actions.remind_owners(home.home, TODAY() + timedelta(days=90)) == 0

    def test_a_function_is_written_to_where_it_has_an_address(self, home: Any) -> None:
        lead = home.viewer("plan_coordinator")
        contacts.keep("ssp", by=lead, at=NOW, label="SSP", number="70 00 01 30", email="ssp@lysbjerg.example")
        decide(home, days=1, owner_contact="ssp")
        decide(home, days=1, owner_contact="intake")
        assert actions.remind_owners(home.home, TODAY()) == 1
        assert Notice.objects.filter(to_address="ssp@lysbjerg.example").count() == 1

    def test_the_management_is_told_on_mondays_only(self, home: Any) -> None:
        decide(home, days=-3)
        monday = TODAY() + timedelta(days=-TODAY().weekday() % 7)
        assert actions.remind_management(home.home, monday) == 1
        assert actions.remind_management(home.home, monday + timedelta(days=1)) == 0
        [notice] = Notice.objects.filter(to=home["approver"])
        assert (notice.subject, notice.text) == ("Noget er over fristen", "1 ting, der er besluttet, er over fristen.")


class TestReasonsToRevise:
    def keep_numbers(self, cast: Any, verified: int, unverified: int) -> None:
        lead = cast.viewer("plan_coordinator")
        for place in range(verified + unverified):
            kept = contacts.keep(f"own_{place}", by=lead, at=NOW, label=f"F {place}", number=f"70 00 01 {place:02}")
            if place < verified:
                contacts.verify(kept, by=lead, at=NOW)

    def test_the_program_finds_too_many_unverified_numbers_once(self, home: Any, plan: Any) -> None:
        self.keep_numbers(home, 2, 2)
        found = actions.look_for_reasons(home.home, NOW)
        assert found is not None
        assert found.reason is not None
        assert (found.reason.key, found.reason.noted_by, found.plan) == ("contacts_unverified", None, plan)
        assert found.owner == home["plan_coordinator"]
        assert "25" not in found.why
        assert found.why.startswith("2 af 4 numre")
        assert actions.look_for_reasons(home.home, NOW) is None
        actions.finish(found, by=home.viewer("plan_coordinator"), at=NOW)
        assert actions.look_for_reasons(home.home, NOW) is not None

    def test_a_quarter_is_not_too_many(self, home: Any, plan: Any) -> None:
        self.keep_numbers(home, 3, 1)
        assert actions.look_for_reasons(home.home, NOW) is None
        assert contact_queries.tally(TODAY()).unverified == 1

    def test_a_person_notes_one_and_it_becomes_her_task(self, home: Any, plan: Any) -> None:
        lead = home.viewer("plan_coordinator")
        task = actions.note_reason(
            "reorganisation", note="To centre er lagt sammen.", found_on=TODAY(), plan=plan, by=lead, at=NOW
        )
        assert task.owner == home["plan_coordinator"]
        assert task.text == "Tag stilling til, om planen skal revideres: Kommunen er organiseret på en ny måde"
        assert task.due_on == TODAY() + timedelta(days=45)
        with pytest.raises(MayNot):
            actions.note_reason(
                "reorganisation", note="", found_on=TODAY(), plan=plan, by=home.viewer("reader"), at=NOW
            )
        assert Action.objects.count() == 1
