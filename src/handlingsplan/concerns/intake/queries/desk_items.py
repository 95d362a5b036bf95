# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the desk has written, as items of a case."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Item
from handlingsplan.concerns.intake.desk_terms import HANDED_NAMES, RISK_NAMES, HandedTo, Risk
from handlingsplan.concerns.intake.models import ChildDecision, HandOver, Sorting
from handlingsplan.keys.case_keys import CaseKey

Keys = Mapping[int, CaseKey]


def desk_items(keys: Keys) -> Iterator[Item]:
    """Every sorting, choice about a child and handing over of the cases whose keys are given."""
    yield from _sortings(keys)
    yield from _choices(keys)
    yield from _handovers(keys)


def _sortings(keys: Keys) -> Iterator[Item]:
    for row in Sorting.objects.filter(inquiry__file__in=keys).select_related("inquiry", "by"):
        words = row.words(keys[row.inquiry.file_id])
        text = _text(RISK_NAMES[Risk(words.risk)], words.risk_why, words.observed, words.same_otherwise)
        yield Item(row.inquiry.file_id, f"intake.sorting:{row.pk}", _("First sorting"), text, row.at, str(row.by))


def _choices(keys: Keys) -> Iterator[Item]:
    for row in ChildDecision.objects.filter(inquiry__file__in=keys).select_related("inquiry", "by"):
        words = row.words(keys[row.inquiry.file_id])
        ref = f"intake.child_decision:{row.pk}"
        text = _text(words.why, words.not_acute)
        yield Item(row.inquiry.file_id, ref, _("Choice about a child"), text, row.at, str(row.by))


def _handovers(keys: Keys) -> Iterator[Item]:
    for row in HandOver.objects.filter(inquiry__file__in=keys).select_related("inquiry", "by"):
        words = row.words(keys[row.inquiry.file_id])
        title = HANDED_NAMES[HandedTo(row.kind)]
        text = _text(words.to, words.what, words.ground, words.told)
        yield Item(row.inquiry.file_id, f"intake.handover:{row.pk}", title, text, row.happened_at, str(row.by))


def _text(*parts: Any) -> str:
    return "\n".join(str(part) for part in parts if part)
