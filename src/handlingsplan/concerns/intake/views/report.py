# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Raising a concern: one question at a time, all answers in the page itself, and everything shown before it is sent."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, open_in_municipality
from handlingsplan.concerns.intake import opening
from handlingsplan.concerns.intake.actions.advise import count_advice
from handlingsplan.concerns.intake.actions.attach import made_clean
from handlingsplan.concerns.intake.actions.sent import take
from handlingsplan.concerns.intake.cleaning import ACCEPTED, MOST_BYTES, TOO_LARGE, NotTaken
from handlingsplan.concerns.intake.crowd import one_more
from handlingsplan.concerns.intake.forms.report import PARTS, REVIEW, STEPS, Answers, part_of
from handlingsplan.concerns.intake.forms.report_fields import ReportPage
from handlingsplan.concerns.intake.forms.report_outcome import has_real_text, report_of, told
from handlingsplan.concerns.intake.forms.report_sender import Want
from handlingsplan.concerns.intake.limits import here_an_hour, installation_an_hour
from handlingsplan.concerns.intake.opening import Opening
from handlingsplan.concerns.intake.queries.help import contacts, duty_of, emergency, help_text
from handlingsplan.concerns.intake.receipts import code_from
from handlingsplan.ui.pages import Link

from .open_form import other_language, without_trace
from .receipt import receipt_page

ELSEWHERE = "https://www.dmi.dk/"
"""Where "leave this page quickly" leads: the weather, which everybody looks at."""
TRAP = "website"
TRAPPED = _("A field that nobody shall fill in was filled in. It is empty again now: press Send once more.")
TOO_SOON = _("That was very quick. Look everything through, and press Send once more.")
TOO_OLD = _("The page has been open for long. Nothing is lost: press Send once more.")
TOO_MUCH = _("All of it together is very long. Shorten it a little, or call us.")
CROWDED = _(
    "Very many are writing just now. We take in what is told in whole sentences: write a little more about what"
    " you have seen, and leave files out. Or call; the numbers are below."
)


@dataclass
class Turn:
    """One page of the form on its way: the answers, the open form they are in, and what was pressed."""

    request: Request
    answers: Answers
    opening: Opening
    at: datetime = field(default_factory=timezone.now)

    @property
    def pressed(self) -> str:
        return self.request.POST.get("go", "next")

    @property
    def here(self) -> str:
        """The page that was sent; the first where the browser names none that is asked."""
        named = self.request.POST.get("step", "")
        return named if named in (*self.answers.steps, REVIEW) else self.answers.steps[0]


@csrf_exempt  # no session stands behind it, and a token would set a cookie
@open_in_municipality
@require_http_methods(["GET", "POST"])
@without_trace
def raise_concern(request: Request) -> HttpResponseBase:
    """The form. Danger is asked about first (R01); what is typed lies in the page until it is sent."""
    now = timezone.now()
    found = opening.read(request.POST.get("opened", "")) if request.method == "POST" else None
    turn = Turn(request, Answers(request.POST, request.municipality), found or opening.opened(now), now)
    if request.method == "GET":
        return _ask(turn, turn.answers.steps[0])
    if turn.pressed == "send" and turn.here == REVIEW:
        return _send(turn, was_opened_here=found is not None)
    if turn.pressed.startswith("speak:"):
        return _review(turn) if turn.here == REVIEW else _ask(turn, turn.here)
    if turn.pressed == "next" and turn.here != REVIEW:
        return _go_on(turn)
    wanted = turn.pressed.removeprefix("to:")
    return _show(turn, wanted if wanted in (*turn.answers.steps, REVIEW) else turn.here)


@open_in_municipality
@require_GET
@without_trace
def get_advice(request: Request) -> HttpResponseBase:
    """Whom to call for advice without naming anybody. Nothing is asked and nothing is kept."""
    context = _public(request) | {"contacts": contacts(), "anonymity": help_text("anonymity")}
    return render(request, "intake/report/advice.html", context)


def _go_on(turn: Turn) -> HttpResponse:
    """The page is answered, or shown again with what is wrong; advice ends here, and leaves one number behind."""
    page = turn.answers.bound(turn.here)
    if not page.is_valid():
        return _ask(turn, turn.here, page)
    if turn.here == "want" and turn.answers.want is Want.ADVICE:
        count_advice(turn.answers.reporter_kind, on=timezone.localdate(turn.at))
        return redirect("get_advice", turn.request.municipality.slug)
    return _show(turn, turn.answers.after(turn.here, from_review=turn.request.POST.get("from") == REVIEW))


