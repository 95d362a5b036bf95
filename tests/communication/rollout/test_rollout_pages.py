# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of the rollout, in the hands of those who may and those who may not."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from handlingsplan.communication.rollout import actions
from handlingsplan.communication.rollout.models import Group, PersonalLink, Wave
from handlingsplan.tenancy.scope import within

from .conftest import AT, HOME, SET, Town, group_of, lead, wave_of


def pages(town: Town) -> list[str]:
    wave, group = wave_of(town), group_of(town)
    return [
        HOME,
        f"{HOME}ny/",
        f"{HOME}mine-moeder/",
        f"{HOME}mine-moeder/{group.pk}/",
        f"{HOME}mine-moeder/{group.pk}/personalemoede.pptx",
        f"{HOME}mine-moeder/{group.pk}/personalemoede-tale.docx",
        f"{HOME}{wave.pk}/",
        f"{HOME}{wave.pk}/ret/",
        f"{HOME}{wave.pk}/fjern/",
        f"{HOME}{wave.pk}/trin/tell/",
        f"{HOME}{wave.pk}/gruppe/ny/",
        f"{HOME}gruppe/{group.pk}/",
        f"{HOME}gruppe/{group.pk}/fjern/",
        f"{HOME}gruppe/{group.pk}/send/",
        f"{HOME}gruppe/{group.pk}/stop/",
    ]


class TestDoors:
    def test_strangers_find_nothing(self, live: Town) -> None:
        posted = [*pages(live), f"{HOME}forslag/", f"{HOME}{wave_of(live).pk}/flyt/"]
        for client in (live.cast.client(live.cast.stranger), live.cast.client(live.cast.elsewhere)):
            assert {client.get(path).status_code for path in pages(live)} == {404}
            assert {client.post(path).status_code for path in posted} == {404}

    def test_whoever_leads_sees_them_all(self, live: Town) -> None:
        client = lead(live)
        assert {path: client.get(path).status_code for path in pages(live)} == dict.fromkeys(pages(live), 200)

    def test_a_leader_sees_exactly_her_own_task(self, live: Town) -> None:
        client = live.cast.client("reader")
        own, other = group_of(live).pk, group_of(live, "SSP").pk
        assert client.get(f"{HOME}mine-moeder/{own}/").status_code == 200
        assert client.get(f"{HOME}mine-moeder/{other}/").status_code == 404
        assert client.get(f"{HOME}mine-moeder/{other}/personalemoede.pptx").status_code == 404
        assert client.get(HOME).status_code == 404
        page = client.get(f"{HOME}mine-moeder/").content.decode()
        assert "Modtagelsen" in page
        assert "SSP" not in page

    def test_before_the_wave_has_begun_there_is_nothing_for_her(self, town: Town) -> None:
        with within(town.cast.home.pk):
            Group.objects.filter(name="Modtagelsen").update(leader=town.cast["reader"])
        client = town.cast.client("reader")
        assert client.get(f"{HOME}mine-moeder/{group_of(town).pk}/").status_code == 404

    def test_one_who_sees_does_not_send(self, live: Town) -> None:
        client = live.cast.client("approver")
        assert client.get(HOME).status_code == 200
        assert client.get(f"{HOME}gruppe/{group_of(live).pk}/send/").status_code == 404
        assert client.post(f"{HOME}{wave_of(live, 3).pk}/flyt/").status_code == 404


