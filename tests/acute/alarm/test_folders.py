# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Sites and prints: what is noted, what is refused, and when a new print is needed."""

import pytest

from handlingsplan.acute.alarm import actions
from handlingsplan.acute.alarm.actions import folders, refusals
from handlingsplan.acute.alarm.folder import Source
from handlingsplan.acute.alarm.folder_queries import Held, held
from handlingsplan.acute.alarm.folder_terms import Form
from handlingsplan.acute.alarm.models import Print, Site
from handlingsplan.audit.models import Event
from handlingsplan.contacts.models import ContactFunction
from handlingsplan.notices.models import Notice
from handlingsplan.planning.cards.models import Card
from handlingsplan.tenancy.scope import within
from tests.numbers import NUMBER
from tests.people import Cast

from .folder_world import AT, INNER_NUMBER, LATER, folder, furnish

pytestmark = pytest.mark.django_db
FOLDERS = "/m/lysbjerg/akut/mapper/"
EDITOR, READER = "preparedness_coordinator", "crisis_member"


def kinds_recorded() -> list[str]:
    codes = Event.objects.filter(kind__regex=r"^alarm\.(site|print)\.").order_by("number")
    return list(codes.values_list("kind", flat=True))


def only(cast: Cast) -> Held:
    (found,) = held(Source(cast.home, AT))
    return found


class TestSites:
    def test_they_are_added_changed_closed_and_opened(self, cast: Cast) -> None:
        by = cast.viewer(EDITOR)
        with within(cast.home.pk):
            site = folders.add_site(name=" Havrebæk Skole ", by=by, at=AT)
            site = folders.change_site(site, name="Havrebæk Skole", assembly="Boldbanen", by=by, at=AT)
            folders.note_print(folder(cast, site), by=by, at=AT)
            for is_closed in (True, True, False):
                site = folders.close_site(site, is_closed=is_closed, by=by, at=AT)
            assert (site.name, site.assembly, site.is_closed) == ("Havrebæk Skole", "Boldbanen", False)
            assert Print.objects.get().replaced_at == AT
            names = ["site.added", "site.changed", "print.made", "site.closed", "site.opened"]
            assert kinds_recorded() == [f"alarm.{name}" for name in names]

    def test_what_is_refused(self, cast: Cast) -> None:
        by = cast.viewer(EDITOR)
        with within(cast.home.pk):
            with pytest.raises(folders.PlaceNameless):
                folders.add_site(name=" ", by=by, at=AT)
            with pytest.raises(refusals.HoldsCpr):
                folders.add_site(name="Skolen", note=f"Spørg efter {NUMBER}", by=by, at=AT)
            site = folders.add_site(name="Skolen", by=by, at=AT)
            with pytest.raises(refusals.HoldsCpr):
                folders.note_print(folder(cast, site), placed=NUMBER, by=by, at=AT)
            site = folders.close_site(site, is_closed=True, by=by, at=AT)
            with pytest.raises(folders.SiteClosed):
                folders.note_print(folder(cast, site), by=by, at=AT)


class TestAPrint:
    def test_it_replaces_the_one_in_its_place_and_no_other(self, cast: Cast) -> None:
        by = cast.viewer(READER)
        with within(cast.home.pk):
            site = furnish(cast)
            first = folders.note_print(folder(cast, site), placed="Receptionen", by=by, at=AT)
            other = folders.note_print(folder(cast, site), placed="Kælderen", by=by, at=AT)
            public = folders.note_print(folder(cast, site, internal=False), placed="Receptionen", by=by, at=AT)
            again = folders.note_print(folder(cast, site), placed="receptionen", by=by, at=LATER)
            kept = set(Print.objects.filter(replaced_at=None).values_list("pk", flat=True))
            assert kept == {other.pk, public.pk, again.pk}
            assert Print.objects.get(pk=first.pk).replaced_at == LATER
            assert again.parts == folder(cast, site).parts

    def test_where_it_lies_is_noted_and_it_is_taken_away(self, cast: Cast) -> None:
        by = cast.viewer(EDITOR)
        with within(cast.home.pk):
            made = folders.note_print(folder(cast, None), by=by, at=AT)
            assert folders.place_print(made, placed=" Skabet ", by=by, at=AT).placed == "Skabet"
            folders.retire_print(made, by=by, at=AT)
            folders.retire_print(made, by=by, at=LATER)
            assert Print.objects.get().replaced_at == AT
            assert kinds_recorded() == [f"alarm.print.{name}" for name in ("made", "placed", "retired")]


