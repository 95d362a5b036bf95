# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The recommendation (tool 4): written with gaps, sent without; the infohus decides nothing."""

from dataclasses import asdict
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handlingsplan.access.door import Request
from handlingsplan.concerns.casefiles.actions.file import SomebodyWasFirst
from handlingsplan.concerns.casefiles.door import case_door
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.casefiles.terms import Outcome
from handlingsplan.concerns.infohus import warnings
from handlingsplan.concerns.infohus.actions import recommend
from handlingsplan.concerns.infohus.board_forms import RecommendationForm
from handlingsplan.concerns.infohus.models import RecommendationWords
from handlingsplan.concerns.infohus.queries.board import boards
from handlingsplan.concerns.infohus.queries.recommendations import latest
from handlingsplan.concerns.infohus.recommending import MISSING_NAMES, gaps
from handlingsplan.concerns.infohus.terms import DIMENSION_NAMES, Conclusion, Permission, State
from handlingsplan.concerns.infohus.wording import recommendation_rows
from handlingsplan.workflow.move import NotPossibleNow

from .frame import address, case_here, crumbs, on_top


@case_door(Permission.LEAD)
@require_http_methods(["GET", "POST"])
def recommendation(request: Request, opened: OpenedCase) -> HttpResponse:
    """The form while the case is assessed; afterwards what was sent, as it was sent."""
    case = case_here(request, opened)
    found = latest(opened)
    if case.state != State.ASSESSMENT:
        return _shown(request, opened, found)
    board = boards(opened, case)[0]
    first = asdict(found[1]) if found and not found[0].round.ended_at else {"focus": board.focus}
    form = RecommendationForm(
        request.POST if request.method == "POST" else None,
        initial={**first, "version": found[0].version if found else 0},
    )
    two = None
    if request.method == "POST" and form.is_valid():
        try:
            with transaction.atomic():
                return _done(request, opened, form)
        except SomebodyWasFirst as first_one:
            form.add_error(None, str(first_one.message))
            two = _two(form, opened)
        except NotPossibleNow as refused:
            form.add_error(None, str(refused.message))
        except recommend.NotReady as refused:
            for lack in refused.lacks:
                form.add_error(None, str(MISSING_NAMES[lack]))
            if refused.gaps:
                form.add_error(None, _("On the board is not finished: %(names)s.") % {"names": _names(refused.gaps)})
    context = {
        "form": form,
        "file": opened.file,
        "two": two,
        "gaps": [board.cards[dimension] for dimension in gaps(board.cards)],
        "warnings": (warnings.NO_DECISIONS, warnings.BELIEF, warnings.SIGNS, warnings.PROPHECY),
        "extended": case.extended,
        "consequences": _consequences(extended=case.extended),
        "cancel_url": address(request, "board", opened.file.pk),
        "crumbs": crumbs(request, opened, _("Recommendation")),
    }
    return render(request, "infohus/board/recommend.html", context)


def _done(request: Request, opened: OpenedCase, form: RecommendationForm) -> HttpResponse:
    """Keep it or send it, and go where the next act is."""
    said = dict(form.cleaned_data)
    version, words = said.pop("version"), None
    words, at = RecommendationWords(**said), timezone.now()
    slug, file_id = request.municipality.slug, opened.file.pk
    if request.POST.get("verb") != "send":
        recommend.keep(opened, words, version=version, by=request.viewer, at=at)
        messages.success(request, _("The recommendation is kept. It has not been sent."))
        return redirect("recommendation", slug, file_id)
    _made, conclusion = recommend.send(opened, words, version=version, by=request.viewer, at=at)
    match conclusion:
        case Conclusion.TALK | Conclusion.PREVENTION:
            messages.success(request, _("The recommendation is sent. The authority that owns the provision decides."))
            return redirect("infohus_case", slug, file_id)
        case Conclusion.NOT_YET:
            messages.success(request, _("More time is taken, once. Gather what is missing."))
            return redirect("infohus_gathering", slug, file_id)
        case Conclusion.UNFOUNDED:
            return redirect("unfounded_case", slug, file_id)
        case _:
            outcome = Outcome.POLICE if conclusion is Conclusion.POLICE_ALONE else Outcome.OTHER_HELP
            to = address(request, "close_case", file_id)
            return redirect(f"{to}?{urlencode({'udfald': outcome.value})}")


def _two(form: RecommendationForm, opened: OpenedCase) -> dict[str, Any] | None:
    """Both texts, hers and the one that was saved meanwhile."""
    found = latest(opened)
    if found is None:
        return None
    saved, words = found
    form.over(saved.version)
    said = {name: value for name, value in form.cleaned_data.items() if name != "version"}
    mine, theirs = (_as_text(one) for one in (RecommendationWords(**said), words))
    return {"mine": mine, "theirs": theirs, "by": str(saved.by or ""), "at": saved.written_at}


def _as_text(words: RecommendationWords) -> str:
    return "\n\n".join(f"{row.label}: {row.value}" for row in recommendation_rows(words))


def _shown(request: Request, opened: OpenedCase, found: Any) -> HttpResponse:
    case = case_here(request, opened)
    context = {
        **on_top(request, opened, case, "infohus_meeting"),
        "made": found[0] if found else None,
        "rows": recommendation_rows(found[1]) if found else [],
        "warning": warnings.NO_DECISIONS,
        "crumbs": crumbs(request, opened, _("Recommendation")),
    }
    return render(request, "infohus/board/recommended.html", context)


def _names(dimensions: Any) -> str:
    return ", ".join(str(DIMENSION_NAMES[dimension]) for dimension in dimensions)


def _consequences(*, extended: bool) -> list[str]:
    later = _("X: more is gathered, once; then another conclusion is chosen.")
    return [
        _("U: you propose to close it; a second person reads and signs."),
        _("A: other help; you close the case, and it goes on where the help is."),
        _("B and C: the authority that owns the provision is asked; it accepts, changes or declines with a reason."),
        _("D: you hand the case to the police, and close it here."),
        *([] if extended else [later]),
    ]
