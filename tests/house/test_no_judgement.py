# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""No score, rank, level, colour or number about a person anywhere in the concerns wing (R13).

What it looks for is listed here in the open: names of fields, of sealed words and of codes; sums over a person's signs
or dimensions; classes that colour by what is judged; and that the nine cards are drawn by one and the same template.
"""

import ast
import re
from dataclasses import fields, is_dataclass
from enum import Enum
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
from django.apps import apps
from django.db import models

import handlingsplan.concerns as wing
from handlingsplan.concerns.casefiles.places import sealed_models
from handlingsplan.concerns.casefiles.terms import SCHEMA
from handlingsplan.concerns.infohus.models import AssessmentWords, FactWords, RecommendationWords
from handlingsplan.concerns.infohus.terms import CONCLUSION_NAMES, SIDES, Conclusion, Dimension

WING = Path(wing.__file__).parent
JUDGING = re.compile(
    r"(^|_)(score|scores|scoring|rank|ranking|rating|grade|points?|niveau|level|severity|danger_level|risk_level|"
    r"risiko_niveau|traffic_light|trafiklys|index|weight|weighted|percent|probability|likelihood|indikator_sum)($|_)"
)
"""Words in a name that would weigh a person. `urgent` is about the case and the work, and set by people."""
SUMS = {"Count", "Sum", "Avg", "Max", "Min"}
"""Aggregates; over facts, assessments or contributions they would be a count of signs."""
SUMMED = re.compile(r"fact|assessment|dimension|contribution|sign|how_known|subjects|attention")
COLOURING = re.compile(
    r"(?:class|style)=\"[^\"]*(?:\b|-)(?:red|green|yellow|amber|orange|danger|severe|high|low|medium|tone|risk|score|"
    r"level|heat)\b[^\"]*\""
)
BY_CODE = re.compile(r"class=\"[^\"]*\{\{[^}]*(?:dimension|side|conclusion|attention|certainty)[^}]*\}\}[^\"]*\"")
"""A class named after what is judged could be coloured by it."""
NUMBERS = (models.IntegerField, models.FloatField, models.DecimalField)
COUNTS_WORK = {
    "id",
    "year",
    "last",
    "running",
    "version",
    "number",
    "minutes",
    "sequence",
    "every_weeks",
    "tries_left",
    "about_id",
}
"""The numbers there are in the wing's tables: they number things or measure time, and none is about a person."""


def modules() -> list[Any]:
    found = walk_packages(wing.__path__, f"{wing.__name__}.")
    return [import_module(one.name) for one in found if ".migrations" not in one.name and ".locale" not in one.name]


def tables() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if model._meta.db_table.startswith(f'"{SCHEMA}"')]


def names() -> set[tuple[str, str]]:
    """Every name of a column, of a sealed word and of a code, with where it stands."""
    found = {(model._meta.label, field.name) for model in tables() for field in model._meta.concrete_fields}
    for module in modules():
        for thing in vars(module).values():
            if not isinstance(thing, type) or not thing.__module__.startswith(wing.__name__):
                continue
            if is_dataclass(thing):
                found |= {(thing.__qualname__, field.name) for field in fields(thing)}
            elif issubclass(thing, Enum):
                found |= {(thing.__qualname__, str(one.value)) for one in thing}
    return found


def templates() -> list[Path]:
    return sorted(WING.rglob("*.html"))


def test_there_is_something_to_look_at() -> None:
    assert len(tables()) > 20
    assert len(names()) > 200
    assert len(templates()) > 20


def test_no_name_weighs_a_person() -> None:
    assert not {(place, name) for place, name in names() if JUDGING.search(name.lower())}


def test_no_table_holds_a_number_about_a_person() -> None:
    numbers = {
        (model._meta.label, field.name)
        for model in tables()
        for field in model._meta.concrete_fields
        if isinstance(field, NUMBERS) and not isinstance(field, models.AutoField)
    }
    assert {name for _place, name in numbers} <= COUNTS_WORK, numbers


def test_the_words_of_an_assessment_are_words_and_yes_or_no() -> None:
    for words in (FactWords, AssessmentWords, RecommendationWords):
        assert {field.type for field in fields(words)} <= {str, bool, list[str]}, words
    assert set(sealed_models())


@pytest.mark.parametrize("file", sorted(WING.rglob("*.py")), ids=lambda file: str(file.relative_to(WING)))
def test_no_code_sums_up_what_is_known_of_a_person(file: Path) -> None:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and _called(node.func) in SUMS:
            assert not SUMMED.search(ast.unparse(node)), ast.unparse(node)
        if isinstance(node, ast.Call) and _called(node.func) in {"len", "sum"} and node.args:
            assert not re.search(r"how_known|subjects|card\.facts|\.attention", ast.unparse(node)), ast.unparse(node)


@pytest.mark.parametrize("file", templates(), ids=lambda file: str(file.relative_to(WING)))
def test_no_page_colours_or_counts_what_is_judged(file: Path) -> None:
    html = file.read_text(encoding="utf-8")
    assert not COLOURING.search(html)
    assert not BY_CODE.search(html)
    assert not re.search(r"(?:facts|how_known|subjects|dimensions|focus)\|length", html)


def test_styles_of_the_board_know_no_dimension_and_no_conclusion() -> None:
    for style in WING.rglob("*.css"):
        css = style.read_text(encoding="utf-8")
        selectors = " ".join(re.findall(r"[.#\[][\w\"=-]+", re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)))
        for code in (*Dimension, *SIDES, "attention", "conclusion"):
            assert not re.search(rf"[-_\"]{code}\b", selectors.replace("board-side", "")), f"{style.name}: {code}"


def test_the_nine_cards_are_drawn_by_one_template() -> None:
    board = (WING / "infohus/templates/infohus/board/board.html").read_text(encoding="utf-8")
    assert board.count('include "infohus/board/one.html"') == 1
    drawn = (WING / "infohus/templates/infohus/board/one.html").read_text(encoding="utf-8")
    drawn += (WING / "infohus/templates/infohus/board/parts.html").read_text(encoding="utf-8")
    assert not re.search(r"card\.(dimension|side)\b", drawn)
    assert len(Dimension) == sum(len(dimensions) for dimensions in SIDES.values()) == 9


def test_conclusions_are_names_and_no_order() -> None:
    assert {one.value for one in Conclusion} == set("UABCDX")
    assert set(CONCLUSION_NAMES) == set(Conclusion)
    source = "\n".join(file.read_text(encoding="utf-8") for file in (WING / "infohus").rglob("*.py"))
    assert not re.search(r"conclusion\s*(?:<|>|<=|>=)\s", source)
    assert not re.search(r"sorted\([^)]*Conclusion", source)


def _called(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
