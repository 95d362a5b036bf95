# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Searching among one's own cases: what is written in them is opened, looked through, and closed again."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles.access import visible_to
from handlingsplan.concerns.casefiles.contents import Item, items
from handlingsplan.concerns.casefiles.models import Assignment, CaseFile, Declaration
from handlingsplan.concerns.casefiles.stages import stage_called
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.keys import case_keys

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

MOST_CASES = 5_000
MOST_RESULTS = 100


@dataclass(frozen=True)
class Hit:
    """Where it was found: the case, the kind of item, and when; never the text around it."""

    file: CaseFile
    page: str
    title: "StrOrPromise"
    at: datetime | None


@dataclass(frozen=True)
class Found:
    """What was found; `searched` cases were looked through, and `more` were left out."""

    hits: list[Hit]
    searched: int
    more: bool


def search(viewer: Viewer, wanted: str) -> Found:
    """Look through the cases a person works and has said she is not biased in. A guest's are left out."""
    own = list(_own(viewer).values_list("pk", "key_id", "year", "running")[: MOST_CASES + 1])
    numbers = {pk: (year, running) for pk, _key, year, running in own[:MOST_CASES]}
    opened = case_keys.opened_many([key for _pk, key, _year, _running in own[:MOST_CASES]])
    keys = {pk: opened[key] for pk, key, _year, _running in own[:MOST_CASES] if key in opened}
    looked_for = " ".join(wanted.casefold().split())
    found = [item for item in items(keys) if looked_for in _words(item)]
    found.sort(key=lambda item: numbers[item.file_id], reverse=True)
    more = len(own) > MOST_CASES or len(found) > MOST_RESULTS
    return Found(_hits(found[:MOST_RESULTS]), searched=len(keys), more=more)


def _words(item: Item) -> str:
    """What somebody wrote, without the labels it stands under."""
    return " ".join(" ".join(value for _label, value in item.said).casefold().split())


def _hits(found: list[Item]) -> list[Hit]:
    files = CaseFile.objects.in_bulk({item.file_id for item in found})
    return [
        Hit(file, stage_called(file.stage).page, item.title, item.at)
        for item in found
        if (file := files.get(item.file_id)) is not None
    ]


def _own(viewer: Viewer) -> QuerySet[CaseFile]:
    unbiased = Declaration.objects.filter(user=viewer.user, is_biased=False).values("file")
    guest = Assignment.objects.filter(user=viewer.user, part=Part.GUEST).values("file")
    return visible_to(viewer, all_at_once=True).filter(pk__in=unbiased).exclude(pk__in=guest).order_by("-pk")
