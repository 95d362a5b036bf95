# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A function is asked whether its number is right, answers on a page without account, and nothing is used unseen."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.urls import reverse

from handlingsplan.accounts.seal import unseal
from handlingsplan.audit.timeline import timeline
from handlingsplan.contacts import actions, queries, rules
from handlingsplan.contacts.models import ContactFunction, Proposal, Verification
from handlingsplan.contacts.terms import LINK_LIVES_DAYS, Reader
from handlingsplan.notices.actions import LINK
from handlingsplan.notices.models import Notice
from handlingsplan.tenancy.scope import within

NOW = datetime.now(tz=UTC)
TODAY = date(2026, 11, 22)


@pytest.fixture
def home(cast: Any) -> Iterator[Any]:
    with within(cast.home.pk):
        yield cast


def keep(cast: Any, **texts: Any) -> ContactFunction:
    given = {"label": "SSP-konsulenterne", "number": "70 00 01 30", "email": "ssp@lysbjerg.example", **texts}
    return actions.keep("ssp", by=cast.viewer("plan_coordinator"), at=NOW, **given)


@pytest.fixture
def link(cast: Any) -> str:
    with within(cast.home.pk):
        keep(cast)
        return actions.ask(ContactFunction.objects.get(), by=cast.viewer("plan_coordinator"), at=NOW)


def the_contact(cast: Any) -> ContactFunction:
    with within(cast.home.pk):
        return ContactFunction.objects.get(key="ssp")


class TestWhenALetterIsDue:
    @pytest.mark.parametrize(
        ("verified", "asked", "letter"),
        [
            (None, [], rules.Letter.QUESTION),
            (10, [], None),
            (75, [], None),
            (76, [], rules.Letter.QUESTION),
            (80, [4], None),
            (83, [7], rules.Letter.REMINDER),
            (95, [19, 12], None),
        ],
    )
    def test_asked_before_it_is_too_old_and_reminded_once(
        self, verified: int | None, asked: list[int], letter: rules.Letter | None
    ) -> None:
        day = None if verified is None else TODAY - timedelta(days=verified)
        assert rules.letter_due(day, [TODAY - timedelta(days=ago) for ago in asked], TODAY) is letter


class TestTheNight:
    def test_it_asks_reminds_once_and_asks_anew_when_the_link_has_run_out(self, home: Any) -> None:
        keep(home)
        counts = [actions.ask_those_due(NOW + timedelta(days=days)) for days in (0, 1, 7, 8, 29, LINK_LIVES_DAYS + 8)]
        assert counts == [1, 0, 1, 0, 0, 1]
        assert Notice.objects.filter(to_address="ssp@lysbjerg.example").count() == 3

    def test_it_asks_nobody_without_an_address_a_number_or_a_reason(self, home: Any) -> None:
        keep(home, email="")
        actions.keep("intake", by=home.viewer("plan_coordinator"), at=NOW, label="Modtagelsen", email="b@c.example")
        contact = keep(home)
        actions.verify(contact, by=home.viewer("plan_coordinator"), at=NOW)
        assert actions.ask_those_due(NOW) == 0

    def test_it_does_not_ask_while_a_suggestion_waits(self, home: Any) -> None:
        keep(home)
        actions.ask_those_due(NOW)
        actions.propose(Verification.objects.get(), number="70 00 01 31", at=NOW)
        assert actions.ask_those_due(NOW + timedelta(days=60)) == 0

    def test_the_letter_has_a_neutral_subject_and_its_link_is_sealed(self, home: Any) -> None:
        keep(home)
        actions.ask_those_due(NOW)
        letter = Notice.objects.get(to_address="ssp@lysbjerg.example")
        assert "SSP" not in letter.subject
        assert "70 00" not in letter.subject
        link = unseal(letter.link, purpose=LINK)
        assert link.startswith("/k/lysbjerg/nummer/")
        assert Verification.objects.get().secret_digest not in link


