# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Answers, measures, assignments and follow-ups as items of a case."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from django.db.models import F
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Item
from handlingsplan.concerns.measures.models import FollowUp, Measure, OwnerAnswer, Task
from handlingsplan.keys.case_keys import CaseKey

WORDS_OF = (
    (OwnerAnswer, "case__file", "measures.answer", _("Answer of the owner authority"), "written_at"),
    (Measure, "case__file", "measures.measure", _("Measure"), "begun_at"),
    (Task, "measure__case__file", "measures.task", _("Assignment of who carries it out"), "given_at"),
    (FollowUp, "case__file", "measures.followup", _("Follow-up"), "written_at"),
)


def measure_items(keys: Mapping[int, CaseKey]) -> Iterator[Item]:
    """Every item of this room in the cases whose keys are given: one question for each kind."""
    for model, way, ref, title, at in WORDS_OF:
        found: Any = model._default_manager.filter(**{f"{way}__in": keys})
        for row in found.annotate(in_file=F(way)):
            text = "\n".join(_texts(asdict(row.words(keys[row.in_file]))))
            yield Item(row.in_file, f"{ref}:{row.pk}", title, text, getattr(row, at))


def _texts(words: dict[str, Any]) -> Iterator[str]:
    """The texts somebody wrote, also those by dimension; codes are left out."""
    for value in words.values():
        if isinstance(value, dict):
            yield from (text for text in value.values() if text)
        elif isinstance(value, str) and value:
            yield value
