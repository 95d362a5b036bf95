# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing cards: begin from a national one or from nothing, the editor, and a variant for others."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.lib.words import in_language
from handlingsplan.planning.cards import queries, rows
from handlingsplan.planning.cards.access import may_edit
from handlingsplan.planning.cards.actions import refusals, write
from handlingsplan.planning.cards.directory import Directory, directory
from handlingsplan.planning.cards.face import face
from handlingsplan.planning.cards.forms import CardForm, NewCardForm, VariantForm, card_form, contact_choices, initial
from handlingsplan.planning.cards.models import Card
from handlingsplan.planning.cards.national import as_text, national_card, national_cards, newer_national
from handlingsplan.planning.cards.plain import as_one_text
from handlingsplan.planning.cards.rules import quoted
from handlingsplan.planning.cards.terms import (
    AGE_NAMES,
    KIND_NAMES,
    KIND_SHAPES,
    LANGUAGE_NAMES,
    READER_NAMES,
    AgeGroup,
    CardKind,
    Permission,
    Reader,
)
from handlingsplan.ui.pages import Link

from .frame import address, around, card_or_404, crumbs


@door(Permission.READ)
@require_GET
def card_library(request: Request) -> HttpResponse:
    """The national cards to begin from, both kinds apart."""
    ours = queries.living_cards()
    groups = [
        {
            "name": KIND_NAMES[kind],
            "shape": KIND_SHAPES[kind],
            "lines": [
                {
                    "key": item.key,
                    "title": in_language(item.payload["title"]),
                    "evidence": item.evidence,
                    "for_whom": _for_whom(item.payload),
                    "about": AGE_NAMES[AgeGroup(item.payload.get("age_group", AgeGroup.ALL))],
                    "begun": [card for card in ours if card.national_key == item.key],
                }
                for item in national_cards()
                if item.payload["kind"] == kind
            ],
        }
        for kind in queries.kinds_in_order()
    ]
    context = {"groups": groups, "crumbs": crumbs(request, None, _("Cards to begin from"))}
    context["may_edit"] = may_edit(request.viewer)
    return render(request, "cards/library.html", context)


def _for_whom(payload: dict[str, Any]) -> str:
    return in_language(payload["role"]) if "role" in payload else str(READER_NAMES[Reader(payload["reader"])])


