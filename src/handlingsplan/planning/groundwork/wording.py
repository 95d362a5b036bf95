# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What a plan says of its flows and its organisation. In the language of the document, which is Danish."""

from .terms import Basis, Unit

UNITS = {
    Unit.MINUTES: ("minut", "minutter"),
    Unit.HOURS: ("time", "timer"),
    Unit.WEEKDAYS: ("hverdag", "hverdage"),
    Unit.WORKING_DAYS: ("arbejdsdag", "arbejdsdage"),
    Unit.CALENDAR_DAYS: ("dag", "dage"),
    Unit.MONTHS: ("måned", "måneder"),
}
ORGANISATION = "Organisation"
NOT_DESCRIBED = "Organisationen er ikke beskrevet endnu"
NATIONAL_DEFAULT = "nationalt udgangspunkt, endnu ikke tilpasset kommunen"
NO_NUMBER = "nummer mangler"


def deadline_words(amount: int | None, unit: str, counted_from: str, basis: str, provision: str) -> str:
    """“24 timer fra modtagelsen (barnets lov § 136)”; nothing where there is no deadline."""
    if amount is None or not unit:
        return ""
    one, many = UNITS[Unit(unit)]
    words = f"{amount} {one if amount == 1 else many}"
    if counted_from:
        words += f" fra {counted_from}"
    return f"{words} ({provision})" if basis == Basis.LAW and provision else words


def contact_words(label: str, number: str, *, may_be_shown: bool = True) -> str:
    """“Modtagelsen, 12 34 56 78”; the label alone where the number is not for the public."""
    if not may_be_shown:
        return label
    return f"{label}, {number or NO_NUMBER}"


def flow_title(title: str, *, is_default: bool) -> str:
    """The title; a national default says that it is one."""
    return f"{title} ({NATIONAL_DEFAULT})" if is_default else title
