# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The acute folder of a site and a role: all that stands in it today, and the fingerprint of each part (AKU-34).

It is always in the language of the house, whoever asks, and the fingerprints do not depend on the day.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from handlingsplan.lib.words import in_language
from handlingsplan.planning.cards.access import in_force
from handlingsplan.planning.cards.directory import Directory
from handlingsplan.planning.cards.meta import last_tried
from handlingsplan.planning.cards.models import CardVersion
from handlingsplan.planning.cards.plain import lines_of
from handlingsplan.planning.cards.terms import CardKind
from handlingsplan.planning.plans.models import Edition
from handlingsplan.planning.plans.queries.published import in_force as plans_in_force
from handlingsplan.tenancy.models import Municipality
from handlingsplan.ui.wording import long_date

from . import content, folder_sheets, queries
from .folder_sheets import Sheet
from .folder_terms import CARD, CITIZEN, IN_WALLET, Form, Part
from .folder_words import law, words
from .models import Site
from .page import AlarmPage

SHORT = 12
"""Signs of the fingerprint that stand on paper."""


def roles() -> dict[str, str]:
    """Those a folder is made for, in the reader's language; "" is everybody in one folder."""
    found = {raw["key"]: in_language(raw["name"]) for raw in content.people() if raw["key"] != CITIZEN}
    return {"": _("All roles"), **found}


def short(digest: str) -> str:
    """A fingerprint as it stands on paper: three groups of four."""
    return " ".join(digest[at : at + 4] for at in range(0, SHORT, 4))


class Source:
    """What folders of the municipality in scope are made of, asked for once: for one folder, or to hold many prints
    against."""

    def __init__(self, municipality: Municipality, at: datetime) -> None:
        self.municipality, self.at, self.today = municipality, at, timezone.localdate(at)
        self._sheets: dict[tuple[int, bool], Sheet] = {}
        self._chains: dict[bool, list[Sheet]] = {}
        inside = AlarmPage(at, internal=True)
        self._pages = {True: inside, False: AlarmPage(at, internal=False, beside=inside)}

    def page(self, *, internal: bool) -> AlarmPage:
        return self._pages[internal]

    def chain(self, *, internal: bool) -> list[Sheet]:
        if internal not in self._chains:
            self._chains[internal] = folder_sheets.chain_sheet(self.page(internal=internal).times())
        return self._chains[internal]

    def card(self, card: CardVersion, *, internal: bool) -> Sheet:
        key = (card.pk, internal)
        if key not in self._sheets:
            self._sheets[key] = folder_sheets.card_sheet(card, self.directory, internal=internal, today=self.today)
        return self._sheets[key]

    @cached_property
    def directory(self) -> Directory:
        return Directory(self.page(internal=True).local)

    @cached_property
    def cards(self) -> list[CardVersion]:
        """The acute cards people act by."""
        return list(in_force().filter(kind=CardKind.ACUTE).order_by("title", "pk"))

    @cached_property
    def plans(self) -> list[Edition]:
        return list(plans_in_force())

    @cached_property
    def meaning(self) -> str:
        return queries.meaning().text

    @cached_property
    def forms(self) -> dict[str, Any]:
        """The sheets that are alike in every folder."""
        return {
            Part.ADVICE.value: folder_sheets.advice_sheet(self.today),
            Part.THREAT.value: folder_sheets.threat_sheet(),
            Part.AGENDA.value: folder_sheets.agenda_sheet(),
            Part.LOG.value: folder_sheets.log_sheet(),
            Part.MESSAGE.value: folder_sheets.message_sheet(),
            Part.STAND_DOWN.value: folder_sheets.stand_down_sheet(),
        }