class TestTheAnswer:
    def test_to_open_the_page_confirms_nothing(self, cast: Any, link: str) -> None:
        page = cast.client(None).get(link)
        assert page.status_code == 200
        assert "70 00 01 30" in page.content.decode()
        assert page["Cache-Control"] == "private, no-store"
        assert page["X-Robots-Tag"] == "noindex, nofollow"
        assert page["Referrer-Policy"] == "same-origin", "a form that may not say where it stands is refused"
        assert cast.client(None).get(f"{link}passer/").status_code == 405
        assert the_contact(cast).verified_on is None

    def test_one_press_confirms_once(self, cast: Any, link: str) -> None:
        anybody = cast.client(None)
        assert anybody.post(f"{link}passer/").status_code == 302
        contact = the_contact(cast)
        assert contact.verified_on == date.today()
        assert contact.verified_by is None
        assert "Tak" in anybody.get(link).content.decode()
        with within(cast.home.pk):
            assert "SSP-konsulenterne" in timeline()[0].sentence
            ContactFunction.objects.update(verified_on=None)
        assert anybody.post(f"{link}passer/").status_code == 200
        assert the_contact(cast).verified_on is None

    def test_a_link_that_ran_out_or_never_was_looks_the_same(self, cast: Any, link: str) -> None:
        anybody = cast.client(None)
        with within(cast.home.pk):
            Verification.objects.update(expires_at=NOW - timedelta(days=1))
        for address in (link, reverse("verification", args=["lysbjerg", "gaet"])):
            assert anybody.get(address).status_code == 404
            assert anybody.post(f"{address}passer/").status_code == 404
            assert anybody.get(f"{address}aendret/").status_code == 404
        assert the_contact(cast).verified_on is None

    def test_it_opens_nothing_in_another_town(self, cast: Any, link: str) -> None:
        assert cast.client(None).get(link.replace("lysbjerg", "aaholm")).status_code == 404

    def test_a_number_changed_since_is_not_confirmed_by_the_old_letter(self, cast: Any, link: str) -> None:
        with within(cast.home.pk):
            keep(cast, number="70 00 01 39")
        assert cast.client(None).post(f"{link}passer/").status_code == 404
        assert the_contact(cast).verified_on is None


class TestAChange:
    change = {"number": "70 00 01 44", "hours": "Hverdage kl. 9–12", "deputy": "SSP-leder", "message": "Vi er flyttet."}

    def suggest(self, cast: Any, link: str, **given: str) -> Any:
        return cast.client(None).post(f"{link}aendret/", {**self.change, **given})

    def test_it_waits_unused_and_those_who_keep_the_contacts_are_told(self, cast: Any, link: str) -> None:
        assert self.suggest(cast, link).status_code == 302
        assert the_contact(cast).number == "70 00 01 30"
        with within(cast.home.pk):
            told = set(Notice.objects.exclude(to=None).values_list("to__full_name", flat=True))
        keep_them = ("plan_coordinator", "infohus_lead", "preparedness_coordinator")
        assert told == {cast[role].full_name for role in keep_them}
        page = cast.client("plan_coordinator").get("/m/lysbjerg/kontakter/").content.decode()
        assert "siger, at noget er ændret" in page

    def test_it_is_taken_over_and_counts_as_confirmed(self, cast: Any, link: str) -> None:
        with within(cast.home.pk):
            keep(cast, weekly="hverdage 8-15")
            link = actions.ask(ContactFunction.objects.get(), by=cast.viewer("plan_coordinator"), at=NOW)
        self.suggest(cast, link)
        with within(cast.home.pk):
            address = f"/m/lysbjerg/kontakter/forslag/{Proposal.objects.get().pk}/"
        client = cast.client("infohus_lead")
        page = client.get(address).content.decode()
        assert "70 00 01 30" in page
        assert "70 00 01 44" in page
        assert client.post(address).status_code == 302
        contact = the_contact(cast)
        assert (contact.number, contact.hours, contact.weekly) == ("70 00 01 44", "Hverdage kl. 9–12", "")
        assert contact.verified_on == date.today()
        assert client.get(address).status_code == 404

    def test_it_is_left(self, cast: Any, link: str) -> None:
        self.suggest(cast, link)
        with within(cast.home.pk):
            address = f"/m/lysbjerg/kontakter/forslag/{Proposal.objects.get().pk}/"
        cast.client("plan_coordinator").post(address, {"leave": "1"})
        assert the_contact(cast).number == "70 00 01 30"

    def test_strangers_never_see_it(self, cast: Any, link: str) -> None:
        self.suggest(cast, link)
        with within(cast.home.pk):
            address = f"/m/lysbjerg/kontakter/forslag/{Proposal.objects.get().pk}/"
        for who in ("reader", cast.stranger, cast.elsewhere):
            assert cast.client(who).get(address).status_code == 404
            assert cast.client(who).post(address).status_code == 404

    @pytest.mark.parametrize("wrong", [{"number": "114"}, {"number": "ring"}, {"message": "Ring 41 74 90 90"}])
    def test_what_must_not_stand_in_a_plan_is_refused_and_kept(
        self, cast: Any, link: str, wrong: dict[str, str]
    ) -> None:
        page = self.suggest(cast, link, **wrong)
        assert page.status_code == 200
        assert next(iter(wrong.values())) in page.content.decode()
        with within(cast.home.pk):
            assert not Proposal.objects.exists()


