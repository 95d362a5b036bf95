# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing beside the national text: what may be written, who approves, what the public sees and when."""

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from handlingsplan.access.viewer import MayNot
from handlingsplan.communication.audiences import actions
from handlingsplan.communication.audiences.models import LocalPage, LocalText
from handlingsplan.communication.audiences.queries import page_of
from handlingsplan.communication.audiences.queries.awaiting import pages_awaiting
from handlingsplan.communication.audiences.queries.local import mark_of, pages_waiting
from handlingsplan.communication.audiences.queries.national import block_defs
from handlingsplan.communication.audiences.queries.working import desk, difference
from handlingsplan.communication.audiences.terms import Mode
from handlingsplan.notices.models import Notice
from tests.numbers import NUMBER

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


def add(cast: Any, block: str = "B5", body: str = "Ring til klubbens egen vagt.", **given: Any) -> LocalText:
    who = given.pop("by", cast.viewer("plan_coordinator"))
    return actions.write_text(
        given.pop("audience", "volunteer"),
        block,
        by=who,
        at=given.pop("at", NOW),
        body=body,
        **{"mode": Mode.ADDITION} | given,
    )


def shown(block: str = "B5", audience: str = "volunteer", **given: Any) -> str:
    found = page_of(audience, **{"language": "da"} | given).block(block)
    return found.text if found else ""


def approve(cast: Any, audience: str = "volunteer", at: datetime = NOW) -> LocalPage:
    return actions.approve(audience, by=cast.viewer("approver"), at=at, lix_seen=True)


class TestFromWritingToThePublic:
    def test_the_national_page_is_shown_before_anybody_has_worked(self, home: Any) -> None:
        page = page_of("volunteer", language="da")
        assert page.number == 0
        assert len(page.blocks) > 12

    def test_an_addition_is_seen_after_approval_beside_the_national_text(self, home: Any) -> None:
        national = shown()
        add(home)
        assert shown() == national
        assert "klubbens egen vagt" in shown(draft=True)
        assert approve(home).number == 1
        assert national in shown()
        assert "klubbens egen vagt" in shown()

    def test_our_own_text_stands_in_its_place_with_day_and_reason(self, home: Any) -> None:
        """KOM-05."""
        add(home, "B12", "Vi kommer hver torsdag.", mode=Mode.OVERRIDE, reason="Kommunen har faste aftener.")
        approve(home)
        block = page_of("volunteer", language="da").block("B12")
        assert block
        assert block.text == "Vi kommer hver torsdag."
        assert (block.overridden_on, block.reason) == (NOW.date(), "Kommunen har faste aftener.")

    def test_taken_back_it_is_national_again_and_the_history_stays(self, home: Any) -> None:
        national = shown()
        add(home)
        approve(home)
        actions.take_back("volunteer", "B5", by=home.viewer("plan_coordinator"), at=LATER)
        assert shown() != national
        approve(home, at=LATER)
        assert shown() == national
        assert LocalText.objects.count() == 2

    def test_optional_blocks_are_switched_and_required_ones_stay(self, home: Any) -> None:
        """KOM-03."""
        by = home.viewer("plan_coordinator")
        actions.switch_blocks("volunteer", {"B12": False}, by=by, at=NOW)
        assert shown("B12")
        approve(home)
        assert not shown("B12")
        for key in ("B1", "B5"):
            with pytest.raises(actions.NotAllowedHere):
                actions.switch_blocks("volunteer", {key: False}, by=by, at=NOW)

    def test_a_forbidden_block_cannot_be_added(self, home: Any) -> None:
        for audience, block in (("parent", "B8"), ("self", "B3"), ("child", "B3"), ("citizen", "B6")):
            with pytest.raises(actions.NotAllowedHere):
                add(home, block, audience=audience)
            with pytest.raises(actions.NotAllowedHere):
                actions.switch_blocks(audience, {block: True}, by=home.viewer("plan_coordinator"), at=NOW)

    def test_an_english_reader_is_told_that_a_local_text_is_danish(self, home: Any) -> None:
        add(home)
        approve(home)
        block = page_of("volunteer", language="en").block("B5")
        assert block
        assert block.has_local
        assert (block.lang, block.local_lang) == ("", "da")


