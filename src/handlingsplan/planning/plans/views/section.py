# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing one section: the page, the save without JavaScript, and the autosave."""

import json
from dataclasses import dataclass
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
from handlingsplan.access.queries import people_here
from handlingsplan.access.viewer import MayNot
from handlingsplan.documents.html import html
from handlingsplan.documents.markup import from_markup, to_markup
from handlingsplan.documents.registers import registers
from handlingsplan.guidance.blocks import Block
from handlingsplan.guidance.queries import blocks, versions_of
from handlingsplan.guidance.templates_of_plans import SectionDef
from handlingsplan.guidance.terms import CORE_TASK_NAMES
from handlingsplan.planning.plans.access import can_write, check_may_write
from handlingsplan.planning.plans.actions import write
from handlingsplan.planning.plans.editor_labels import editor_labels
from handlingsplan.planning.plans.forms import CommentForm
from handlingsplan.planning.plans.models import Plan, Section
from handlingsplan.planning.plans.queries.quotes import blocks_in, quoted_in, unverified_in
from handlingsplan.planning.plans.queries.quoting import Quoting
from handlingsplan.planning.plans.queries.talk import comments_on
from handlingsplan.planning.plans.terms import Permission
from handlingsplan.ui.pages import Link

from .cautions import cautions
from .frame import address, around, section_or_404
from .sent_text import NotWhole, Refused, Tree, autosaved, posted, posted_note, posted_version, shown_again


@dataclass
class Sheet:
    """The text as the page shows it. `typed` is what no tree could be made of; `refusal` says why it was not saved."""

    body: Tree
    version: int
    typed: str | None = None
    refusal: str = ""
    conflict: Section | None = None

    @property
    def status(self) -> int:
        return 409 if self.conflict else 422 if self.refusal else 200


@door(Permission.READ_INTERNAL)
def section(request: Request, plan_id: int, key: str) -> HttpResponse:
    """The section as it will print, with its guidance; written by those who may."""
    plan, written, definition = section_or_404(request, plan_id, key)
    sheet = Sheet(written.body, written.version)
    if request.method == "POST":
        kept = _kept(request, written)
        if kept is None:
            messages.success(request, _("Saved at {time}.").format(time=date_format(timezone.localtime(), "H.i")))
            return redirect(address("section", plan, key))
        sheet = kept
    may_write = (can_write(request.viewer, written) and plan.is_being_written) or bool(sheet.refusal)
    context = {
        **around(plan, "plan", Link(text=definition.title)),
        **_beside(plan, definition),
        **_about(request, written, definition),
        **(_to_write_on(request, sheet) if may_write else {"reading": _as_printed(plan, written.body)}),
        "may_write": may_write,
        "conflict": sheet.conflict,
        "conflict_html": _as_printed(plan, sheet.conflict.body) if sheet.conflict else "",
        "refusal": sheet.refusal,
        "unverified": unverified_in(quoted_in(sheet.body)),
    }
    return render(request, "plans/section.html", context, status=sheet.status)


@door(Permission.READ_INTERNAL)
@require_POST
def autosave(request: Request, plan_id: int, key: str) -> HttpResponse:
    """What the editor sends while one writes; answers with the new version, or with both texts when it was stale."""
    _plan, written, _definition = section_or_404(request, plan_id, key)
    if not can_write(request.viewer, written):
        return JsonResponse({"error": _not_yours()}, status=403)
    try:
        sent = autosaved(request)
        saved = write.section(
            written, sent.body, version=sent.version, by=request.viewer, at=timezone.now(), note=sent.note
        )
    except write.StaleText as stale:
        return JsonResponse(_both_texts(stale.theirs), status=409)
    except NotWhole as broken:
        return JsonResponse({"error": str(broken.message)}, status=422)
    except Refused as refused:
        return JsonResponse({"error": str(refused)}, status=422)
    said = {"version": saved.version, "saved_at": date_format(timezone.localtime(), "H.i")}
    return JsonResponse({**said, "names": cautions(saved.body)})


def _kept(request: Request, written: Section) -> Sheet | None:
    """Save what was posted: None where that was done, else the sheet with what stands in the way."""
    if not can_write(request.viewer, written) and not request.viewer.may(Permission.WRITE_ASSIGNED):
        raise MayNot(Permission.WRITE)
    version = posted_version(request)
    try:
        check_may_write(request.viewer, written)
        body = posted(request)
        write.section(written, body, version=version, by=request.viewer, at=timezone.now(), note=posted_note(request))
    except write.StaleText as stale:
        return Sheet(body, stale.theirs.version, conflict=stale.theirs)
    except Refused as refused:
        return Sheet(*_again(request, written, version), refusal=str(refused))
    except MayNot:
        return Sheet(*_again(request, written, version), refusal=_not_yours())
    return None


def _again(request: Request, written: Section, version: int) -> tuple[Tree, int, str | None]:
    body, typed = shown_again(request, written.body)
    return body, version, typed


def _not_yours() -> str:
    return _("This section is not yours to write any more. Copy your text.")


def _as_printed(plan: Plan, body: Tree) -> str:
    return html(Quoting(plan, internal=True).resolved(body))


def _about(request: Request, written: Section, definition: SectionDef) -> dict[str, Any]:
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


def _to_write_on(request: Request, sheet: Sheet) -> dict[str, Any]:
    return {
        "body_json": json.dumps(sheet.body, ensure_ascii=False),
        "version": sheet.version,
        "markup": to_markup(sheet.body).rstrip() if sheet.typed is None else sheet.typed,
        "names": cautions(sheet.body),
        "labels": editor_labels(),
        "insertables_json": json.dumps(_insertables(), ensure_ascii=False),
        "outdated": [found for found in _blocks_in(sheet.body) if not found.is_newest],
        "author": Signer(salt="author").sign(str(request.user.pk)).split(":")[1][:16],
    }


def _both_texts(theirs: Section) -> dict[str, Any]:
    return {
        "version": theirs.version,
        "body": theirs.body,
        "body_html": str(_as_printed(theirs.plan, theirs.body)),
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
    """What an author can put in: the national texts, and the registers rooms keep."""
    texts = [
        {"kind": "sharedBlock", "key": block.key, "version": block.version, "title": block.title} for block in blocks()
    ]
    kept = [{"kind": "register", "name": found.name, "title": str(found.title)} for found in registers()]
    return [*texts, *kept]


def _blocks_in(body: Tree) -> list[Block]:
    """The national texts quoted, but those nobody knows."""
    known = {(found.key, found.version): found for each in blocks() for found in versions_of(each.key)}
    return [known[quoted] for quoted in blocks_in(quoted_in(body)) if quoted in known]
