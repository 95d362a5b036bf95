# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Notes as items of a case."""

from collections.abc import Iterator, Mapping

from django.utils.translation import pgettext_lazy

from handlingsplan.concerns.casefiles.contents import Item
from handlingsplan.concerns.casefiles.models import Note
from handlingsplan.keys.case_keys import CaseKey


def note_items(keys: Mapping[int, CaseKey]) -> Iterator[Item]:
    """Every note of the cases whose keys are given."""
    label = pgettext_lazy("case", "Note")
    for note in Note.objects.filter(file__in=keys).select_related("by"):
        words = note.words(keys[note.file_id])
        text = "\n".join(part for part in (words.text, words.spoke_to, words.passed_on) if part)
        yield Item(note.file_id, f"casefiles.note:{note.pk}", label, text, note.happened_at, str(note.by or ""))