def test_asking_by_hand_needs_an_address_and_the_right_to(cast: Any, link: str) -> None:
    address = "/m/lysbjerg/kontakter/ssp/spoerg/"
    assert "/nummer/" in cast.client("plan_coordinator").post(address).content.decode()
    for who in ("reader", cast.stranger, cast.elsewhere):
        assert cast.client(who).post(address).status_code == 404
    with within(cast.home.pk):
        keep(cast, email="")
        before = Verification.objects.count()
    cast.client("plan_coordinator").post(address)
    with within(cast.home.pk):
        assert Verification.objects.count() == before


class TestWhatIsQuoted:
    def test_unverified_are_the_municipalitys_own_among_the_keys(self, home: Any) -> None:
        keep(home)
        assert [entry.key for entry in queries.unverified()] == ["ssp"]
        assert [entry.key for entry in queries.unverified(["ssp", "hotline", "intake"])] == ["ssp"]
        assert queries.unverified(["intake", "hotline"]) == []
        actions.verify(ContactFunction.objects.get(), by=home.viewer("plan_coordinator"), at=NOW)
        assert queries.unverified() == []
        assert queries.tally(date.today()).verified == 1

    def test_open_now_is_said_only_where_a_moment_is_given(self, home: Any) -> None:
        frozen = queries.quoted(["hotline"], internal=False)["rows"][0]
        assert "open_now" not in frozen
        sunday_night = datetime(2026, 11, 22, 22, 30, tzinfo=UTC)
        [row] = queries.quoted(["hotline"], internal=False, at=sunday_night)["rows"]
        assert row["open_now"] == "Lukket nu. Åbner i morgen kl. 8"
        assert "112" in row["instead"]
        assert row["changes_at"].startswith("2026-11-23T08:00")

    def test_a_number_for_employees_is_not_given_to_citizens(self, home: Any) -> None:
        keep(home, channel_for="employee", is_public=True)
        assert queries.quoted(["ssp"], internal=True, reader=None)["rows"]
        assert queries.quoted(["ssp"], internal=True, reader=Reader.EMPLOYEE)["rows"]
        assert not queries.quoted(["ssp"], internal=True, reader=Reader.CITIZEN)["rows"]

    def test_hours_nobody_can_read_are_refused(self, home: Any) -> None:
        with pytest.raises(actions.NotUsable):
            keep(home, weekly="når vi kan")


def test_a_flow_with_an_unverified_number_says_so(cast: Any) -> None:
    with within(cast.home.pk):
        by = cast.viewer("plan_coordinator")
        actions.keep("infohus_lead", by=by, at=NOW, label="Infohus", number="70 00 01 12")
    page = cast.client("plan_coordinator").get("/m/lysbjerg/forloeb/concern/")
    assert "ui-unverified" in page.content.decode()
