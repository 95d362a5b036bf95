# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""National contacts and the municipality's own, as one directory, and as the box a plan quotes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from handlingsplan.contacts import rules, wording
from handlingsplan.contacts.models import ContactFunction
from handlingsplan.contacts.opening import standing, week
from handlingsplan.contacts.terms import IN_THE_PLACE_OF, NATIONAL_NUMBERS, NOT_FILLED_IN, STANDARD_BOX, Reader
from handlingsplan.guidance.queries import contact_functions, national_contacts
from handlingsplan.lib.words import in_language


@dataclass(frozen=True)
class Entry:
    """One line of the directory. What is internal is empty when the directory was asked for in public."""

    key: str
    label: str
    number: str = ""
    hours: str = ""
    note: str = ""
    email: str = ""
    holder: str = ""
    deputy: str = ""
    verified_on: date | None = None
    national: bool = False
    public: bool = True
    weekly: str = ""
    channel_for: str = Reader.BOTH
    when_closed: str = ""

    @property
    def is_filled(self) -> bool:
        return not rules.needs_number(self.number)

    def is_verified(self, today: date) -> bool:
        return rules.is_verified(self.verified_on, today)


@dataclass(frozen=True)
class Missing:
    """A function of the catalogue that nobody can call yet in this municipality."""

    key: str
    label: str
    purpose: str
    day: bool
    night: bool
    provision: str


def directory(*, internal: bool, language: str | None = None) -> list[Entry]:
    """All contacts one may call: 112, 114, children, infohus, hotline, then the others.

    A local function with a number takes the place of its national stand-in.
    """
    local = [_local(row, internal=internal) for row in ContactFunction.objects.all() if internal or row.is_public]
    replaced = {IN_THE_PLACE_OF.get(entry.key) for entry in local if entry.is_filled}
    national = [entry for entry in _national(language) if (internal or entry.public) and entry.key not in replaced]
    return sorted(national + local, key=lambda entry: rules.place(entry.key))


def quoted(
    keys: list[str],
    *,
    internal: bool,
    known: Mapping[str, Entry] | None = None,
    at: datetime | None = None,
    reader: Reader | None = None,
) -> dict[str, Any]:
    """What a contact box shows, in the plan's Danish. No keys: the standard box.

    A contact nobody has filled in is a row that says so. A contact that is not public is left out in public, and one
    that is for the other `reader` where one is named. Whoever quotes many boxes asks for `everyone` once and hands it
    over as `known`.

    With `at`, each row says also how it stands at that moment, in the reader's language: see `now_of`. What is frozen
    or kept is asked for without it; a page that is kept by its rows changes when they do.
    """
    known = known if known is not None else everyone(internal=internal)
    named = [_named(key, known) for key in rules.emergency_first(keys or list(STANDARD_BOX))]
    rows = [entry for entry in named if (internal or entry.public) and _is_for(entry, reader)]
    return {"rows": [_row(entry) | (now_of(entry, at) if at else {}) for entry in rows]}


def now_of(entry: Entry, at: datetime) -> dict[str, Any]:
    """What is true of a contact at a moment: `open_now` in words ("" where the hours are not known, or never end and
    say so themselves), `is_open`, `changes_at` (ISO; until then the words are true, None where they do not change),
    `instead` while it is closed, `is_verified`, and `for_whom` where it is not for everybody."""
    hours = week(entry.weekly) if entry.is_filled else None
    now = standing(hours, at) if hours else None
    return {
        "open_now": wording.open_now(now, at) if now and hours and not hours.never_closes else "",
        "is_open": now.is_open if now else None,
        "changes_at": now.changes_at.isoformat() if now and now.changes_at else None,
        "instead": entry.when_closed if now and not now.is_open else "",
        "is_verified": entry.is_verified(timezone.localdate(at)),
        "for_whom": wording.for_whom(entry.channel_for),
    }


def national_rows(at: datetime) -> list[dict[str, Any]]:
    """The national contacts for everybody, in the reader's language, as they stand at a moment. Asks no database."""
    return [{**vars(entry), **now_of(entry, at)} for entry in _national(None) if entry.public]


def _is_for(entry: Entry, reader: Reader | None) -> bool:
    return reader in (None, Reader.BOTH) or entry.channel_for in (Reader.BOTH, reader)


def entries(keys: Iterable[str], *, internal: bool, known: Mapping[str, Entry] | None = None) -> dict[str, Entry]:
    """Contacts as a plan quotes them; a gap with its label where nobody has filled one in.

    In public, a contact that is not public has its label and nothing else.
    """
    known = known if known is not None else everyone(internal=internal)
    found = {key: _named(key, known) for key in keys if key}
    return {
        key: named if internal or named.public else Entry(key=named.key, label=named.label, public=False)
        for key, named in found.items()
    }


