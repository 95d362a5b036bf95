# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A leader's own task: what to go through at which meeting, the kit for it, and the tick afterwards."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.communication.rollout import actions
from handlingsplan.communication.rollout.access import groups_to_brief, may_report
from handlingsplan.communication.rollout.actions.refusals import Refused
from handlingsplan.communication.rollout.forms import MeetingForm
from handlingsplan.communication.rollout.kit.slides import slides
from handlingsplan.communication.rollout.kit.speaking import speaking_notes
from handlingsplan.communication.rollout.models import Group
from handlingsplan.communication.rollout.queries.kit import Kit, kit_for
from handlingsplan.communication.rollout.terms import CARD, Permission
from handlingsplan.ui.downloads import download
from handlingsplan.ui.pages import Download, Link


@door(Permission.BRIEF)
@require_GET
def briefings(request: Request) -> HttpResponse:
    """The meetings one is to hold, those not held first."""
    own = groups_to_brief(request.viewer).filter(leader=request.user)
    found = sorted(own, key=lambda group: (group.briefed_on is not None, group.wave.position, group.pk))
    return render(request, "rollout/briefings.html", {"groups": found})


@door(Permission.BRIEF)
@require_http_methods(["GET", "POST"])
def briefing(request: Request, group_id: int) -> HttpResponse:
    """One meeting: the task, the files, the same on the page, and “gone through at a meeting”."""
    group = fetch(groups_to_brief(request.viewer), pk=group_id)
    first = {"count": group.briefed_count, "on": group.briefed_on or timezone.localdate()}
    form = MeetingForm(request.POST or None, initial=first)
    if request.method == "POST" and form.is_valid():
        try:
            actions.report_meeting(group, by=request.viewer, at=timezone.now(), **form.cleaned_data)
        except Refused as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("Thank you. It has been noted, with a number and no names."))
            return redirect("briefing", request.municipality.slug, group.pk)
    kit = kit_for(group, request.municipality)
    context = {
        "group": group,
        "kit": kit,
        "form": form,
        "may_report": may_report(group, request.viewer),
        "downloads": _downloads(request, group, kit),
        "crumbs": _crumbs(request, group.name),
    }
    return render(request, "rollout/briefing.html", context)


@door(Permission.BRIEF)
@require_GET
def briefing_slides(request: Request, group_id: int) -> HttpResponse:
    """The slides. The name of the file says nothing of what they are about."""
    group = fetch(groups_to_brief(request.viewer), pk=group_id)
    return download(slides(kit_for(group, request.municipality)), "personalemoede.pptx")


@door(Permission.BRIEF)
@require_GET
def briefing_notes(request: Request, group_id: int) -> HttpResponse:
    """What to say, slide by slide."""
    group = fetch(groups_to_brief(request.viewer), pk=group_id)
    return download(speaking_notes(kit_for(group, request.municipality)), "personalemoede-tale.docx")


def _downloads(request: Request, group: Group, kit: Kit) -> list[Download]:
    slug = request.municipality.slug
    own = [
        Download(_("Slides for the meeting"), reverse("briefing_slides", args=[slug, group.pk]), "PowerPoint"),
        Download(_("What you say, slide by slide"), reverse("briefing_notes", args=[slug, group.pk]), "Word"),
    ]
    cards = [
        Download(each.title, each.url(request.municipality), each.kind)
        for each in kit.material
        if each.code.startswith(CARD) and each.is_there
    ]
    return own + cards


def _crumbs(request: Request, here: str) -> list[Link]:
    back = reverse("briefings", args=[request.municipality.slug])
    return [Link(_("My meetings"), back), Link(here, current=True)]
