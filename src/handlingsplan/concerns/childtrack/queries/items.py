# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The entries of notices as items of a case."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict

from handlingsplan.concerns.casefiles.contents import Item
from handlingsplan.concerns.childtrack.models import Entry
from handlingsplan.concerns.childtrack.terms import STEP_NAMES, Step, Way
from handlingsplan.keys.case_keys import CaseKey

CODES = {way.value for way in Way}


def notice_items(keys: Mapping[int, CaseKey]) -> Iterator[Item]:
    """Every entry of the notices whose keys are given."""
    for entry in Entry.objects.filter(notice__file__in=keys).select_related("notice", "by"):
        file = entry.notice.file_id
        words = asdict(entry.words(keys[file])).values()
        text = "\n".join(word for word in words if isinstance(word, str) and word and word not in CODES)
        title = STEP_NAMES[Step(entry.step)]
        yield Item(file, f"childtrack.entry:{entry.pk}", title, text, entry.happened_at, str(entry.by or ""))
