# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing one section: the page, the save without JavaScript, the autosave, the history."""

import json
from typing import Any

from django.contrib import messages
from django.core.signing import Signer
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.access.queries import people_here
from handlingsplan.access.viewer import MayNot
from handlingsplan.documents.cleaning import clean
from handlingsplan.documents.diff import compare, diff_html
from handlingsplan.documents.html import html
from handlingsplan.documents.markup import from_markup, to_markup
from handlingsplan.documents.schema import TreeNotValid
from handlingsplan.guidance.blocks import Block
from handlingsplan.guidance.queries import blocks, versions_of
from handlingsplan.guidance.templates_of_plans import SectionDef
from handlingsplan.guidance.terms import CORE_TASK_NAMES
from handlingsplan.lib.text import writable
from handlingsplan.planning.plans.access import can_write, check_may_write
from handlingsplan.planning.plans.actions import write
from handlingsplan.planning.plans.editor_labels import editor_labels
from handlingsplan.planning.plans.forms import CommentForm
from handlingsplan.planning.plans.models import Plan, Section
from handlingsplan.planning.plans.queries.quotes import blocks_in, quoted_in
from handlingsplan.planning.plans.queries.quoting import Quoting
from handlingsplan.planning.plans.queries.talk import comments_on
from handlingsplan.planning.plans.terms import Permission
from handlingsplan.ui.pages import Link

from .frame import address, around, plan_or_404

Tree = dict[str, Any]

LONGEST_NUMBER = 10
NEWEST_VERSION = 10 ** (LONGEST_NUMBER - 1)
LONGEST_NOTE = 200
Refused = (write.LooksLikeCpr, write.NotWritableNow, TreeNotValid)
#: JSON may be too deep to read, name a number that is none, or lack what we ask for.
NotReadable = (ValueError, KeyError, TypeError, OverflowError, RecursionError)


def section_or_404(request: Request, plan_id: int, key: str) -> tuple[Plan, Section, SectionDef]:
    """The plan, the section with its text, and what the template says of it."""
    plan = plan_or_404(request, plan_id)
    found = fetch(Section.objects.filter(plan=plan).select_related("assigned_to", "changed_by"), key=key)
    found.plan = plan
    return plan, found, plan.template.section(key)


@door(Permission.READ_INTERNAL)
def section(request: Request, plan_id: int, key: str) -> HttpResponse:
    """The section as it will print, with its guidance; written by those who may."""
    plan, written, definition = section_or_404(request, plan_id, key)
    conflict = refusal = None
    version, body, typed = written.version, written.body, None
    if request.method == "POST":
        if not can_write(request.viewer, written) and not request.viewer.may(Permission.WRITE_ASSIGNED):
            raise MayNot(Permission.WRITE)
        version = _version_named(request)
        try:
            check_may_write(request.viewer, written)
            body = _typed(request)
            note = _note(request.POST.get("note", ""))
            write.section(written, body, version=version, by=request.viewer, at=timezone.now(), note=note)
        except write.StaleText as stale:
            conflict, version = stale.theirs, stale.theirs.version
        except Refused as refused:
            refusal = str(refused)
            body, typed = _readable_of(request, written.body)
        except MayNot:
            refusal = _("This section is not yours to write any more. Copy your text.")
            body, typed = _readable_of(request, written.body)
        else:
            messages.success(request, _("Saved at {time}.").format(time=date_format(timezone.localtime(), "H.i")))
            return redirect(address("section", plan, key))
    context = {
        **around(plan, "plan", Link(text=definition.title)),
        **_beside(plan, definition),
        **_for_reading(request, written, definition),
        **_for_writing(request, body, version, typed=typed),
        "may_write": (can_write(request.viewer, written) and plan.is_being_written) or bool(refusal),
        "conflict": conflict,
        "conflict_html": html(Quoting(plan, internal=True).resolved(conflict.body)) if conflict else "",
        "refusal": refusal,
    }
    if not context["may_write"]:
        context["reading"] = html(Quoting(plan, internal=True).resolved(written.body), heading_shift=0)
    return render(request, "plans/section.html", context, status=409 if conflict else 422 if refusal else 200)


def _for_reading(request: Request, written: Section, definition: SectionDef) -> dict[str, Any]:
    return {
        "section": written,
        "definition": definition,
        "guidance": html(from_markup(definition.guidance), heading_shift=1, footnotes_prefix="guidance"),
        "core_tasks": [CORE_TASK_NAMES[task] for task in definition.tasks],
        "may_assign": request.viewer.may(Permission.LEAD),
        "may_comment": request.viewer.may(Permission.COMMENT),
        "comments": comments_on(written),
        "comment_form": CommentForm(),
        "colleagues": people_here(),
    }


def _for_writing(request: Request, body: dict[str, Any], version: int, *, typed: str | None) -> dict[str, Any]:
    """The text to write on: `typed`, where there is what no tree could be made of."""
    return {
        "body_json": json.dumps(body, ensure_ascii=False),
        "version": version,
        "markup": to_markup(body).rstrip() if typed is None else typed,
        "labels": editor_labels(),
        "insertables_json": json.dumps(_insertables(), ensure_ascii=False),
        "outdated": [found for found in _blocks_in(body) if not found.is_newest],
        "author": Signer(salt="author").sign(str(request.user.pk)).split(":")[1][:16],
    }