def entry(key: str, *, internal: bool) -> Entry:
    """One contact as a plan quotes it."""
    return entries([key], internal=internal)[key]


def missing_functions() -> list[Missing]:
    """The functions of the catalogue without a number here, in the order of the catalogue."""
    filled = set(ContactFunction.objects.exclude(number="").values_list("key", flat=True))
    return [
        Missing(
            key=function["key"],
            label=in_language(function["label"]),
            purpose=in_language(function["purpose"]),
            day=function["needed"]["day"],
            night=function["needed"]["night"],
            provision=function["provision"] or "",
        )
        for function in contact_functions()
        if function["key"] not in filled
    ]


def unverified(
    keys: Iterable[str] | None = None, *, today: date | None = None, known: Mapping[str, Entry] | None = None
) -> list[Entry]:
    """The municipality's own numbers among `keys` (all of them, when none are named) that nobody has confirmed for a
    quarter, in the order of the directory. For the banner on everything inner that quotes them: `ui_unverified`.

    A national number is not the municipality's to confirm, and a gap is drawn as a gap; neither is listed. One query,
    none where `everyone` was asked already and is handed over as `known`.
    """
    today = today or timezone.localdate()
    found = known if known is not None else everyone(internal=True)
    wanted = None if keys is None else set(keys)
    rows = [entry for key, entry in found.items() if wanted is None or key in wanted]
    doubtful = [entry for entry in rows if entry.is_filled and not entry.national and not entry.is_verified(today)]
    return sorted(doubtful, key=lambda entry: rules.place(entry.key))


def function(key: str) -> Mapping[str, Any] | None:
    """The catalogue's description of a function; None for one of the municipality's own."""
    return next((found for found in contact_functions() if found["key"] == key), None)


def described_keys() -> list[str]:
    """The keys of the catalogue, in its order."""
    return [found["key"] for found in contact_functions()]


def national_keys() -> frozenset[str]:
    """The keys of the national contacts, which no municipality keeps for itself."""
    return frozenset(contact["key"] for contact in national_contacts())


def national_numbers() -> frozenset[str]:
    """The national numbers as they are dialled."""
    return frozenset((*NATIONAL_NUMBERS, *(rules.called(contact["number"]) for contact in national_contacts())))


def everyone(*, internal: bool) -> dict[str, Entry]:
    """Every contact by key, national and local, in Danish as a plan quotes them. One query."""
    local = {row.key: _local(row, internal=internal) for row in ContactFunction.objects.all()}
    return {contact.key: contact for contact in _national("da")} | local


def in_public(known: Mapping[str, Entry]) -> dict[str, Entry]:
    """The same contacts without what is read internally only. Asks no database."""
    return {key: replace(entry, email="", holder="", deputy="") for key, entry in known.items()}


def _named(key: str, known: Mapping[str, Entry]) -> Entry:
    found = known.get(key)
    if found is not None and found.is_filled:
        return found
    if (stand_in := IN_THE_PLACE_OF.get(key, "")) in known:
        return known[stand_in]
    if found is not None:
        return Entry(key=key, label=found.label, note=NOT_FILLED_IN, public=found.public)
    described = function(key)
    label = in_language(described["label"], "da") if described else key
    return Entry(key=key, label=label, note=NOT_FILLED_IN, public=bool(described["public"]) if described else True)


def _row(entry: Entry) -> dict[str, Any]:
    return {
        "key": entry.key,
        "label": entry.label,
        "number": entry.number,
        "hours": entry.hours,
        "note": entry.note,
        "deputy": entry.deputy,
        "verified_on": entry.verified_on.isoformat() if entry.verified_on else None,
        "national": entry.national,
    }


def _local(row: ContactFunction, *, internal: bool) -> Entry:
    described = function(row.key)
    return Entry(
        key=row.key,
        label=row.label,
        number=row.number,
        hours=row.hours,
        note=row.note,
        email=row.email if internal else "",
        holder=row.holder if internal else "",
        deputy=row.deputy if internal else "",
        verified_on=row.verified_on,
        public=row.is_public,
        weekly=row.weekly,
        channel_for=row.channel_for,
        when_closed=in_language(described["when_closed"]) if described and "when_closed" in described else "",
    )


def _national(language: str | None) -> list[Entry]:
    return [
        Entry(
            key=contact["key"],
            label=in_language(contact["label"], language),
            number=contact["number"],
            hours=in_language(contact["hours"], language),
            note=in_language(contact["note"], language),
            verified_on=date.fromisoformat(contact["verified_on"]) if contact["verified_on"] else None,
            national=True,
            public=contact["public"],
            weekly=contact.get("weekly", ""),
            channel_for=contact.get("channel_for", Reader.BOTH),
            when_closed=in_language(contact["when_closed"]) if "when_closed" in contact else "",
        )
        for contact in national_contacts()
    ]
