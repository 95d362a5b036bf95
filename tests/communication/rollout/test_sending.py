# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Personal links: sent once, confirmed by a press, answered as counts, reminded of, stopped and removed."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from handlingsplan.accounts.seal import unseal
from handlingsplan.audit.models import Event
from handlingsplan.communication.rollout import actions
from handlingsplan.communication.rollout.actions import refusals
from handlingsplan.communication.rollout.actions.send import PURPOSE
from handlingsplan.communication.rollout.models import AnswerCount, PersonalLink
from handlingsplan.communication.rollout.queries.check import answered, asked_of
from handlingsplan.communication.rollout.queries.links import links_of_closed_waves, open_link
from handlingsplan.communication.rollout.terms import MOST_ADDRESSES, QUESTIONS, Reader
from handlingsplan.notices.models import Notice
from handlingsplan.retention import purge
from handlingsplan.tenancy.scope import within

from .conftest import AT, Town

RIGHT = {"no_answer": "deputy", "saturday_child": "social_duty", "neutral_subject": "neutral"}


class TestSending:
    def test_each_address_gets_one_link_of_its_own(self, home: Town) -> None:
        home.begun()
        secrets = home.sent("a@skole.example", "b@skole.example")
        assert len(set(secrets)) == 2
        assert home.group().sent_count == 2
        letters = Notice.objects.filter(to=None)
        assert {letter.to_address for letter in letters} == {"a@skole.example", "b@skole.example"}
        assert {letter.subject for letter in letters} == {"Læs og bekræft"}
        assert all("Direktøren" in letter.text and "Modtagelsen" not in letter.text for letter in letters)

    def test_only_a_fingerprint_can_be_read(self, home: Town) -> None:
        home.begun()
        [secret] = home.sent("a@skole.example")
        link = home.link(secret)
        kept = repr(list(PersonalLink.objects.values_list())) + repr(list(Notice.objects.values_list()))
        assert secret not in kept
        assert unseal(link.sealed_secret, purpose=PURPOSE) == secret

    def test_nobody_is_written_to_twice_in_a_wave(self, home: Town) -> None:
        home.begun()
        home.sent("a@skole.example")
        again = actions.send(home.group("SSP"), ["a@skole.example", "b@skole.example"], by=home.lead, at=AT)
        assert (len(again.links), again.known) == (1, 1)

    def test_not_before_the_wave_has_begun(self, home: Town) -> None:
        with pytest.raises(refusals.NotUnderWay):
            home.sent("a@skole.example")

    def test_there_is_a_limit_each_way(self, home: Town) -> None:
        home.begun()
        with pytest.raises(refusals.NoAddresses):
            home.sent()
        with pytest.raises(refusals.TooManyAddresses):
            home.sent(*(f"m{number}@skole.example" for number in range(MOST_ADDRESSES + 1)))

    def test_the_log_has_numbers_and_no_addresses(self, home: Town) -> None:
        home.begun()
        home.sent("anna@skole.example")
        events = Event.objects.filter(kind__startswith="rollout.")
        assert "anna" not in repr([(event.details, event.personal) for event in events])

    def test_a_link_made_anew_stays_where_it_was_counted(self, home: Town) -> None:
        home.begun()
        [old] = home.sent("a@skole.example")
        actions.withdraw(home.group(), "A@skole.example ", by=home.lead, at=AT)
        [new] = home.sent("a@skole.example", name="SSP")
        assert open_link(old, at=AT) is None
        assert open_link(new, at=AT) is not None
        assert (home.group().sent_count, home.group("SSP").sent_count) == (1, 0)


