# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One block at a time: the national text beside the municipality's own, in Danish, English or another language."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.communication.audiences import actions
from handlingsplan.communication.audiences.forms.writing import BlockForm, block_initial
from handlingsplan.communication.audiences.models import LocalText
from handlingsplan.communication.audiences.queries import Audience
from handlingsplan.communication.audiences.queries.filling import filler
from handlingsplan.communication.audiences.queries.local import page_row, texts_of
from handlingsplan.communication.audiences.queries.working import (
    WorkingBlock,
    beside,
    difference,
    national_html,
    working_block,
)
from handlingsplan.communication.audiences.terms import COMPLETE, LANGUAGE_NAMES, RIGHT_TO_LEFT, Mode, Permission
from handlingsplan.ui.pages import Link

from .editor import audience_or_404, crumbs


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def write_block(request: Request, audience_key: str, block_key: str, language: str = "da") -> HttpResponse:
    """Write beside the national text, in its place where that is allowed, or in another language."""
    here = audience_or_404(audience_key)
    block, text = _block_or_404(here, block_key), _text(here, block_key, language)
    is_translation = language not in COMPLETE
    if not (block.may_write or is_translation) or language not in LANGUAGE_NAMES:
        raise Http404
    form = BlockForm(request.POST or None, initial=block_initial(block, text), block=block, translation=is_translation)
    if request.method == "POST" and form.is_valid() and _wrote(request, here, block, form, language):
        return redirect("edit_audience", request.municipality.slug, here.key)
    return render(request, "audiences/block.html", _page(request, here, block, text, form, language))


@door(Permission.EDIT)
@require_POST
def take_back_block(request: Request, audience_key: str, block_key: str, language: str = "da") -> HttpResponse:
    """Leave the national text alone again, after approval."""
    here = audience_or_404(audience_key)
    if _text(here, block_key, language) is None:
        raise Http404
    actions.take_back(here.key, block_key, by=request.viewer, at=timezone.now(), language=language)
    messages.success(request, _("The local text is taken back; the public sees it until the page is approved again."))
    return redirect("edit_audience", request.municipality.slug, here.key)


@door(Permission.EDIT)
@require_POST
def lawyer_saw_block(request: Request, audience_key: str, block_key: str) -> HttpResponse:
    """A lawyer has read the text as it stands; a day is noted and no name."""
    here = audience_or_404(audience_key)
    text = _text(here, block_key, "da")
    if text is None:
        raise Http404
    actions.lawyer_has_seen(text, by=request.viewer, at=timezone.now())
    messages.success(request, _("It is noted that a lawyer has read the text."))
    return redirect("edit_audience", request.municipality.slug, here.key)


def _wrote(request: Request, here: Audience, block: WorkingBlock, form: BlockForm, language: str) -> bool:
    given = form.cleaned_data
    mode = Mode.TRANSLATION if language not in COMPLETE else Mode(given.get("mode") or Mode.ADDITION)
    try:
        actions.write_text(
            here.key,
            block.key,
            by=request.viewer,
            at=timezone.now(),
            mode=mode,
            body=given["body"],
            reason=given.get("reason", "") if mode is Mode.OVERRIDE else "",
            language=language,
            lawyer_has_seen=given.get("lawyer_has_seen", False),
        )
    except actions.Refused as refused:
        form.add_error("body" if isinstance(refused, actions.NotUsable) else None, str(refused.message))
        return False
    messages.success(request, _("Saved. The public sees it when somebody else has approved the page."))
    return True


def _page(
    request: Request, here: Audience, block: WorkingBlock, text: LocalText | None, form: BlockForm, language: str
) -> dict[str, Any]:
    spoken = language if language in COMPLETE else "da"
    slug = request.municipality.slug
    others = [code for code in LANGUAGE_NAMES if code != language and (block.may_write or code not in COMPLETE)]
    return {
        "form": form,
        "working": block,
        "language": language,
        "language_name": LANGUAGE_NAMES[language],
        "direction": "rtl" if language in RIGHT_TO_LEFT else "ltr",
        "audience": here,
        "text": text,
        "national_text": national_html(block, filler(spoken, internal=False)),
        "spoken": spoken,
        "changed": difference(block),
        "beside": beside(block),
        "others": [Link(LANGUAGE_NAMES[code], _address(slug, here, block.key, code)) for code in others],
        "cancel_url": reverse("edit_audience", args=[slug, here.key]),
        "crumbs": crumbs(request, here, Link(block.defined.name, current=True)),
    }


def _address(slug: str, here: Audience, block_key: str, language: str) -> str:
    if language == "da":
        return reverse("write_block", args=[slug, here.key, block_key])
    return reverse("write_block_in", args=[slug, here.key, block_key, language])


def _block_or_404(here: Audience, block_key: str) -> WorkingBlock:
    try:
        return working_block(here.key, block_key)
    except KeyError as unknown:
        raise Http404 from unknown


def _text(here: Audience, block_key: str, language: str) -> LocalText | None:
    return texts_of(page_row(here.key), draft=True).latest(block_key, language)