class Folder:
    """One folder. Raises KeyError for a role nobody has. `sheet` is all that is read, `parts` the fingerprints."""

    def __init__(self, source: Source, site: Site | None, role: str, form: Form, *, internal: bool) -> None:
        self.source, self.site, self.role, self.form, self.internal = source, site, role, form, internal
        with override(settings.LANGUAGE_CODE):
            self.role_name = roles()[role]
            self.parts = {key: _digest(told) for key, told in self._told()}
        self.digest = _digest([site.pk if site else 0, role, form.value, internal, self.parts])

    @property
    def place_name(self) -> str:
        return self.site.name if self.site else self.source.municipality.full_name

    @property
    def address(self) -> str:
        """Where the newest version is: inside, or for everybody."""
        slug = self.source.municipality.slug
        if not self.internal:
            return f"{settings.SITE_ADDRESS}{reverse('alarm', args=[slug])}"
        return f"{settings.SITE_ADDRESS}{reverse('folders', args=[slug])}"

    @cached_property
    def cards(self) -> list[CardVersion]:
        """The cards of the role; in public those everybody may read."""
        return [card for card in self.source.cards if (self.internal or card.is_public) and self._is_for(card)]

    @cached_property
    def sheet(self) -> Sheet:
        """Everything that is read, as plain data."""
        with override(settings.LANGUAGE_CODE):
            return self._sheet()

    def _sheet(self) -> Sheet:
        page, municipality = self.source.page(internal=self.internal), self.source.municipality
        unverified = page.unverified() if self.internal else []
        return {
            "language": settings.LANGUAGE_CODE,
            "words": words(),
            "municipality": municipality.full_name,
            "site": folder_sheets.site_sheet(self.site, internal=self.internal),
            "place": self.place_name,
            "role": self.role_name,
            "edition": _("Internal edition. Not to be shown in public.")
            if self.internal
            else _("Public edition, without internal numbers and names"),
            "internal": self.internal,
            "day": str(long_date(self.source.at)),
            "fingerprint": short(self.digest),
            "address": self.address.partition("://")[2],
            "link": self.address,
            "emergency": [{"label": row["label"], "number": row["number"]} for row in page.numbers],
            "first": self._first_lines(),
            "chain": self.source.chain(internal=self.internal),
            "cards": [self.source.card(card, internal=self.internal) for card in self.cards],
            "unverified": ", ".join(entry.label for entry in unverified),
            "basis": self._basis(),
            **self.source.forms,
        }

    # ---- what has a fingerprint

    def _told(self) -> Iterator[tuple[str, Any]]:
        chain = self.source.chain(internal=self.internal)
        sheets = [] if self.form is Form.WALLET else [self.source.card(c, internal=self.internal) for c in self.cards]
        every = {
            Part.SITE.value: folder_sheets.site_sheet(self.site, internal=self.internal),
            Part.NUMBERS.value: [_numbers_in(chain), self._numbers({key for sheet in sheets for key in sheet["keys"]})],
            Part.CHAIN.value: folder_sheets.order_of(chain),
        }
        if self.form is Form.WALLET:
            yield from ((key.value, every[key.value]) for key in IN_WALLET)
            return
        yield from every.items()
        yield from self.source.forms.items()
        yield Part.BASIS.value, self._basis()
        yield Part.TRIED.value, [[card.card.key, str(last_tried(card) or "")] for card in self.cards]
        yield from ((CARD + card.card.key, self._text(card)) for card in self.cards)

    def _numbers(self, keys: set[str]) -> list[list[str]]:
        found = [self.source.directory.entry(key, internal=self.internal) for key in sorted(keys)]
        return [[entry.key, entry.label, entry.number, entry.hours] for entry in found]

    def _text(self, card: CardVersion) -> list[str]:
        return [str(card.number), str(card.next_revision or ""), *lines_of(card)]

    def _basis(self) -> Sheet:
        plans = [
            {"title": edition.plan.title, "revise_by": str(long_date(edition.revise_by))}
            for edition in self.source.plans
        ]
        return {"law": law(), "plans": plans, "meaning": self.source.meaning}

    # ---- whose it is

    def _people(self) -> list[content.Raw]:
        return [raw for raw in content.people() if raw["key"] != CITIZEN and self.role in ("", raw["key"])]

    def _is_for(self, card: CardVersion) -> bool:
        if not self.role:
            return True
        return any(card.national_key in raw["cards"] or card.reader in raw["readers"] for raw in self._people())

    def _first_lines(self) -> list[str]:
        people = self._people() if self.role else []
        return [in_language(line) for raw in people for line in raw["first"]]


def _numbers_in(chain: list[Sheet]) -> dict[str, list[str]]:
    """The numbers by contact: another order of the chain is no other number."""
    told = ("number", "hours", "ask", "deputy_number")
    return {step["key"]: [step[name] for name in told] for each in chain for step in each["steps"]}


def _digest(told: Any) -> str:
    return sha256(json.dumps(told, sort_keys=True, ensure_ascii=False, default=str).encode()).hexdigest()