class TestTheWaves:
    def test_who_is_told_first_stands_at_the_top(self, town: Town) -> None:
        page = lead(town).get(HOME).content.decode()
        assert page.index("får besked først") < page.index("Bølgerne i rækkefølge")

    def test_without_waves_one_begins_from_five(self, cast: Any) -> None:
        client = cast.client("plan_coordinator")
        assert "Begynd med fem bølger" in client.get(HOME).content.decode()
        assert client.post(f"{HOME}forslag/").status_code == 302
        assert client.post(f"{HOME}forslag/", follow=True).context["messages"]
        with within(cast.home.pk):
            assert Wave.objects.count() == 5

    def test_the_order_is_changed_without_a_script(self, town: Town) -> None:
        wave = wave_of(town, 3)
        answer = lead(town).post(f"{HOME}{wave.pk}/flyt/", {"place": "earlier"})
        assert answer["Location"].endswith(f"#wave-{wave.pk}")
        assert wave_of(town, 2).pk == wave.pk

    def test_what_is_wrong_is_said_at_the_field(self, town: Town) -> None:
        wave = wave_of(town)
        sent = {"title": "Kernen", "target": "percent", "target_number": 120, "version": wave.version}
        answer = lead(town).post(
            f"{HOME}{wave.pk}/ret/", sent | {"starts_on": "2026-11-22", "follow_up_on": "2026-11-01"}
        )
        assert set(answer.context["form"].errors) == {"target_number", "follow_up_on"}

    def test_a_civil_registration_number_is_refused(self, town: Town) -> None:
        wave = wave_of(town)
        sent = {"title": "Kernen", "target": "percent", "target_number": 80, "version": wave.version}
        answer = lead(town).post(f"{HOME}{wave.pk}/ret/", sent | {"purpose": "Om " + "010203" + "-1234"})
        assert "purpose" in answer.context["form"].errors

    def test_two_at_once_second_sees_and_saves_again(self, town: Town) -> None:
        wave = wave_of(town)
        sent = {"title": "Kernen", "target": "percent", "target_number": 80, "version": 1, "sender": "SSP-lederen"}
        answer = lead(town).post(f"{HOME}{wave.pk}/ret/", sent)
        assert answer.context["form"].non_field_errors()
        again = sent | {"version": answer.context["form"]["version"].value()}
        assert lead(town).post(f"{HOME}{wave.pk}/ret/", again).status_code == 302
        assert wave_of(town).sender == "SSP-lederen"

    def test_a_step_that_is_not_possible_says_so(self, town: Town) -> None:
        client, wave = lead(town), wave_of(town, 2)
        assert client.get(f"{HOME}{wave.pk}/trin/close/").status_code == 302
        assert client.get(f"{HOME}{wave.pk}/trin/dance/").status_code == 404
        client.post(f"{HOME}{wave.pk}/trin/begin/")
        assert wave_of(town, 2).state == "planned"

    def test_that_it_is_not_its_turn_is_said_before_one_begins(self, town: Town) -> None:
        with within(town.cast.home.pk):
            first, second = town.wave(1), town.wave(2)
            actions.describe(second, dict(SET), version=1, by=town.lead, at=AT)
        page = lead(town).get(f"{HOME}{second.pk}/").content.decode()
        assert f"Begynd “{first.title}” først" in page
        assert f"{HOME}{second.pk}/trin/begin/" not in page
        answer = lead(town).get(f"{HOME}{second.pk}/trin/begin/", follow=True)
        assert "En tidligere bølge er ikke begyndt" in answer.content.decode()

    def test_what_is_missing_first_leads_to_where_it_is_set(self, town: Town) -> None:
        client = lead(town)
        client.post(f"{HOME}ny/", {"title": "Naboerne", "target": "percent", "target_number": 80})
        with within(town.cast.home.pk):
            made = Wave.objects.get(title="Naboerne")
        page = client.get(f"{HOME}{made.pk}/").content.decode()
        assert page.count(reverse("new_group", args=["lysbjerg", made.pk])) == 2
        assert "Sig, hvem der får besked" in page

    def test_that_nothing_can_be_sent_yet_is_said_before_addresses_are_asked_for(self, town: Town) -> None:
        answer = lead(town).get(f"{HOME}gruppe/{group_of(town).pk}/send/", follow=True)
        assert answer.redirect_chain[0][0] == f"{HOME}{wave_of(town).pk}/"
        assert "Begynd bølgen først" in answer.content.decode()

    def test_begun_told_and_closed(self, town: Town) -> None:
        client, wave = lead(town), wave_of(town)
        for verb, state in (("begin", "under_way"), ("tell", "told"), ("close", "closed")):
            assert client.post(f"{HOME}{wave.pk}/trin/{verb}/").status_code == 302
            assert wave_of(town).state == state
        assert client.get(f"{HOME}{wave.pk}/").status_code == 200

    def test_a_group_is_added_corrected_and_taken_out(self, town: Town) -> None:
        client, wave = lead(town), wave_of(town)
        sent = {"kind": "outside", "name": "Boligforeningen", "reader": "external_professional", "head_count": 7}
        assert client.post(f"{HOME}{wave.pk}/gruppe/ny/", sent).status_code == 302
        group = group_of(town, "Boligforeningen")
        assert client.post(f"{HOME}gruppe/{group.pk}/", sent | {"head_count": 8}).status_code == 302
        assert group_of(town, "Boligforeningen").head_count == 8
        assert client.post(f"{HOME}gruppe/{group.pk}/fjern/").status_code == 302
        assert client.get(f"{HOME}gruppe/{group.pk}/").status_code == 404

    @pytest.mark.parametrize(("kind", "wrong"), [("department", "unit"), ("function", "name")])
    def test_a_group_without_a_name_is_asked_for_it(self, town: Town, kind: str, wrong: str) -> None:
        sent = {"kind": kind, "reader": "leader"}
        answer = lead(town).post(f"{HOME}{wave_of(town).pk}/gruppe/ny/", sent)
        assert wrong in answer.context["form"].errors


