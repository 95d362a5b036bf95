# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Keeping the crisis staff: seats, deputies, numbers, and the sealed codes."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.acute.staff.access import codes_visible_to, members_visible_to
from handlingsplan.acute.staff.actions import codes, members
from handlingsplan.acute.staff.actions.refusals import Refused
from handlingsplan.acute.staff.forms.members import CodeForm, MemberForm
from handlingsplan.acute.staff.gateways import plugged
from handlingsplan.acute.staff.models import Member
from handlingsplan.acute.staff.queries.members import missing, staffed, unconfirmed
from handlingsplan.acute.staff.roles import role_name
from handlingsplan.acute.staff.terms import Channel, Permission
from handlingsplan.ui.pages import Link


@door(Permission.EDIT)
@require_GET
def crisis_staff(request: Request) -> HttpResponse:
    """The seats in the order they are called, what is missing, and whose number nobody has tried."""
    seats = staffed()
    context = {
        "seats": seats,
        "missing": missing(seats),
        "unconfirmed": unconfirmed(seats, timezone.localdate()),
        "has_sms": plugged(Channel.SMS) is not None,
        "has_email": plugged(Channel.EMAIL) is not None,
        "today": timezone.localdate(),
    }
    return render(request, "staff/members.html", context)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def new_member(request: Request) -> HttpResponse:
    """Somebody holds a seat. The seat may be chosen in the address."""
    return _member_page(request, None, None)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def new_deputy(request: Request, member_id: int) -> HttpResponse:
    """Somebody stands in for a seat."""
    return _member_page(request, None, fetch(members_visible_to(request.viewer), pk=member_id, deputy_for=None))


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def change_member(request: Request, member_id: int) -> HttpResponse:
    """Change who it is or how she is reached."""
    member = fetch(members_visible_to(request.viewer), pk=member_id)
    return _member_page(request, member, member.deputy_for)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def remove_member(request: Request, member_id: int) -> HttpResponse:
    """Take somebody out, after saying who goes with her."""
    member = fetch(members_visible_to(request.viewer), pk=member_id)
    if request.method == "POST":
        members.remove(member, by=request.viewer, at=timezone.now())
        messages.success(request, _("%(name)s is no longer called in.") % {"name": member.name})
        return redirect("crisis_staff", request.municipality.slug)
    gone = [_("%(name)s is not called in any more.") % {"name": member.name}]
    gone += [_("Her deputy %(name)s goes with her.") % {"name": deputy.name} for deputy in member.deputies.all()]
    heading = _("Remove %(name)s") % {"name": member.name}
    context = {
        "heading": heading,
        "consequences": gone,
        "confirm_label": _("Remove"),
        "cancel_url": _home(request).url,
        "crumbs": [_home(request), Link(heading, current=True)],
    }
    return render(request, "staff/confirm.html", context)


@door(Permission.EDIT)
@require_POST
def move_member(request: Request, member_id: int) -> HttpResponse:
    """One place earlier or later."""
    member = fetch(members_visible_to(request.viewer), pk=member_id)
    members.move(member, earlier=request.POST.get("place") == "earlier", by=request.viewer, at=timezone.now())
    return redirect(f"{_home(request).url}#member-{member_id}")


@door(Permission.EDIT)
@require_POST
def confirm_member(request: Request, member_id: int) -> HttpResponse:
    """The number was tried today."""
    member = fetch(members_visible_to(request.viewer), pk=member_id)
    try:
        members.confirm(member, by=request.viewer, at=timezone.now())
    except Refused as refused:
        messages.error(request, str(refused.message))
    return redirect(f"{_home(request).url}#member-{member_id}")


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def emergency_codes(request: Request) -> HttpResponse:
    """The codes and where they lie. A new one is on the page that answers, once, to be printed and sealed."""
    form = CodeForm(request.POST or None)
    heading = _("Emergency codes")
    crumbs = [_home(request), Link(heading, current=True)]
    if request.method == "POST" and form.is_valid():
        try:
            kept, code = codes.make(form.cleaned_data["lies"], by=request.viewer, at=timezone.now())
        except Refused as refused:
            form.add_error(refused.field, str(refused.message))
        else:
            where = request.build_absolute_uri(reverse("activate_by_code", args=[request.municipality.slug]))
            context = {"kept": kept, "code": code, "where": where, "crumbs": crumbs}
            return render(request, "staff/new_code.html", context)
    found = codes_visible_to(request.viewer)
    return render(request, "staff/codes.html", {"codes": found, "form": form, "heading": heading, "crumbs": crumbs})


@door(Permission.EDIT)
@require_POST
def withdraw_code(request: Request, code_id: int) -> HttpResponse:
    """The envelope was opened or is gone: the code opens nothing any more."""
    codes.withdraw(fetch(codes_visible_to(request.viewer), pk=code_id), by=request.viewer, at=timezone.now())
    messages.success(request, _("The code opens nothing any more. Make a new one, and seal it."))
    return redirect("emergency_codes", request.municipality.slug)


def _member_page(request: Request, member: Member | None, deputy_for: Member | None) -> HttpResponse:
    initial = (
        {name: getattr(member, name) for name in members.FACTS} if member else {"role": request.GET.get("plads", "")}
    )
    form = MemberForm(request.POST or None, initial=initial, is_deputy=deputy_for is not None)
    if request.method == "POST" and form.is_valid():
        try:
            if member is None:
                kept = members.add(form.cleaned_data, deputy_for=deputy_for, by=request.viewer, at=timezone.now())
            else:
                kept = members.change(member, form.cleaned_data, by=request.viewer, at=timezone.now())
        except Refused as refused:
            form.add_error(refused.field if refused.field in form.fields else None, str(refused.message))
        else:
            return redirect(f"{_home(request).url}#member-{kept.pk}")
    heading = _heading(member, deputy_for)
    context = {
        "form": form,
        "heading": heading,
        "cancel_url": _home(request).url,
        "crumbs": [_home(request), Link(heading, current=True)],
    }
    return render(request, "staff/member_form.html", context)


def _heading(member: Member | None, deputy_for: Member | None) -> str:
    if member is not None:
        return f"{role_name(member.role)}: {member.name}"
    if deputy_for is not None:
        return _("Deputy for %(role)s") % {"role": role_name(deputy_for.role)}
    return _("New seat")


def _home(request: Request) -> Link:
    return Link(_("The crisis staff"), reverse("crisis_staff", args=[request.municipality.slug]))