@door(Permission.READ)
@require_http_methods(["GET", "POST"])
def library_card(request: Request, national_key: str) -> HttpResponse:
    """A national card as it reads with our contacts, with where it comes from; begin from it, knowingly if again."""
    item = national_card(national_key)
    if item is None:
        raise Http404
    language = request.POST.get("language") or request.GET.get("sprog") or get_language() or "da"
    text = as_text(item, language if language in LANGUAGE_NAMES else "da")
    begun = queries.begun_from(item.key)
    if request.method == "POST" and (not begun or request.POST.get("one_more")):
        card = write.begin(text, by=request.viewer, at=timezone.now())
        messages.success(
            request, _("A draft has been made. It must be fitted to your municipality before it is approved.")
        )
        return redirect("edit_card", request.municipality.slug, card.key)
    context = {
        "item": item,
        "face": face(text, directory(), internal=True),
        "languages": [
            Link(str(name), f"?sprog={code}", current=code == text.language) for code, name in LANGUAGE_NAMES.items()
        ],
        "language": text.language,
        "begun": begun,
        "crumbs": [
            Link(_("Action cards"), address("cards", request)),
            Link(_("Cards to begin from"), address("card_library", request)),
            Link(text.title, current=True),
        ],
        "may_edit": may_edit(request.viewer),
    }
    return render(request, "cards/library_card.html", context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def new_card(request: Request) -> HttpResponse:
    """An empty card of one of the two kinds."""
    form = NewCardForm(request.POST or None, initial={"language": "da"})
    if request.method == "POST" and form.is_valid():
        try:
            card = write.begin(Card(**_given(form)), by=request.viewer, at=timezone.now())
        except refusals.NotUsable as refused:
            form.add_error("title", str(refused.wrong[0].sentence))
        else:
            return redirect("edit_card", request.municipality.slug, card.key)
    context = {"form": form, "crumbs": crumbs(request, None, _("An empty card"))}
    context |= {"submit_label": _("Begin the card"), "cancel_url": address("card_library", request)}
    return render(request, "cards/new.html", context)


def _given(form: NewCardForm) -> dict[str, Any]:
    return {name: form.cleaned_data[name] for name in ("kind", "title", "language")}


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def edit_card(request: Request, card_key: str) -> HttpResponse:
    """The editor. Rows are added and moved by buttons that keep everything typed."""
    card = card_or_404(request, card_key)
    if card.state not in write.OPEN:
        messages.error(request, str(refusals.NotOpen.message))
        return redirect("card", request.municipality.slug, card.key)
    contacts, kind = directory(), CardKind(card.kind)
    if request.method == "GET":
        counts = rows.rows_shown(card.kind, card.content)
        form = _form(card, counts, contacts)(initial=initial(card))
        return _editor(request, card, form, contacts)
    counts = rows.rows_sent(card.kind, request.POST)
    if wish := request.POST.get("row"):
        typed = rows.content_from(card.kind, _sent(request), counts)
        typed, counts, focus = rows.rearranged(card.kind, typed, counts, wish)
        kept = {name: request.POST.get(name, "") for name in CardForm.base_fields}
        made = card_form(kind, counts, contacts, _choices(card, contacts), focus=focus)
        form = made(initial={**kept, **rows.initial_from(card.kind, typed)})
        return _editor(request, card, form, contacts)
    form = _form(card, counts, contacts)(request.POST)
    return _kept(request, card, form, contacts) if form.is_valid() else _editor(request, card, form, contacts)


def _sent(request: Request) -> Any:
    """What was typed, as it came: the several ticks of the contacts as a list."""
    return lambda name: request.POST.getlist(name) if name == "contacts" else request.POST.get(name, "")


def _choices(card: Card, contacts: Directory) -> Any:
    return contact_choices(contacts, quoted(card.kind, card.content))


def _form(card: Card, counts: dict[str, int], contacts: Directory) -> type[CardForm]:
    return card_form(CardKind(card.kind), counts, contacts, _choices(card, contacts))


def _kept(request: Request, card: Card, form: CardForm, contacts: Directory) -> HttpResponse:
    given = form.cleaned_data
    try:
        write.keep(
            card,
            by=request.viewer,
            at=timezone.now(),
            version=given["version"] or 0,
            title=given["title"],
            content=form.content(),
            reader=given.get("reader") or card.reader,
            age_group=given["age_group"],
            department=given["department"],
            owner=given["owner"],
            next_revision=given["next_revision"],
            is_public=given["is_public"],
        )
    except refusals.Stale as stale:
        mine = Card(kind=card.kind, language=card.language, content=form.content(), **_kept_values(form, card))
        data = form.data.copy()
        data["version"] = stale.saved.version
        form.data = data
        two = {"mine": as_one_text(mine), "theirs": as_one_text(stale.saved)}
        return _editor(request, card, form, contacts, two=two)
    except refusals.NotUsable as refused:
        for one in refused.wrong:
            form.add_error(one.field if one.field in form.fields else None, str(one.sentence))
        return _editor(request, card, form, contacts)
    except refusals.Refused as refused:
        messages.error(request, str(refused.message))
        return redirect("card", request.municipality.slug, card.key)
    messages.success(request, _("The card has been saved."))
    return redirect("card", request.municipality.slug, card.key)


def _kept_values(form: CardForm, card: Card) -> dict[str, Any]:
    names = ("title", "age_group", "department", "owner", "is_public")
    return {"reader": form.cleaned_data.get("reader") or card.reader} | {n: form.cleaned_data[n] for n in names}


def _editor(request: Request, card: Card, form: CardForm, contacts: Directory, **more: Any) -> HttpResponse:
    item = national_card(card.national_key) if card.national_key else None
    ordered = [(key, label) for key, label in contact_choices(contacts) if isinstance(label, str)]
    context = {
        **around(request, card, _("Write")),
        "form": form,
        "kind_name": KIND_NAMES[CardKind(card.kind)],
        "shape": KIND_SHAPES[CardKind(card.kind)],
        "national": as_one_text(as_text(item, card.language)) if item else "",
        "item": item,
        "newer": newer_national(card),
        "contact_keys": ordered,
        "cancel_url": address("card", request, card.key),
        "unsaved": request.method == "POST",
        **more,
    }
    return render(request, "cards/edit.html", context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def card_variant(request: Request, card_key: str) -> HttpResponse:
    """The same card for another age, department or language."""
    card = card_or_404(request, card_key)
    first = {name: getattr(card, name) for name in ("title", "age_group", "department", "language")}
    form = VariantForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        given = {name: form.cleaned_data[name] for name in first}
        try:
            variant = write.make_variant(card, by=request.viewer, at=timezone.now(), **given)
        except refusals.NotUsable as refused:
            form.add_error(None, str(refused.wrong[0].sentence))
        else:
            messages.success(request, _("A variant has been made. Write what differs."))
            return redirect("edit_card", request.municipality.slug, variant.key)
    context = {**around(request, card, _("Variant")), "form": form, "submit_label": _("Make the variant")}
    context["cancel_url"] = address("card", request, card.key)
    return render(request, "cards/variant.html", context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def card_national(request: Request, card_key: str) -> HttpResponse:
    """Our card beside the newest national text; note that it has been looked at."""
    card = card_or_404(request, card_key)
    item = national_card(card.national_key) if card.national_key else None
    if item is None:
        raise Http404
    if request.method == "POST":
        write.see_national(card, by=request.viewer, at=timezone.now())
        messages.success(request, _("Noted. Your own card is unchanged."))
        return redirect("card", request.municipality.slug, card.key)
    context = {
        **around(request, card, _("The national text")),
        "item": item,
        "ours": as_one_text(card),
        "national": as_one_text(as_text(item, card.language)),
        "newer": newer_national(card),
    }
    return render(request, "cards/national.html", context)
