# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What may be shown in a wave: the plan in force, public cards in force, public pages of the audiences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.communication.audiences.queries import audiences
from handlingsplan.communication.rollout.terms import CARD, PAGE, PLAN
from handlingsplan.planning.cards.queries import approved_cards
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
    return [_plan(), *_cards(), *_pages()]


def chosen(codes: Iterable[str]) -> list[Material]:
    """The material of these codes; what is no longer there says so instead of leading nowhere."""
    known = {material.code: material for material in choices()}
    return [known.get(code) or _gone(code) for code in codes]


def _plan() -> Material:
    edition = in_force().first()
    if edition is None:
        return Material(PLAN, _("The plan"), _("Plan"), is_there=False)
    return Material(PLAN, edition.title, _("Plan"), "public_plan", {"plan_id": edition.plan_id})


def _cards() -> list[Material]:
    return [
        Material(f"{CARD}{card.key}", card.title, card.kind_name, card.url_name, card.url_kwargs)
        for card in approved_cards(public_only=True)
    ]


def _pages() -> list[Material]:
    return [
        Material(f"{PAGE}{found.key}", found.name, _("Page"), "audience_page", {"audience_slug": found.slug})
        for found in audiences()
    ]


def _gone(code: str) -> Material:
    return Material(code, _("Material that is no longer there"), _("Missing"), is_there=False)
