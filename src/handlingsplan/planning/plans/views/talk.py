# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Comments on a section, who writes it, and who may read it."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.access.queries import people_here, people_who_may
from handlingsplan.guidance.terms import Visibility
from handlingsplan.planning.plans.actions import talk, write
from handlingsplan.planning.plans.forms import AssignForm, CommentForm, VisibilityForm
from handlingsplan.planning.plans.models import Comment
from handlingsplan.planning.plans.terms import Permission
from handlingsplan.ui.pages import Link

from .frame import address, around, section_or_404


@door(Permission.COMMENT)
def comment(request: Request, plan_id: int, key: str) -> HttpResponse:
    """Say something; a page of its own when the text could not be taken as it was."""
    plan, section, definition = section_or_404(request, plan_id, key)
    form = CommentForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        answers = form.cleaned_data["answers"]
        made = talk.comment(
            section,
            form.cleaned_data["text"],
            by=request.viewer,
            at=timezone.now(),
            colleagues=people_here(),
            answers=fetch(Comment.objects.filter(section=section), pk=answers) if answers else None,
        )
        return redirect(address("section", plan, key) + f"#kommentar-{made.pk}")
    context = {
        **around(plan, "plan", Link(text=definition.title, url=address("section", plan, key)), Link(text=_("Comment"))),
        "form": form,
        "heading": _("Comment on “{title}”").format(title=definition.title),
        "submit_label": _("Say it"),
        "cancel_url": address("section", plan, key),
    }
    return render(request, "plans/form.html", context)


@door(Permission.COMMENT)
@require_POST
def resolve_comment(request: Request, plan_id: int, key: str, comment_id: int) -> HttpResponse:
    """Mark a comment as dealt with."""
    plan, section, _definition = section_or_404(request, plan_id, key)
    found = fetch(Comment.objects.filter(section=section).select_related("section"), pk=comment_id)
    talk.resolve(found, by=request.viewer, at=timezone.now())
    messages.success(request, _("The comment is dealt with. It stays in the history of the section."))
    return redirect(address("section", plan, key) + "#kommentarer")


@door(Permission.LEAD)
def assign(request: Request, plan_id: int, key: str) -> HttpResponse:
    """Ask a colleague to write the section, with a deadline."""
    plan, section, definition = section_or_404(request, plan_id, key)
    people = list({*people_who_may(Permission.WRITE), *people_who_may(Permission.WRITE_ASSIGNED)})
    people.sort(key=lambda user: user.full_name)
    initial = {"person": str(section.assigned_to_id or ""), "due_on": section.due_on}
    form = AssignForm(request.POST or None, people=people, initial=initial)
    if request.method == "POST" and form.is_valid():
        talk.assign(section, form.chosen, due_on=form.cleaned_data["due_on"], by=request.viewer, at=timezone.now())
        if form.chosen:
            messages.success(request, _("{name} is asked by e-mail to write the section.").format(name=form.chosen))
        else:
            messages.success(request, _("The section is nobody's in particular now."))
        return redirect(address("section", plan, key))
    context = {
        **around(plan, "plan", Link(text=definition.title, url=address("section", plan, key)), Link(text=_("Assign"))),
        "form": form,
        "heading": _("Who writes “{title}”?").format(title=definition.title),
        "submit_label": _("Assign"),
        "cancel_url": address("section", plan, key),
    }
    return render(request, "plans/form.html", context)


@door(Permission.LEAD)
@require_POST
def show_section(request: Request, plan_id: int, key: str) -> HttpResponse:
    """Make the section public or internal."""
    plan, section, _definition = section_or_404(request, plan_id, key)
    form = VisibilityForm(request.POST)
    if form.is_valid():
        try:
            write.show(section, Visibility(form.cleaned_data["visibility"]), by=request.viewer, at=timezone.now())
        except (write.MustBePublic, write.NotWritableNow) as refused:
            messages.error(request, refused.message)
        else:
            messages.success(request, _("It is noted who may read the section."))
    return redirect(address("section", plan, key))
