# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Setting the alarm: the national proposal until it is changed, every change remembered, nothing typed lost."""

from datetime import UTC, datetime
from typing import Any

import pytest

from handlingsplan.acute.alarm import actions, queries
from handlingsplan.acute.alarm.actions import refusals
from handlingsplan.acute.alarm.models import Link, Setup, Trigger
from handlingsplan.acute.alarm.terms import Band
from handlingsplan.audit.models import Event
from handlingsplan.contacts.actions import StillQuoted, keep, remove
from handlingsplan.tenancy.scope import within
from tests.people import Cast

pytestmark = pytest.mark.django_db
AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
SETUP = "/m/lysbjerg/akut/opsaetning/"
EDITOR = "preparedness_coordinator"
LINK = {"contact_key": "duty_manager", "deputy_key": "", "skip_after": "3", "bands": ["day"], "words": "Ring."}


def kinds_recorded() -> list[str]:
    return list(Event.objects.filter(kind__startswith="alarm.").order_by("number").values_list("kind", flat=True))


class TestTheChain:
    def test_it_is_the_national_one_until_it_is_fitted(self, cast: Cast) -> None:
        by = cast.viewer(EDITOR)
        with within(cast.home.pk):
            assert not queries.links()
            national = [link.contact_key for link in queries.chain()]
            actions.begin_chain(by=by, at=AT)
            assert [link.contact_key for link in queries.chain()] == national
            with pytest.raises(refusals.ChainStands):
                actions.begin_chain(by=by, at=AT)
            actions.leave_chain(by=by, at=AT)
            assert not queries.links()
            assert kinds_recorded() == ["alarm.chain.begun", "alarm.chain.left"]

    def test_links_are_added_changed_moved_and_removed(self, cast: Cast) -> None:
        by = cast.viewer(EDITOR)
        with within(cast.home.pk):
            actions.begin_chain(by=by, at=AT)
            added = actions.add_link(contact_key="ssp", bands=["day"], by=by, at=AT)
            assert Link.objects.last() == added
            actions.move_link(added, earlier=True, by=by, at=AT)
            assert Link.objects.last() != added
            changed = actions.change_link(added, contact_key="ssp", bands=list(Band), skip_after=7, by=by, at=AT)
            assert (changed.skip_after, len(changed.bands)) == (7, 5)
            actions.remove_link(changed, by=by, at=AT)
            assert "ssp" not in [link.contact_key for link in queries.chain()]
            names = ["added", "moved", "changed", "removed"]
            assert kinds_recorded()[1:] == [f"alarm.link.{name}" for name in names]

    @pytest.mark.parametrize(
        ("given", "refusal"),
        [
            ({"contact_key": "alarm_112"}, refusals.PoliceStandFirst),
            ({"contact_key": "70000140"}, refusals.NotInTheDirectory),
            ({"deputy_key": "nobody"}, refusals.NotInTheDirectory),
            ({"bands": []}, refusals.NoTimes),
            ({"bands": ["noon"]}, refusals.NoTimes),
            ({"skip_after": 0}, refusals.WithinTheHour),
            ({"is_public": True}, refusals.NotPublic),
            ({"words": "Spørg efter " + "-".join(("010190", "1234"))}, refusals.HoldsCpr),
        ],
    )
    def test_what_is_refused(self, cast: Cast, given: dict[str, Any], refusal: type[Exception]) -> None:
        by = cast.viewer(EDITOR)
        with within(cast.home.pk):
            actions.begin_chain(by=by, at=AT)
            with pytest.raises(refusal):
                actions.add_link(**{"contact_key": "mayor", "bands": ["day"], "by": by, "at": AT, **given})

    def test_a_contact_in_the_chain_is_not_removed_from_under_it(self, cast: Cast) -> None:
        by = cast.everything()
        with within(cast.home.pk):
            kept = keep("duty_manager", by=by, at=AT, label="Chefvagten", number="70 00 01 40")
            actions.begin_chain(by=by, at=AT)
            with pytest.raises(StillQuoted):
                remove(kept, by=by, at=AT)


