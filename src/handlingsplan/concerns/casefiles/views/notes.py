# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Writing a note, asking a colleague by it, and answering one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.actions import asking, notes
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.forms.desk import NoteForm
from handlingsplan.concerns.casefiles.models.note import NoteWords
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.queries.colleagues import colleagues, mentioned
from handlingsplan.concerns.casefiles.stages import stage_called


@case_door()
@require_http_methods(["GET", "POST"])
def write_note(request: Request, case: OpenedCase) -> HttpResponse:
    """Who was spoken to and what was passed on, at once; a colleague who is asked has the turn until she answers."""
    others = colleagues(case.file, but=request.user)
    now = timezone.now()
    form = NoteForm(request.POST or None, initial={"happened_at": timezone.localtime(now)}, colleagues=others)
    back = reverse(stage_called(case.file.stage).page, args=[request.municipality.slug, case.file.pk])
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        words = NoteWords(text=given["text"], spoke_to=given["spoke_to"], passed_on=given["passed_on"])
        try:
            note = notes.write(case, words, by=request.viewer, at=now, happened_at=given["happened_at"])
        except notes.NotYetHappened as refused:
            form.add_error("happened_at", str(refused.message))
        else:
            chosen = [user for user in others if str(user.pk) == given["colleague"]]
            for user in {*chosen, *mentioned(given["text"], others)}:
                asking.ask(case, user, note, by=request.viewer, at=now)
            asking.answered(case, note, by=request.viewer, at=now)
            messages.success(request, _("The note is written."))
            return redirect(back)
    context = {"form": form, "number": case.file.number, "cancel_url": back, "submit_label": _("Write the note")}
    return render(request, "casefiles/write_note.html", context)