class TestOpening:
    def test_it_opens_here_until_it_is_too_old(self, home: Town) -> None:
        home.begun()
        [secret] = home.sent("a@skole.example")
        assert open_link(secret, at=AT) is not None
        assert open_link(secret, at=AT + timedelta(days=60)) is None
        assert open_link("another", at=AT) is None

    def test_it_opens_nowhere_else(self, home: Town) -> None:
        home.begun()
        [secret] = home.sent("a@skole.example")
        with within(home.cast.away.pk):
            assert open_link(secret, at=AT) is None

    def test_withdrawing_one_tells_nothing(self, home: Town) -> None:
        home.begun()
        read, unread = home.sent("a@skole.example", "b@skole.example")
        actions.confirm(home.link(read), at=AT)
        for address in ("a@skole.example", "b@skole.example", "c@skole.example"):
            actions.withdraw(home.group(), address, by=home.lead, at=AT)
        assert open_link(read, at=AT) is open_link(unread, at=AT) is None
        assert (home.group().sent_count, home.group().read_count) == (2, 1)

    def test_all_can_be_stopped(self, home: Town) -> None:
        home.begun()
        home.sent("a@skole.example", "b@skole.example")
        assert actions.withdraw_all(home.group(), by=home.lead, at=AT) == 2
        assert not PersonalLink.objects.exclude(address="").exists()


class TestConfirming:
    def test_it_is_counted_once_and_the_address_is_forgotten(self, home: Town) -> None:
        home.begun()
        [secret] = home.sent("a@skole.example")
        stale = home.link(secret)
        actions.confirm(home.link(secret), at=AT)
        actions.confirm(stale, at=AT)
        assert home.group().read_count == 1
        link = home.link(secret)
        assert (link.is_read, link.address, link.sealed_secret) == (True, "", "")

    def test_nothing_in_the_log_says_that_somebody_has_read(self, home: Town) -> None:
        home.begun()
        [secret] = home.sent("a@skole.example")
        before = Event.objects.count()
        actions.confirm(home.link(secret), at=AT)
        actions.answer(home.link(secret), RIGHT, at=AT)
        assert Event.objects.count() == before

    def test_the_database_does_not_keep_the_address_of_one_who_has_read(self, home: Town) -> None:
        home.begun()
        [secret] = home.sent("a@skole.example")
        with pytest.raises(IntegrityError), transaction.atomic():
            PersonalLink.objects.filter(pk=home.link(secret).pk).update(is_read=True)

    def test_not_by_a_link_that_has_stopped(self, home: Town) -> None:
        home.begun()
        [secret] = home.sent("a@skole.example")
        actions.withdraw_all(home.group(), by=home.lead, at=AT)
        with pytest.raises(refusals.LinkClosed):
            actions.confirm(home.link(secret), at=AT)
        with pytest.raises(refusals.LinkClosed):
            actions.answer(home.link(secret), RIGHT, at=AT)


class TestAnswering:
    def test_answers_are_added_to_the_counts_of_the_group(self, home: Town) -> None:
        home.begun()
        for secret in home.sent("a@skole.example", "b@skole.example"):
            actions.confirm(home.link(secret), at=AT)
            actions.answer(home.link(secret), RIGHT, at=AT)
        counts = AnswerCount.objects.filter(group=home.group())
        assert {(row.question_key, row.choice_key): row.count for row in counts} == dict.fromkeys(RIGHT.items(), 2)

    def test_once_for_each_receiver(self, home: Town) -> None:
        home.begun()
        [secret] = home.sent("a@skole.example")
        actions.confirm(home.link(secret), at=AT)
        for _ in range(2):
            actions.answer(home.link(secret), RIGHT, at=AT)
        assert {row.count for row in AnswerCount.objects.all()} == {1}

    def test_nothing_ties_them_to_a_link(self) -> None:
        fields = {field.name for field in AnswerCount._meta.get_fields()}
        assert fields == {"id", "municipality", "group", "question_key", "choice_key", "count"}
        assert not {field.name for field in PersonalLink._meta.get_fields()} & {"read_at", "checked_at", "answers"}

    def test_first_the_receipt_then_the_questions(self, home: Town) -> None:
        home.begun()
        [secret] = home.sent("a@skole.example")
        with pytest.raises(refusals.ConfirmFirst):
            actions.answer(home.link(secret), RIGHT, at=AT)

    def test_a_group_is_shown_from_five_answers(self, home: Town) -> None:
        home.begun()
        secrets = home.sent(*(f"m{number}@skole.example" for number in range(5)))
        for place, secret in enumerate(secrets):
            actions.confirm(home.link(secret), at=AT)
            if place == 4:
                assert answered([home.group()]) == []
            actions.answer(home.link(secret), RIGHT if place else {**RIGHT, "no_answer": "wait"}, at=AT)
        assert [(each.right, each.count) for each in answered([home.group()])] == [(5, 5), (4, 5), (5, 5)]