def _show(turn: Turn, key: str) -> HttpResponse:
    if key != REVIEW:
        return _ask(turn, key)
    missing = turn.answers.unanswered()
    return _ask(turn, missing, turn.answers.bound(missing)) if missing else _review(turn)


def _ask(turn: Turn, key: str, page: ReportPage | None = None) -> HttpResponse:
    """One page of questions."""
    answers, request = turn.answers, turn.request
    part, part_name = part_of(key)
    context = _public(request) | {
        "key": key,
        "title": STEPS[key].title,
        "form": page if page is not None else answers.shown(key),
        "before": answers.before(key),
        "part": part,
        "part_name": part_name,
        "parts": len(PARTS),
        "kind": answers.kind,
        "is_professional": answers.is_professional,
        "must_be_named": answers.must_be_named,
        "from_review": request.POST.get("from", "") or (REVIEW if turn.here == REVIEW else ""),
        **_carried(turn, key),
    }
    if key in ("danger", "stop"):
        context |= {"numbers": emergency(), "acute": help_text("acute"), "danger": request.POST.get("danger", "")}
    if key in ("duty", "want") and answers.is_professional:
        context["duty"] = duty_of(answers.reporter_kind, is_child=True)
    return render(request, f"intake/report/{key if key in OWN_PAGES else 'page'}.html", context)


OWN_PAGES = frozenset({"danger", "stop", "want", "anonymity", "sender", "duty"})


def _review(turn: Turn, problem: Any = "") -> HttpResponse:
    """Everything that will be sent, each page with a way back to it."""
    context = _public(turn.request) | {
        "told": list(told(turn.answers)),
        "kind": turn.answers.kind,
        "is_known": turn.answers.is_known,
        "problem": problem,
        "accepted": ACCEPTED,
        "contacts": contacts() if problem else [],
        "before": turn.answers.before(REVIEW),
        "trap": TRAP,
        **_carried(turn, ""),
    }
    return render(turn.request, "intake/report/review.html", context)


def _send(turn: Turn, *, was_opened_here: bool) -> HttpResponse:
    """Take it in, or say in words why not, with everything that was typed still there."""
    answers = turn.answers
    if missing := answers.unanswered():
        return _ask(turn, missing, answers.bound(missing))
    if problem := _hindrance(turn, was_opened_here=was_opened_here):
        return _review(turn, problem)
    try:
        files = made_clean(_files(turn.request))
    except NotTaken as refused:
        return _review(turn, refused.message)
    code = code_from(turn.opening.seed)
    report = report_of(answers)
    page = receipt_page(turn.request, report, code)  # made first: taking in makes others wait until it is committed
    take(report, files, code=code, by=None, at=turn.at)
    return page


def _hindrance(turn: Turn, *, was_opened_here: bool) -> Any:
    """What holds back a form that no person seems to have filled in. Each can be passed by pressing once more."""
    if turn.request.POST.get(TRAP):
        return TRAPPED
    if not turn.opening.is_fit_to_send(turn.at):
        is_new = not was_opened_here or turn.at < turn.opening.opened_at + opening.AT_LEAST
        if not is_new:
            turn.opening = opening.opened(turn.at)
        return TOO_SOON if is_new else TOO_OLD
    if turn.answers.is_too_much:
        return TOO_MUCH
    crowded = one_more(
        "report", place=turn.request.municipality.pk, here=here_an_hour(), everywhere=installation_an_hour()
    )
    if crowded and (turn.request.FILES or not has_real_text(turn.answers)):
        return CROWDED
    return ""


def _files(request: Request) -> list[bytes]:
    sent = request.FILES.getlist("files")
    if any((file.size or 0) > MOST_BYTES for file in sent):
        raise NotTaken(TOO_LARGE)
    return [file.read() for file in sent]


def _carried(turn: Turn, key: str) -> dict[str, Any]:
    return {"carried": list(turn.answers.carried(key)), "opened": turn.opening.mark}


def _public(request: Request) -> dict[str, Any]:
    town = request.municipality
    return {
        "crumbs": [
            Link(town.full_name, reverse("public_municipality", args=[town.slug])),
            Link(str(_("Tell about a concern")), current=True),
        ],
        "leave_url": ELSEWHERE,
        **other_language(request),
    }
