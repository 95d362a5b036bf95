# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Making a situation picture: kept as it was, numbered, never changed; the next one stands beside it."""

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.acute.staff import events
from handlingsplan.acute.staff.book import book_of
from handlingsplan.acute.staff.levels import level_name
from handlingsplan.acute.staff.models import PictureShape, SituationShape
from handlingsplan.acute.staff.terms import LineKind, Permission
from handlingsplan.audit.record import record

from .log import NewLine, append
from .standing import SomebodyWasFirst, next_number, open_and_locked


@transaction.atomic
def make_picture(
    situation: SituationShape,
    blocks: Mapping[str, str],
    *,
    up_to_line: int,
    after: int,
    next_at: datetime | None,
    by: Viewer,
    author: str,
    at: datetime,
) -> PictureShape:
    """Keep a picture drawn from the log up to a line, with the aim and the level of that time.

    `after` is the number of the last one that was seen.

    Raises SomebodyWasFirst where another picture was made in between.
    """
    by.must(Permission.WRITE)
    locked = open_and_locked(situation)
    level = level_name(situation.vocabulary, locked.level)
    book = book_of(situation)
    number = next_number(book.picture.objects.filter(situation=situation))
    if number != after + 1:
        raise SomebodyWasFirst
    picture: PictureShape = book.picture.objects.create(
        municipality_id=situation.municipality_id,
        situation=situation,
        number=number,
        blocks={key: text.strip() for key, text in blocks.items()} | {"aim": locked.aim, "level": level},
        up_to_line=up_to_line,
        made_at=at,
        made_by=by.user,
        next_at=next_at,
    )
    said = {"number": number, "line": up_to_line}
    text = _("Situation picture %(number)d was made, from the log up to line %(line)d.") % said
    append(situation, [NewLine(text, kind=LineKind.ACTION, tags=("information",))], by=by, author=author, at=at)
    record(events.PICTURE_MADE, about=picture, by=by.user, at=at, details={"number": number})
    return picture
