# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading what is written and what was adopted; keeping a published edition current."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.documents.diff import compare, diff_html, has_changes
from handlingsplan.documents.markup import from_markup, to_markup
from handlingsplan.documents.schema import TreeNotValid
from handlingsplan.guidance.terms import Visibility
from handlingsplan.planning.plans.access import editions_visible_to
from handlingsplan.planning.plans.actions import publish
from handlingsplan.planning.plans.actions.write import LooksLikeCpr
from handlingsplan.planning.plans.forms import EditorialForm
from handlingsplan.planning.plans.models import Edition, Plan
from handlingsplan.planning.plans.queries.document import document, texts_of
from handlingsplan.planning.plans.queries.overview import edition_in_force, latest_edition
from handlingsplan.planning.plans.queries.quotes import quoted_in, unverified_in_plan
from handlingsplan.planning.plans.queries.quoting import Quoting
from handlingsplan.planning.plans.queries.reading import read_frozen, readable
from handlingsplan.planning.plans.terms import Permission
from handlingsplan.ui.downloads import download
from handlingsplan.ui.pages import Link
from handlingsplan.workflow.move import NotPossibleNow

from .cautions import caution
from .frame import address, around, plan_or_404


def edition_or_404(request: Request, plan: Plan, edition_id: int, *, view: str, wanted: str) -> Edition:
    """An edition with what is `wanted` of its document in one view: "content", "pdf", "docx", or "" for nothing yet."""
    rows = editions_visible_to(request.viewer).filter(plan=plan).select_related(f"{view}_document")
    left_out = [f"{view}_document__{part}" for part in ("content", "pdf", "docx") if part != wanted]
    return fetch(rows.defer("texts", "frame", *left_out), pk=edition_id)


@door(Permission.READ_INTERNAL)
def editions(request: Request, plan_id: int) -> HttpResponse:
    """Every edition, with its decision and what was editorially updated."""
    plan = plan_or_404(request, plan_id)
    rows = editions_visible_to(request.viewer).filter(plan=plan).defer("texts", "frame").select_related("made_by")
    context = {
        **around(plan, "editions"),
        "editions": rows,
        "may_update": request.viewer.may(Permission.EDITORIAL_UPDATE),
        "in_force": edition_in_force(plan),
    }
    return render(request, "plans/editions.html", context)


@door(Permission.READ_INTERNAL)
def edition(request: Request, plan_id: int, edition_id: int) -> HttpResponse:
    """One edition as it was frozen, in the internal or the public view."""
    plan = plan_or_404(request, plan_id)
    view = Visibility.PUBLIC if request.GET.get("visning") == "public" else Visibility.INTERNAL
    shown = edition_or_404(request, plan, edition_id, view=view.value, wanted="")
    frozen = shown.public_document if view is Visibility.PUBLIC else shown.internal_document
    crumb = Link(text=_("Edition {label}").format(label=shown.label))
    context = {
        **around(plan, "editions", crumb),
        "edition": shown,
        "reading": read_frozen(frozen),
        "view": view.value,
        "fingerprint": frozen.sha256,
    }
    return render(request, "plans/edition.html", context)


@door(Permission.READ_INTERNAL)
def edition_file(request: Request, plan_id: int, edition_id: int, view: str, kind: str) -> HttpResponse:
    """The file of an edition in one view: PDF, Word or JSON."""
    plan = plan_or_404(request, plan_id)
    shown = edition_or_404(request, plan, edition_id, view=view, wanted="content" if kind == "json" else kind)
    frozen = shown.public_document if view == Visibility.PUBLIC else shown.internal_document
    name = f"plan-{plan.municipality.slug}-udgave-{shown.label}-{'offentlig' if view == 'public' else 'intern'}.{kind}"
    return download(frozen.file(kind), name)


@door(Permission.READ_INTERNAL)
def plan_preview(request: Request, plan_id: int) -> HttpResponse:
    """The working text read from end to end, as it would be printed today."""
    plan = plan_or_404(request, plan_id)
    view = Visibility.PUBLIC if request.GET.get("visning") == "public" else Visibility.INTERNAL
    texts = texts_of(plan)
    quoting = Quoting(plan, internal=view is Visibility.INTERNAL)
    draft = document(plan, texts, view=view, decision=None, quoting=quoting)
    quoted = [quoted_in(text["body"]) for text in texts.values()]
    context = {
        **around(plan, "plan", Link(text=_("Read it all"))),
        "reading": readable(draft),
        "view": view.value,
        "unverified": unverified_in_plan(quoted, quoting) if view is Visibility.INTERNAL else [],
    }
    return render(request, "plans/preview.html", context)


@door(Permission.READ_INTERNAL)
def compare_plan(request: Request, plan_id: int) -> HttpResponse:
    """What the working text changes since the council last adopted, section by section."""
    plan = plan_or_404(request, plan_id)
    last = latest_edition(plan)
    before: dict[str, Any] = last.texts if last else {}
    now = texts_of(plan)
    lines = []
    empty: dict[str, Any] = {"type": "doc", "content": [{"type": "paragraph"}]}
    for definition in plan.template.sections:
        old = before.get(definition.key, {}).get("body", empty)
        new = now.get(definition.key, {}).get("body", empty)
        changes = compare(old, new)
        if has_changes(changes):
            lines.append({"definition": definition, "diff": diff_html(changes)})
    context = {**around(plan, "editions", Link(text=_("Changes since last time"))), "edition": last, "lines": lines}
    return render(request, "plans/compare.html", context)


@door(Permission.EDITORIAL_UPDATE)
def editorial_update(request: Request, plan_id: int) -> HttpResponse:
    """Keep the published edition current without a new decision: contacts, links, names."""
    plan = plan_or_404(request, plan_id)
    in_force = edition_in_force(plan)
    if in_force is None:
        raise Http404
    in_force.plan = plan
    key = request.GET.get("afsnit", "")
    definitions = [d for d in plan.template.sections if d.key in in_force.texts]
    chosen = next((d for d in definitions if d.key == key), None)
    initial = {"markup": to_markup(in_force.texts[key]["body"])} if chosen else {}
    form = EditorialForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            texts = {key: from_markup(form.cleaned_data["markup"])} if chosen else {}
            publish.editorial_update(
                in_force, texts, note=form.cleaned_data["note"], by=request.viewer, at=timezone.now()
            )
        except publish.SayWhatWasChanged as refused:
            form.add_error("note", refused.message)
        except publish.NeedsTheCouncil as refused:
            form.add_error(None, refused.message)
        except (LooksLikeCpr, TreeNotValid) as refused:
            form.add_error("markup", str(refused))
        except NotPossibleNow:
            form.add_error(
                None, _("Somebody else has just updated the plan. Open it again; your text still stands below.")
            )
        else:
            messages.success(request, _("The update is published. The clock runs on as before."))
            for body in texts.values():
                caution(request, body)
            return redirect(address("editions", plan))
    context = {
        **around(plan, "editions", Link(text=_("Editorial update"))),
        "form": form,
        "definitions": definitions,
        "chosen": chosen,
        "edition": in_force,
    }
    return render(request, "plans/editorial.html", context)
