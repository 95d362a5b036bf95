# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A case is destroyed by four eyes and the council's decision, and then nobody reads it, from a backup neither."""

from io import BytesIO, StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse
from pypdf import PdfReader

from handlingsplan.access.viewer import MayNot
from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles.actions import disposal, people
from handlingsplan.concerns.casefiles.actions import file as files
from handlingsplan.concerns.casefiles.models import CaseFile, PersonMark
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.places import sealed_models
from handlingsplan.concerns.casefiles.queries.earlier import there_is_an_earlier
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.intake.models import Inquiry, Reporter
from handlingsplan.keys import case_keys, store
from handlingsplan.keys.case_keys import KeyGone
from handlingsplan.retention import disposal as engine
from handlingsplan.retention.lock import SameEyes
from handlingsplan.retention.models import Batch
from handlingsplan.retention.terms import HoldGround
from handlingsplan.tenancy.scope import within
from tests.concerns.reports import MONDAY, received
from tests.people import Cast


def shut(cast: Cast) -> OpenedCase:
    case = received().case
    files.close(case, Outcome.UNFOUNDED, stage="intake.closed_unfounded", by=cast.viewer("infohus_lead"), at=MONDAY)
    return case


def ready(cast: Cast, *cases: OpenedCase) -> Batch:
    """A batch that may be run."""
    archivist = cast.viewer("archivist")
    batch = disposal.prepare([case.file.pk for case in cases], analysis="Registreret helt.", by=archivist, at=MONDAY)
    disposal.approve(batch, by=cast.viewer("case_leader"), at=MONDAY)
    disposal.council_decided(batch, number="2026/117", on=MONDAY.date(), by=archivist, at=MONDAY)
    return batch


def test_a_destroyed_case_is_unreadable_though_its_rows_are_restored(cast: Cast) -> None:
    with within(cast.home.pk):
        case = shut(cast)
        backup = bytes(Inquiry.objects.get().sealed)
        sender_backup, sender_key = bytes(Reporter.objects.get().sealed), Reporter.objects.get().key_id
        disposal.run(ready(cast, case), by=cast.viewer("archivist"), at=MONDAY)
        assert bytes(Inquiry.objects.get().sealed) == b"" == bytes(Reporter.objects.get().sealed)
        assert not PersonMark.objects.exists()
        file = CaseFile.objects.get()
        assert file.destroyed_at == MONDAY
        Inquiry.objects.update(sealed=backup)
        Reporter.objects.update(sealed=sender_backup)
        for key in (file.key_id, sender_key):
            with pytest.raises(KeyGone):
                case_keys.opened(key)
        assert not there_is_an_earlier(received().case.file, today=MONDAY.date())


def test_a_restored_key_store_is_made_to_forget_again(cast: Cast) -> None:
    with within(cast.home.pk):
        case, other = shut(cast), shut(cast)
        sender_key = Reporter.objects.get(inquiry__file=case.file).key_id
        gone = [case.file.key_id, sender_key]
        backup = store.get(cast.home.pk, [*gone, other.file.key_id])
        disposal.run(ready(cast, case), by=cast.viewer("archivist"), at=MONDAY)
    store.put(backup)
    with within(cast.home.pk):
        assert len(case_keys.opened_many(gone)) == 2, "The backup has brought them back."
    told, again = StringIO(), StringIO()
    call_command("destroy_again", stdout=told)
    call_command("destroy_again", stdout=again)
    assert "2 keys had come back" in told.getvalue()
    assert "No destroyed key" in again.getvalue()
    with within(cast.home.pk):
        assert not case_keys.opened_many(gone)
        assert case_keys.opened(other.file.key_id)
        assert [event.details for event in Event.objects.filter(kind="casefiles.keys.destroyed_again")] == [
            {"count": 2}
        ]


def test_every_table_with_words_of_a_case_is_reached(cast: Cast) -> None:
    assert {"intake.inquiry", "intake.reporter", "intake.message", "infohus.contribution", "casefiles.note"} <= {
        model._meta.label_lower for model in sealed_models()
    }