class TestWhatMayNotBeWritten:
    @pytest.mark.parametrize(
        "body",
        [
            "",
            f"Om {NUMBER}",
            "Ring 41 74 90 90.",
            "Ring 70 00 01 30.",
            "Se § 133.",
            "Efter serviceloven § 153 skal du underrette.",
            "Se {law:findes_ikke}.",
            "{{kontakt}}",
            "Ring {nogen}.",
            "Ring {kontakt: findes_ikke}.",
            "Ring til hotlinen {",
        ],
    )
    def test_numbers_laws_and_persons_typed_by_hand(self, home: Any, body: str) -> None:
        """KOM-01, KOM-09."""
        with pytest.raises(actions.NotUsable):
            add(home, body=body)
        assert not LocalText.objects.exists()

    def test_numbers_and_laws_by_key_are_filled_in(self, home: Any) -> None:
        add(home, body="Ring {kontakt:hotline}. Se {law:barnets_lov_135}.")
        read = shown(draft=True)
        assert "41 74 90 90" in read
        assert "§ 135" in read

    @pytest.mark.parametrize("short", ["{hotline}", "{ Kontakt: hotline }", "{kontakt:hotline}"])
    def test_a_contact_named_in_short_is_the_contact(self, home: Any, short: str) -> None:
        assert add(home, body=f"Ring {short}.").body == "Ring {kontakt:hotline}."
        assert "41 74 90 90" in shown(draft=True)

    def test_what_stays_in_braces_is_named(self, home: Any) -> None:
        with pytest.raises(actions.NotUsable) as refused:
            add(home, body="Ring {nogen}.")
        assert "{nogen}" in str(refused.value.message)

    def test_nothing_is_filled_into_a_short_text(self, home: Any) -> None:
        by = home.viewer("plan_coordinator")
        with pytest.raises(actions.NotUsable):
            actions.write_short_text("volunteer", "sms.da", "Ring {kontakt:ssp}", by=by, at=NOW, most=100)

    def test_employees_are_never_promised_anonymity(self, home: Any) -> None:
        """KOM-11."""
        with pytest.raises(actions.NotUsable):
            add(home, "B9", "Du er anonym.", audience="employee_child")
        assert add(home, "B9", "Du kan være anonym.", audience="citizen")

    @pytest.mark.parametrize("block", ["B1", "B16"])
    def test_what_is_the_same_everywhere(self, home: Any, block: str) -> None:
        with pytest.raises(actions.NotAllowedHere):
            add(home, block)

    @pytest.mark.parametrize("block", ["B3", "B4", "B8", "B9", "B10"])
    def test_what_may_be_added_to_but_not_replaced(self, home: Any, block: str) -> None:
        with pytest.raises(actions.NotAllowedHere):
            add(home, block, mode=Mode.OVERRIDE, reason="Fordi")

    def test_a_replacement_without_a_reason(self, home: Any) -> None:
        with pytest.raises(actions.NotUsable):
            add(home, "B12", mode=Mode.OVERRIDE)


