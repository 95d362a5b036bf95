# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The national texts a plan quotes: which version, what is newer, and a local wording where that is allowed."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request, door
from handlingsplan.documents.diff import compare, diff_html
from handlingsplan.documents.html import html
from handlingsplan.documents.markup import from_markup, to_markup
from handlingsplan.documents.schema import TreeNotValid
from handlingsplan.guidance.queries import block, versions_of
from handlingsplan.planning.plans.actions import blocks as verbs
from handlingsplan.planning.plans.actions.write import LooksLikeCpr, NotWritableNow
from handlingsplan.planning.plans.forms import RewordForm
from handlingsplan.planning.plans.models import BlockOverride, Plan
from handlingsplan.planning.plans.queries.quotes import blocks_of
from handlingsplan.planning.plans.queries.quoting import block_tree
from handlingsplan.planning.plans.terms import Permission
from handlingsplan.ui.pages import Link

from .cautions import caution
from .frame import address, around, plan_or_404


@door(Permission.READ_INTERNAL)
def plan_blocks(request: Request, plan_id: int) -> HttpResponse:
    """Every national text in the plan, with its version and where it stands."""
    plan = plan_or_404(request, plan_id)
    quoted = blocks_of(plan)
    context = {
        **around(plan, "plan_blocks"),
        "quoted": quoted,
        "newer_exist": any(not line.block.is_newest for line in quoted),
    }
    return render(request, "plans/blocks.html", context)


@door(Permission.READ_INTERNAL)
def plan_block(request: Request, plan_id: int, key: str) -> HttpResponse:
    """One national text: as quoted, what the newer version changes, and the local wording."""
    plan = plan_or_404(request, plan_id)
    line = next((line for line in blocks_of(plan) if line.block.key == key), None)
    if line is None:
        raise Http404
    newest = block(key)
    override = BlockOverride.objects.filter(plan=plan, block_key=key).first()
    initial = {
        "markup": to_markup(override.body) if override else line.block.body,
        "reason": override.reason if override else "",
    }
    form = RewordForm(initial=initial)
    if request.method == "POST":
        form = RewordForm(request.POST) if request.POST.get("act") == "reword" else form
        try:
            done = _act(request, plan, key, form)
        except (NotWritableNow, verbs.NoLocalWording, LooksLikeCpr, TreeNotValid) as refused:
            messages.error(request, str(refused) or getattr(refused, "message", ""))
            done = False
        if done:
            return redirect(address("plan_block", plan, key))
    context = {
        **around(plan, "plan_blocks", Link(text=newest.title)),
        "line": line,
        "newest": newest,
        "shown": html(block_tree(line.block.body), heading_shift=1),
        "difference": ""
        if line.block.is_newest
        else diff_html(compare(block_tree(line.block.body), block_tree(newest.body))),
        "override": override,
        "override_html": html(override.body, heading_shift=1) if override else "",
        "form": form,
        "versions": versions_of(key),
        "may_change": request.viewer.may(Permission.WRITE) and plan.is_being_written,
    }
    return render(request, "plans/block.html", context)


def _act(request: Request, plan: Plan, key: str, form: RewordForm) -> bool:
    now, by = timezone.now(), request.viewer
    match request.POST.get("act"):
        case "newest":
            changed = verbs.take_newest(plan, block(key), by=by, at=now)
            messages.success(request, _("The newest version stands in {count} sections now.").format(count=changed))
        case "national":
            verbs.use_national_again(plan, key, by=by, at=now)
            messages.success(request, _("The national text stands again."))
        case "reword" if form.is_valid():
            body = from_markup(form.cleaned_data["markup"])
            verbs.reword(plan, block(key), body, reason=form.cleaned_data["reason"], by=by, at=now)
            messages.success(request, _("Your wording stands in the plan, marked and dated."))
            caution(request, body)
        case _:
            return False
    return True
