# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of the rollout, in the hands of those who may and those who may not."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from handlingsplan.communication.rollout import actions
from handlingsplan.communication.rollout.models import AnswerCount, Group, PersonalLink, Wave
from handlingsplan.contacts.models import ContactFunction
from handlingsplan.tenancy.scope import within

from .conftest import Town

HOME = "/m/lysbjerg/udbredelse/"


@pytest.fixture
def live(town: Town) -> Town:
    """The first wave is under way today, and the reader leads a group in it."""
    with within(town.cast.home.pk):
        actions.change_group(town.group(), by=town.lead, at=timezone.now(), leader=town.cast["reader"], head_count=9)
        town.begun(timezone.now())
    return town


def wave_of(town: Town, place: int = 1) -> Wave:
    with within(town.cast.home.pk):
        return town.wave(place)


def group_of(town: Town, name: str = "Modtagelsen") -> Group:
    with within(town.cast.home.pk):
        return town.group(name)


def lead(town: Town) -> Client:
    return town.cast.client("plan_coordinator")


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


class TestTheReceiver:
    @pytest.fixture
    def secret(self, live: Town) -> str:
        with within(live.cast.home.pk):
            return live.sent("a@skole.example", at=timezone.now())[0]

    def link(self, live: Town, secret: str) -> PersonalLink:
        with within(live.cast.home.pk):
            return live.link(secret)

    def test_to_open_the_page_confirms_nothing(self, live: Town, secret: str) -> None:
        browser = Client()
        for _ in range(2):
            assert browser.get(f"/k/lysbjerg/laes/{secret}/").status_code == 200
            assert browser.head(f"/k/lysbjerg/laes/{secret}/").status_code == 200
        assert browser.get(f"/k/lysbjerg/laes/{secret}/spoergsmaal/").status_code == 302
        assert not self.link(live, secret).is_read

    def test_the_page_is_kept_nowhere(self, live: Town, secret: str) -> None:
        answer = Client().get(f"/k/lysbjerg/laes/{secret}/")
        assert "no-store" in answer["Cache-Control"]
        assert answer["X-Robots-Tag"] == "noindex"

    def test_a_press_confirms_and_leads_to_the_questions(self, live: Town, secret: str) -> None:
        with within(live.cast.home.pk):
            Wave.objects.filter(position=1).update(material=["page:leader"])
        browser = Client()
        assert "Læst og forstået" in browser.get(f"/k/lysbjerg/laes/{secret}/").content.decode()
        answer = browser.post(f"/k/lysbjerg/laes/{secret}/")
        assert answer["Location"] == f"/k/lysbjerg/laes/{secret}/spoergsmaal/"
        assert self.link(live, secret).is_read
        assert "Læst og forstået" not in browser.get(f"/k/lysbjerg/laes/{secret}/").content.decode()

    def test_the_answers_are_explained_and_only_counted(self, live: Town, secret: str) -> None:
        browser = Client()
        browser.post(f"/k/lysbjerg/laes/{secret}/")
        path = f"/k/lysbjerg/laes/{secret}/spoergsmaal/"
        assert len(browser.get(path).context["form"].visible_fields()) == 3
        answer = browser.post(
            path, {"no_answer": "wait", "saturday_child": "social_duty", "neutral_subject": "neutral"}
        )
        assert [each.choice.is_right for each in answer.context["given"]] == [True, False, True]
        page = answer.content.decode()
        assert "Du fandt vej" in page
        assert "En anden vej er kortere" in page
        with within(live.cast.home.pk):
            assert sum(row.count for row in AnswerCount.objects.all()) == 3
        browser.post(path, {"no_answer": "wait", "saturday_child": "social_duty", "neutral_subject": "neutral"})
        with within(live.cast.home.pk):
            assert sum(row.count for row in AnswerCount.objects.all()) == 3

    def test_the_right_answer_is_the_municipalitys_own_contact(self, live: Town, secret: str) -> None:
        with within(live.cast.home.pk):
            ContactFunction.objects.create(
                municipality=live.cast.home, key="social_duty", label="Døgnvagten", number="70 00 01 24", is_public=True
            )
        browser = Client()
        browser.post(f"/k/lysbjerg/laes/{secret}/")
        assert (
            "Døgnvagten: 70\u00a000\u00a001\u00a024"
            in browser.get(f"/k/lysbjerg/laes/{secret}/spoergsmaal/").content.decode()
        )

    def test_an_unanswered_question_is_asked_for(self, live: Town, secret: str) -> None:
        browser = Client()
        browser.post(f"/k/lysbjerg/laes/{secret}/")
        answer = browser.post(f"/k/lysbjerg/laes/{secret}/spoergsmaal/", {"no_answer": "wait"})
        assert set(answer.context["form"].errors) == {"saturday_child", "neutral_subject"}
        with within(live.cast.home.pk):
            assert not AnswerCount.objects.exists()

    def test_a_stopped_link_and_another_towns_address_open_nothing(self, live: Town, secret: str) -> None:
        assert Client().get(f"/k/aaholm/laes/{secret}/").status_code == 404
        lead(live).post(f"{HOME}gruppe/{group_of(live).pk}/stop/", {"address": ""})
        for method in ("get", "post"):
            for path in ("", "spoergsmaal/"):
                assert getattr(Client(), method)(f"/k/lysbjerg/laes/{secret}/{path}").status_code == 404


class TestTheLeader:
    def report(self, live: Town, who: str, **sent: Any) -> Any:
        return live.cast.client(who).post(f"{HOME}mine-moeder/{group_of(live).pk}/", sent)

    def test_she_ticks_with_a_number_and_no_names(self, live: Town) -> None:
        day = timezone.localdate()
        assert self.report(live, "reader", count=8, on=day.isoformat()).status_code == 302
        group = group_of(live)
        assert (group.briefed_count, group.briefed_on) == (8, day)
        assert self.report(live, "reader", count=9, on=day.isoformat()).status_code == 302
        assert group_of(live).briefed_count == 9

    @pytest.mark.parametrize(("count", "on"), [(10, "2026-01-01"), (3, "2099-01-01")])
    def test_more_than_there_are_and_days_ahead_are_refused(self, live: Town, count: int, on: str) -> None:
        assert self.report(live, "reader", count=count, on=on).context["form"].non_field_errors()
        assert group_of(live).briefed_on is None

    def test_nobody_ticks_for_her(self, live: Town) -> None:
        answer = self.report(live, "plan_coordinator", count=3, on="2026-01-01")
        assert answer.context["form"].non_field_errors()
        assert group_of(live).briefed_on is None

    def test_the_names_of_the_files_tell_nothing(self, live: Town) -> None:
        for name in ("personalemoede.pptx", "personalemoede-tale.docx"):
            answer = live.cast.client("reader").get(f"{HOME}mine-moeder/{group_of(live).pk}/{name}")
            assert answer["Content-Disposition"] == f'attachment; filename="{name}"'
