# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Papers made from a page, the short texts, and the register of where papers hang."""

from pathlib import Path
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.communication.audiences import actions
from handlingsplan.communication.audiences.access import may_edit, papers_visible_to
from handlingsplan.communication.audiences.forms.plan import PaperForm, ShortTextForm
from handlingsplan.communication.audiences.queries import Audience, AudiencePage, page_of
from handlingsplan.communication.audiences.queries.doubtful import unverified_on
from handlingsplan.communication.audiences.queries.papers import Printable, printable
from handlingsplan.communication.audiences.queries.printed import hanging
from handlingsplan.communication.audiences.queries.short import room_for, short_texts
from handlingsplan.communication.audiences.terms import COMPLETE, PAPER_NAMES, Paper, Permission
from handlingsplan.documents.paper import paper as make_paper
from handlingsplan.documents.paper import qr_code
from handlingsplan.ui.pages import Link

from .editor import audience_or_404, crumbs

TYPST = Path(__file__).parents[1] / "typst"


@door(Permission.READ)
@require_GET
def audience_papers(request: Request, audience_key: str) -> HttpResponse:
    """The sheet, the poster and the wallet card to fetch; the short texts with their count."""
    here = audience_or_404(audience_key)
    page = page_of(here.key, language=_language(request))
    return render(request, "audiences/papers.html", _papers(request, here, page))


@door(Permission.READ)
@require_GET
def paper_file(request: Request, audience_key: str, paper: str) -> HttpResponse:
    """One paper as PDF. A paper with too many words is not made; the page names the block to shorten."""
    here = audience_or_404(audience_key)
    if paper not in list(Paper):
        raise Http404
    page = page_of(here.key, language=_language(request))
    made = _made(request, here, page, Paper(paper))
    if made.over:
        messages.error(request, _too_long(made))
        return redirect("audience_papers", request.municipality.slug, here.key)
    moment = page.row.approved_at if page.row and page.row.approved_at else timezone.now()
    pdf = make_paper(TYPST / f"{paper}.typ", made.data, timestamp=moment.replace(microsecond=0))
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{here.slug}-{paper}-{page.language}.pdf"'
    return answer


@door(Permission.EDIT)
@require_POST
def short_text(request: Request, audience_key: str, kind: str) -> HttpResponse:
    """Keep our own SMS or Aula text; empty leaves the national one."""
    here = audience_or_404(audience_key)
    language = _language(request)
    try:
        most = room_for(kind, public_address(request, here))
    except KeyError as unknown:
        raise Http404 from unknown
    form = ShortTextForm(request.POST, most=most)
    form.is_valid()
    try:
        text = form.cleaned_data.get("text", request.POST.get("text", ""))
        actions.write_short_text(here.key, f"{kind}.{language}", text, by=request.viewer, at=timezone.now(), most=most)
    except actions.Refused as refused:
        page = page_of(here.key, language=language)
        context = _papers(request, here, page, refused={kind: (request.POST.get("text", ""), str(refused.message))})
        return render(request, "audiences/papers.html", context)
    messages.success(request, _("The short text is saved."))
    return redirect(reverse("audience_papers", args=[request.municipality.slug, here.key]) + f"?sprog={language}")


@door(Permission.READ)
@require_GET
def printed_papers(request: Request) -> HttpResponse:
    """Where each paper hangs; first those that must be replaced."""
    context = {
        "papers": hanging(papers_visible_to(request.viewer)),
        "may_edit": may_edit(request.viewer),
        "crumbs": [
            Link(_("Audiences"), reverse("audiences", args=[request.municipality.slug])),
            Link(_("Where papers hang"), current=True),
        ],
    }
    return render(request, "audiences/printed.html", context)


@door(Permission.EDIT)
@require_POST
def note_paper(request: Request, audience_key: str) -> HttpResponse:
    """Note where a paper hangs."""
    here = audience_or_404(audience_key)
    form = PaperForm(request.POST)
    if form.is_valid():
        given = form.cleaned_data
        content = page_of(here.key, language=given["language"]).content
        try:
            actions.note_paper(
                here.key,
                Paper(given["paper"]),
                by=request.viewer,
                at=timezone.now(),
                place=given["place"],
                copies=given["copies"],
                language=given["language"],
                content=content,
            )
        except actions.Refused as refused:
            form.add_error("place", str(refused.message))
        else:
            messages.success(request, _("It is noted. You will see here when the paper must be replaced."))
            return redirect("printed_papers", request.municipality.slug)
    page = page_of(here.key, language=_language(request))
    return render(request, "audiences/papers.html", {**_papers(request, here, page), "form": form})


@door(Permission.EDIT)
@require_POST
def take_down(request: Request, printed_id: int) -> HttpResponse:
    """The paper no longer hangs there."""
    noted = fetch(papers_visible_to(request.viewer), pk=printed_id)
    actions.take_down(noted, by=request.viewer, at=timezone.now())
    messages.success(request, _("%(place)s is taken off the list.") % {"place": noted.place})
    return redirect("printed_papers", request.municipality.slug)


def public_address(request: Request, here: Audience) -> str:
    """The whole address of the public page, as it stands on paper and in messages."""
    return request.build_absolute_uri(reverse("audience_page", args=[request.municipality.slug, here.slug]))


def _papers(
    request: Request, here: Audience, page: AudiencePage, refused: dict[str, tuple[str, str]] | None = None
) -> dict[str, Any]:
    address = public_address(request, here)
    made = [_made(request, here, page, kind) for kind in Paper]
    texts = []
    for text in short_texts(page, url=address):
        typed, wrong = (refused or {}).get(text.kind, (text.text if text.is_own else "", ""))
        form = ShortTextForm(
            initial={"text": typed}, most=room_for(text.kind, address), prefix=None, auto_id=f"{text.kind}-%s"
        )
        texts.append((text, form, wrong))
    return {
        "page": page,
        "made": [(each, PAPER_NAMES[each.paper], _too_long(each) if each.over else "") for each in made],
        "texts": texts,
        "address": address,
        "others": [code for code in COMPLETE if code != page.language],
        "form": PaperForm(initial={"language": page.language}),
        "may_edit": may_edit(request.viewer),
        "unverified": unverified_on(here.key),
        "crumbs": crumbs(request, here, Link(_("Papers and short texts"), current=True)),
    }


def _made(request: Request, here: Audience, page: AudiencePage, kind: Paper) -> Printable:
    asked = "" if page.language == "da" else f"?sprog={page.language}"
    address = public_address(request, here) + asked
    return printable(page, kind, url=address, qr=qr_code(address))


def _too_long(made: Printable) -> str:
    given = {"over": made.over, "block": made.longest}
    return _("%(over)s words too many. Shorten “%(block)s”, which is the longest.") % given


def _language(request: Request) -> str:
    """The language asked for, else the reader's own; papers exist in Danish and English."""
    asked = request.GET.get("sprog") or (get_language() or "da").split("-")[0]
    return asked if asked in COMPLETE else "da"
