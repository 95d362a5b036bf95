# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is attached tells nothing of whoever made it, does nothing by itself, and is checked before it is opened."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

from handlingsplan.concerns.intake import cleaning, viruscheck
from handlingsplan.concerns.intake.actions.attach import check_those_waiting
from handlingsplan.concerns.intake.cleaning import NotTaken, cleaned
from handlingsplan.concerns.intake.models import Attachment, Checked, Inquiry
from handlingsplan.integrations.clamav import fake
from handlingsplan.integrations.clamav.adapter import checker
from handlingsplan.integrations.clamav.client import Clamd, NoAnswer
from handlingsplan.keys import case_keys
from handlingsplan.tenancy.scope import within
from tests.concerns.intake.sending import code_of, sent
from tests.people import Cast

TELLING = b"Tove Fiktiv Kamera"


def picture(kind: str = "JPEG") -> bytes:
    """A picture that knows its camera, its place and its maker."""
    exif = Image.Exif()
    exif[0x010F] = TELLING.decode()
    exif[0x0112] = 6
    exif.get_ifd(0x8825)[1] = "N"
    out = io.BytesIO()
    extra: dict[str, Any] = {"comment": TELLING} if kind == "JPEG" else {}
    Image.new("RGB", (60, 40), "navy").save(out, kind, exif=exif, **extra)
    return out.getvalue()


def paper() -> bytes:
    """A PDF that knows its author, does something when it is opened, and hides a file and a photograph."""
    writer = PdfWriter()
    photograph = io.BytesIO()
    Image.open(io.BytesIO(picture())).save(photograph, "PDF")
    writer.append(io.BytesIO(photograph.getvalue()))
    writer.add_metadata({"/Author": TELLING.decode()})
    writer.add_attachment("skjult.txt", TELLING)
    act = DictionaryObject({NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("alert")})
    writer._root_object[NameObject("/OpenAction")] = act
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_keeps_its_pixels_and_nothing_else(kind: str) -> None:
    clean = cleaned(picture(kind), number=1)
    shown = Image.open(io.BytesIO(clean.data))
    assert TELLING not in clean.data
    assert (shown.size, dict(shown.getexif())) == ((40, 60), {})
    assert clean.name == f"bilag-1.{cleaning.KINDS[clean.mime]}"


def test_a_pdf_keeps_its_pages_and_nothing_that_tells_or_acts() -> None:
    clean = cleaned(paper(), number=2)
    for word in (TELLING, b"OpenAction", b"JavaScript", b"EmbeddedFile", b"/Author", b"/Producer", b"CreationDate"):
        assert word not in clean.data, word
    assert len(PdfReader(io.BytesIO(clean.data)).pages) == 1


def test_plain_text_stays_as_it_is() -> None:
    assert cleaned("Blåbærgrød".encode(), number=3).data == "Blåbærgrød".encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"MZ\x90\x00",
        b"PK\x03\x04 word/document.xml \xff",
        b"\xff\xd8\xff and no more",
        b"%PDF-1.7 and no more",
        b"\x89PNG\r\n\x1a\n" + b"\x00" * 40,
        b"x" * (cleaning.MOST_BYTES + 1),
    ],
    ids=["empty", "program", "word", "jpeg", "pdf", "png", "large"],
)
def test_anything_else_is_refused_in_words(data: bytes) -> None:
    with pytest.raises(NotTaken) as refused:
        cleaned(data, number=1)
    assert str(refused.value.message)


def test_a_file_that_never_ends_stops_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cleaning, "SECONDS", 0.001)
    with pytest.raises(NotTaken):
        cleaned(picture(), number=1)


def upload(data: bytes, name: str = "Toves billede.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data)


@pytest.mark.django_db
class TestKept:
    @pytest.fixture(autouse=True)
    def unplugged(self) -> Iterator[None]:
        yield
        viruscheck.plug(None)

    def the_only(self) -> Attachment:
        return Attachment.objects.select_related("inquiry__file").get()

    def test_it_is_sealed_under_a_neutral_name(self, cast: Cast) -> None:
        code_of(sent(files=[upload(picture())]))
        with within(cast.home.pk):
            kept = self.the_only()
            key = case_keys.opened(kept.inquiry.file.key_id)
            assert kept.words(key).name == "bilag-1.jpg"
            assert Image.open(io.BytesIO(kept.data(key))).size == (40, 60)
            assert b"JFIF" not in bytes(kept.content or b"")

    def test_without_a_checker_it_says_that_it_is_unchecked(self, cast: Cast) -> None:
        sent(files=[upload(picture())])
        with within(cast.home.pk):
            assert self.the_only().checked == Checked.UNCHECKED

    @pytest.mark.parametrize(
        ("data", "verdict"), [(b"Et brev.", Checked.CLEAN), (b"Et brev med VIRUS.", Checked.REFUSED)]
    )
    def test_it_waits_until_it_is_looked_at(self, cast: Cast, data: bytes, verdict: Checked) -> None:
        with fake.clamd() as where:
            viruscheck.plug(checker(where))
            sent(files=[upload(data)])
            with within(cast.home.pk):
                assert self.the_only().checked == Checked.WAITING
                assert check_those_waiting() == 1
                assert self.the_only().checked == verdict
                assert (self.the_only().content is None) is (verdict is Checked.REFUSED)
                assert check_those_waiting() == 0

    def test_a_checker_that_is_away_is_asked_again(self, cast: Cast) -> None:
        with fake.clamd(is_broken=True) as where:
            viruscheck.plug(checker(where))
            sent(files=[upload(b"Et brev.")])
            with within(cast.home.pk):
                assert check_those_waiting() == 0
                assert self.the_only().checked == Checked.WAITING

    def test_what_can_no_longer_be_opened_is_not_sent_anywhere(self, cast: Cast) -> None:
        with fake.clamd() as where:
            viruscheck.plug(checker(where))
            sent(files=[upload(b"Et brev.")])
            with within(cast.home.pk):
                case_keys.destroy([self.the_only().inquiry.file.key_id])
                assert check_those_waiting() == 0
                assert self.the_only().content is None

    @pytest.mark.parametrize(
        "files",
        [[upload(b"MZ\x00")], [upload(b"x")] * 6, [upload(b"x" * (cleaning.MOST_BYTES + 1))]],
        ids=["kind", "number", "size"],
    )
    def test_what_is_not_taken_loses_no_words(self, cast: Cast, files: list[Any]) -> None:
        for file in files:
            file.seek(0)
        answer = sent(files=files)
        assert answer.context["problem"]
        with within(cast.home.pk):
            assert not Inquiry.objects.exists()


class TestClamd:
    def test_large_data_is_sent_in_pieces(self) -> None:
        with fake.clamd() as where:
            assert Clamd(where).finds(b"x" * 300_000) == ""
            assert Clamd(where).finds(b"x" * 300_000 + b"VIRUS") == "Test-Word"

    @pytest.mark.parametrize("where", ["127.0.0.1:1", "/nowhere/clamd.sock"])
    def test_one_that_does_not_answer_is_said_to_be_away(self, where: str) -> None:
        with pytest.raises(NoAnswer):
            Clamd(where).finds(b"x")
