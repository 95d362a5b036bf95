# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The second person's page: the reason is read, and it is decided whether a sender is to be known."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, door
from handlingsplan.access.fetch import fetch
from handlingsplan.concerns.casefiles.terms import Permission as Files
from handlingsplan.concerns.disclosure.actions import reveal as verbs
from handlingsplan.concerns.disclosure.forms.reveal import DecisionForm


@door(Files.APPROVE)
@require_GET
def reveal_requests(request: Request) -> HttpResponse:
    """Those that await a decision: numbers and days, and who asks."""
    found = list(verbs.awaiting(request.viewer).order_by("asked_at")[:50])
    return render(request, "disclosure/reveal_requests.html", {"found": found})


@door(Files.APPROVE)
@require_http_methods(["GET", "POST"])
def decide_reveal(request: Request, reveal_id: int) -> HttpResponse:
    """The reason, and a decision with a reason."""
    wish, now = fetch(verbs.awaiting(request.viewer), pk=reveal_id), timezone.now()
    form = DecisionForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            verbs.decide(wish, allowed=said["allowed"] == "yes", reason=said["reason"], by=request.viewer, at=now)
        except (verbs.SamePerson, verbs.ReasonNeeded, verbs.DecidedAlready) as refused:
            form.add_error(None, str(refused.message))
        else:
            messages.success(request, _("Your decision is noted, and the one who asked is told."))
            return redirect("reveal_requests", request.municipality.slug)
    back = reverse("reveal_requests", args=[request.municipality.slug])
    context = {
        "wish": wish,
        "reason": verbs.read(wish, by=request.viewer, at=now).reason,
        "form": form,
        "submit_label": _("Decide"),
        "cancel_url": back,
        "crumbs": [(_("Who sent it"), back), (_("Case %(number)s") % {"number": wish.file.number}, "")],
    }
    return render(request, "disclosure/decide_reveal.html", context)