class TestReminding:
    def test_who_lacks_is_written_to_twice_by_the_same_link(self, home: Town) -> None:
        home.begun()
        read, unread = home.sent("a@skole.example", "b@skole.example")
        actions.confirm(home.link(read), at=AT)
        before = Notice.objects.filter(to=None).count()
        given = [actions.remind_of_waves(AT + timedelta(days=days)) for days in (6, 7, 8, 21, 22, 40)]
        assert given == [0, 1, 0, 1, 0, 0]
        letters = Notice.objects.filter(to=None).order_by("pk")[before:]
        assert {letter.to_address for letter in letters} == {"b@skole.example"}
        assert {unseal(letter.link, purpose="notices.link") for letter in letters} == {f"/k/lysbjerg/laes/{unread}/"}

    def test_nobody_with_an_account_is_told_who_lacks(self, home: Town) -> None:
        home.begun()
        home.sent("a@skole.example")
        actions.remind_of_waves(AT + timedelta(days=7))
        assert not Notice.objects.exclude(to=None).exists()

    def test_a_leader_is_reminded_once(self, home: Town) -> None:
        leader = home.cast["reader"]
        actions.change_group(home.group(), by=home.lead, at=AT, leader=leader)
        home.begun()
        given = [actions.remind_of_waves(AT + timedelta(days=days)) for days in (6, 7, 8)]
        assert given == [0, 1, 0]
        assert Notice.objects.filter(to=leader).count() == 2

    def test_the_follow_up_and_the_beginning_are_said_to_those_who_lead(self, home: Town) -> None:
        wave = home.begun()
        day = (AT + timedelta(days=30)).date()
        actions.describe(wave, {"follow_up_on": day}, version=2, by=home.lead, at=AT)
        actions.describe(home.wave(2), {"starts_on": (AT + timedelta(days=5)).date()}, version=1, by=home.lead, at=AT)
        given = [actions.remind_of_waves(AT + timedelta(days=days)) for days in (3, 4, 5, 29, 30, 31)]
        assert given == [0, 1, 0, 0, 1, 0]

    def test_when_the_wave_is_told_reminders_stop(self, home: Town) -> None:
        wave = home.begun()
        home.sent("a@skole.example")
        actions.step(wave, "tell", by=home.lead, at=AT)
        assert actions.remind_of_waves(AT + timedelta(days=30)) == 0


class TestRemoving:
    def test_links_go_180_days_after_the_wave_is_closed_and_the_counts_stay(self, town: Any) -> None:
        with within(town.cast.home.pk):
            wave = town.begun()
            [secret] = town.sent("a@skole.example")
            actions.confirm(town.link(secret), at=AT)
            actions.step(wave, "tell", by=town.lead, at=AT)
            actions.step(wave, "close", by=town.lead, at=AT)
        purge.run(AT + timedelta(days=179))
        with within(town.cast.home.pk):
            assert PersonalLink.objects.count() == 1
        purge.run(AT + timedelta(days=181))
        with within(town.cast.home.pk):
            assert not PersonalLink.objects.exists()
            assert (town.group().sent_count, town.group().read_count) == (1, 1)

    def test_a_link_that_ran_out_goes_too(self, home: Town) -> None:
        home.begun()
        home.sent("a@skole.example")
        assert links_of_closed_waves(AT + timedelta(days=59)).count() == 0
        assert links_of_closed_waves(AT + timedelta(days=61)).count() == 1


@pytest.mark.parametrize("reader", list(Reader))
def test_each_reader_has_three_questions_with_a_right_answer_and_kind_words(db: None, reader: str) -> None:
    asked = asked_of(reader)
    assert len(asked) == QUESTIONS
    for question in asked:
        assert 0 < sum(bool(choice["right"]) for choice in question["choices"]) < len(question["choices"])
        assert all(choice["why"]["da"] and choice["why"]["en"] for choice in question["choices"])
        assert question["places"]
