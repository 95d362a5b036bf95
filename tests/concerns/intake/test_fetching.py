# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is attached can be fetched by whoever works the case, once it is checked or a warning is read."""

from handlingsplan.audit.models import Event
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.intake.actions.attach import attach
from handlingsplan.concerns.intake.cleaning import CleanFile
from handlingsplan.concerns.intake.models import Attachment, Checked
from handlingsplan.tenancy.scope import within
from tests.concerns.desk import desk
from tests.people import Cast

TEXT = b"Aftalen om torsdag."


def brought(cast: Cast, checked: Checked) -> tuple[OpenedCase, str]:
    """A case with one file, and the address of the file."""
    with within(cast.home.pk):
        case, inquiry, _lead = desk(cast)
        [kept] = attach(case, inquiry, [CleanFile("bilag 1.txt", "text/plain", TEXT)])
        Attachment.objects.filter(pk=kept.pk).update(checked=checked)
    return case, f"/m/{cast.home.slug}/sager/{case.file.pk}/henvendelse/bilag/{kept.pk}/"


def test_a_checked_file_is_kept_under_a_name_that_tells_nothing(cast: Cast) -> None:
    case, page = brought(cast, Checked.CLEAN)
    browser = cast.client("infohus_lead")
    assert page in browser.get(f"/m/{cast.home.slug}/sager/{case.file.pk}/henvendelse/").text
    got = browser.get(page)
    assert got.content == TEXT
    assert got["Content-Disposition"].startswith(f'attachment; filename="bilag-{case.file.number}-')
    assert got["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in got["Cache-Control"]
    with within(cast.home.pk):
        assert Event.objects.filter(kind="intake.attachment.fetched").count() == 1


def test_what_nobody_checked_is_given_after_a_warning(cast: Cast) -> None:
    _case, page = brought(cast, Checked.UNCHECKED)
    browser = cast.client("infohus_lead")
    warned = browser.get(page)
    assert (warned.status_code, TEXT in warned.content) == (200, False)
    assert browser.post(page).content == TEXT


def test_what_waits_or_held_a_virus_is_given_to_nobody(cast: Cast) -> None:
    for checked in (Checked.WAITING, Checked.REFUSED):
        _case, page = brought(cast, checked)
        assert cast.client("infohus_lead").get(page).status_code == 404
        assert cast.client("infohus_lead").post(page).status_code == 404


def test_strangers_fetch_nothing(cast: Cast) -> None:
    _case, page = brought(cast, Checked.CLEAN)
    for who in (cast.stranger, cast.elsewhere, "archivist"):
        assert cast.client(who).get(page).status_code == 404
