# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""National content is added to, never changed."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.conf import settings

from handlingsplan.guidance.load import ContentNotValid, find, load
from handlingsplan.guidance.models import Item
from handlingsplan.guidance.queries import block, forget, versions_of

pytestmark = pytest.mark.django_db
Edit = Callable[[str, str, str], None]
SECOND = """
  - version: 2
    valid_from: 2026-10-01
    source: {title: Et tænkt sted, url: https://example.dk}
    evidence: national
    change: {da: Kortere., en: Shorter.}
    body: {da: Kort og godt., en: In short.}
"""


@pytest.fixture
def content(tmp_path: Path) -> Iterator[Path]:
    """A copy of the national content, loaded as it is; what is read of it is forgotten again."""
    for name in ("blocks", "templates", "flows", "contacts", "organisation"):
        shutil.copytree(settings.CONTENT / name, tmp_path / name)
    yield tmp_path
    forget()


@pytest.fixture
def edit(content: Path) -> Edit:
    """Replace a piece of one of the files."""

    def change(name: str, old: str, new: str) -> None:
        text = (content / name).read_text(encoding="utf-8")
        assert old in text
        (content / name).write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def add_second_version(content: Path) -> None:
    with (content / "blocks" / "anonymity.yaml").open("a", encoding="utf-8") as file:
        file.write(SECOND)


def test_loading_the_same_again_adds_nothing(content: Path) -> None:
    assert load(content) == 0


def test_a_new_version_is_added_and_the_old_one_stays(content: Path) -> None:
    before = block("anonymity", 1).body
    add_second_version(content)
    assert load(content) == 1
    assert block("anonymity").body == "Kort og godt."
    assert block("anonymity", 1).body == before


def test_the_old_version_knows_that_it_is_not_the_newest(content: Path) -> None:
    add_second_version(content)
    load(content)
    assert [(b.version, b.is_newest) for b in versions_of("anonymity")] == [(2, True), (1, False)]


def test_a_text_changed_under_its_old_version_is_refused_by_name(content: Path, edit: Edit) -> None:
    edit("blocks/anonymity.yaml", "Du kan være anonym.", "Du er helt anonym.")
    with pytest.raises(ContentNotValid, match="block anonymity version 1 has changed"):
        load(content)


def test_a_changed_template_is_refused_too(content: Path, edit: Edit) -> None:
    edit("templates/beredskab_2024.yaml", "max_words: 30", "max_words: 31")
    with pytest.raises(ContentNotValid, match="template beredskab_2024 version 1"):
        load(content)


def test_nothing_is_added_when_something_is_refused(content: Path, edit: Edit) -> None:
    add_second_version(content)
    edit("templates/plan_2019.yaml", "max_words:", "max_words: 1 #")
    held = Item.objects.count()
    with pytest.raises(ContentNotValid):
        load(content)
    assert Item.objects.count() == held


@pytest.mark.parametrize("field", ["evidence", "source", "change", "body"])
def test_a_missing_field_is_named_with_its_file(content: Path, edit: Edit, field: str) -> None:
    edit("blocks/anonymity.yaml", f"    {field}:", f"    not_{field}:")
    with pytest.raises(ContentNotValid, match=rf"anonymity\.yaml: '{field}'"):
        list(find(content))


def test_an_unknown_evidence_mark_is_refused(content: Path, edit: Edit) -> None:
    edit("blocks/anonymity.yaml", "evidence: proposal", "evidence: rumour")
    with pytest.raises(ContentNotValid, match=r"anonymity\.yaml.*rumour"):
        list(find(content))


def test_a_template_without_its_guidance_is_refused_with_its_file(content: Path, edit: Edit) -> None:
    edit("templates/beredskab_2024.yaml", "        guidance:", "        not_guidance:")
    with pytest.raises(ContentNotValid, match=r"beredskab_2024\.yaml: 'guidance'"):
        list(find(content))
