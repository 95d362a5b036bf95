# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The whole demonstration, and both databases dumped in full: no word of a case and no name stands in either, and a
destroyed case stays unreadable in a restored dump."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import pytest
import yaml

from tests.concerns.openly import forms, strings
from tests.key_store import key_store_beside
from tools.setup import postgres_programs, urls

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("full_dump")]

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "content" / "demo"
OF_CASES = ("concerns", "board", "infohus", "measures", "disclosure", "casefiles")
SHORTEST = 12
CODE = re.compile(r"[a-z0-9_.:/-]*")
INVENTED = re.compile(r"\w+ (?:Fiktiv|Opdigtet) \w+")
ONE_RUN = re.compile(r"[A-Za-z0-9+/=]{12,}")
"""What could be hexadecimal or base64."""
IN_THE_OPEN = {
    "Rådhuset, lokale 214": "where the infohus always meets, whichever the case",
    "forebyggelse@midtfjord-politi.example": "an authority that was written to at work",
    "solvej.laege@region.example": "a colleague outside who was written to at work",
}
"""Texts of those files that are about nobody, and why."""
READ = """
import json
from handlingsplan.concerns.casefiles import contents
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.keys import case_keys
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within

told = {}
for town in Municipality.objects.all():
    with within(town.pk):
        files = list(CaseFile.objects.all())
        found = case_keys.opened_many([file.key_id for file in files])
        keys = {file.pk: found[file.key_id] for file in files if file.key_id in found}
        told |= {str(file.pk): [] for file in files}
        for item in contents.items(keys):
            told[str(item.file_id)].append(item.text)
print("told:" + json.dumps(told))
"""
DESTROY = """
from django.utils import timezone
from handlingsplan.concerns.casefiles.actions import disposal
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within

for town in Municipality.objects.all():
    with within(town.pk):
        shut = CaseFile.objects.filter(shut_at__isnull=False, destroyed_at=None).first()
        if shut is not None:
            disposal.destroy([shut.pk], timezone.now())
            print(f"gone:{shut.pk}:")
            break
"""
"""What running a batch does, once it has been decided."""


