# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The log of a situation: written by thumb, read newest first, and taken out as files."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.acute.staff import events, exports
from handlingsplan.acute.staff.actions.log import Closed, NoSuchLine, mark_of, write
from handlingsplan.acute.staff.book import address, book_of
from handlingsplan.acute.staff.door import situation_door
from handlingsplan.acute.staff.forms.log import LineForm, blank
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.queries import log as queries
from handlingsplan.acute.staff.terms import KIND_NAMES, LineKind, Permission
from handlingsplan.audit.record import record
from handlingsplan.ui.downloads import download

from .frame import pages_of


@situation_door(Permission.READ)
@require_http_methods(["GET", "POST"])
def log(request: Request, situation: SituationShape) -> HttpResponse:
    """The page; a line that is written without a script is posted here."""
    if request.method == "POST":
        return _written(request, situation)
    named = request.GET.get("retter", "")
    return _page(request, situation, blank(corrects=named if named.isdecimal() else ""))


@situation_door(Permission.READ)
@require_GET
def log_lines(request: Request, situation: SituationShape) -> HttpResponse:
    """What has come since the line `efter`, ready to be put in its place; 204 where nothing has."""
    after = request.GET.get("efter", "")
    number = int(after) if after.isdecimal() and len(after) < 9 else 0
    if situation.lines <= number:
        return HttpResponse(status=204)
    lines = queries.shown_after(situation, request.viewer, number, kind=_kind(request))
    answer = render(request, "staff/log_lines.html", {"lines": lines} | _around(request, situation))
    answer["X-Last-Line"] = str(situation.lines)
    return answer


@situation_door(Permission.READ)
@require_GET
def log_pdf(request: Request, situation: SituationShape) -> HttpResponse:
    return _file(request, situation, "pdf")


@situation_door(Permission.READ)
@require_GET
def log_csv(request: Request, situation: SituationShape) -> HttpResponse:
    return _file(request, situation, "csv")


@situation_door(Permission.READ)
@require_GET
def log_json(request: Request, situation: SituationShape) -> HttpResponse:
    return _file(request, situation, "json")


def _file(request: Request, situation: SituationShape, form: str) -> HttpResponse:
    """The log as a file, open or whole. The whole of it is for those who write in it; who took it is recorded."""
    whole = request.GET.get("omfang") == "hele"
    if whole:
        request.viewer.must(Permission.WRITE)
    at, lines = timezone.now(), list(queries.lines_of(situation))
    details = {"form": form, "extent": "whole" if whole else "open", "lines": len(lines)}
    record(events.LOG_TAKEN, about=situation, by=request.user, at=at, details=details)
    content: bytes | str
    if form == "pdf":
        content = exports.as_pdf(situation, lines, whole=whole, at=at)
    elif form == "csv":
        content = exports.as_csv(lines, whole=whole)
    else:
        content = exports.as_json(situation, lines, whole=whole, at=at)
    drill = "oevelse-" if book_of(situation).is_drill else ""
    return download(content, f"log-{drill}{situation.number}{'' if whole else '-aaben'}.{form}")


def _written(request: Request, situation: SituationShape) -> HttpResponse:
    request.viewer.must(Permission.WRITE)
    form = LineForm(request.POST)
    at = timezone.now()
    if form.is_valid():
        try:
            line = write(situation, form.line(written_at=at), by=request.viewer, at=at)
            return redirect(f"{_address(request, situation, 'log')}#linje-{line.number}")
        except (Closed, NoSuchLine) as refused:
            form.add_error(None, str(refused.message))
    return _page(request, situation, form)


def _page(request: Request, situation: SituationShape, form: LineForm) -> HttpResponse:
    kind = _kind(request)
    most = None if "alle" in request.GET else queries.MOST_SHOWN
    lines = queries.shown(situation, request.viewer, kind=kind, most=most)
    writes = request.viewer.may(Permission.WRITE)
    context = {
        "form": form if writes and situation.is_open else None,
        "lines": lines,
        "more": most is not None and not kind and situation.lines > most,
        "kind": kind,
        "kinds": KIND_NAMES.items(),
        "mark": mark_of(request.viewer),
        "lines_url": _address(request, situation, "log_lines"),
        "sync_url": _address(request, situation, "log_sync"),
        "files": [(form.upper(), _address(request, situation, f"log_{form}")) for form in ("pdf", "csv", "json")],
        "corrects": form["corrects"].value(),
        "nav": pages_of(request, situation, "log"),
    }
    status = 422 if form.is_bound else 200
    return render(request, "staff/log.html", context | _around(request, situation), status=status)


def _around(request: Request, situation: SituationShape) -> dict[str, Any]:
    return {
        "situation": situation,
        "is_drill": book_of(situation).is_drill,
        "writes": request.viewer.may(Permission.WRITE) and situation.is_open,
        "may_write": request.viewer.may(Permission.WRITE),
        "log_url": _address(request, situation, "log"),
    }


def _kind(request: Request) -> str:
    asked = request.GET.get("slags", "")
    return asked if asked in set(LineKind) else ""


def _address(request: Request, situation: SituationShape, name: str) -> str:
    return address(situation, name, slug=request.municipality.slug)
