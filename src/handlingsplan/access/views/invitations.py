# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Sending, repeating and withdrawing invitations, and the page an invited person meets."""

from allauth.account.internal.flows.login import record_authentication
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import login
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access import actions
from handlingsplan.access.door import Request, door, open_in_municipality
from handlingsplan.access.fetch import fetch
from handlingsplan.access.forms import InviteForm, JoinForm
from handlingsplan.access.models import Invitation
from handlingsplan.access.queries import invitations_visible_to, open_invitation
from handlingsplan.access.terms import Permission
from handlingsplan.accounts.models import User


@door(Permission.MANAGE_PEOPLE)
def invite(request: Request) -> HttpResponse:
    """Ask for address, name and role, and send the invitation."""
    form = InviteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            invitation, link = actions.invite(**form.cleaned_data, by=request.viewer, at=timezone.now())
        except actions.Refused as refused:
            form.add_error(None, refused.message)
        else:
            return _sent(request, invitation, link)
    cancel_url = reverse("people", args=[request.municipality.slug])
    context = {"form": form, "submit_label": _("Send the invitation"), "cancel_url": cancel_url}
    return render(request, "access/invite.html", context)


@door(Permission.MANAGE_PEOPLE)
def resend_invitation(request: Request, invitation_id: int) -> HttpResponse:
    """Are you sure: the old link stops working."""
    found = fetch(invitations_visible_to(request.viewer), pk=invitation_id)
    if request.method == "POST":
        try:
            return _sent(request, found, actions.send_again(found, by=request.viewer, at=timezone.now()))
        except actions.InvitationClosed as refused:
            return _too_late(request, refused)
    return _confirm(request, "access/resend_invitation.html", found)


@door(Permission.MANAGE_PEOPLE)
def withdraw_invitation(request: Request, invitation_id: int) -> HttpResponse:
    """Are you sure: the link becomes useless."""
    found = fetch(invitations_visible_to(request.viewer), pk=invitation_id)
    if request.method == "POST":
        try:
            actions.withdraw(found, by=request.viewer, at=timezone.now())
        except actions.InvitationClosed as refused:
            return _too_late(request, refused)
        messages.success(request, _("The invitation has been withdrawn."))
        return redirect("people", request.municipality.slug)
    return _confirm(request, "access/withdraw_invitation.html", found)


@open_in_municipality
def invitation(request: Request, secret: str) -> HttpResponse:
    """What an invited person sees: choose a password, or accept with the account she has."""
    found = open_invitation(secret, at=timezone.now())
    if found is None:
        return render(request, "access/invitation_closed.html", status=404)
    if request.user.is_authenticated:
        return _accept(request, found)
    if User.objects.filter(email=found.email).exists():
        sign_in = f"{reverse('account_login')}?next={request.path}"
        return render(request, "access/invitation_sign_in.html", {"invitation": found, "sign_in": sign_in})
    return _join(request, found)


def _accept(request: Request, found: Invitation) -> HttpResponse:
    if request.method == "POST":
        try:
            actions.accept(found, user=request.user, at=timezone.now())
        except actions.Refused as refused:
            messages.error(request, refused.message)
        else:
            messages.success(request, _("You have the role now."))
            return redirect("workplaces")
    fits = request.user.email == found.email
    return render(request, "access/invitation_accept.html", {"invitation": found, "fits": fits})


def _join(request: Request, found: Invitation) -> HttpResponse:
    form = JoinForm(request.POST or None, email=found.email, initial={"full_name": found.full_name})
    if request.method == "POST" and form.is_valid():
        name, password = form.cleaned_data["full_name"], form.cleaned_data["password"]
        try:
            user = actions.join(found, full_name=name, password=password, at=timezone.now())
        except actions.Refused:
            return redirect(request.path)
        login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
        record_authentication(request, user, method="password", email=user.email, reauthenticated=True)
        UserSession.objects.create_from_request(request)
        return redirect("second_factor_needed")
    context = {"form": form, "invitation": found, "submit_label": _("Make my account")}
    return render(request, "access/invitation.html", context)


def _sent(request: Request, found: Invitation, link: str) -> HttpResponse:
    """The receipt. In a demonstration no e-mail leaves the machine, so the link is shown, this once."""
    context = {"invitation": found, "link": request.build_absolute_uri(link) if settings.DEMO else ""}
    return render(request, "access/invitation_sent.html", context)


def _too_late(request: Request, refused: actions.Refused) -> HttpResponse:
    messages.error(request, refused.message)
    return redirect("people", request.municipality.slug)


def _confirm(request: Request, template: str, found: Invitation) -> HttpResponse:
    cancel_url = reverse("people", args=[request.municipality.slug])
    return render(request, template, {"invitation": found, "cancel_url": cancel_url})
