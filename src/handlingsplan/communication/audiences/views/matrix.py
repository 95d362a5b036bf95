# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The communication matrix: who is told what, how, with what, by whom and when; gaps are drawn."""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.communication.audiences import actions
from handlingsplan.communication.audiences.access import may_approve, may_edit, messages_visible_to
from handlingsplan.communication.audiences.forms.plan import MessageForm
from handlingsplan.communication.audiences.models import LocalPage, Message
from handlingsplan.communication.audiences.queries import Audience, audience, audiences
from handlingsplan.communication.audiences.queries.local import page_rows, pages_waiting
from handlingsplan.communication.audiences.terms import CHANNEL_NAMES, MATERIAL_NAMES, Channel, Material, Permission
from handlingsplan.ui.pages import Link


@dataclass(frozen=True)
class Line:
    """A line of the matrix in words; what is empty is drawn as a gap."""

    message: Message

    @property
    def channel(self) -> object:
        return CHANNEL_NAMES[Channel(self.message.channel)] if self.message.channel else ""

    @property
    def material(self) -> object:
        return MATERIAL_NAMES[Material(self.message.material)] if self.message.material else ""

    def is_late(self, today: date) -> bool:
        return self.message.done_on is None and self.message.on is not None and self.message.on < today


@dataclass(frozen=True)
class Told:
    """One audience in the matrix: how its page stands, and its messages."""

    audience: Audience
    row: LocalPage | None
    waiting: int
    lines: list[tuple[Line, bool]]


@door(Permission.READ)
@require_GET
def overview(request: Request) -> HttpResponse:
    """Every audience with its page and its messages."""
    today, rows = timezone.localdate(), page_rows()
    waiting = pages_waiting(rows.values())
    lines = [Line(message) for message in messages_visible_to(request.viewer)]
    told = [
        Told(
            audience=each,
            row=rows.get(each.key),
            waiting=waiting.get(each.key, 0),
            lines=[(line, line.is_late(today)) for line in lines if line.message.audience_key == each.key],
        )
        for each in audiences()
    ]
    context = {
        "told": told,
        "silent": [each for each in told if not each.lines],
        "waiting": [each for each in told if each.waiting],
        "may_edit": may_edit(request.viewer),
        "may_approve": may_approve(request.viewer),
    }
    return render(request, "audiences/overview.html", context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def new_message(request: Request) -> HttpResponse:
    """Plan a message."""
    form = MessageForm(request.POST or None, initial={"audience_key": request.GET.get("til", "")})
    if request.method == "POST" and form.is_valid():
        try:
            actions.plan_message(by=request.viewer, at=timezone.now(), **form.cleaned_data)
        except actions.Refused as refused:
            form.add_error("text", str(refused.message))
        else:
            messages.success(request, _("The message is planned."))
            return redirect("audiences", request.municipality.slug)
    return render(request, "audiences/form.html", _context(request, form, _("New message")))


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def message(request: Request, message_id: int) -> HttpResponse:
    """Fill in, change or tick off a line."""
    line = fetch(messages_visible_to(request.viewer), pk=message_id)
    names = ("text", "channel", "material", "owner", "on", "done_on")
    form = MessageForm(request.POST or None, initial={name: getattr(line, name) for name in names}, fixed=True)
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_message(line, by=request.viewer, at=timezone.now(), **form.cleaned_data)
        except actions.Refused as refused:
            form.add_error("text", str(refused.message))
        else:
            messages.success(request, _("The message is saved."))
            return redirect("audiences", request.municipality.slug)
    context = _context(request, form, audience(line.audience_key).name)
    context["remove_url"] = reverse("remove_message", args=[request.municipality.slug, line.pk])
    return render(request, "audiences/form.html", context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def remove_message(request: Request, message_id: int) -> HttpResponse:
    """Take a line out of the matrix."""
    line = fetch(messages_visible_to(request.viewer), pk=message_id)
    if request.method == "POST":
        actions.remove_message(line, by=request.viewer, at=timezone.now())
        messages.success(request, _("The message is removed."))
        return redirect("audiences", request.municipality.slug)
    context = {"line": line, "audience": audience(line.audience_key), "crumbs": _crumbs(request, _("Remove"))}
    return render(request, "audiences/remove_message.html", context)


def _context(request: Request, form: MessageForm, heading: str) -> dict[str, object]:
    return {
        "form": form,
        "heading": heading,
        "kicker": _("Communication matrix"),
        "cancel_url": reverse("audiences", args=[request.municipality.slug]),
        "crumbs": _crumbs(request, heading),
    }


def _crumbs(request: Request, here: str) -> list[Link]:
    return [Link(_("Audiences"), reverse("audiences", args=[request.municipality.slug])), Link(here, current=True)]
