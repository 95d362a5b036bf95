# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The search among one's own cases."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.concerns.casefiles.actions.search import search_own
from handlingsplan.concerns.casefiles.forms.desk import SearchForm
from handlingsplan.concerns.casefiles.terms import Permission


@door(Permission.WORK)
@require_http_methods(["GET", "POST"])
def search_cases(request: Request) -> HttpResponse:
    """What is looked for is sent in the body: it is in no address, no history and no log."""
    form = SearchForm(request.POST or None)
    found = None
    if request.method == "POST" and form.is_valid():
        found = search_own(request.viewer, form.cleaned_data["q"], at=timezone.now())
    return render(request, "casefiles/search.html", {"form": form, "found": found})
