# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The person is told, or not yet by two; what is new goes to the journal once; the log of it all is read."""

import json
from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from django.utils import timezone
from pypdf import PdfReader

from handlingsplan.clocks.queries import running
from handlingsplan.concerns.casefiles.actions import inform, journal, notes, people
from handlingsplan.concerns.casefiles.models import DutyToInform, JournalExport
from handlingsplan.concerns.casefiles.models.note import NoteWords
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries import informing
from handlingsplan.concerns.casefiles.queries.journal import not_exported
from handlingsplan.concerns.casefiles.queries.log import log_of
from handlingsplan.concerns.casefiles.terms import Exemption, InformStatus, Kle, Part
from handlingsplan.retention.lock import SameEyes
from handlingsplan.tenancy.scope import within
from tests.concerns.reports import MONDAY, received
from tests.people import Cast


def worked(cast: Cast) -> OpenedCase:
    """A case the infohus lead works, now."""
    lead, now = cast.viewer("infohus_lead"), timezone.now()
    case = received(at=now).case
    people.assign(case.file, cast["infohus_lead"], Part.LEAD, by=lead, at=now)
    people.declare(case.file, is_biased=False, by=lead, at=now)
    return case


def page(cast: Cast, name: str, *args: object) -> str:
    return reverse(name, args=[cast.home.slug, *args])


def put_off(cast: Cast, case: OpenedCase) -> DutyToInform:
    return inform.propose(
        case,
        InformStatus.POSTPONED,
        ground=Exemption.PRIVATE,
        reason="Han vil true sin bror.",
        review_on=MONDAY.date() + timedelta(days=30),
        by=cast.viewer("infohus_lead"),
        at=MONDAY,
    )


def kinds(case: OpenedCase) -> set[str]:
    return set(running(case.file).values_list("kind", flat=True)) - {"journalise"}


def test_the_month_begins_with_a_case_about_somebody_who_can_be_known(cast: Cast) -> None:
    with within(cast.home.pk):
        assert kinds(received().case) == {"duty_to_inform"}


def test_it_goes_on_until_somebody_else_agrees_and_is_back_when_nobody_looks(cast: Cast) -> None:
    with within(cast.home.pk):
        case = received().case
        duty = put_off(cast, case)
        assert kinds(case) == {"duty_to_inform"}
        assert not informing.is_settled(case.file)
        inform.decide(duty, agreed=True, by=cast.viewer("case_leader"), at=MONDAY)
        assert kinds(case) == {"exemption_review"}
        assert informing.is_settled(case.file)
        assert inform.lapse_those_due(MONDAY + timedelta(days=30)) == 0
        assert inform.lapse_those_due(MONDAY + timedelta(days=31)) == 1
        assert kinds(case) == {"duty_to_inform"}
        assert not informing.is_settled(case.file)


def test_nobody_agrees_with_herself_or_beyond_ninety_days(cast: Cast) -> None:
    with within(cast.home.pk):
        case = received().case
        duty = put_off(cast, case)
        duty.decided_by = cast["case_leader"]
        with pytest.raises(SameEyes):
            inform.decide(duty, agreed=True, by=cast.viewer("case_leader"), at=MONDAY)
        with pytest.raises(inform.ReviewTooLate):
            inform.propose(
                case,
                InformStatus.EXEMPT,
                ground=Exemption.OFFENCES,
                reason="Nej.",
                review_on=MONDAY.date() + timedelta(days=91),
                by=cast.viewer("infohus_lead"),
                at=MONDAY,
            )


def test_telling_on_its_pages(cast: Cast) -> None:
    with within(cast.home.pk):
        case = worked(cast)
    lead, leader = cast.client("infohus_lead"), cast.client("case_leader")
    here = page(cast, "duty_to_inform", case.file.pk)
    assert lead.get(here).status_code == 200
    assert lead.post(here, {"status": "exempt", "reason": "Han vil true sin bror."}).status_code == 200
    later = (timezone.localdate() + timedelta(days=20)).isoformat()
    typed = {"status": "exempt", "reason": "Han vil true sin bror.", "ground": "22-1", "review_on": later}
    assert lead.post(here, typed).status_code == 302
    with within(cast.home.pk):
        duty = DutyToInform.objects.get()
    asked = page(cast, "approve_inform", duty.pk)
    assert "Han vil true sin bror." in leader.get(asked).content.decode()
    assert leader.post(asked, {"agreed": "yes"}).status_code == 302
    letter = lead.get(page(cast, "inform_letter", case.file.pk))
    words = "".join(one.extract_text() for one in PdfReader(BytesIO(letter.content)).pages)
    assert case.file.number in words
    assert "Villads" not in words
    for who in (cast.stranger, cast.elsewhere, "childrens_adviser"):
        assert cast.client(who).get(here).status_code == 404


def test_what_is_new_goes_to_the_journal_once(cast: Cast) -> None:
    with within(cast.home.pk):
        case = worked(cast)
    lead = cast.client("infohus_lead")
    here = page(cast, "case_journal", case.file.pk)
    assert lead.get(here).status_code == 200
    assert lead.post(here, {"kle": "27.00.00"}).status_code == 302
    paper = lead.get(page(cast, "journal_file", case.file.pk, 1))
    assert paper["Content-Disposition"] == f'attachment; filename="sag-{case.file.number}-1.pdf"'
    reader = PdfReader(BytesIO(paper.content))
    metadata = json.loads(reader.attachments["metadata.json"][0])
    assert metadata["subject"] == f"Sag {case.file.number}"
    assert metadata["kle"]["number"] == "27.00.00"
    assert "Villads" not in json.dumps(metadata, ensure_ascii=False)
    assert len(metadata["documents"]) == 1
    assert "pdfaid:part>3" in reader.metadata.__class__.__name__ or b"<pdfaid:part>3" in paper.content
    number = page(cast, "journal_confirm", case.file.pk, 1)
    assert lead.post(number, {"outside_number": "S2026-4411"}).status_code == 302
    with within(cast.home.pk):
        by, now = cast.viewer("infohus_lead"), timezone.now()
        assert not running(case.file).filter(kind="journalise").exists()
        with pytest.raises(journal.NothingNew):
            journal.export(case, not_exported(case, list(JournalExport.objects.all())), kle=Kle.GENERAL, by=by, at=now)
        notes.write(case, NoteWords("Talte med hallen."), by=by, at=now)
        assert running(case.file).filter(kind="journalise").exists()
        assert len(not_exported(case, list(JournalExport.objects.all()))) == 1


def test_the_log_of_a_case_tells_who_and_why_and_of_what_lies_in_it(cast: Cast) -> None:
    with within(cast.home.pk):
        case = worked(cast)
        sentences = [line.sentence for line in log_of(case.file).lines]
        assert any("modtaget" in one.lower() or "received" in one.lower() for one in sentences)
        other = received(at=timezone.now()).case
        assert not any(other.file.number in line.sentence for line in log_of(case.file).lines)
    lead = cast.client("infohus_lead")
    assert "Inge Infohus" in lead.get(page(cast, "case_log", case.file.pk)).content.decode()
    for who in (cast.stranger, cast.elsewhere, "childrens_adviser", "log_reviewer"):
        assert cast.client(who).get(page(cast, "case_log", case.file.pk)).status_code == 404
