# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is written on the board, recommended and closed, as items of a case."""

from collections.abc import Iterator, Mapping

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.casefiles.contents import Item
from handlingsplan.concerns.infohus.models import Assessment, Closure, Fact, Recommendation
from handlingsplan.concerns.infohus.terms import DIMENSION_NAMES, Dimension
from handlingsplan.keys.case_keys import CaseKey


def items_of_the_board(keys: Mapping[int, CaseKey]) -> Iterator[Item]:
    """Of all the cases whose keys are given; four questions. A contribution is its authority's item, and not told
    twice."""
    facts = Fact.objects.filter(round__case__file__in=keys, contribution=None).select_related("round__case", "by")
    for fact in facts:
        file_id = fact.round.case.file_id
        words = fact.words(keys[file_id])
        text, by = _joined(_name(fact.dimension), words.text, words.source, words.day), str(fact.by or "")
        origin = "police" if fact.from_police else ""
        yield Item(file_id, f"infohus.fact:{fact.pk}", _("Fact on the board"), text, fact.written_at, by, origin)
    judged = Assessment.objects.filter(round__case__file__in=keys).select_related("round__case", "by")
    for one in judged:
        file_id = one.round.case.file_id
        said = one.words(keys[file_id])
        text, by = _joined(_name(one.dimension), said.resources, said.unknown, said.judged), str(one.by or "")
        yield Item(file_id, f"infohus.assessment:{one.pk}", _("Assessment"), text, one.written_at, by)
    for made in Recommendation.objects.filter(case__file__in=keys).select_related("case", "by"):
        what = made.words(keys[made.case.file_id])
        parts = (what.problems, what.resources, what.action, what.owner_name, what.observed, what.dissent)
        text = _joined(*parts, what.dissent_by, what.involved_how, what.missing)
        ref, by = f"infohus.recommendation:{made.pk}", str(made.by or "")
        yield Item(made.case.file_id, ref, _("Recommendation"), text, made.written_at, by)
    for closure in Closure.objects.filter(case__file__in=keys).select_related("case", "by"):
        told = closure.words(keys[closure.case.file_id])
        parts = (told.summary, *told.focus.values(), told.handed_to, told.ground, told.informed)
        text = _joined(*parts, told.open_elsewhere, told.journal_number)
        ref, by = f"infohus.closure:{closure.pk}", str(closure.by or "")
        yield Item(closure.case.file_id, ref, _("Closing"), text, closure.closed_at, by)


def _name(dimension: str) -> str:
    return str(DIMENSION_NAMES[Dimension(dimension)])


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)
