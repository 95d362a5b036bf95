# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A town whose folders have something in them: numbers, public and not, the acute cards in force, and a site."""

from datetime import UTC, date, datetime
from typing import Any

from handlingsplan.acute.alarm.folder import Folder, Source
from handlingsplan.acute.alarm.folder_terms import Form
from handlingsplan.acute.alarm.models import Site
from handlingsplan.contacts.models import ContactFunction
from handlingsplan.planning.cards.models import Card, CardVersion
from handlingsplan.planning.cards.national import as_text, national_cards
from handlingsplan.planning.cards.terms import CardKind
from tests.people import Cast

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LATER = datetime(2028, 3, 5, 9, 0, tzinfo=UTC)
INNER_NUMBER, OPEN_NUMBER = "70 00 01 40", "70 00 01 24"
GATHER, KNOW = "Fodboldbanen bag hallen", "Nøgleboksen sidder ved kælderdøren"
FIELDS = ("kind", "title", "language", "reader", "age_group", "content", "national_key", "national_version")


def furnish(cast: Cast) -> Site:
    """The site. Needs the scope of the town; half of the cards are public."""
    _contact(cast, "duty_manager", INNER_NUMBER, label="Chefvagten", deputy="Ditte Afløser")
    _contact(cast, "chief_executive", "70 00 01 50", label="Kommunaldirektøren")
    _contact(cast, "social_duty", OPEN_NUMBER, label="Den sociale døgnvagt", is_public=True)
    acute = [item for item in map(as_text, national_cards(), ["da"] * 99) if item.kind == CardKind.ACUTE]
    for place, text in enumerate(acute):
        facts: dict[str, Any] = {name: getattr(text, name) for name in FIELDS}
        facts |= {"is_public": place % 2 == 0, "owner": "Olga Ejermand", "next_revision": date(2027, 5, 1)}
        card = Card.objects.create(municipality=cast.home, key=text.national_key, state="approved", in_force=1, **facts)
        CardVersion.objects.create(
            municipality=cast.home, card=card, number=1, approved_by=cast["approver"], approved_at=AT, **facts
        )
    return Site.objects.create(
        municipality=cast.home, name="Havrebæk Skole", address="Havrebækvej 1", assembly=GATHER, note=KNOW
    )


def folder(
    cast: Cast,
    site: Site | None,
    role: str = "site_leader",
    form: Form = Form.PDF,
    *,
    internal: bool = True,
    at: datetime = AT,
) -> Folder:
    return Folder(Source(cast.home, at), site, role, form, internal=internal)


def _contact(cast: Cast, key: str, number: str, **more: Any) -> None:
    known = {"is_public": False, "verified_on": date(2026, 11, 1)} | more
    ContactFunction.objects.create(municipality=cast.home, key=key, number=number, **known)