class TestSmallNumbers:
    def test_a_small_group_is_not_shown_by_itself(self, live: Town) -> None:
        with within(live.cast.home.pk):
            Group.objects.filter(name="SSP").update(head_count=3, read_count=1, sent_count=3)
        page = lead(live).get(f"{HOME}{wave_of(live).pk}/")
        names = [row[0] for row in page.context["table"].rows]
        assert "SSP" not in names
        assert "De mindste grupper, samlet" in names
        assert "SSP:" not in str(page.context["picture"])

    def test_the_picture_and_its_table_say_the_same(self, live: Town) -> None:
        with within(live.cast.home.pk):
            Group.objects.filter(name="Modtagelsen").update(read_count=4, sent_count=9)
        page = lead(live).get(f"{HOME}{wave_of(live).pk}/")
        assert "Modtagelsen: 4 af 9 har fået besked, 5 mangler" in str(page.context["picture"])
        assert ("Modtagelsen", 9, 4, 0, 5, 9) in page.context["table"].rows

    def test_no_page_shows_an_address(self, live: Town) -> None:
        client, group = lead(live), group_of(live)
        client.post(f"{HOME}gruppe/{group.pk}/send/", {"addresses": "anna@skole.example"})
        for path in (HOME, f"{HOME}{wave_of(live).pk}/", f"{HOME}gruppe/{group.pk}/", f"{HOME}gruppe/{group.pk}/stop/"):
            assert "anna" not in client.get(path).content.decode()


class TestSendingPages:
    def send(self, live: Town, text: str) -> Any:
        return lead(live).post(f"{HOME}gruppe/{group_of(live).pk}/send/", {"addresses": text})

    def test_each_wrong_line_is_named_and_what_was_typed_stays(self, live: Town) -> None:
        answer = self.send(live, "a@skole.example\nJens\nb@")
        errors = answer.context["form"].errors["addresses"]
        assert len(errors) == 2
        assert "Linje 2" in errors[0]
        assert "Jens\nb@" in answer.content.decode().replace("\r", "")
        with within(live.cast.home.pk):
            assert not PersonalLink.objects.exists()

    @pytest.mark.parametrize("text", ["", " , ; ", "\n".join(f"m{n}@skole.example" for n in range(301)), "x" * 31_000])
    def test_nothing_and_too_much_are_refused(self, live: Town, text: str) -> None:
        assert self.send(live, text).context["form"].errors["addresses"]

    def test_many_wrong_lines_are_not_all_read_out(self, live: Town) -> None:
        assert len(self.send(live, "x\n" * 60).context["form"].errors["addresses"]) == 21

    def test_the_receipt_counts_repeated_and_known(self, live: Town) -> None:
        self.send(live, "a@skole.example")
        lines = self.send(live, "A@skole.example\nb@skole.example\nb@skole.example").context["lines"]
        assert lines[0] == "Ét brev er på vej."
        assert len(lines) == 4

    def test_in_a_demonstration_a_few_links_are_shown_since_nothing_is_sent(self, live: Town) -> None:
        links = self.send(live, "\n".join(f"m{number}@skole.example" for number in range(5))).context["links"]
        assert len(links) == 3
        assert Client().get(links[0]).status_code == 200

    def test_stopping_says_the_same_whatever_was_there(self, live: Town) -> None:
        self.send(live, "a@skole.example")
        client, path = lead(live), f"{HOME}gruppe/{group_of(live).pk}/stop/"
        said = {
            str(next(iter(client.post(path, {"address": address}, follow=True).context["messages"])))
            for address in ("a@skole.example", "nobody@skole.example")
        }
        assert len(said) == 1
        assert client.post(path, {"address": ""}).status_code == 302
