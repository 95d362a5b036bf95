# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing a card: begin from a national one or from nothing, save, and make a variant for others."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from handlingsplan.access.viewer import Viewer
from handlingsplan.audit.record import record
from handlingsplan.lib.names import quiet
from handlingsplan.lib.text import address
from handlingsplan.planning.cards import events, rules
from handlingsplan.planning.cards.directory import directory
from handlingsplan.planning.cards.models import Card, CardText
from handlingsplan.planning.cards.national import national_card
from handlingsplan.planning.cards.schema import fields_of, tidy
from handlingsplan.planning.cards.terms import AgeGroup, CardKind, CardState, Permission

from .refusals import NotOpen, NotUsable, Stale

OPEN = (CardState.DRAFT, CardState.IN_REVISION)
RESERVED = frozenset({"ny", "national"})
COPIED = ("kind", "title", "language", "reader", "age_group", "is_public", "national_key", "national_version")
KEPT = ("department", "owner", "next_revision")


def begin(text: CardText, *, by: Viewer, at: datetime) -> Card:
    """A new draft that says what `text` says: a national card, an empty one of a kind with a title, or what was read
    from a plan. Raises NotUsable where something in it may never stand on a card."""
    by.must(Permission.EDIT)
    card = Card(**{name: getattr(text, name) for name in (*COPIED, *KEPT)}, content=tidy(text.kind, text.content))
    _refuse_unusable(card)
    return _begun(card, by=by, at=at)


def make_variant(
    card: Card, *, by: Viewer, at: datetime, title: str, age_group: AgeGroup, department: str, language: str
) -> Card:
    """A new draft for another age group, department or language, with the same words to begin with."""
    by.must(Permission.EDIT)
    copied = {name: getattr(card, name) for name in COPIED}
    variant = Card(**{**copied, "title": title.strip(), "age_group": age_group, "language": language})
    variant.department, variant.owner, variant.content = department.strip(), card.owner, dict(card.content)
    _refuse_unusable(variant)
    return _begun(variant, by=by, at=at)


def keep(
    card: Card,
    *,
    by: Viewer,
    at: datetime,
    version: int,
    title: str,
    content: Mapping[str, Any],
    reader: str,
    age_group: str,
    department: str = "",
    owner: str = "",
    next_revision: date | None = None,
    is_public: bool = False,
) -> Card:
    """Save what is written. `version` is the card's version when the person began to write.

    A draft may be saved with gaps and in the wrong order; what may never stand on a card may not.
    """
    by.must(Permission.EDIT)
    saved = Card.objects.select_for_update().get(pk=card.pk)
    if saved.state not in OPEN:
        raise NotOpen
    if saved.version > version:
        raise Stale(saved)
    saved.title, saved.content = title.strip(), tidy(saved.kind, content)
    saved.reader, saved.age_group, saved.department = reader, age_group, department.strip()
    saved.owner, saved.next_revision, saved.is_public = owner.strip(), next_revision, is_public
    _refuse_unusable(saved)
    saved.version += 1
    saved.changed_by, saved.changed_at = by.user, at
    saved.was_written_by(by.user)
    saved.save()
    record(events.CHANGED, about=saved, by=by.user, at=at, details={"thing": saved.title})
    return saved


def see_national(card: Card, *, by: Viewer, at: datetime) -> Card:
    """Note that the newest national text behind the card has been looked at; the card itself is left as it is."""
    by.must(Permission.EDIT)
    national = national_card(card.national_key)
    if national is None or national.version <= card.national_version:
        return card
    card.national_version = national.version
    card.save(update_fields=["national_version"])
    record(events.NATIONAL_SEEN, about=card, by=by.user, at=at, details={"thing": card.title})
    return card


def _begun(card: Card, *, by: Viewer, at: datetime) -> Card:
    assert by.municipality is not None
    card.municipality, card.key = by.municipality, _free_key(card.title)
    card.changed_by, card.changed_at = by.user, at
    card.was_written_by(by.user)
    card.save()
    record(events.BEGUN, about=card, by=by.user, at=at, details={"thing": card.title})
    return card


def _refuse_unusable(card: Card) -> None:
    numbers = directory().numbers
    wrong = [
        rules.Problem(field.name, why)
        for field in fields_of(card.kind)
        for why in rules.wrong_in(field, card.content.get(field.name), numbers)
    ]
    for name in ("title", "department", "owner"):
        if why := rules.why_not_text(getattr(card, name), numbers):
            wrong.append(rules.Problem(name, why))
    if wrong:
        raise NotUsable(wrong)


def _free_key(title: str) -> str:
    stem = address(quiet(title))[:50].strip("-") or CardKind.CONCERN.value
    taken = frozenset(Card.objects.values_list("key", flat=True)) | RESERVED
    names = (stem, *(f"{stem}-{number}" for number in range(2, 1000)))
    return next(name for name in names if name not in taken)
