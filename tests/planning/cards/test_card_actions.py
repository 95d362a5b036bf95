# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The life of a card, and each refusal on the way."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.models import Event
from handlingsplan.contacts import actions as contacts
from handlingsplan.contacts.models import ContactFunction
from handlingsplan.guidance.models import Item
from handlingsplan.guidance.queries import forget
from handlingsplan.notices.models import Notice
from handlingsplan.planning.cards import events, rules
from handlingsplan.planning.cards.actions import decide, refusals, write
from handlingsplan.planning.cards.directory import directory
from handlingsplan.planning.cards.face import face
from handlingsplan.planning.cards.models import Card, CardVersion
from handlingsplan.planning.cards.national import national_card, newer_national
from handlingsplan.planning.cards.queries import approved_cards, names_in, problems_of, version_in_force
from handlingsplan.planning.cards.register import cards_table
from handlingsplan.planning.cards.terms import AgeGroup, CardState, Permission
from handlingsplan.workflow.move import NotPossibleNow, ReasonNeeded
from tests.numbers import NUMBER
from tests.people import Cast

from .conftest import NOW, TELEPHONE, approved, approver, draft, keep, without, writer


class TestWriting:
    def test_it_begins_as_the_national_card(self, home: Cast) -> None:
        card = draft(home)
        assert (card.state, card.kind, card.national_key, card.national_version) == ("draft", "acute", "ak1_threat", 1)
        assert card.key == "jeg-har-hoert-eller-set-en-trussel"
        assert len(card.content["first_minutes"]) == 5
        assert Event.objects.filter(kind=events.BEGUN).exists()

    def test_two_from_the_same_have_keys_of_their_own(self, home: Cast) -> None:
        assert draft(home).key != draft(home).key

    def test_it_may_be_saved_with_gaps(self, home: Cast) -> None:
        card = write.begin(Card(kind="concern", title="Ny", language="da"), by=writer(home), at=NOW)
        kept = keep(card, home, owner="")
        assert kept.version == 2
        assert {problem.field for problem in problems_of(kept, directory())} >= {"task", "steps", "contacts"}

    def test_only_by_those_who_write_cards(self, home: Cast) -> None:
        card = draft(home)
        with pytest.raises(MayNot):
            write.keep(
                card, by=approver(home), at=NOW, version=9, title="x", content={}, reader="employee", age_group="all"
            )
        with pytest.raises(MayNot):
            write.begin(card, by=without(writer(home), Permission.EDIT), at=NOW)
        with pytest.raises(MayNot):
            write.make_variant(
                card, by=approver(home), at=NOW, title="x", age_group=AgeGroup.ALL, department="", language="da"
            )

    @pytest.mark.parametrize(
        "content",
        [
            {"aim": "Ring 112"},
            {"aim": f"Ring {NUMBER}"},
            {"do_not": [f"Nej {n}" for n in "abcdefgh"]},
            {"first_minutes": [{"text": "x" * 141, "contact": ""}]},
        ],
    )
    def test_what_may_never_stand_is_refused(self, home: Cast, content: dict[str, Any]) -> None:
        card = draft(home)
        with pytest.raises(refusals.NotUsable) as refused:
            keep(card, home, content=content)
        assert [one.field for one in refused.value.wrong] == list(content)
        card.refresh_from_db()
        assert card.version == 2

    def test_a_draft_is_saved_with_a_wrong_first_call_and_neither_sent_nor_approved(self, home: Cast) -> None:
        card = draft(home, content={"call_first": [{"text": "Din leder", "contact": "duty_manager"}]})
        assert face(card, directory(), internal=True).alarm[0].key == "alarm_112"
        with pytest.raises(refusals.NotReady) as refused:
            decide.send(card, by=writer(home), at=NOW)
        assert [(one.field, one.sentence) for one in refused.value.missing] == [("call_first", rules.POLICE_FIRST)]
        card.state, card.sent_by = CardState.SENT, home["plan_coordinator"]
        card.save()
        with pytest.raises(refusals.NotReady):
            decide.approve(card, by=approver(home), at=NOW)

    @pytest.mark.parametrize(
        ("written", "shown"),
        [
            (["alarm_112", "duty_manager"], ["alarm_112", "police_114", "duty_manager"]),
            (["police_114", "duty_manager"], ["alarm_112", "police_114", "duty_manager"]),
            (["police_114", "alarm_112"], ["police_114", "alarm_112"]),
            (["alarm_112", "duty_manager", "police_114"], ["alarm_112", "police_114", "duty_manager"]),
            ([], ["alarm_112", "police_114"]),
        ],
    )
    def test_112_stands_before_what_is_put_in(self, home: Cast, written: list[str], shown: list[str]) -> None:
        card = draft(home, content={"call_first": [{"text": "Ring", "contact": key} for key in written]})
        assert [call.key for call in face(card, directory(), internal=True).alarm] == shown

    def test_nobody_writes_over_another(self, home: Cast) -> None:
        card = draft(home)
        keep(card, home, title="Den andens")
        with pytest.raises(refusals.Stale) as stale:
            keep(card, home, title="Min", version=card.version - 1)
        assert stale.value.saved.title == "Den andens"

    def test_names_of_persons_are_seen(self, home: Cast) -> None:
        assert names_in(keep(draft(home), home, content={"stood_down_by": "Karen Jensen"})) == ["Karen Jensen"]

    def test_a_variant_begins_with_the_same_words(self, home: Cast) -> None:
        card = draft(home, "employee_child")
        made = write.make_variant(
            card,
            by=writer(home),
            at=NOW,
            title="Dagtilbud",
            age_group=AgeGroup.UNDER_18,
            department="Dagtilbud",
            language="da",
        )
        assert (made.content, made.department, made.state) == (card.content, "Dagtilbud", "draft")
        assert made.key != card.key