def test_it_takes_four_eyes_and_the_council(cast: Cast) -> None:
    archivist = cast.viewer("archivist")
    with within(cast.home.pk):
        case = shut(cast)
        batch = disposal.prepare([case.file.pk], analysis="Hele.", by=archivist, at=MONDAY)
        with pytest.raises(engine.NotReady):
            disposal.run(batch, by=archivist, at=MONDAY)
        with pytest.raises(MayNot):
            disposal.approve(batch, by=archivist, at=MONDAY)
        with pytest.raises(SameEyes):
            engine.approve(batch, by=cast["archivist"], at=MONDAY)
        disposal.approve(batch, by=cast.viewer("case_leader"), at=MONDAY)
        with pytest.raises(engine.NotReady):
            disposal.run(batch, by=archivist, at=MONDAY)
        assert case_keys.opened(case.file.key_id)


def test_a_hold_blocks_also_what_was_decided(cast: Cast) -> None:
    archivist = cast.viewer("archivist")
    with within(cast.home.pk):
        case = shut(cast)
        batch = ready(cast, case)
        disposal.hold(case.file, HoldGround.COURT, by=archivist, at=MONDAY)
        with pytest.raises(engine.OnHold):
            disposal.run(batch, by=archivist, at=MONDAY)
        assert case_keys.opened(case.file.key_id)


def test_only_what_is_shut_can_be_chosen(cast: Cast) -> None:
    with within(cast.home.pk):
        case = received().case
        with pytest.raises(engine.NothingChosen):
            disposal.prepare([case.file.pk], analysis="Hele.", by=cast.viewer("archivist"), at=MONDAY)


def test_the_whole_way_on_its_pages(cast: Cast) -> None:
    with within(cast.home.pk):
        case = shut(cast)
    archivist, leader = cast.client("archivist"), cast.client("case_leader")

    def page(name: str, *args: object) -> str:
        return reverse(name, args=[cast.home.slug, *args])

    listed = archivist.get(page("disposal")).content.decode()
    assert case.file.number in listed
    assert "Villads" not in listed
    made = archivist.post(page("disposal"), {"chosen": [case.file.pk], "analysis": "Registreringen er hel."})
    assert made.status_code == 302
    with within(cast.home.pk):
        batch = Batch.objects.get()
    assert leader.get(page("disposal_batch", batch.pk)).status_code == 404
    assert archivist.get(page("disposal_certificate", batch.pk)).status_code == 404
    assert leader.post(page("approve_batch", batch.pk)).status_code == 302
    typed = {"act": "council", "number": "2026/117", "decided_on": "2026-11-20"}
    assert archivist.post(page("disposal_batch", batch.pk), typed).status_code == 302
    assert archivist.post(page("disposal_batch", batch.pk), {"act": "run"}).status_code == 302
    paper = archivist.get(page("disposal_certificate", batch.pk))
    words = "\n".join(one.extract_text() for one in PdfReader(BytesIO(paper.content)).pages)
    assert "2026/117" in words
    assert case.file.number in words
    with within(cast.home.pk):
        assert CaseFile.objects.get().destroyed_at is not None
        assert Event.objects.filter(kind="casefiles.file.destroyed").exists()


@pytest.mark.parametrize("name", ["disposal", "disposal_batch", "disposal_certificate", "hold_case", "approve_batch"])
def test_strangers_meet_nothing(cast: Cast, name: str) -> None:
    with within(cast.home.pk):
        case = shut(cast)
        batch = ready(cast, case)
    given = {"disposal": [], "hold_case": [case.file.pk]}.get(name, [batch.pk])
    for who in (cast.stranger, cast.elsewhere, "infohus_lead", "log_reviewer"):
        assert cast.client(who).get(reverse(name, args=[cast.home.slug, *given])).status_code == 404


def test_holding_and_letting_go_on_the_page(cast: Cast) -> None:
    with within(cast.home.pk):
        case = shut(cast)
        people.declare(case.file, is_biased=False, by=cast.viewer("infohus_lead"), at=MONDAY)
    here = reverse("hold_case", args=[cast.home.slug, case.file.pk])
    archivist = cast.client("archivist")
    assert archivist.post(here, {"ground": "complaint"}).status_code == 302
    with within(cast.home.pk), pytest.raises(engine.OnHold):
        disposal.prepare([case.file.pk], analysis="Hele.", by=cast.viewer("archivist"), at=MONDAY)
    assert archivist.post(here).status_code == 302
    with within(cast.home.pk):
        disposal.prepare([case.file.pk], analysis="Hele.", by=cast.viewer("archivist"), at=MONDAY)


def test_a_batch_of_very_many_cases_is_one_question(cast: Cast) -> None:
    with within(cast.home.pk):
        assert disposal.commands(range(10_000_000, 10_003_000)) == []
