# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Those a wave tells: adding and correcting groups, sending personal links, withdrawing them."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.access.queries import people_who_may
from handlingsplan.communication.rollout import actions
from handlingsplan.communication.rollout.access import groups_to_lead, visible_to
from handlingsplan.communication.rollout.actions.refusals import Refused
from handlingsplan.communication.rollout.actions.send import Sent
from handlingsplan.communication.rollout.forms import GroupForm, SendForm, WithdrawForm, of_group
from handlingsplan.communication.rollout.models import Group, Wave
from handlingsplan.communication.rollout.terms import GroupKind, Permission, Reader
from handlingsplan.organisation.models import Unit
from handlingsplan.ui.pages import Link

LINKS_SHOWN = 3
"""In a demonstration nothing is sent, so that a few links are shown instead, this once."""


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def new_group(request: Request, wave_id: int) -> HttpResponse:
    """Say who else is told in the wave."""
    wave = fetch(visible_to(request.viewer), pk=wave_id)
    form = _group_form(request, {"kind": GroupKind.DEPARTMENT, "reader": Reader.EMPLOYEE_CHILD})
    if request.method == "POST" and form.is_valid():
        try:
            group = actions.add_group(wave, by=request.viewer, at=timezone.now(), **form.facts())
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("%(group)s is told in this wave.") % {"group": group.name})
            return redirect("wave", request.municipality.slug, wave.pk)
    return _form(request, form, _("Who else is told?"), wave)


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def change_group(request: Request, group_id: int) -> HttpResponse:
    """Correct what stands of a group."""
    group = fetch(groups_to_lead(request.viewer), pk=group_id)
    form = _group_form(request, of_group(group))
    heading = group.name
    if request.method == "POST" and form.is_valid():
        try:
            actions.change_group(group, by=request.viewer, at=timezone.now(), **form.facts())
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("%(group)s has been saved.") % {"group": group.name})
            return redirect("wave", request.municipality.slug, group.wave_id)
    return _form(request, form, heading, group.wave, group=group)


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def remove_group(request: Request, group_id: int) -> HttpResponse:
    """Are you sure: the group is taken out of the wave."""
    group = fetch(groups_to_lead(request.viewer), pk=group_id)
    if request.method == "POST":
        try:
            actions.remove_group(group, by=request.viewer, at=timezone.now())
        except Refused as refused:
            messages.error(request, str(refused.message))
        else:
            messages.success(request, _("%(group)s has been removed.") % {"group": group.name})
        return redirect("wave", request.municipality.slug, group.wave_id)
    context = {
        "heading": _("Take %(group)s out of the wave?") % {"group": group.name},
        "consequences": [_("The group is no longer told in this wave."), _("It can be added again.")],
        "confirm_label": _("Take it out of this wave"),
        "cancel_url": reverse("change_group", args=[request.municipality.slug, group.pk]),
    }
    return render(request, "rollout/confirm.html", context)


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def send_links(request: Request, group_id: int) -> HttpResponse:
    """Paste addresses; each is sent a link of its own."""
    group = fetch(groups_to_lead(request.viewer), pk=group_id)
    form = SendForm(request.POST or None)
    if request.method == "GET":
        try:
            actions.check_under_way(group.wave)
        except Refused as refused:
            messages.error(request, str(refused.message))
            return redirect("wave", request.municipality.slug, group.wave_id)
    if request.method == "POST" and form.is_valid():
        try:
            sent = actions.send(group, form.pasted.addresses, by=request.viewer, at=timezone.now())
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            return _sent(request, group, sent, form.pasted.repeated)
    context = {
        "form": form,
        "group": group,
        "heading": _("Send to %(group)s") % {"group": group.name},
        "submit_label": _("Send personal links"),
        "cancel_url": reverse("wave", args=[request.municipality.slug, group.wave_id]),
        "crumbs": _crumbs(request, group.wave, group.name),
    }
    return render(request, "rollout/send.html", context)


@door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def withdraw_links(request: Request, group_id: int) -> HttpResponse:
    """Stop one link or all of a group's. The answer does not tell whether the link was there, or used."""
    group = fetch(groups_to_lead(request.viewer), pk=group_id)
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        address = form.cleaned_data["address"]
        if address:
            actions.withdraw(group, address, by=request.viewer, at=timezone.now())
            messages.success(request, _("If the address had a link, it has stopped working."))
        else:
            actions.withdraw_all(group, by=request.viewer, at=timezone.now())
            messages.success(request, _("No link of the group works any more."))
        return redirect("wave", request.municipality.slug, group.wave_id)
    context = {
        "form": form,
        "heading": _("Stop links to %(group)s") % {"group": group.name},
        "consequences": [
            _("Whoever follows a stopped link is told that it no longer works."),
            _("Receipts already given still count."),
        ],
        "confirm_label": _("Stop the links"),
        "cancel_url": reverse("wave", args=[request.municipality.slug, group.wave_id]),
    }
    return render(request, "rollout/confirm.html", context)


def _sent(request: Request, group: Group, sent: Sent, repeated: int) -> HttpResponse:
    """The receipt: how many were written to, how many had a link, how many stood twice."""
    count = len(sent.links)
    lines = [
        ngettext("One letter is on its way.", "%(count)s letters are on their way.", count) % {"count": count},
        _("The subject says nothing of what it is about. The system reminds those who have not confirmed, twice."),
    ]
    if sent.known:
        words = {"count": sent.known}
        lines.append(
            ngettext("One address had a link already.", "%(count)s addresses had a link already.", sent.known) % words
        )
    if repeated:
        words = {"count": repeated}
        lines.append(ngettext("One address stood twice.", "%(count)s addresses stood twice.", repeated) % words)
    shown = [request.build_absolute_uri(link) for link in sent.links[:LINKS_SHOWN]] if settings.DEMO else []
    context = {"group": group, "lines": lines, "links": shown, "crumbs": _crumbs(request, group.wave, group.name)}
    return render(request, "rollout/sent.html", context)


def _group_form(request: Request, first: dict[str, Any]) -> GroupForm:
    return GroupForm(
        request.POST or None, initial=first, units=list(Unit.objects.all()), leaders=people_who_may(Permission.BRIEF)
    )


def _form(request: Request, form: GroupForm, heading: str, wave: Wave, *, group: Group | None = None) -> HttpResponse:
    back = reverse("wave", args=[request.municipality.slug, wave.pk])
    context = {
        "form": form,
        "heading": heading,
        "cancel_url": back,
        "crumbs": _crumbs(request, wave, heading),
        "remove_url": reverse("remove_group", args=[request.municipality.slug, group.pk]) if group else "",
    }
    return render(request, "rollout/form.html", context)


def _crumbs(request: Request, wave: Wave, here: str) -> list[Link]:
    slug = request.municipality.slug
    return [
        Link(_("Who hears of it"), reverse("rollout", args=[slug])),
        Link(wave.title, reverse("wave", args=[slug, wave.pk])),
        Link(here, current=True),
    ]