class TestDeciding:
    def test_the_whole_way(self, home: Cast) -> None:
        card = draft(home)
        decide.send(card, by=writer(home), at=NOW)
        assert Notice.objects.filter(to=home["approver"]).count() == 1
        version = decide.approve(card, by=approver(home), at=NOW)
        card.refresh_from_db()
        assert (card.state, card.in_force, version.number) == (CardState.APPROVED, 1, 1)
        assert version.resolved["intake"]["number"] == TELEPHONE
        assert version.resolved["alarm_112"]["number"] == "112"
        assert Notice.objects.filter(to=home["plan_coordinator"]).count() == 1

    def test_what_is_approved_stays_while_the_next_is_written(self, home: Cast) -> None:
        card = approved(home)
        decide.revise(card, by=writer(home), at=NOW)
        keep(card, home, title="Den næste")
        in_force = version_in_force(card)
        assert in_force is not None
        assert in_force.title != "Den næste"
        assert [link.title for link in approved_cards(public_only=False)] == [in_force.title]
        card.refresh_from_db()
        decide.send(card, by=writer(home), at=NOW)
        assert decide.approve(card, by=approver(home), at=NOW).number == 2
        assert CardVersion.objects.filter(card=card).count() == 2

    def test_the_numbers_on_a_frozen_card_are_those_of_today(self, home: Cast) -> None:
        card = approved(home)
        contacts.keep("intake", by=writer(home), at=NOW, label="Modtagelsen", number="70 00 00 99")
        version = version_in_force(card)
        assert version is not None
        shown = face(version, directory(), internal=True)
        calls = [line.call.number for part in shown.parts for line in part.lines if line.call]
        assert "70 00 00 99" in calls
        assert version.resolved["intake"]["number"] == TELEPHONE

    def test_nobody_approves_her_own(self, home: Cast) -> None:
        card = draft(home)
        decide.send(card, by=writer(home), at=NOW)
        both = replace(approver(home), user=home["plan_coordinator"])
        with pytest.raises(refusals.OwnWork):
            decide.approve(card, by=both, at=NOW)

    def test_nobody_approves_what_she_changed_before_the_last_who_did(self, home: Cast) -> None:
        both = replace(writer(home), user=home["reader"])
        card = keep(keep(draft(home), home, by=both), home)
        decide.send(card, by=writer(home), at=NOW)
        with pytest.raises(refusals.OwnWork):
            decide.approve(card, by=replace(approver(home), user=both.user), at=NOW)
        decide.approve(card, by=approver(home), at=NOW)
        assert Card.objects.get(pk=card.pk).writers == []

    def test_only_an_approver_approves_and_returns(self, home: Cast) -> None:
        card = draft(home)
        decide.send(card, by=writer(home), at=NOW)
        with pytest.raises(MayNot):
            decide.approve(card, by=writer(home), at=NOW)
        with pytest.raises(MayNot):
            decide.decline(card, reason="x", by=writer(home), at=NOW)

    def test_an_unready_card_is_not_sent(self, home: Cast) -> None:
        with pytest.raises(refusals.NotReady) as refused:
            decide.send(draft(home, "ak4_crisis_leader"), by=writer(home), at=NOW)
        assert [problem.field for problem in refused.value.missing] == ["call_first"]

    def test_a_contact_that_lost_its_number_stops_the_approval(self, home: Cast) -> None:
        card = draft(home)
        decide.send(card, by=writer(home), at=NOW)
        ContactFunction.objects.filter(key="intake").update(number="")
        with pytest.raises(refusals.NotReady):
            decide.approve(card, by=approver(home), at=NOW)

    def test_the_next_revision_lies_ahead(self, home: Cast) -> None:
        with pytest.raises(refusals.NotReady) as refused:
            decide.send(draft(home, next_revision=date(2026, 1, 1)), by=writer(home), at=NOW)
        assert [problem.field for problem in refused.value.missing] == ["next_revision"]

    def test_a_card_that_needs_two_pages_is_not_sent(self, home: Cast) -> None:
        rows = [{"text": "Ring til alle, som kan hjælpe, og bliv ved, til nogen svarer. " * 2, "contact": ""}] * 7
        phases = ("first_minutes", "first_hour", "first_day", "follow_up")
        long = draft(home, content=dict.fromkeys(phases, rows) | {"do_not": ["x" * 90] * 7, "log_this": ["y" * 90] * 7})
        with pytest.raises(refusals.NotReady) as refused:
            decide.send(long, by=writer(home), at=NOW)
        assert [problem.field for problem in refused.value.missing] == ["title"]

    def test_returning_asks_for_a_reason_and_tells_the_writer(self, home: Cast) -> None:
        card = draft(home)
        decide.send(card, by=writer(home), at=NOW)
        with pytest.raises(ReasonNeeded):
            decide.decline(card, reason=" ", by=approver(home), at=NOW)
        decide.decline(card, reason="Trin 2 er uklart.", by=approver(home), at=NOW)
        assert card.state == CardState.DRAFT
        assert Notice.objects.get(to=home["plan_coordinator"]).text.endswith("Trin 2 er uklart.")

    def test_a_returned_revision_goes_back_to_revision(self, home: Cast) -> None:
        card = approved(home)
        decide.revise(card, by=writer(home), at=NOW)
        decide.send(card, by=writer(home), at=NOW)
        decide.take_back(card, by=writer(home), at=NOW)
        assert (card.state, card.in_force) == (CardState.IN_REVISION, 1)

    def test_a_sent_card_is_not_written_on(self, home: Cast) -> None:
        card = draft(home)
        decide.send(card, by=writer(home), at=NOW)
        with pytest.raises(refusals.NotOpen):
            keep(card, home, title="Ny")
        with pytest.raises(NotPossibleNow):
            decide.send(card, by=writer(home), at=NOW)

    def test_withdrawn_is_out_of_force_and_can_come_back(self, home: Cast) -> None:
        card = approved(home, "volunteer")
        assert [link.url_name for link in approved_cards(public_only=True)] == ["public_card"]
        decide.withdraw(card, reason="Forkert nummer", by=writer(home), at=NOW)
        assert approved_cards(public_only=True) == approved_cards(public_only=False) == []
        decide.revise(card, by=writer(home), at=NOW)
        assert card.state == CardState.IN_REVISION

    def test_an_approved_version_is_never_changed(self, home: Cast) -> None:
        version = version_in_force(approved(home))
        assert version is not None
        for spoil in (version.delete, lambda: CardVersion.objects.update(title="Andet")):
            with pytest.raises(DatabaseError), transaction.atomic():
                spoil()