@dataclass(frozen=True)
class Place:
    """A database with its key store, and how to run the product there."""

    name: str
    keys: str
    surroundings: dict[str, str]

    def manage(self, *words: str, as_owner: bool = False) -> str:
        surroundings = self.surroundings | {"HANDLINGSPLAN_AS_OWNER": str(int(as_owner))}
        done = subprocess.run(
            [sys.executable, "manage.py", *words], cwd=ROOT, env=surroundings, capture_output=True, text=True
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def told(self) -> dict[str, list[str]]:
        """The words of every case by its number in the database; none where its key is gone."""
        said = self.manage("shell", "--no-imports", "-c", READ)
        found: dict[str, list[str]] = json.loads(said.partition("told:")[2])
        return found


def administrator(name: str) -> str:
    return urls.with_database(os.environ["HANDLINGSPLAN_TEST_CLUSTER"], name)


def place(name: str, *, keys: str) -> Place:
    """An empty database of this name, which finds its keys in that store."""
    with psycopg.connect(administrator("postgres"), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {name} OWNER handlingsplan_owner TEMPLATE template0 ENCODING 'UTF8'")
        connection.execute(f"GRANT CONNECT ON DATABASE {name} TO handlingsplan_runtime")
    owner, runtime = os.environ["HANDLINGSPLAN_OWNER_URL"], os.environ["HANDLINGSPLAN_RUNTIME_URL"]
    return Place(
        name,
        keys,
        os.environ
        | {
            "HANDLINGSPLAN_OWNER_URL": urls.with_database(owner, name),
            "HANDLINGSPLAN_RUNTIME_URL": urls.with_database(runtime, name),
            "HANDLINGSPLAN_KEYS_OWNER_URL": urls.with_database(owner, keys),
            "HANDLINGSPLAN_KEYS_URL": urls.with_database(runtime, keys),
            "HANDLINGSPLAN_ROLE": "",
            "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        },
    )


@pytest.fixture(scope="module")
def demonstration(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """The whole demonstration, seeded by the verbs that people use."""
    name = f"full_{os.environ.get('PYTEST_XDIST_WORKER', 'alone')}"
    made = place(name, keys=f"{name}_keys")
    key_store_beside(name)
    made.surroundings["HANDLINGSPLAN_DATA"] = str(tmp_path_factory.mktemp("data"))
    made.manage("prepare", as_owner=True)
    yield made
    with psycopg.connect(administrator("postgres"), autocommit=True) as connection:
        for each in (name, f"{name}_keys", f"{name}_restored"):
            connection.execute(f"DROP DATABASE IF EXISTS {each} WITH (FORCE)")


def dumped(database: str, into: Path) -> Path:
    """All of a database as its administrator dumps it, as text."""
    program = postgres_programs.find().path("pg_dump")
    subprocess.run([program, f"--file={into}", administrator(database)], check=True, capture_output=True)
    return into


@pytest.fixture(scope="module")
def dumps(demonstration: Place, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("dumps")
    return {
        "main": dumped(demonstration.name, folder / "main.sql"),
        "keys": dumped(demonstration.keys, folder / "keys.sql"),
    }


def words_of_cases() -> set[str]:
    """Every text that the demonstration's cases are seeded with, and every name; codes and employees are none."""
    world: dict[str, Any] = yaml.safe_load((DEMO / "demo.yaml").read_text(encoding="utf-8"))
    known = set(strings(world))
    elsewhere = said_elsewhere()
    found: set[str] = set()
    for name in OF_CASES:
        for text in strings(yaml.safe_load((DEMO / f"{name}.yaml").read_text(encoding="utf-8"))):
            found |= {text.strip(), *INVENTED.findall(text)}
    return {
        text
        for text in found - known - set(IN_THE_OPEN)
        if (len(text) >= SHORTEST or INVENTED.fullmatch(text)) and not CODE.fullmatch(text)
        if text.casefold() not in elsewhere
    }


def said_elsewhere() -> str:
    """All other content, in small letters: a word of a case that stands there too ("Studievejleder") tells nothing."""
    others = [path for path in DEMO.parent.rglob("*") if path.suffix in {".yaml", ".md"} and path.stem not in OF_CASES]
    return "\n".join(path.read_text(encoding="utf-8") for path in others).casefold()


def found_in(dump: str, words: set[str]) -> set[str]:
    """Which of the texts stand there: as they are, in small letters, escaped, in hexadecimal, in base64."""
    dump = dump.replace("\\\\", "\\")  # as COPY writes one of them
    plain, coded = dump.casefold(), "\n".join(ONE_RUN.findall(dump))
    escaped = "\n".join(line for line in plain.splitlines() if "\\u" in line)

    def stands(text: str) -> bool:
        quoted = json.dumps(text, ensure_ascii=False)[1:-1].casefold()
        return (
            text.casefold() in plain
            or (quoted != text.casefold() and quoted in plain)
            or json.dumps(text)[1:-1].casefold() in escaped
            or any(form in coded for form in list(forms(text))[2:])
        )

    return {text for text in words if stands(text)}


def test_no_word_of_a_case_stands_in_either_dump(demonstration: Place, dumps: dict[str, Path]) -> None:
    words = words_of_cases()
    told = "\n".join(text for case in demonstration.told().values() for text in case)
    assert len(words) > 300
    assert len({text for text in words if text in told}) > len(words) * 0.6, "They were not seeded."
    for name, dump in dumps.items():
        text = dump.read_text(encoding="utf-8")
        assert found_in(text, words) == set(), name
    assert "COPY concerns.inquiry (" in dumps["main"].read_text(encoding="utf-8")
    assert "COPY public.case_keys (" in dumps["keys"].read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["as it is", "hexadecimal", "base64", "escaped", "in small letters"])
def test_the_search_would_find_one_that_stood_there(demonstration: Place, tmp_path: Path, form: str) -> None:
    """One is planted in the real database, past every verb, and dumped like the others."""
    planted = "Han øver sig hver aften på Opdigtet Allé 4."
    hidden = {
        "as it is": "%(text)s",
        "hexadecimal": "encode(convert_to(%(text)s, 'UTF8'), 'hex')",
        "base64": "encode(convert_to('x' || %(text)s || 'y', 'UTF8'), 'base64')",
        "escaped": "%(escaped)s",
        "in small letters": "lower(%(text)s)",
    }[form]
    with psycopg.connect(administrator(demonstration.name), autocommit=True) as connection:
        connection.execute("CREATE SCHEMA planted")
        try:
            connection.execute("CREATE TABLE planted.here (said text)")
            said = {"text": planted, "escaped": json.dumps(planted)[1:-1]}
            connection.execute(f"INSERT INTO planted.here SELECT translate({hidden}, E'\\n', '')", said)
            program = postgres_programs.find().path("pg_dump")
            asked = [program, "--schema=planted", f"--file={tmp_path / 'dump'}", administrator(demonstration.name)]
            subprocess.run(asked, check=True, capture_output=True)
        finally:
            connection.execute("DROP SCHEMA planted CASCADE")
    dump = (tmp_path / "dump").read_text(encoding="utf-8")
    assert found_in(dump, {planted, "Noget ganske andet, som ikke er der."}) == {planted}


def test_a_destroyed_case_stays_unreadable_in_a_restored_dump(demonstration: Place, dumps: dict[str, Path]) -> None:
    """The dump was made before the case was destroyed, and every other case opens in it."""
    before = demonstration.told()
    gone = demonstration.manage("shell", "--no-imports", "-c", DESTROY).split(":")[1]
    assert any(before[gone]), "There was nothing to destroy."
    restored = place(f"{demonstration.name}_restored", keys=demonstration.keys)
    restored.surroundings["HANDLINGSPLAN_DATA"] = demonstration.surroundings["HANDLINGSPLAN_DATA"]
    program = postgres_programs.find().path("psql")
    quietly = [program, "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", f"--file={dumps['main']}"]
    done = subprocess.run([*quietly, administrator(restored.name)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    after = restored.told()
    assert after[gone] == []
    others = {file: texts for file, texts in before.items() if file != gone}
    assert len([texts for texts in others.values() if texts]) > 10
    assert {file: after[file] for file in others} == others
