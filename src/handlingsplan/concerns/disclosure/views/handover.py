# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Handing a case to another municipality, and receiving one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.access.queries import people_who_may
from handlingsplan.clocks.queries import running, running_for
from handlingsplan.clocks.wording import left
from handlingsplan.concerns.casefiles.contents import items
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.stages import stage_called
from handlingsplan.concerns.casefiles.terms import Track
from handlingsplan.concerns.disclosure.access import incoming_visible_to
from handlingsplan.concerns.disclosure.actions import handover as sending
from handlingsplan.concerns.disclosure.actions import pass_on, receiving
from handlingsplan.concerns.disclosure.forms.handover import SEND, DeclineForm, HandoverForm, OwnerForm, PaperForm
from handlingsplan.concerns.disclosure.kept import may_be_chosen
from handlingsplan.concerns.disclosure.models import Handover, HandoverWords
from handlingsplan.concerns.disclosure.models.handover import Stand
from handlingsplan.concerns.disclosure.rules import handover_grounds
from handlingsplan.concerns.disclosure.sockets import receiving as receiver
from handlingsplan.concerns.disclosure.terms import BASIS_NAMES, Basis, Permission
from handlingsplan.concerns.disclosure.views.guide import crumbs
from handlingsplan.concerns.disclosure.views.records import handovers_from
from handlingsplan.tenancy.queries import municipalities, municipality_called
from handlingsplan.ui.wording import long_date

REFUSALS = (
    sending.HandOverToOthers,
    sending.SummaryNeeded,
    sending.NoDutyForAdults,
    sending.OnItsWayAlready,
    pass_on.NotAllowed,
    pass_on.ForInvestigation,
    pass_on.ReasonTooShort,
    pass_on.AskALawyer,
    pass_on.NoConsent,
    pass_on.PoliceHaveNotAgreed,
)


@case_door(Permission.SHARE)
@require_http_methods(["GET", "POST"])
def hand_over(request: Request, case: OpenedCase) -> HttpResponse:
    """Hand the case over: by law for a child who needs support, and for an adult only on another ground."""
    form = _form(request, case)
    back = reverse("disclosures", args=[request.municipality.slug, case.file.pk])
    if request.method == "POST" and form.is_valid():
        if form.cleaned_data["send"] != SEND:
            messages.success(request, _("Nothing was sent."))
            return redirect(back)
        try:
            sent = sending.hand_over(case, _package(form), by=request.viewer, at=timezone.now())
        except REFUSALS as refused:
            form.add_error(None, str(refused.message))
        else:
            if sent.on_paper:
                messages.warning(
                    request,
                    _("The municipality does not work in this system. Send the extract as secure digital post."),
                )
            else:
                messages.success(request, _("It is on its way. You are told when it has been read."))
            return redirect(back)
    context = {
        "case": case.file,
        "form": form,
        "submit_label": _("Go on"),
        "cancel_url": back,
        "crumbs": crumbs(request, case, _("The citizen moves to another municipality")),
    }
    return render(request, "disclosure/hand_over.html", context)


@case_door(Permission.SHARE)
@require_http_methods(["GET", "POST"])
def handover_sent(request: Request, case: OpenedCase, handover_id: int) -> HttpResponse:
    """What was sent, and how far it is there."""
    sent = fetch(handovers_from(case), pk=handover_id)
    form = PaperForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        owner = form.cleaned_data["owner"]
        try:
            sending.note_read_on_paper(sent, owner=owner, by=request.viewer, at=timezone.now())
            messages.success(request, _("It is noted that it has been read."))
        except sending.AnsweredThere as refused:
            messages.error(request, str(refused.message))
        return redirect("handover_sent", request.municipality.slug, case.file.pk, sent.pk)
    context = {
        "case": case.file,
        "sent": sent,
        "words": sent.words(case.key),
        "basis": BASIS_NAMES[Basis(sent.basis)],
        "form": form,
        "crumbs": crumbs(request, case, _("Handed over")),
    }
    return render(request, "disclosure/handover_sent.html", context)


@door(Permission.SHARE)
@require_GET
def handovers_in(request: Request) -> HttpResponse:
    """What other municipalities have handed over: town, day and how far it is; nothing is opened here."""
    found = list(incoming_visible_to(request.viewer).order_by("-sent_at")[:50])
    clocks = running_for(Handover._meta.label_lower, [got.pk for got in found])
    now = timezone.now()
    rows = [(got, [left(clock, now) for clock in clocks.get(got.pk, ())]) for got in found]
    return render(request, "disclosure/handovers_in.html", {"found": rows})


