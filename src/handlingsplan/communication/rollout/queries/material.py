# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is shown in a wave: the plan in force, cards in force, pages of the audiences.

Who signs in is also shown internal cards; who has a personal link only what is public.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.communication.audiences.queries import audiences
from handlingsplan.communication.rollout.terms import CARD, PAGE, PLAN
from handlingsplan.planning.cards.queries import CardLink, approved_cards
from handlingsplan.planning.plans.models import Edition
from handlingsplan.planning.plans.queries.published import in_force
from handlingsplan.tenancy.models import Municipality


@dataclass(frozen=True)
class Material:
    """Something to read. `is_there` is false where nobody has approved or published it yet."""

    code: str
    title: str
    kind: str
    url_name: str = ""
    url_kwargs: Mapping[str, object] = field(default_factory=dict)
    is_there: bool = True

    def url(self, municipality: Municipality) -> str:
        return reverse(self.url_name, kwargs={"slug": municipality.slug, **self.url_kwargs}) if self.url_name else ""


def choices() -> list[Material]:
    """Everything that can be chosen. A plan can be chosen before it is published: wave 1 is set before that."""
    return [*_pages(), *_cards(internal=True), _plan(in_force().first())]


def chosen(codes: Iterable[str], *, internal: bool, edition: Edition | None = None) -> list[Material]:
    """The material of these codes, the shortest first and the plan last; what is no longer there says so.

    `edition` is the one in force, where it has been read already.
    """
    wanted = list(dict.fromkeys(codes))
    found = [
        each
        for each in (*_pages(), *_cards(internal=internal), _plan(edition or in_force().first()))
        if each.code in wanted
    ]
    known = {each.code for each in found}
    return [*found, *(_gone(code) for code in wanted if code not in known)]


def _plan(edition: Edition | None) -> Material:
    if edition is None:
        return Material(PLAN, _("The plan"), _("Plan"), is_there=False)
    return Material(PLAN, edition.title, _("Plan"), "public_plan", {"plan_id": edition.plan_id})


def _cards(*, internal: bool) -> list[Material]:
    return [
        Material(f"{CARD}{card.key}", card.title, _kind(card, internal), card.url_name, card.url_kwargs)
        for card in approved_cards(public_only=not internal)
    ]


def _kind(card: CardLink, internal: bool) -> str:
    return _("%(kind)s, internal") % {"kind": card.kind_name} if internal and not card.is_public else card.kind_name


def _pages() -> list[Material]:
    return [
        Material(f"{PAGE}{found.key}", found.name, _("Page"), "audience_page", {"audience_slug": found.slug})
        for found in audiences()
    ]


def _gone(code: str) -> Material:
    return Material(code, _("Material that is no longer there"), _("Missing"), is_there=False)
