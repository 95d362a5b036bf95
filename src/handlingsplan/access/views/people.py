# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The people of a municipality and their roles, for whoever administers them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access import actions
from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.access.models import Grant
from handlingsplan.access.queries import colleague, colleagues, invitations_visible_to, visible_to
from handlingsplan.access.roles import Place, roles_at
from handlingsplan.access.rules import withheld_by
from handlingsplan.access.terms import Permission


@door(Permission.MANAGE_PEOPLE)
def people(request: Request) -> HttpResponse:
    """Everybody here, and invitations that wait."""
    context = {
        "colleagues": colleagues(request.viewer),
        "invitations": invitations_visible_to(request.viewer),
        "now": timezone.now(),
    }
    return render(request, "access/people.html", context)


@door(Permission.MANAGE_PEOPLE)
def person(request: Request, person_id: int) -> HttpResponse:
    """One person: the roles she has, and those she could be given."""
    found = colleague(fetch(visible_to(request.viewer), user=person_id))
    held = {role.code for role in found.roles}
    context = {
        "colleague": found,
        "others": [role for role in roles_at(Place.MUNICIPALITY) if role.code not in held],
        "is_oneself": found.user == request.user,
        "crumbs": [*_crumbs(request), (found.user.full_name, "")],
    }
    return render(request, "access/person.html", context)


@door(Permission.MANAGE_PEOPLE)
def grant_role(request: Request, person_id: int, role: str) -> HttpResponse:
    """Are you sure: what the role gives, and what it is meant to be kept apart from."""
    found = colleague(fetch(visible_to(request.viewer), user=person_id))
    wanted = {each.code: each for each in roles_at(Place.MUNICIPALITY)}.get(role)
    page = reverse("person", args=[request.municipality.slug, person_id])
    if request.method == "POST":
        try:
            actions.grant(found.user, role=role, by=request.viewer, at=timezone.now())
        except actions.Refused as refused:
            messages.error(request, refused.message)
        else:
            messages.success(request, _("The role has been given."))
        return redirect(page)
    if wanted is None:
        return redirect(page)
    apart = [
        each.name
        for each in found.roles
        if withheld_by(each.never, wanted.permissions) or withheld_by(wanted.never, each.permissions)
    ]
    context = {"colleague": found, "role": wanted, "apart": apart, "cancel_url": page}
    return render(request, "access/grant_role.html", context)


@door(Permission.MANAGE_PEOPLE)
def revoke_role(request: Request, person_id: int, role: str) -> HttpResponse:
    """Are you sure: what the person can no longer do."""
    held = fetch(Grant.objects.select_related("user"), user=person_id, role=role)
    page = reverse("person", args=[request.municipality.slug, person_id])
    if request.method == "POST":
        try:
            actions.revoke(held, by=request.viewer, at=timezone.now())
        except actions.Refused as refused:
            messages.error(request, refused.message)
            return redirect(page)
        messages.success(request, _("The role has been taken away."))
        return redirect("workplaces" if held.user == request.user else page)
    return render(request, "access/revoke_role.html", {"held": held, "cancel_url": page})


def _crumbs(request: Request) -> list[tuple[str, str]]:
    return [(_("People"), reverse("people", args=[request.municipality.slug]))]
