# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A card from an emergency plan: read the text, see what became of what, and begin a draft. Nothing is kept before."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.guidance.attack_advice import OlderPhrase, advice, older_phrases
from handlingsplan.planning.cards import queries
from handlingsplan.planning.cards.actions import refusals, write
from handlingsplan.planning.cards.bringing_in import NO_HEADINGS, BringInForm
from handlingsplan.planning.cards.directory import Directory, directory
from handlingsplan.planning.cards.layout.contacts import InWords
from handlingsplan.planning.cards.layout.headings import HEADINGS, fields_under
from handlingsplan.planning.cards.layout.lines import Left
from handlingsplan.planning.cards.layout.reading import Reading, read
from handlingsplan.planning.cards.layout.said import said_in
from handlingsplan.planning.cards.models import Card
from handlingsplan.planning.cards.rules import Problem, Sentence
from handlingsplan.planning.cards.schema import CardField
from handlingsplan.planning.cards.terms import KIND_NAMES, LANGUAGE_NAMES, CardKind, Permission
from handlingsplan.ui.pages import Link

from .frame import address, crumbs


@dataclass(frozen=True)
class Place:
    """One field as the page shows it: what it was given, what is said about that, and what is missing."""

    label: str
    lines: tuple[str, ...]
    remarks: tuple[Sentence, ...]
    missing: tuple[Sentence, ...]


@dataclass(frozen=True)
class Older:
    """A phrase of older advice in the text, and where it stands."""

    phrase: OlderPhrase
    where: tuple[str, ...]


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def bring_in(request: Request) -> HttpResponse:
    """Read a text or a file, show what would become of it, and begin the draft when asked to."""
    if request.method == "GET":
        return _page(request, BringInForm())
    form = BringInForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form)
    contacts, given = directory(), form.cleaned_data
    reading = read(given["text"], CardKind(given["kind"]), contacts, title=given["title"])
    if not reading.has_headings:
        form.add_error("text", NO_HEADINGS)
        return _page(request, form)
    card = reading.card(language=given["language"] or "da")
    if request.POST.get("step") == "begin" and (begun := _begun(request, form, card)):
        messages.success(request, _("A draft has been made from the text. Read it through, and write what is missing."))
        return redirect("edit_card", request.municipality.slug, begun.key)
    form.show("title", reading.title)
    form["text"].label, form["text"].help_text = _("The text"), ""
    return _page(request, form, **_review(reading, card, contacts))


def _begun(request: Request, form: BringInForm, card: Card) -> Card | None:
    """The draft; the one that was begun a moment ago where the button is pressed twice."""
    if not card.title:
        form.add_error("title", _("Write a title. There is none in the text."))
        return None
    try:
        return queries.same_draft(card, by=request.viewer.user) or write.begin(
            card, by=request.viewer, at=timezone.now()
        )
    except refusals.NotUsable as refused:
        for one in refused.wrong:
            form.add_error("title" if one.field == "title" else None, str(one.sentence))
        return None


def _page(request: Request, form: BringInForm, **review: Any) -> HttpResponse:
    context = {
        "form": form,
        "headings": [heading.name for heading in HEADINGS],
        "crumbs": [
            *crumbs(request, None)[:1],
            Link(_("Cards to begin from"), address("card_library", request)),
            Link(_("From an emergency plan"), current=True),
        ],
        "cancel_url": address("card_library", request),
        "again_url": address("bring_in_card", request),
        **review,
    }
    return render(request, "cards/bring_in.html", context)


def _review(reading: Reading, card: Card, contacts: Directory) -> dict[str, Any]:
    problems = queries.problems_of(card, contacts)
    words = InWords(contacts)
    return {
        "reading": reading,
        "kind_name": KIND_NAMES[reading.kind],
        "language": card.language if card.language in LANGUAGE_NAMES else "da",
        "groups": [
            {
                "name": heading.name,
                "places": [
                    place
                    for field in fields_under(heading, reading.kind)
                    if (place := _place(field, reading, card, problems, words))
                ],
            }
            for heading in HEADINGS
        ],
        "rest": _rest(reading.rest),
        "left": len(reading.rest),
        "older": (older := _older(reading, card, words)),
        "advice": advice(timezone.localdate()) if older else None,
    }


def _place(field: CardField, reading: Reading, card: Card, problems: list[Problem], words: InWords) -> Place | None:
    found = reading.fields.get(field.name)
    missing = tuple(one.sentence for one in problems if one.field == field.name)
    if found is None and not missing:
        return None
    lines = _said(field, card, words) if found else []
    return Place(str(field.label), tuple(lines), tuple(found.remarks) if found else (), missing)


def _said(field: CardField, card: Card, words: InWords) -> list[str]:
    with override(card.language):
        return said_in(field, card, words)


def _rest(rest: list[Left]) -> list[dict[str, Any]]:
    """What is left, line by line in order; those that stood together for the same reason as one."""
    groups: list[dict[str, Any]] = []
    for left in rest:
        if groups and (groups[-1]["why"], groups[-1]["under"]) == (left.why, left.under):
            groups[-1]["lines"].append(left.text)
        else:
            groups.append({"why": left.why, "under": left.under, "lines": [left.text]})
    return groups


def _older(reading: Reading, card: Card, words: InWords) -> list[Older]:
    """Phrases of older advice anywhere in the text, each once, with the fields they stand in."""
    texts = {str(_("Title")): card.title} if card.title else {}
    for name, found in reading.fields.items():
        texts[str(found.field.label)] = "\n".join(_said(reading.fields[name].field, card, words))
    texts[str(_("What found no place"))] = "\n".join(left.text for left in reading.rest)
    where: dict[OlderPhrase, list[str]] = {}
    for label, text in texts.items():
        for phrase in older_phrases(text):
            where.setdefault(phrase, []).append(label)
    return [Older(phrase, tuple(labels)) for phrase, labels in where.items()]