@door(Permission.READ_INTERNAL)
@require_POST
def autosave(request: Request, plan_id: int, key: str) -> HttpResponse:
    """What the editor sends while one writes; answers with the new version, or with both texts when it was stale."""
    _plan, written, _definition = section_or_404(request, plan_id, key)
    if not can_write(request.viewer, written):
        return _not_hers()
    try:
        sent = json.loads(request.body)
        body, version, note = sent["body"], int(sent["version"]), _note(sent.get("note"))
        if not 0 <= version < NEWEST_VERSION:
            raise ValueError(version)
    except NotReadable:
        return JsonResponse(
            {"error": _("The text did not arrive whole. It is kept in your browser; try again.")}, status=422
        )
    try:
        saved = write.section(written, body, version=version, by=request.viewer, at=timezone.now(), note=note)
    except write.StaleText as stale:
        return JsonResponse(_both_texts(stale.theirs), status=409)
    except Refused as refused:
        return JsonResponse({"error": str(refused)}, status=422)
    return JsonResponse({"version": saved.version, "saved_at": date_format(timezone.localtime(), "H.i")})


@door(Permission.READ_INTERNAL)
def section_history(request: Request, plan_id: int, key: str) -> HttpResponse:
    """Everything the section has been, and what changed between two versions, word by word."""
    plan, written, definition = section_or_404(request, plan_id, key)
    versions = list(written.versions.select_related("by").defer("body")[:100])
    newer, older = _chosen(request, [version.number for version in versions])
    texts = {v.number: v.body for v in written.versions.filter(number__in=[n for n in (newer, older) if n])}
    empty: dict[str, Any] = {"type": "doc", "content": [{"type": "paragraph"}]}
    context = {
        **around(plan, "plan", Link(text=definition.title, url=address("section", plan, key)), Link(text=_("History"))),
        "section": written,
        "definition": definition,
        "versions": versions,
        "newer": newer,
        "older": older,
        "diff": diff_html(compare(texts.get(older or 0, empty), texts.get(newer or 0, empty))) if newer else "",
        "may_write": can_write(request.viewer, written) and plan.is_being_written,
    }
    return render(request, "plans/history.html", context)


@door(Permission.READ_INTERNAL)
@require_POST
def restore_section(request: Request, plan_id: int, key: str, number: int) -> HttpResponse:
    """Set the section back to an earlier version."""
    plan, written, _definition = section_or_404(request, plan_id, key)
    fetch(written.versions.all(), number=number)
    try:
        write.restore(written, number, by=request.viewer, at=timezone.now())
    except (write.StaleText, *Refused) as refused:
        messages.error(request, str(refused))
    else:
        messages.success(request, _("The section is set back. The text it had stays in the history."))
    return redirect(address("section", plan, key))


def _not_hers() -> JsonResponse:
    return JsonResponse({"error": _("This section is not yours to write any more. Copy your text.")}, status=403)


def _typed(request: Request) -> dict[str, Any]:
    """The text as it was sent: a tree from the editor, or markup from the plain field. Raises TreeNotValid."""
    if request.POST.get("format") == "json":
        try:
            sent: dict[str, Any] = json.loads(request.POST.get("body_json", ""))
        except NotReadable:
            sent = {}
        return clean(sent)
    tree: dict[str, Any] = from_markup(request.POST.get("markup", ""))
    return tree


def _readable_of(request: Request, written: Tree) -> tuple[Tree, str | None]:
    """What was typed, for showing again: as a tree, or beside what is `written` where no tree can be made of it."""
    plain = request.POST.get("markup")
    try:
        return _typed(request), None
    except TreeNotValid:
        pass
    try:
        return (from_markup(plain), None) if plain is not None else (written, None)
    except TreeNotValid:
        return written, plain


def _note(sent: object) -> str:
    """A line to the history, as far as there is room for it."""
    return " ".join(writable(str(sent or "")[:LONGEST_NOTE]).split())


def _version_named(request: Request) -> int:
    """The version the text was written on; one that cannot be read is older than all."""
    named = request.POST.get("version", "")
    return int(named) if named.isdecimal() and len(named) < LONGEST_NUMBER else 0


def _both_texts(theirs: Section) -> dict[str, Any]:
    return {
        "version": theirs.version,
        "body": theirs.body,
        "body_html": str(html(Quoting(theirs.plan, internal=True).resolved(theirs.body))),
        "by": str(theirs.changed_by or ""),
        "at": date_format(timezone.localtime(theirs.changed_at), "H.i") if theirs.changed_at else "",
    }


def _beside(plan: Plan, definition: SectionDef) -> dict[str, Any]:
    order = [d for d in plan.template.sections if d.is_written]
    place = order.index(definition)
    return {
        "previous": order[place - 1] if place else None,
        "next": order[place + 1] if place + 1 < len(order) else None,
    }


def _insertables() -> list[dict[str, Any]]:
    return [
        {"kind": "sharedBlock", "key": block.key, "version": block.version, "title": block.title} for block in blocks()
    ]


def _blocks_in(body: dict[str, Any]) -> list[Block]:
    """The national texts quoted, but those nobody knows."""
    known = {(found.key, found.version): found for each in blocks() for found in versions_of(each.key)}
    return [known[quoted] for quoted in blocks_in(quoted_in(body)) if quoted in known]


def _chosen(request: Request, numbers: list[int]) -> tuple[int | None, int | None]:
    """Which two versions to compare: those asked for, else the newest and the one before."""
    asked = [
        int(value[:LONGEST_NUMBER])
        for value in (request.GET.get("til", ""), request.GET.get("fra", ""))
        if value.isdecimal()
    ]
    if len(asked) == 2 and set(asked) <= set(numbers):
        return max(asked), min(asked)
    return (numbers[0] if numbers else None), (numbers[1] if len(numbers) > 1 else None)
