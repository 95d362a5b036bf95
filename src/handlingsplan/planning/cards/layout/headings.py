# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The nine headings of an emergency plan, what of a card stands under each, and what else they are called."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from handlingsplan.planning.cards.schema import CardField, Shape, fields_of
from handlingsplan.planning.cards.terms import AGE_NAMES, READER_NAMES, CardKind

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ACUTE, CONCERN = CardKind.ACUTE, CardKind.CONCERN


@dataclass(frozen=True)
class Heading:
    """One of the nine. `fields` stand under it, in order; loose text under it goes to `loose`, where there is one.

    `also` are other names for it, in both languages, as `names.plain` writes them.
    """

    key: str
    name: "StrOrPromise"
    fields: Mapping[CardKind, tuple[str, ...]]
    loose: Mapping[CardKind, str]
    also: tuple[str, ...] = ()


HEADINGS = (
    Heading(
        "situation",
        pgettext_lazy("heading of an emergency plan", "Situation"),
        {ACUTE: ("activated_when", "age_group"), CONCERN: ("task", "definition", "signs", "not_signs", "age_group")},
        {ACUTE: "activated_when", CONCERN: "task"},
        ("situationen", "situationsbeskrivelse", "beskrivelse af situationen", "hændelse", "hændelsen", "scenarie"),
    ),
    Heading(
        "alerting",
        pgettext_lazy("heading of an emergency plan", "Alerting"),
        {ACUTE: ("call_first",), CONCERN: ()},
        {ACUTE: "call_first"},
        ("alarm", "alarmer", "alarmering og aktivering", "aktivering", "varsling", "alarmering og varsling", "alert"),
    ),
    Heading(
        "tasks",
        pgettext_lazy("heading of an emergency plan", "Tasks"),
        {ACUTE: ("aim",), CONCERN: ("duty_note",)},
        {ACUTE: "aim"},
        ("opgave", "opgaverne", "formål og opgaver", "mål og opgaver", "task"),
    ),
    Heading(
        "action",
        pgettext_lazy("heading of an emergency plan", "Action"),
        {
            ACUTE: ("first_minutes", "first_hour", "first_day", "follow_up", "age_unknown", "do_not"),
            CONCERN: ("talk_to_leader", "steps", "infohus_step", "age_unknown"),
        },
        {ACUTE: "first_minutes", CONCERN: "steps"},
        ("handlinger", "indsats", "indsatsen", "fremgangsmåde", "handling og indsats", "actions"),
    ),
    Heading(
        "command",
        pgettext_lazy("heading of an emergency plan", "Command and organisation"),
        {ACUTE: ("role", "stood_down_by"), CONCERN: ("reader",)},
        {ACUTE: "role"},
        ("ledelse", "organisation", "organisering", "ledelse og organisering", "ledelse organisation", "command"),
    ),
    Heading(
        "staffing",
        pgettext_lazy("heading of an emergency plan", "Staffing and equipment"),
        {ACUTE: ("department",), CONCERN: ("department",)},
        {},
        (
            "bemanding",
            "udstyr",
            "mandskab",
            "ressourcer",
            "bemanding udstyr",
            "bemanding og materiel",
            "mandskab og udstyr",
            "mandskab og materiel",
            "staffing",
            "equipment",
        ),
    ),
    Heading(
        "communication",
        pgettext_lazy("heading of an emergency plan", "Communication"),
        {ACUTE: ("log_this",), CONCERN: ("what_happens_next", "anonymity_note", "attention_points")},
        {},
        ("krisekommunikation", "information", "kommunikation og information", "intern og ekstern kommunikation"),
    ),
    Heading(
        "contacts",
        pgettext_lazy("heading of an emergency plan", "Contact details"),
        {ACUTE: ("contacts",), CONCERN: ("contacts",)},
        {ACUTE: "contacts", CONCERN: "contacts"},
        (
            "kontakt",
            "kontakter",
            "kontaktliste",
            "kontaktlister",
            "kontaktpersoner",
            "kontaktinformation",
            "telefonliste",
            "telefonnumre",
            "contact",
            "contacts",
        ),
    ),
    Heading(
        "revision",
        pgettext_lazy("heading of an emergency plan", "Revision"),
        {
            ACUTE: ("owner", "next_revision", "is_public"),
            CONCERN: ("plan_section", "owner", "next_revision", "is_public"),
        },
        {},
        ("revidering", "revision og vedligeholdelse", "ajourføring", "opdatering", "vedligeholdelse", "review"),
    ),
)
"""In the order the plans of municipalities have them."""

BESIDE = (
    CardField("age_group", _("Whom the situation is about")),
    CardField("reader", _("Whom the card is written for")),
    CardField("department", _("Department"), letters=120),
    CardField("owner", _("Kept up to date by"), letters=120),
    CardField("next_revision", _("Next revision")),
    CardField("is_public", _("Everybody may read the card"), Shape.FLAG),
)
"""What a card is asked beside its text; it stands under the headings too."""

CHOICES: Mapping[str, Mapping[Any, "StrOrPromise"]] = {"age_group": AGE_NAMES, "reader": READER_NAMES}
"""The fields that are answered with one of several words."""

PUT_IN = _("Put in by itself on every card")
"""Above 112 and 114 where the card itself leaves them out."""

ALSO_CALLED = _("Others the card sends people to")
"""Above the contacts that stand in its steps and texts."""

EMPTY = _("The card has nothing under this heading.")
YES, NO = _("Yes"), _("No")


def fields_under(heading: Heading, kind: CardKind) -> list[CardField]:
    """The fields of a kind of card that stand under a heading, in order."""
    known = {field.name: field for field in (*BESIDE, *fields_of(kind))}
    return [known[name] for name in heading.fields[kind]]
