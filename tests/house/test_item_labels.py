# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Whoever asks what is held about her can read it: each word of each kind of item stands under a Danish label."""

from collections.abc import Iterator, Mapping
from dataclasses import fields as fields_of

import pytest
from django.utils import translation

from handlingsplan.concerns.casefiles.contents import Kept, declared
from handlingsplan.concerns.casefiles.labels import Fields
from handlingsplan.concerns.casefiles.models import Sealed
from handlingsplan.concerns.casefiles.places import sealed_models
from handlingsplan.concerns.childtrack.models.words import WORDS

NO_ITEMS = {
    "disclosure.Draft": "an unfinished guide; gone when it is through",
    "casefiles.JournalExport": "the number it was given in the journal; the journal has the items",
    "casefiles.ItemDecision": "how a request was answered; stands in the answer itself",
    "intake.Reporter": "a sender who is known is never an item",
}
SAME_IN_ENGLISH = {"System", "E-mail"}
CODES = {"infohus.contribution": "school", "intake.handover": "police"}
"""A code of the kinds whose title depends on one, and whose words do not."""


def variants() -> "Iterator[tuple[str, Kept, str, Fields]]":
    """Every kind, by code where its words depend on one."""
    for kind in declared():
        for code, fields in kind.variants.items():
            yield f"{kind.ref} {code}".strip(), kind, code, fields


def words_of(kind: Kept, code: str) -> set[str]:
    """The words a kind has, by the class that carries them."""
    found = WORDS[code] if isinstance(kind.fields, Mapping) else kind.model.words_class
    return {field.name for field in fields_of(found)}


def named(fields: "Fields") -> set[str]:
    """The words that are told; a column in the open is none."""
    return {field.name for field in fields if not field.in_the_open}


VARIANTS = list(variants())
BY_NAME = pytest.mark.parametrize(("name", "kind", "code", "fields"), VARIANTS, ids=[one[0] for one in VARIANTS])


@BY_NAME
def test_every_word_is_told_or_said_not_to_be(name: str, kind: Kept, code: str, fields: "Fields") -> None:
    told, untold = named(fields), set(kind.untold)
    for other_name, other, other_code, others in VARIANTS:
        if other.model is kind.model and other_code == code and other_name != name:
            told |= named(others)
            untold |= set(other.untold)
    words = words_of(kind, code)
    assert told <= words, f"{name} tells of {told - words}, which its words do not have."
    assert words <= told | untold, f"{name}: {words - told - untold} has no label; whoever asks would not get it."
    assert not told & untold


@BY_NAME
def test_every_word_has_a_danish_label_of_its_own(name: str, kind: Kept, code: str, fields: "Fields") -> None:
    labels = [field.in_danish for field in fields]
    assert len(set(labels)) == len(labels), f"{name} has one label twice."
    assert all(labels) or len(labels) == 1, f"{name} has a word without a label."
    for field in fields:
        with translation.override("en"):
            english = str(field.label).removesuffix("?")
        assert not english or field.in_danish != english or english in SAME_IN_ENGLISH, f"{name}: {english} in Danish?"
        assert not field.in_danish.endswith((":", ".")), f"{name}: {field.in_danish}"


@BY_NAME
def test_every_kind_has_a_title_and_its_columns_are_there(name: str, kind: Kept, code: str, fields: "Fields") -> None:
    with translation.override("da"):
        assert str(kind.title(CODES.get(kind.ref, code)) if callable(kind.title) else kind.title), name
    for column in kind.columns:
        assert kind.model._meta.get_field(column.partition("__")[0]), name


def test_every_text_of_a_case_is_an_item_or_said_not_to_be() -> None:
    kept = {kind.model for kind in declared()}
    left = {model for model in sealed_models() if model not in kept}
    assert {model._meta.label for model in left} == set(NO_ITEMS)
    assert all(issubclass(model, Sealed) for model in kept)