@door(Permission.SHARE)
@require_http_methods(["GET", "POST"])
def handover_in(request: Request, handover_id: int) -> HttpResponse:
    """One handover: read it, and say who has it."""
    got = fetch(incoming_visible_to(request.viewer), pk=handover_id)
    if got.file is not None:
        return redirect(stage_called(got.file.stage).page, request.municipality.slug, got.file.pk)
    now, taker = timezone.now(), receiver(got.track)
    people = people_who_may(taker.permission) if taker else []
    form = OwnerForm(request.POST or None, initial={"owner": got.owner_id or request.user.pk})
    form.offer("owner", [(str(person.pk), person.full_name) for person in people])
    if request.method == "POST" and form.is_valid():
        owner = next(person for person in people if str(person.pk) == form.cleaned_data["owner"])
        try:
            receiving.mark_read(got, owner=owner, by=request.viewer, at=now)
            messages.success(request, _("It is noted that it has been read. The sender is told who has it."))
        except receiving.SettledAlready as refused:
            messages.error(request, str(refused.message))
        return redirect("handover_in", request.municipality.slug, got.pk)
    return _received(request, handover_id, form, None)


@door(Permission.SHARE)
@require_POST
def accept_handover(request: Request, handover_id: int) -> HttpResponse:
    """Take it over: it becomes an inquiry here."""
    got = fetch(incoming_visible_to(request.viewer), pk=handover_id)
    try:
        file = receiving.accept(got, by=request.viewer, at=timezone.now())
    except (receiving.SettledAlready, receiving.ReadFirst) as refused:
        messages.error(request, str(refused.message))
    else:
        messages.success(request, _("It is now case %(number)s here.") % {"number": file.number})
    return redirect("handover_in", request.municipality.slug, got.pk)


@door(Permission.SHARE)
@require_POST
def decline_handover(request: Request, handover_id: int) -> HttpResponse:
    """Send it back with a reason."""
    got = fetch(incoming_visible_to(request.viewer), pk=handover_id)
    form = DeclineForm(request.POST, about_child=got.about_child)
    if not form.is_valid():
        return _received(request, handover_id, None, form)
    try:
        receiving.decline(got, **form.cleaned_data, by=request.viewer, at=timezone.now())
    except (receiving.SettledAlready, receiving.ReadFirst, receiving.SayWhyNot, receiving.JudgeFirst) as refused:
        form.add_error(None, str(refused.message))
        return _received(request, handover_id, None, form)
    messages.success(request, _("It is declined, and the sender can read why."))
    return redirect("handover_in", request.municipality.slug, got.pk)


def _received(request: Request, handover_id: int, owner: OwnerForm | None, decline: DeclineForm | None) -> HttpResponse:
    got = fetch(incoming_visible_to(request.viewer), pk=handover_id)
    taker = receiver(got.track)
    people = people_who_may(taker.permission) if taker else []
    form = owner or OwnerForm(initial={"owner": got.owner_id or request.user.pk})
    form.offer("owner", [(str(person.pk), person.full_name) for person in people])
    now, is_over = timezone.now(), got.stand in (Stand.ACCEPTED, Stand.DECLINED)
    context = {
        "got": got,
        "words": None if is_over else receiving.open_words(got, by=request.viewer, at=now),
        "left": [left(clock, now) for clock in running(got)],
        "basis": BASIS_NAMES[Basis(got.basis)],
        "form": form,
        "decline": decline or DeclineForm(about_child=got.about_child),
        "crumbs": [
            (_("Handed over to us"), reverse("handovers_in", args=[request.municipality.slug])),
            (_("From %(town)s") % {"town": got.other.full_name}, ""),
        ],
    }
    return render(request, "disclosure/handover_in.html", context)


def _form(request: Request, case: OpenedCase) -> HandoverForm:
    found = [item for item in items({case.file.pk: case.key}) if may_be_chosen(item)]
    lines = [(item.ref, f"{item.title}, {long_date(item.at)}" if item.at else str(item.title)) for item in found]
    towns = [(town.slug, town.full_name) for town in municipalities() if town.pk != request.municipality.pk]
    about_child = case.file.about_child
    grounds = handover_grounds(pass_on.OF_TRACK[Track(case.file.track)], about_child=about_child)
    data = request.POST or None
    return HandoverForm(data, about_child=about_child, towns=towns, grounds=grounds, items=lines)


def _package(form: HandoverForm) -> sending.Package:
    said = form.cleaned_data
    town = municipality_called(said["to"])
    assert town is not None
    return sending.Package(
        town,
        Basis(said["basis"]),
        HandoverWords(
            person=said["person"],
            born=said["born"].isoformat() if said["born"] else "",
            summary=said["summary"],
            why=said["why"],
        ),
        refs=tuple(said.get("refs") or ()),
        lawyer=said["lawyer"],
        police_agreed=said["police_agreed"],
        not_investigation=said["not_investigation"],
    )