class TestApproval:
    """KOM-44, KOM-28."""

    def test_it_is_somebody_elses(self, home: Any) -> None:
        add(home, by=home.everything())
        with pytest.raises(actions.OwnWork):
            actions.approve("volunteer", by=home.everything(), at=NOW, lix_seen=True)

    def test_it_needs_the_role(self, home: Any) -> None:
        add(home)
        with pytest.raises(MayNot):
            actions.approve("volunteer", by=home.viewer("plan_coordinator"), at=NOW)

    def test_nobody_approves_what_another_wrote_over(self, home: Any) -> None:
        add(home)
        LocalText.objects.update(by=home["approver"])
        add(home, body="Skrevet om.")
        with pytest.raises(actions.OwnWork):
            approve(home)

    def test_nobody_approves_her_own_choice_of_blocks(self, home: Any) -> None:
        page = add(home).page
        page.refresh_from_db()
        page.switches, page.switched_by = {"B6": False}, [home["approver"].pk]
        page.save()
        with pytest.raises(actions.OwnWork):
            approve(home)

    def test_what_is_approved_is_what_was_read(self, home: Any) -> None:
        read = mark_of(add(home).page)
        add(home, body="Noget andet.")
        with pytest.raises(actions.Changed):
            actions.approve("volunteer", by=home.viewer("approver"), at=NOW, lix_seen=True, read=read)

    def test_a_lawyer_reads_what_is_said_of_danger_in_other_languages(self, home: Any) -> None:
        add(home, "B1", "اتصل", mode=Mode.TRANSLATION, language="ar")
        with pytest.raises(actions.NotReady):
            approve(home)
        add(home, "B1", "اتصل", mode=Mode.TRANSLATION, language="ar", lawyer_has_seen=True)
        assert approve(home).number == 1

    def test_nothing_new_is_nothing_to_approve(self, home: Any) -> None:
        with pytest.raises(actions.NotReady):
            approve(home)

    @pytest.mark.parametrize("block", ["B8", "B9", "B10"])
    def test_a_lawyer_reads_what_explains_the_law(self, home: Any, block: str) -> None:
        text = add(home, block, "Spørg os gerne først.")
        with pytest.raises(actions.NotReady):
            approve(home)
        actions.lawyer_has_seen(text, by=home.viewer("plan_coordinator"), at=NOW)
        assert approve(home).number == 1

    def test_hard_words_need_a_tick_and_nothing_more(self, home: Any) -> None:
        hard = "Kommunalbestyrelsens forvaltningsafdelinger koordinerer tværsektorielle samarbejdsforanstaltninger. "
        add(home, "B11", hard * 4)
        with pytest.raises(actions.NotReady):
            actions.approve("volunteer", by=home.viewer("approver"), at=NOW)
        assert approve(home).lix_seen


class TestWhatMeetsTheApprover:
    """The first page inside offers her what she may approve, and nothing else."""

    def offered(self, cast: Any) -> list[str]:
        return [link.url for link in pages_awaiting(cast.viewer("approver"))]

    def test_what_somebody_else_wrote(self, home: Any) -> None:
        assert self.offered(home) == []
        add(home)
        assert self.offered(home) == ["/m/lysbjerg/maalgrupper/volunteer/godkend/"]
        assert pages_awaiting(home.viewer("plan_coordinator")) == []
        approve(home)
        assert self.offered(home) == []

    def test_not_what_another_wrote_over(self, home: Any) -> None:
        add(home)
        LocalText.objects.update(by=home["approver"])
        add(home, body="Skrevet om.")
        assert self.offered(home) == []

    def test_not_her_own_choice_of_blocks(self, home: Any) -> None:
        page = add(home).page
        page.refresh_from_db()
        page.switches, page.switched_by = {"B6": False}, [home["approver"].pk]
        page.save()
        assert self.offered(home) == []

    def test_what_she_only_touched_is_not_her_own(self, home: Any) -> None:
        add(home)
        LocalPage.objects.update(changed_by=home["approver"])
        assert len(self.offered(home)) == 1

    def test_more_pages_ask_the_database_no_more(self, home: Any, django_assert_num_queries: Any) -> None:
        for audience in ("volunteer", "citizen", "parent"):
            add(home, audience=audience)
        approver = home.viewer("approver")
        with django_assert_num_queries(2):
            assert len(pages_awaiting(approver)) == 3


