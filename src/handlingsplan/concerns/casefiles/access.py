# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees which case: those who are on it, and, before anybody is, those whose work it is to take it up."""

from typing import TypeVar

from django.db.models import Exists, Model, OuterRef, Q, QuerySet
from django.utils import timezone

from handlingsplan.access.viewer import MayNot, Viewer

from .models import Assignment, CaseFile, Declaration, UnlockRequest
from .stages import pools
from .terms import Part, Permission, Track

R = TypeVar("R", bound=Model)
ANY = Q()
WORKED_BY = {Track.INFOHUS: "infohus.lead", Track.SOCIAL: "childtrack.work"}
"""Whose work a track is: she may ask to open what is shut on it. Said by name, for those rooms lie above."""

WORKERS = (*WORKED_BY.values(), "intake.sort")


def visible_to(viewer: Viewer, *, pool: Q = ANY, guests: bool = True, all_at_once: bool = False) -> QuerySet[CaseFile]:
    """The cases a person may open: not shut, not those she is biased in, and hers or of her pool.

    `pool` narrows what she sees without being on it; without `guests`, who is on it for one meeting alone sees nothing.
    Whoever goes through thousands asks `all_at_once`: what is hers is then listed once, and not looked up case by case.
    """
    found = CaseFile.objects.all()
    if viewer.user is None or not viewer.may(Permission.WORK):
        return found.none()
    mine = Assignment.objects.filter(Q(until=None) | Q(until__gt=timezone.now()), user=viewer.user)
    if not guests:
        mine = mine.exclude(part=Part.GUEST)
    if all_at_once:
        biased = Declaration.objects.filter(user=viewer.user, is_biased=True).order_by()
        hers, unbiased = Q(pk__in=mine.order_by().values("file")), ~Q(pk__in=biased.values("file"))
    else:
        hers, unbiased = Q(Exists(mine.filter(file=OuterRef("pk")))), Q(~biased_in(viewer, file="pk"))
    mine_or_pool = hers | (Q(stage__in=pools(viewer.permissions)) & pool)
    return found.filter(mine_or_pool, unbiased, shut_at=None, destroyed_at=None)


def biased_in(viewer: Viewer, *, file: str = "file") -> Exists:
    """Whether a person has declared herself biased in a row's case; `file` is the way from the row to it."""
    return Exists(Declaration.objects.filter(file=OuterRef(file), user=viewer.user, is_biased=True))


def decided_by(rows: QuerySet[R], viewer: Viewer) -> QuerySet[R]:
    """Those that await a second person, without the cases she is biased in and those that are destroyed."""
    return rows.filter(~biased_in(viewer), file__destroyed_at=None)


def must_work_cases(viewer: Viewer) -> None:
    """Refuse whoever is on a case without it being her work: somebody called to one meeting, a mentor, a leader."""
    if not any(viewer.may(permission) for permission in WORKERS):
        raise MayNot(Permission.WORK)


def shut_and_hers(viewer: Viewer) -> QuerySet[CaseFile]:
    """The shut cases a person may ask to open: of the track she works, and not those she is biased in."""
    if viewer.user is None or not viewer.may(Permission.WORK):
        return CaseFile.objects.none()
    tracks = [track.value for track, permission in WORKED_BY.items() if viewer.may(permission)]
    return CaseFile.objects.filter(
        ~biased_in(viewer, file="pk"), track__in=tracks, shut_at__isnull=False, destroyed_at=None
    )


def opened_again(viewer: Viewer) -> QuerySet[UnlockRequest]:
    """What a person asked for, somebody else allowed, and the two days are not over."""
    return UnlockRequest.objects.filter(
        asked_by=viewer.user, until__gt=timezone.now(), file__in=shut_and_hers(viewer)
    ).select_related("file")
