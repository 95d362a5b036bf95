# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The log as files, whole or open, and the small program that finds what was done to one."""

import copy
import csv
import io
import json
import subprocess
import sys
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from handlingsplan.acute import staff
from handlingsplan.acute.staff.actions.log import NewLine, append
from handlingsplan.acute.staff.book import address
from handlingsplan.audit.models import Event
from handlingsplan.tenancy.scope import within
from tests.craft.documents.verapdf import broken_rules
from tests.people import Cast

from .log_world import NOON, situation_in

CHECKER = Path(str(staff.__file__)).parent / "static" / "staff" / "verify_log.py"
Exported = dict[str, Any]


@pytest.fixture
def situation(cast: Cast) -> Any:
    entries = [
        NewLine("Trussel modtaget ☎ på »kontoret«", kind="message", sensitivity="open"),
        NewLine(
            "=Skolen lukkes", kind="decision", reason="Truslen er konkret.", decided_by="Kriseleder", tags=("running",)
        ),
        NewLine("Adressen er kendt af politiet", sensitivity="police", source="Politiet"),
        NewLine("Det var kontoret på 1. sal", sensitivity="open", corrects=1),
    ]
    with within(cast.home.pk):
        found = situation_in(cast)
        for entry in entries:
            append(found, [entry], by=cast.viewer("crisis_member"), author="Krisestab", at=NOON)
        return found


def taken(cast: Cast, situation: Any, form: str, *, whole: bool) -> bytes:
    where = address(situation, f"log_{form}", slug="lysbjerg")
    answer = cast.client("crisis_member").get(where + ("?omfang=hele" if whole else ""))
    assert answer.status_code == 200
    return bytes(answer.content)


def checked(exported: Exported, folder: Path) -> tuple[int, str]:
    """What the published program says, run as anybody would run it."""
    file = folder / "log.json"
    file.write_text(json.dumps(exported, ensure_ascii=False), encoding="utf-8")
    done = subprocess.run([sys.executable, "-I", str(CHECKER), str(file)], capture_output=True, text=True)
    return done.returncode, done.stdout


@pytest.mark.parametrize("whole", [True, False])
def test_a_log_as_it_was_written_is_whole(cast: Cast, situation: Any, tmp_path: Path, whole: bool) -> None:
    exported = json.loads(taken(cast, situation, "json", whole=whole))
    code, said = checked(exported, tmp_path)
    assert (code, "WHOLE" in said) == (0, True), said
    assert len(exported["chain"]) == exported["lines"] == 4
    assert [("content" in line) for line in exported["chain"]] == [True, whole, whole, True]


def changed(exported: Exported) -> None:
    exported["chain"][1]["content"]["text"] = "Skolen lukkes ikke"


def removed(exported: Exported) -> None:
    del exported["chain"][1]


def removed_and_numbered_anew(exported: Exported) -> None:
    del exported["chain"][1]
    for number, line in enumerate(exported["chain"], 1):
        line["content"]["number"] = number


def cut_off(exported: Exported) -> None:
    exported["chain"].pop()


def reordered(exported: Exported) -> None:
    exported["chain"][1], exported["chain"][2] = exported["chain"][2], exported["chain"][1]


def doubled(exported: Exported) -> None:
    exported["chain"].append(exported["chain"][-1])


def from_another_log(exported: Exported) -> None:
    exported["log"] = exported["log"].replace("situation", "drill")


DOINGS = [changed, removed, removed_and_numbered_anew, cut_off, reordered, doubled, from_another_log]


@pytest.mark.parametrize("do", DOINGS)
def test_what_was_done_to_a_log_is_found(
    cast: Cast, situation: Any, tmp_path: Path, do: Callable[[Exported], None]
) -> None:
    exported = json.loads(taken(cast, situation, "json", whole=True))
    do(spoilt := copy.deepcopy(exported))
    code, said = checked(spoilt, tmp_path)
    assert (code, "NOT WHOLE" in said) == (1, True), said


def test_the_program_is_small_and_needs_nothing() -> None:
    text = CHECKER.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 60
    assert {line.split()[1] for line in text.splitlines() if line.startswith("import ")} == {"hashlib", "json", "sys"}


def test_the_table_has_a_row_for_each_line(cast: Cast, situation: Any) -> None:
    for whole in (True, False):
        text = taken(cast, situation, "csv", whole=whole).decode("utf-8-sig")
        head, *rows = csv.reader(io.StringIO(text), delimiter=";")
        assert [row[0] for row in rows] == ["1", "2", "3", "4"]
        assert {len(row) for row in rows} == {len(head)}
        assert ("politiet" in text) == whole
        assert "\r\n=" not in text
        assert ";=" not in text


@pytest.mark.parametrize("whole", [True, False])
def test_the_paper_lasts_and_can_be_read_by_everybody(cast: Cast, situation: Any, whole: bool) -> None:
    pdf = taken(cast, situation, "pdf", whole=whole)
    assert broken_rules(pdf, "PDFA_2_A") == []
    assert broken_rules(pdf, "PDFUA_1") == []
    said = " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())
    assert "Trussel modtaget" in said
    assert ("Adressen er kendt" in said) == whole
    assert ("Holdt tilbage" in said) != whole
    assert situation.head in said.replace(" ", "")


def test_a_drill_says_so_on_paper(cast: Cast) -> None:
    with within(cast.home.pk):
        drill = situation_in(cast, drill=True)
    pdf = taken(cast, drill, "pdf", whole=True)
    assert "ØVELSE" in PdfReader(BytesIO(pdf)).pages[0].extract_text()
    assert broken_rules(pdf, "PDFUA_1") == []


def test_who_takes_a_log_out_is_recorded(cast: Cast, situation: Any) -> None:
    taken(cast, situation, "json", whole=True)
    with within(cast.home.pk):
        event = Event.objects.get(kind="staff.log.taken")
    assert event.details == {"form": "json", "extent": "whole", "lines": 4}
    assert event.by == cast["crisis_member"]