class TestAround:
    def test_a_contact_on_a_card_is_not_removed(self, home: Cast) -> None:
        approved(home)
        with pytest.raises(contacts.StillQuoted) as refused:
            contacts.remove(ContactFunction.objects.get(key="intake"), by=writer(home), at=NOW)
        assert [place.url_name for place in refused.value.places] == ["card"]

    def test_the_cards_stand_in_a_plan_as_a_table(self, home: Cast) -> None:
        assert cards_table(True).rows == ()
        approved(home)
        approved(home, "volunteer")
        assert [row[1] for row in cards_table(True).rows] == ["Akutkort", "Bekymringskort"]
        assert len(cards_table(False).rows) == 1

    def test_a_newer_national_card_is_seen_and_noted(self, home: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
        card = draft(home)
        assert newer_national(card) is None
        old = national_card("ak1_threat")
        assert old is not None
        newer = Item(kind=old.kind, key=old.key, version=2, payload=old.payload, source=old.source, evidence="proposal")
        monkeypatch.setattr("handlingsplan.planning.cards.national.entries", lambda kind: [newer])
        assert newer_national(card) == newer
        write.see_national(card, by=writer(home), at=NOW)
        assert newer_national(card) is None
        forget()


def test_nobody_approves_what_was_rewritten_after_she_read_it(home: Cast) -> None:
    card = draft(home)
    decide.send(card, by=writer(home), at=NOW)
    read = Card.objects.get(pk=card.pk)
    decide.take_back(card, by=writer(home), at=NOW)
    again = keep(Card.objects.get(pk=card.pk), home, title="Noget helt andet")
    decide.send(again, by=writer(home), at=NOW)
    with pytest.raises(refusals.Stale):
        decide.approve(read, by=approver(home), at=NOW)
    assert Card.objects.get(pk=card.pk).in_force is None
