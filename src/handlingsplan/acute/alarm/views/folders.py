# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The acute folders: the sites, taking a folder as PDF, wallet card or pages, and which prints no longer hold."""

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.acute.alarm import folder_paper
from handlingsplan.acute.alarm.access import may_edit
from handlingsplan.acute.alarm.actions import Refused, folders
from handlingsplan.acute.alarm.bundle import bundle
from handlingsplan.acute.alarm.folder import Folder, Source
from handlingsplan.acute.alarm.folder_forms import INTERNAL, FolderForm, PlacedForm, SiteForm, of_site
from handlingsplan.acute.alarm.folder_queries import held, prints_visible_to, sites_visible_to
from handlingsplan.acute.alarm.folder_terms import Form
from handlingsplan.acute.alarm.models import Site
from handlingsplan.acute.alarm.terms import Permission
from handlingsplan.ui.downloads import download
from handlingsplan.ui.pages import Link

PRINTS_ON_A_PAGE = 50
FILES: dict[Form, tuple[str, Callable[[Folder], bytes]]] = {
    Form.PDF: ("akutmappe.pdf", folder_paper.a4),
    Form.WALLET: ("akutmappe-lommekort.pdf", folder_paper.wallet),
    Form.BUNDLE: ("akutmappe.zip", bundle),
}


@door(Permission.READ)
@require_GET
def folders_page(request: Request) -> HttpResponse:
    """Take a folder; the sites; the prints that lie somewhere, those that no longer hold first."""
    return _page(request, None)


@door(Permission.READ)
@require_POST
def folder_pdf(request: Request) -> HttpResponse:
    """The folder on paper."""
    return _take(request, Form.PDF)


@door(Permission.READ)
@require_POST
def folder_wallet(request: Request) -> HttpResponse:
    """The chain as wallet cards."""
    return _take(request, Form.WALLET)


@door(Permission.READ)
@require_POST
def folder_bundle(request: Request) -> HttpResponse:
    """The folder as pages for a PC without network."""
    return _take(request, Form.BUNDLE)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def folder_new_site(request: Request) -> HttpResponse:
    """Add a site."""
    form = SiteForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        return _saved(
            request,
            form,
            _("New site"),
            lambda: folders.add_site(**form.cleaned_data, by=request.viewer, at=timezone.now()),
        )
    return _form(request, form, _("New site"))


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def folder_change_site(request: Request, site_id: int) -> HttpResponse:
    """Change what is known of a site."""
    site = fetch(sites_visible_to(request.viewer), pk=site_id)
    form = SiteForm(request.POST or None, initial=of_site(site))
    if request.method == "POST" and form.is_valid():
        return _saved(
            request,
            form,
            site.name,
            lambda: folders.change_site(site, **form.cleaned_data, by=request.viewer, at=timezone.now()),
        )
    return _form(request, form, site.name)


@door(Permission.EDIT)
@require_POST
def folder_close_site(request: Request, site_id: int) -> HttpResponse:
    """Close a site, or open it again."""
    site = fetch(sites_visible_to(request.viewer), pk=site_id)
    is_closed = request.POST.get("closed") == "yes"
    folders.close_site(site, is_closed=is_closed, by=request.viewer, at=timezone.now())
    messages.success(request, _("The site is closed.") if is_closed else _("The site is open."))
    return redirect("folders", request.municipality.slug)


@door(Permission.EDIT)
@require_http_methods(["GET", "POST"])
def folder_print(request: Request, print_id: int) -> HttpResponse:
    """Where a print lies."""
    found = fetch(prints_visible_to(request.viewer), pk=print_id)
    form = PlacedForm(request.POST or None, initial={"placed": found.placed})
    heading = _("Where the print lies")
    if request.method == "POST" and form.is_valid():
        placed = form.cleaned_data["placed"]
        return _saved(
            request,
            form,
            heading,
            lambda: folders.place_print(found, placed=placed, by=request.viewer, at=timezone.now()),
        )
    return _form(request, form, heading)


@door(Permission.EDIT)
@require_POST
def folder_retire_print(request: Request, print_id: int) -> HttpResponse:
    """A print has been taken away."""
    found = fetch(prints_visible_to(request.viewer), pk=print_id)
    folders.retire_print(found, by=request.viewer, at=timezone.now())
    messages.success(request, _("The print is no longer in use."))
    return redirect("folders", request.municipality.slug)


def _take(request: Request, kind: Form) -> HttpResponse:
    """The file, and a note that it was taken."""
    open_sites = sites_visible_to(request.viewer).filter(is_closed=False)
    form = FolderForm(open_sites, request.POST)
    if not form.is_valid():
        return _page(request, form)
    chosen, at = form.cleaned_data, timezone.now()
    site: Site | None = fetch(open_sites, pk=int(chosen["site"])) if chosen["site"] else None
    internal = chosen["edition"] == INTERNAL
    folder = Folder(Source(request.municipality, at), site, chosen["role"], kind, internal=internal)
    name, draw = FILES[kind]
    file = draw(folder)
    folders.note_print(folder, placed=chosen["placed"], by=request.viewer, at=at)
    return download(file, name)


def _page(request: Request, form: FolderForm | None) -> HttpResponse:
    slug, at = request.municipality.slug, timezone.now()
    sites = list(sites_visible_to(request.viewer))
    wanted = {"site": request.GET.get("sted", ""), "edition": INTERNAL}
    every = held(Source(request.municipality, at))
    context = {
        "form": form or FolderForm([site for site in sites if not site.is_closed], initial=wanted),
        "sites": sites,
        "prints": Paginator(every, PRINTS_ON_A_PAGE).get_page(request.GET.get("side")),
        "outdated": sum(each.is_outdated for each in every),
        "may_edit": may_edit(request.viewer),
        "crumbs": [Link(_("Acute"), reverse("alarm_inner", args=[slug])), Link(_("Acute folders"), current=True)],
    }
    return render(request, "alarm/folders.html", context)


def _saved(request: Request, form: PlacedForm | SiteForm, heading: str, verb: Callable[[], object]) -> HttpResponse:
    try:
        verb()
    except Refused as refused:
        form.add_error(None, str(refused.message))
        return _form(request, form, heading)
    messages.success(request, _("Saved."))
    return redirect("folders", request.municipality.slug)


def _form(request: Request, form: PlacedForm | SiteForm, heading: str) -> HttpResponse:
    slug = request.municipality.slug
    back = reverse("folders", args=[slug])
    crumbs = [
        Link(_("Acute"), reverse("alarm_inner", args=[slug])),
        Link(_("Acute folders"), back),
        Link(heading, current=True),
    ]
    context = {"form": form, "heading": heading, "cancel_url": back, "crumbs": crumbs}
    return render(request, "alarm/form.html", context)
