# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is followed up, and the releases, for those who follow up."""

from typing import Any

from django.db.models import QuerySet

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.models import SituationShape

from .models import DrillFollowUp, DrillLesson, FollowUp, Lesson, Release
from .terms import Permission


def followups_visible_to(viewer: Viewer) -> QuerySet[FollowUp]:
    """What is real; a drill's stand with the drill."""
    found = FollowUp.objects.select_related("situation", "done_by")
    return found if viewer.may(Permission.WORK) else found.none()


def followups_of(situation: SituationShape) -> "QuerySet[Any]":
    """What is followed up after one situation."""
    model = DrillFollowUp if book_of(situation).is_drill else FollowUp
    return model.objects.filter(situation_id=situation.pk).select_related("situation", "done_by")


def lessons_of(situation: SituationShape) -> "QuerySet[Any]":
    """What was learned of one situation."""
    model = DrillLesson if book_of(situation).is_drill else Lesson
    return model.objects.filter(situation_id=situation.pk).select_related("action")


def releases_visible_to(viewer: Viewer) -> QuerySet[Release]:
    found = Release.objects.all()
    return found if viewer.may(Permission.WORK) else found.none()
