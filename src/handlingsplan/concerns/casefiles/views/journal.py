# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is new is taken out for the journal as one file, and the number it got there is noted."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handlingsplan.access.door import Request
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.casefiles import papers
from handlingsplan.concerns.casefiles.actions import journal as actions
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.forms.keeping import ConfirmForm, ExportForm
from handlingsplan.concerns.casefiles.models import JournalExport
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries import journal
from handlingsplan.concerns.casefiles.stages import stage_called
from handlingsplan.concerns.casefiles.terms import Kle, Why
from handlingsplan.ui.downloads import download


@case_door(why=Why.EXPORT)
@require_http_methods(["GET", "POST"])
def case_journal(request: Request, case: OpenedCase) -> HttpResponse:
    """What has been taken out, and what has not."""
    form = ExportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        new = journal.not_exported(case, journal.exports(case.file))
        try:
            actions.export(case, new, kle=Kle(form.cleaned_data["kle"]), by=request.viewer, at=timezone.now())
        except actions.NothingNew as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("Taken out. Fetch the file, put it into the journal, and note its number."))
            return redirect("case_journal", request.municipality.slug, case.file.pk)
    return _page(request, case, form, ConfirmForm())


@case_door(why=Why.EXPORT)
@require_GET
def journal_file(request: Request, case: OpenedCase, export_number: int) -> HttpResponse:
    """The file of one export (PDF/A-3 with its metadata inside)."""
    export = fetch(JournalExport.objects.filter(file=case.file).select_related("exported_by"), running=export_number)
    paper = papers.journal(request.municipality, case.file, export, journal.items_of(case, export))
    return download(paper, f"sag-{case.file.number}-{export.running}.pdf")


@case_door(why=Why.EXPORT)
@require_POST
def journal_confirm(request: Request, case: OpenedCase, export_number: int) -> HttpResponse:
    """Note the number in the outside journal."""
    export = fetch(JournalExport.objects.filter(file=case.file), running=export_number)
    form = ConfirmForm(request.POST)
    if not form.is_valid():
        return _page(request, case, ExportForm(), form, status=422)
    number = form.cleaned_data["outside_number"]
    actions.confirm(case, export, outside_number=number, by=request.viewer, at=timezone.now())
    messages.success(request, _("Noted: it lies in the journal."))
    return redirect("case_journal", request.municipality.slug, case.file.pk)


def _page(
    request: Request, case: OpenedCase, form: ExportForm, confirm: ConfirmForm, *, status: int = 200
) -> HttpResponse:
    made = journal.exports(case.file)
    context = {
        "file": case.file,
        "exports": [(export, export.words(case.key).outside_number) for export in made],
        "waiting": next((export for export in made if export.confirmed_at is None), None),
        "new": journal.not_exported(case, made),
        "form": form,
        "confirm": confirm,
        "page": stage_called(case.file.stage).page,
    }
    return render(request, "casefiles/journal.html", context, status=status)