class TestSendingBack:
    def test_the_writer_is_told_why_and_the_public_sees_nothing_new(self, home: Any) -> None:
        add(home)
        actions.send_back("volunteer", reason="Sig, hvilken vagt.", by=home.viewer("approver"), at=NOW)
        told = Notice.objects.get()
        assert told.to == home["plan_coordinator"]
        assert "Sig, hvilken vagt." in told.text
        assert told.link == "/m/lysbjerg/maalgrupper/volunteer/"
        assert desk("volunteer").is_sent_back
        assert pages_waiting(LocalPage.objects.all()) == {}
        assert "klubbens egen vagt" not in shown()

    def test_what_is_written_again_waits_again(self, home: Any) -> None:
        add(home)
        actions.send_back("volunteer", reason="Sig, hvilken vagt.", by=home.viewer("approver"), at=NOW)
        add(home, body="Ring til klubbens vagt om aftenen.", at=LATER)
        assert not desk("volunteer").is_sent_back
        assert pages_waiting(LocalPage.objects.all()) == {"volunteer": 1}
        assert approve(home, at=LATER).sent_back_because == ""

    @pytest.mark.parametrize("reason", ["", f"Om {NUMBER}"])
    def test_it_needs_a_reason_about_no_person(self, home: Any, reason: str) -> None:
        add(home)
        with pytest.raises(actions.NotUsable):
            actions.send_back("volunteer", reason=reason, by=home.viewer("approver"), at=NOW)

    def test_it_needs_the_role_and_something_new(self, home: Any) -> None:
        with pytest.raises(actions.NotReady):
            actions.send_back("volunteer", reason="Fordi", by=home.viewer("approver"), at=NOW)
        add(home)
        with pytest.raises(MayNot):
            actions.send_back("volunteer", reason="Fordi", by=home.viewer("plan_coordinator"), at=NOW)


def test_what_is_danish_only_is_a_gap_until_it_is_english_too(home: Any) -> None:
    add(home)
    assert [block.key for block in desk("volunteer").first] == ["B5"]
    approve(home)
    assert [block.lacks_english for block in desk("volunteer").first] == [True]
    add(home, body="Call the club's own duty.", language="en", at=LATER)
    assert desk("volunteer").first == []


def test_a_block_is_called_what_its_readers_see(home: Any) -> None:
    names = {block.key: block.name for block in desk("volunteer").blocks}
    assert names["B8"] == "Når det gælder et barn"
    for defined in block_defs().values():
        assert not re.search(r"\bB\d", defined.rule + defined.name)


class TestOtherLanguages:
    """KOM-30."""

    def test_a_translation_stands_alone_and_grows_old(self, home: Any) -> None:
        add(home, body="اتصل بنا", mode=Mode.TRANSLATION, language="ar")
        approve(home)
        page = page_of("volunteer", language="ar")
        block = page.block("B5")
        assert block is not None
        assert (block.lang, block.direction) == ("ar", "rtl")
        assert block
        assert "اتصل" in block.text
        assert not block.is_stale
        untranslated = page.block("B2")
        assert untranslated
        assert untranslated.lang == ""
        add(home, at=LATER)
        approve(home, at=LATER)
        later = page_of("volunteer", language="ar").block("B5")
        assert later
        assert later.is_stale

    def test_the_numbers_come_from_the_register_in_every_language(self, home: Any) -> None:
        add(home, "B7", "اتصل بنا", mode=Mode.TRANSLATION, language="ar")
        approve(home)
        block = page_of("volunteer", language="ar").block("B7")
        assert block
        assert "41 74 90 90" in {row["number"] for row in block.contacts}
        with pytest.raises(actions.NotUsable):
            add(home, "B7", "41 74 90 90", mode=Mode.TRANSLATION, language="ar")

    def test_whoever_approves_is_shown_the_translation(self, home: Any) -> None:
        add(home, body="اتصل بنا", mode=Mode.TRANSLATION, language="ar")
        found = desk("volunteer")
        assert found.has_news
        assert [(text.block.key, text.direction) for text in found.foreign] == [("B5", "rtl")]
        approve(home)
        assert not desk("volunteer").has_news

    def test_danish_and_english_are_not_translations(self, home: Any) -> None:
        with pytest.raises(actions.NotAllowedHere):
            add(home, mode=Mode.TRANSLATION, language="en")
        with pytest.raises(actions.NotAllowedHere):
            add(home, language="xx")


class TestWhenTheStandardChanges:
    """KOM-05."""

    def test_the_desk_says_so_and_shows_the_difference(self, home: Any) -> None:
        add(home)
        block = next(each for each in desk("volunteer").blocks if each.key == "B5")
        assert not block.standard_changed
        assert difference(block) is None
        LocalText.objects.update(national="Sådan stod der før.")
        block = next(each for each in desk("volunteer").blocks if each.key == "B5")
        assert block.standard_changed
        assert "<del>" in str(difference(block))