class TestANewPrintIsNeeded:
    def test_not_because_a_day_has_passed(self, cast: Cast) -> None:
        with within(cast.home.pk):
            site = furnish(cast)
            for form in Form:
                assert folder(cast, site, form=form).digest == folder(cast, site, form=form, at=LATER).digest

    def test_when_a_number_changes_and_it_says_so(self, cast: Cast) -> None:
        by = cast.viewer(EDITOR)
        with within(cast.home.pk):
            site = furnish(cast)
            folders.note_print(folder(cast, site), by=by, at=AT)
            assert not only(cast).is_outdated
            ContactFunction.objects.filter(number=INNER_NUMBER).update(number="70 00 01 41")
            assert (only(cast).is_outdated, only(cast).changed) == (True, ("Telefonnumre og åbningstider",))

    def test_a_number_that_does_not_stand_in_it_changes_nothing(self, cast: Cast) -> None:
        by = cast.viewer(EDITOR)
        with within(cast.home.pk):
            site = furnish(cast)
            folders.note_print(folder(cast, site, internal=False), by=by, at=AT)
            ContactFunction.objects.filter(number=INNER_NUMBER).update(number="70 00 01 41")
            assert not only(cast).is_outdated

    def test_when_the_chain_a_card_or_the_site_changes(self, cast: Cast) -> None:
        by = cast.viewer(EDITOR)
        with within(cast.home.pk):
            site = furnish(cast)
            folders.note_print(folder(cast, site), by=by, at=AT)
            first, second, *_rest = actions.begin_chain(by=by, at=AT)
            actions.move_link(second, earlier=True, by=by, at=AT)
            assert "Alarmkæden" in only(cast).changed
            card = Card.objects.get(key="ak2_site")
            Card.objects.filter(pk=card.pk).update(in_force=None)
            assert any(words.startswith("Ikke længere i mappen") for words in only(cast).changed)
            folders.change_site(site, name=site.name, assembly="Et andet sted", by=by, at=AT)
            assert "Stedet og samlingspladsen" in only(cast).changed
            assert first.pk

    def test_a_wallet_card_knows_of_numbers_and_chain_alone(self, cast: Cast) -> None:
        with within(cast.home.pk):
            assert set(folder(cast, furnish(cast), form=Form.WALLET).parts) == {"site", "numbers", "chain"}

    def test_those_who_keep_the_alarm_are_told_once(self, cast: Cast) -> None:
        by = cast.viewer(EDITOR)
        with within(cast.home.pk):
            site = furnish(cast)
            assert folders.look_for_outdated(cast.home, AT) == 0
            folders.note_print(folder(cast, site), by=by, at=AT)
            assert folders.look_for_outdated(cast.home, AT) == 0
            ContactFunction.objects.filter(number=INNER_NUMBER).update(number="70 00 01 41")
            assert [folders.look_for_outdated(cast.home, AT) for _ in range(2)] == [1, 0]
            assert Notice.objects.filter(to=cast[EDITOR]).count() == 1
            assert Print.objects.exclude(outdated_at=None).count() == 1
            ContactFunction.objects.filter(number="70 00 01 41").update(number=INNER_NUMBER)
            folders.look_for_outdated(cast.home, LATER)
            assert not Print.objects.exclude(outdated_at=None).exists()


class TestThePages:
    def test_who_is_let_in(self, cast: Cast) -> None:
        with within(cast.home.pk):
            site = furnish(cast)
            made = folders.note_print(folder(cast, site), by=cast.viewer(EDITOR), at=AT)
        assert cast.client(READER).get(FOLDERS).status_code == 200
        edit = (f"{FOLDERS}steder/nyt/", f"{FOLDERS}steder/{site.pk}/", f"{FOLDERS}udskrifter/{made.pk}/")
        for address in (FOLDERS, *edit):
            assert cast.client(EDITOR).get(address).status_code == 200, address
            assert cast.client(cast.stranger).get(address).status_code == 404
            assert cast.client(cast.elsewhere).get(address).status_code == 404
        for address in edit:
            assert cast.client(READER).get(address).status_code == 404
        for name in ("mappe", "lommekort", "sider"):
            assert cast.client(cast.stranger).post(f"{FOLDERS}hent/{name}/").status_code == 404
            assert cast.client(cast.elsewhere).post(f"{FOLDERS}hent/{name}/").status_code == 404

    def test_sites_and_prints_by_hand(self, cast: Cast) -> None:
        client = cast.client(EDITOR)
        assert client.post(f"{FOLDERS}steder/nyt/", {"name": "Biblioteket", "assembly": "Torvet"}).status_code == 302
        with within(cast.home.pk):
            site = Site.objects.get()
        assert client.post(f"{FOLDERS}steder/{site.pk}/", {"name": "Hovedbiblioteket"}).status_code == 302
        told = {"site": site.pk, "role": "employee", "edition": "internal", "placed": "Skranken"}
        for name, kind in (("sider", "application/zip"), ("lommekort", "application/pdf")):
            answer = client.post(f"{FOLDERS}hent/{name}/", told)
            assert (answer.status_code, answer["Content-Type"]) == (200, kind)
        shown = client.get(FOLDERS).content.decode()
        assert all(words in shown for words in ("Hovedbiblioteket", "Skranken", "Medarbejder", "Passer med i dag"))
        with within(cast.home.pk):
            made = Print.objects.filter(form="bundle").get()
        assert client.post(f"{FOLDERS}udskrifter/{made.pk}/", {"placed": "Skab 2"}).status_code == 302
        assert "Skab 2" in client.get(FOLDERS).content.decode()
        assert client.post(f"{FOLDERS}udskrifter/{made.pk}/fjern/").status_code == 302
        assert "Skab 2" not in client.get(FOLDERS).content.decode()
        assert client.post(f"{FOLDERS}steder/{site.pk}/luk/", {"closed": "yes"}).status_code == 302
        assert "Lukket sted" in client.get(FOLDERS).content.decode()

    def test_a_refused_form_keeps_what_was_typed(self, cast: Cast) -> None:
        told = {"role": "employee", "edition": "internal", "placed": f"Hos {NUMBER}"}
        answer = cast.client(EDITOR).post(f"{FOLDERS}hent/sider/", told)
        assert answer["Content-Type"].startswith("text/html")
        assert NUMBER in answer.content.decode()
        with within(cast.home.pk):
            assert not Print.objects.exists()
