# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Tool 2: who is asked for what, and what each authority brought."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.access.queries import people_who_may
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Why
from handlingsplan.concerns.disclosure.terms import Basis
from handlingsplan.concerns.infohus import contributors
from handlingsplan.concerns.infohus.access import invitations_visible_to
from handlingsplan.concerns.infohus.actions import gather
from handlingsplan.concerns.infohus.forms import ContributeForm, InviteForm
from handlingsplan.concerns.infohus.models.contribution import ContributionWords
from handlingsplan.concerns.infohus.models.invitation import InvitationWords
from handlingsplan.concerns.infohus.queries.cases import invited, psychiatry_prompt, standing_of, with_standing
from handlingsplan.concerns.infohus.rules import MISSING_NAMES, before_inviting, before_meeting
from handlingsplan.concerns.infohus.terms import AUTHORITY_NAMES, Authority, Permission

from .frame import case_here, crumbs, first_of, form_page, on_top, pressed, tried


@case_door(Permission.LEAD)
@require_GET
def infohus_gathering(request: Request, opened: OpenedCase) -> HttpResponse:
    """Who is asked and what came, authority by authority; who else could contribute, and what not to ask for."""
    case = case_here(request, opened, read=with_standing)
    found, now = invited(case, opened.key), standing_of(case)
    context = {
        **on_top(request, opened, case, "infohus_case"),
        "crumbs": crumbs(request, opened, _("Gathering")),
        "invited": found,
        "ask_psychiatry": psychiatry_prompt(found),
        "matrix": contributors.matrix(),
        "missing": [MISSING_NAMES[one] for one in before_meeting(now)],
        "can_invite": not before_inviting(now) and case.state in gather.WHILE_GATHERING,
        "can_write": case.state in gather.WHILE_WRITING,
    }
    return render(request, "infohus/gathering.html", context)


@case_door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def invite_authority(request: Request, opened: OpenedCase, authority: str) -> HttpResponse:
    """Ask one authority, with what it can contribute and what not to ask for beside the form."""
    kind = _authority(authority)
    case = case_here(request, opened, read=with_standing)
    people = people_who_may(Permission.TAKE_PART)
    form = InviteForm(request.POST or None, authority=kind, people=people, initial=first_of(opened))

    def act(said: dict[str, Any]) -> object:
        words = InvitationWords(said["name"], said["function"], said["email"], said["reason"], said["asks"])
        asked = gather.Asked(kind, Basis(said["basis"]), words, form.person, said["not_investigation"])
        return gather.invite(opened, asked, by=request.viewer, at=timezone.now())

    return form_page(
        request,
        opened,
        form,
        act,
        heading=_("Ask: %(authority)s") % {"authority": AUTHORITY_NAMES[kind]},
        submit=_("Keep that she is asked"),
        done=_("It is kept that she is asked. Ask her yourself, by telephone or secure mail."),
        back="infohus_gathering",
        template="infohus/invite.html",
        advice=contributors.advice(kind),
        missing=[MISSING_NAMES[one] for one in before_inviting(standing_of(case))],
        case=case,
    )


@case_door(why=Why.MEETING, guests=True)
@require_POST
def decline_invitation(request: Request, opened: OpenedCase, asked_id: int) -> HttpResponse:
    """The authority does not contribute; no reason is asked for."""
    invitation = fetch(invitations_visible_to(request.viewer), pk=asked_id, case__file=opened.file)
    pressed(
        request,
        opened,
        lambda: gather.decline(opened, invitation, by=request.viewer, at=timezone.now()),
        done=_("It is noted. Nobody is obliged to share, and no reason is asked for."),
    )
    return redirect(_back(request), request.municipality.slug, opened.file.pk)


@case_door(why=Why.MEETING, guests=True)
@require_http_methods(["GET", "POST"])
def contribute(request: Request, opened: OpenedCase, asked_id: int) -> HttpResponse:
    """Bring one item: the lead for those without an account, a guest for her own authority."""
    invitation = fetch(invitations_visible_to(request.viewer), pk=asked_id, case__file=opened.file)
    number = request.GET.get("ret", "")
    corrects = fetch(invitation.contributions.all(), pk=number) if number else None
    first = {**first_of(opened), "from_police": invitation.authority == Authority.POLICE}
    form = ContributeForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        words = ContributionWords(
            text=said["text"],
            nature=said["nature"],
            certainty=said["certainty"],
            source=said["source"],
            day=said["day"].isoformat(),
            dimensions=said["dimensions"],
            sensitive_why=said["sensitive_why"] if said["is_sensitive"] else "",
            crime_basis=said["crime_basis"] if said["is_crime"] else "",
        )
        brought = gather.Brought(words, said["from_police"], said["is_sensitive"], said["is_crime"], corrects)
        if tried(
            opened,
            form,
            lambda: gather.contribute(opened, invitation, brought, by=request.viewer, at=timezone.now()),
        ):
            messages.success(request, _("It is kept. It is never changed; a correction is added beside it."))
            return redirect(_back(request), request.municipality.slug, opened.file.pk)
    heading = _("Correct by adding") if corrects else _("Bring what you know")
    context = {
        "form": form,
        "file": opened.file,
        "heading": heading,
        "authority": AUTHORITY_NAMES[Authority(invitation.authority)],
        "advice": contributors.advice(Authority(invitation.authority)),
        "corrected": corrects.words(opened.key) if corrects else None,
        "crumbs": crumbs(request, opened, heading),
        "submit_label": _("Save"),
    }
    return render(request, "infohus/contribute.html", context)


def _authority(code: str) -> Authority:
    try:
        return Authority(code)
    except ValueError as unknown:
        raise Http404 from unknown


def _back(request: Request) -> str:
    """The gathering for the lead; a guest comes to her papers by way of the case."""
    return "infohus_gathering" if request.viewer.may(Permission.LEAD) else "infohus_case"