class TestTheRest:
    def test_a_definition_like_the_national_one_is_the_national_one(self, cast: Cast) -> None:
        by = cast.viewer(EDITOR)
        with within(cast.home.pk):
            text = queries.meaning().text
            actions.set_meaning(definition=text, vocabulary="colours", has_adults=False, by=by, at=AT)
            found = queries.meaning()
            assert (found.is_own, found.vocabulary.key, found.has_adults) == (False, "colours", False)
            with pytest.raises(refusals.UnknownWords):
                actions.set_meaning(definition="", vocabulary="stars", has_adults=True, by=by, at=AT)

    def test_situations_are_switched_and_added_under_codes_of_their_own(self, cast: Cast) -> None:
        by = cast.viewer(EDITOR)
        with within(cast.home.pk):
            actions.switch_trigger("A9", is_used=False, by=by, at=AT)
            actions.switch_trigger("A9", is_used=False, by=by, at=AT)
            own = actions.add_trigger(title="På færgen", first_call=["alarm_112"], does=["Stop"], by=by, at=AT)
            assert own.code == "L1"
            codes = [kind.code for kind in queries.kinds()]
            assert "A9" not in codes
            assert codes[-1] == "L1"
            actions.switch_trigger("A9", is_used=True, by=by, at=AT)
            with pytest.raises(refusals.NotOurs):
                actions.change_trigger(Trigger.objects.get(code="A9"), title="X", by=by, at=AT)
            assert kinds_recorded() == [
                "alarm.trigger.switched_off",
                "alarm.trigger.added",
                "alarm.trigger.switched_on",
            ]


class TestThePages:
    def test_who_is_let_in(self, cast: Cast) -> None:
        for address in (SETUP, f"{SETUP}akut-er/", f"{SETUP}typer/ny/", f"{SETUP}kaede/ny/", f"{SETUP}kaede/national/"):
            assert cast.client(EDITOR).get(address).status_code == 200, address
            assert cast.client("reader").get(address).status_code == 404
            assert cast.client(cast.stranger).get(address).status_code == 404
            assert cast.client(cast.elsewhere).get(address).status_code == 404

    def test_a_chain_is_fitted_by_hand(self, cast: Cast) -> None:
        client = cast.client(EDITOR)
        assert "Dette er det nationale forslag." in client.get(SETUP).content.decode()
        client.post(f"{SETUP}kaede/begynd/")
        with within(cast.home.pk):
            first, second, *_rest = Link.objects.all()
        client.post(f"{SETUP}kaede/{second.pk}/flyt/", {"to": "earlier"})
        client.post(f"{SETUP}kaede/{first.pk}/", LINK)
        client.post(f"{SETUP}kaede/ny/", {**LINK, "contact_key": "ssp", "is_public": "on"})
        client.post(f"{SETUP}kaede/{second.pk}/fjern/")
        with within(cast.home.pk):
            assert Link.objects.values_list("contact_key", flat=True)[0] == "duty_manager"
            assert Link.objects.last().contact_key == "ssp"  # type: ignore[union-attr]
            assert not Link.objects.filter(pk=second.pk).exists()

    def test_a_refused_form_keeps_what_was_typed(self, cast: Cast) -> None:
        client = cast.client(EDITOR)
        client.post(f"{SETUP}kaede/begynd/")
        answer = client.post(f"{SETUP}kaede/ny/", {**LINK, "words": "Spørg efter vagten", "is_public": "on"})
        assert answer.status_code == 200
        page = answer.content.decode()
        assert "Spørg efter vagten" in page
        assert "ikke offentlig" in page

    def test_the_definition_is_asked_about_when_an_element_is_missing(self, cast: Cast) -> None:
        client = cast.client(EDITOR)
        told = {"definition": "Når det haster.", "vocabulary": "activation", "has_adults": "on"}
        first = client.post(f"{SETUP}akut-er/", told)
        assert "nær fremtid" in first.content.decode()
        assert "Når det haster." in first.content.decode()
        seen = first.context["form"].data["seen"]
        assert client.post(f"{SETUP}akut-er/", {**told, "seen": seen}).status_code == 302
        with within(cast.home.pk):
            assert Setup.objects.get().definition == "Når det haster."

    def test_a_situation_of_our_own_shows_at_once(self, cast: Cast) -> None:
        client = cast.client(EDITOR)
        told = {"title": "Trussel på færgen", "group": "now", "first_call": "alarm_112", "does": "Stop\nSaml"}
        assert client.post(f"{SETUP}typer/ny/", told).status_code == 302
        assert "Trussel på færgen" in client.get("/k/lysbjerg/akut/").content.decode()
        assert client.post(f"{SETUP}typer/L1/", {**told, "title": "Trussel i havnen"}).status_code == 302
        assert client.get(f"{SETUP}typer/A1/").status_code == 404
        client.post(f"{SETUP}typer/L1/brug/", {"used": "no"})
        assert "Trussel i havnen" not in client.get("/k/lysbjerg/akut/").content.decode()
