# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A request with its cases, its items and what was decided on each; and the answer as it is given."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef, QuerySet

from handlingsplan.access.viewer import Viewer
from handlingsplan.concerns.casefiles import covering
from handlingsplan.concerns.casefiles.access import biased_in
from handlingsplan.concerns.casefiles.contents import Item, items
from handlingsplan.concerns.casefiles.covering import Piece
from handlingsplan.concerns.casefiles.models import AccessRequest, CaseFile, ItemDecision, RequestedFile
from handlingsplan.concerns.casefiles.models.requests import DecisionWords
from handlingsplan.concerns.casefiles.opened import OpenedCase, open_all_on_ground
from handlingsplan.concerns.casefiles.terms import CHOICE_NAMES, KEEPING_NAMES, Choice, Keeping, Permission, Why

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Held:
    """An item with what was decided on it; `words` and `decision` are None until it is, or where the text was changed
    since."""

    case: OpenedCase
    item: Item
    decision: ItemDecision | None
    words: DecisionWords | None

    @property
    def is_from_police(self) -> bool:
        return self.item.origin == "police"

    @property
    def choice_name(self) -> "StrOrPromise":
        return CHOICE_NAMES[Choice(self.decision.choice)] if self.decision else ""

    @property
    def ground_name(self) -> "StrOrPromise":
        ground = self.decision.ground if self.decision else ""
        return KEEPING_NAMES[Keeping(ground)] if ground else ""

    @property
    def pieces(self) -> list[Piece]:
        """The text as it is given; nothing of what is withheld."""
        if self.decision is None or self.words is None or self.decision.choice == Choice.WITHHOLD:
            return []
        return covering.pieces(self.item.text, self.words.covered)

    @property
    def given(self) -> str:
        """The same as plain text, for the page."""
        return "".join(covering.COVER if piece.covered else piece.text for piece in self.pieces)


def visible_to(viewer: Viewer) -> QuerySet[AccessRequest]:
    """The requests, for those who answer them and are biased in none of their cases."""
    if not viewer.may(Permission.CONTROL):
        return AccessRequest.objects.none()
    hers = RequestedFile.objects.filter(biased_in(viewer), request=OuterRef("pk"))
    return AccessRequest.objects.filter(~Exists(hers)).select_related("registered_by", "answered_by")


def opened_files(request: AccessRequest, *, by: Viewer, at: datetime) -> dict[int, OpenedCase]:
    """The cases of a request, opened for the answer; each opening stands in the log."""
    files = CaseFile.objects.filter(pk__in=request.files.values("file")).order_by("pk")
    return open_all_on_ground(files, by=by, at=at, why=Why.ACCESS_REQUEST)


def held_items(request: AccessRequest, cases: dict[int, OpenedCase]) -> list[Held]:
    """Every item of the opened cases, oldest first, with its decision."""
    decisions = {decision.ref: decision for decision in ItemDecision.objects.filter(request=request)}
    found = sorted(
        items({file_id: case.key for file_id, case in cases.items()}),
        key=lambda item: (item.file_id, item.at is None, item.at and item.at.timestamp(), item.ref),
    )
    return [_held(cases[item.file_id], item, decisions.get(item.ref)) for item in found if item.text.strip()]


def for_sending(found: Sequence[Held]) -> list[tuple[Item, ItemDecision | None]]:
    """The items with their decisions, as the verb wants them."""
    return [(held.item, held.decision) for held in found]


def _held(case: OpenedCase, item: Item, decision: ItemDecision | None) -> Held:
    words: DecisionWords | None = decision.words(case.key) if decision else None
    if words is None or words.text_is != covering.digest(item.text):
        return Held(case, item, None, None)
    return Held(case, item, decision, words)
