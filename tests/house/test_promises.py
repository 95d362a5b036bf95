# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the product never does, held against the code: no score of a person, nothing telling in a subject, no claim
of lawfulness, nothing inline in a page."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.core.checks import Error
from django.test import override_settings

from handlingsplan.config.checks import a_demonstration_stays_at_home, is_local
from tests.house.sources import ROOT, calls, modules, texts

WEIGHING = re.compile(r"(?:^|_)(score|rank|rating|risk|risk_level|danger|threat_level|suspicion|probability)(?:_|$)")
TELLING = re.compile(r"ekstrem|extrem|radikal|radical|terror|bekymring|concern|\{|%\(", re.IGNORECASE)
INLINE = re.compile(r"<style\b|\sstyle=|<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")[^>]*>|\son[a-z]+=\"")
LAWFUL = re.compile(r"\blovlig(?:t|e)?\b", re.IGNORECASE)
WORKPLACE = re.compile("|".join(["/" + "work/", "/" + "root/", "art" + "ifactory", "pypi" + r"\.[a-z-]+\.(?!org)"]))


def names_of_fields() -> Iterator[tuple[str, str]]:
    for model in apps.get_models():
        if model.__module__.startswith("handlingsplan."):
            properties = {name for kind in model.__mro__ for name, v in vars(kind).items() if isinstance(v, property)}
            for name in {field.name for field in model._meta.get_fields()} | properties:
                yield model._meta.label, name


class TestNobodyIsWeighed:
    def test_no_model_has_a_place_for_it(self) -> None:
        assert [f"{model}.{name}" for model, name in names_of_fields() if WEIGHING.search(name)] == []

    @pytest.mark.parametrize("name", ["score", "risk_level", "person_rank", "rating_of_case"])
    def test_it_would_be_found(self, name: str) -> None:
        assert WEIGHING.search(name)
        assert not WEIGHING.search("frank")


class TestSubjectsTellNothing:
    def subjects(self) -> Iterator[tuple[str, str]]:
        for file, call in calls("tell", "write_to", "send_mail"):
            for word in call.keywords:
                if word.arg == "subject":
                    yield from ((file, text.value) for text in ast.walk(word.value) if _is_text(text))
        for file, tree in modules().items():
            for node in ast.walk(tree):
                if isinstance(node, ast.Assign) and any("SUBJECT" in ast.unparse(name) for name in node.targets):
                    yield from ((file, text.value) for text in ast.walk(node.value) if _is_text(text))

    def test_there_are_subjects_to_look_at(self) -> None:
        assert list(self.subjects())

    def test_they_name_nobody_and_nothing(self) -> None:
        assert [(file, text) for file, text in self.subjects() if TELLING.search(text)] == []

    def test_they_are_not_put_together_from_what_is_known(self) -> None:
        """A subject is a fixed text: no f-string, no format, no name of a plan or a person."""
        for file, call in calls("tell", "write_to"):
            for word in call.keywords:
                if word.arg == "subject":
                    built = [n for n in ast.walk(word.value) if isinstance(n, ast.JoinedStr | ast.BinOp)]
                    assert not built, f"{file}:{call.lineno}"

    @pytest.mark.parametrize("text", ["En plan om ekstremisme", "Hej {name}", "Din %(plan)s"])
    def test_a_telling_one_would_be_found(self, text: str) -> None:
        assert TELLING.search(text)


class TestPages:
    def test_nothing_is_inline(self) -> None:
        """The content-security policy forbids it; a page that needs it would be broken."""
        found = {
            f"{name}: {hit.group()}"
            for name, text in texts("src/", endings=(".html",))
            if (hit := INLINE.search(text)) and "/pdf/" not in name
        }
        assert found == set()

    @pytest.mark.parametrize("text", ['<p style="x">', "<script>x", '<a onclick="x">', "<style>"])
    def test_it_would_be_found(self, text: str) -> None:
        assert INLINE.search(text)
        assert not INLINE.search('<script src="x" defer></script><a data-one="x">')

    def test_nothing_is_marked_safe_by_a_template(self) -> None:
        found = [
            name for name, text in texts("src/", endings=(".html",)) if re.search(r"\|\s*safe\b|autoescape off", text)
        ]
        assert found == []


def test_nothing_claims_to_be_lawful() -> None:
    found = [name for name, text in texts("src/", endings=(".po", ".html")) if LAWFUL.search(text)]
    assert found == []


def test_no_file_names_the_machine_it_was_written_on() -> None:
    assert [name for name, text in texts() if WORKPLACE.search(text)] == []


def test_every_file_says_its_licence() -> None:
    reuse = subprocess.run(
        [sys.executable, "-m", "reuse", "lint", "--lines"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (reuse.returncode, reuse.stdout) == (0, "")


class TestTheDemonstration:
    @pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "[::1]", "192.168.1.7", "town.test", "10.0.0.2"])
    def test_it_knows_what_is_at_home(self, host: str) -> None:
        assert is_local(host)

    @pytest.mark.parametrize("host", ["lysbjerg.dk", "8.8.8.8", "*.dk", "localhost.dk"])
    def test_it_knows_what_is_not(self, host: str) -> None:
        assert not is_local(host)

    def errors(self) -> list[str | None]:
        return [found.id for found in a_demonstration_stays_at_home() if isinstance(found, Error)]

    def test_it_starts_at_home_and_refuses_a_public_name(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.delenv("HANDLINGSPLAN_EMBEDDED", raising=False)
        with override_settings(DEMO=True, ALLOWED_HOSTS=["localhost"], SITE_ADDRESS="http://localhost:8000"):
            assert self.errors() == []
        with override_settings(DEMO=True, ALLOWED_HOSTS=["lysbjerg.dk"], SITE_ADDRESS="http://localhost:8000"):
            assert self.errors() == ["config.E001"]
        with override_settings(DEMO=True, ALLOWED_HOSTS=["localhost"], SITE_ADDRESS="https://lysbjerg.dk"):
            assert self.errors() == ["config.E001"]
        with override_settings(DEMO=True, ALLOWED_HOSTS=["*"], SITE_ADDRESS="http://localhost"):
            assert self.errors() == ["config.E001"]

    def test_it_refuses_the_database_of_another_machine(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HANDLINGSPLAN_EMBEDDED", "0")
        elsewhere = {"default": {"HOST": "db.lysbjerg.dk"}}
        with override_settings(DEMO=True, ALLOWED_HOSTS=["localhost"], SITE_ADDRESS="http://localhost"):
            monkeypatch.setattr("django.conf.settings.DATABASES", elsewhere)
            assert self.errors() == ["config.E002"]

    def test_the_real_thing_may_have_any_name(self) -> None:
        with override_settings(DEMO=False, ALLOWED_HOSTS=["lysbjerg.dk"]):
            assert self.errors() == []


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)
