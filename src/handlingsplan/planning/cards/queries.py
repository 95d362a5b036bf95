# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What other rooms and the pages ask about the cards of the municipality in scope."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from handlingsplan.accounts.models import User
from handlingsplan.guidance.attack_advice import OlderPhrase, older_phrases
from handlingsplan.lib.names import likely_names

from . import rules
from .access import in_force, public
from .directory import Directory
from .models import Card, CardText, CardVersion
from .schema import fields_of, texts_of
from .terms import KIND_NAMES, AgeGroup, CardKind, CardState, Reader


@dataclass(frozen=True)
class CardLink:
    """A card in force, as another room points to it: the address is by name, the municipality's slug is added."""

    key: str
    title: str
    kind: str
    kind_name: str
    is_public: bool
    url_name: str
    url_kwargs: Mapping[str, object] = field(default_factory=dict)


def approved_cards(*, public_only: bool) -> list[CardLink]:
    """The cards in force of the municipality in scope; acute ones first. Public ones lead to their public page."""
    return [
        CardLink(
            key=found.card.key,
            title=found.title,
            kind=found.kind,
            kind_name=str(KIND_NAMES[found.kind_now]),
            is_public=found.is_public,
            url_name="public_card" if public_only else "card",
            url_kwargs={"card_key": found.card.key},
        )
        for found in (public() if public_only else in_force()).order_by("kind", "title", "pk")
    ]


def problems_of(card: Card, directory: Directory) -> list[rules.Problem]:
    """Everything in the way of an approval, save whether the card fits on its page (`paper.fits`)."""
    return rules.problems(
        facts_of(card), card.content, title=card.title, reach=directory.reach, numbers=directory.numbers
    )


def facts_of(text: CardText) -> rules.Facts:
    return rules.Facts(
        kind=text.kind_now,
        age_group=AgeGroup(text.age_group),
        reader=Reader(text.reader),
        is_public=text.is_public,
        owner=text.owner,
        next_revision=text.next_revision,
    )


def names_in(text: CardText) -> list[str]:
    """What looks like the names of persons on a card: warned about, never refused."""
    written = [one for found in fields_of(text.kind) for one in texts_of(found, text.content)]
    return likely_names("\n".join([text.title, text.department, text.owner, *written]))


def older_advice_in(text: CardText) -> list[OlderPhrase]:
    """Phrases of older advice about attacks on a card: warned about, never refused."""
    written = [one for found in fields_of(text.kind) for one in texts_of(found, text.content)]
    return older_phrases("\n".join([text.title, *written]))


def version_in_force(card: Card) -> CardVersion | None:
    """The approved version people act by, while the next is being written."""
    return card.versions.filter(number=card.in_force).select_related("approved_by").first() if card.in_force else None


def variants_of(card: Card) -> list[Card]:
    """The other cards that began from the same national card: for other ages, departments or in another language."""
    if not card.national_key:
        return []
    return list(Card.objects.filter(national_key=card.national_key).exclude(pk=card.pk))


def begun_from(national_key: str) -> list[Card]:
    """Our living cards that began from a national one."""
    return [card for card in living_cards() if card.national_key == national_key]


def same_draft(text: CardText, *, by: User | None) -> Card | None:
    """A draft this person has just begun that says the very same, and that nobody has written on since."""
    same = {name: getattr(text, name) for name in ("kind", "title", "language", "content", "owner", "department")}
    return Card.objects.filter(state=CardState.DRAFT, version=1, changed_by=by, **same).first()


def living_cards() -> list[Card]:
    """Every card that has not been withdrawn."""
    return list(Card.objects.exclude(state=CardState.WITHDRAWN))


def cards_quoting(contact_key: str) -> list[tuple[str, str]]:
    """Key and title of each card that sends people to a contact, as it is written or as it is in force."""
    texts: list[tuple[Card, CardText]] = [(card, card) for card in living_cards()]
    texts += [(found.card, found) for found in in_force()]
    quoting = {card.key: card.title for card, text in texts if contact_key in rules.quoted(text.kind, text.content)}
    return sorted(quoting.items())


def kinds_in_order() -> tuple[CardKind, CardKind]:
    """Acute cards first: they are looked for in a hurry."""
    return (CardKind.ACUTE, CardKind.CONCERN)
