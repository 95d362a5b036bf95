# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What everybody may read in an emergency: no sign-in, no cookie, 112 and 114 before everything else."""

import json
from pathlib import Path

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language, override
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request, open_in_municipality
from handlingsplan.access.fetch import fetch
from handlingsplan.acute.alarm import content, queries
from handlingsplan.acute.alarm.copies import kept
from handlingsplan.acute.alarm.page import AlarmPage, questions
from handlingsplan.acute.alarm.terms import ATTACK
from handlingsplan.guidance.attack_advice import advice
from handlingsplan.lib.words import in_language
from handlingsplan.planning.cards.access import public
from handlingsplan.planning.cards.directory import directory
from handlingsplan.planning.cards.face import face
from handlingsplan.planning.cards.terms import CardKind

WORKER = (Path(__file__).resolve().parent.parent / "worker.js").read_text(encoding="utf-8")


@open_in_municipality
@require_GET
def alarm(request: Request) -> HttpResponse:
    """112 and 114; then what is happening, who you are, and whom to call now."""
    page = AlarmPage(timezone.now(), internal=False)
    context = {
        "page": page,
        "numbers": page.numbers,
        "meaning": queries.meaning(),
        "questions": questions(),
        "dont_know": in_language(content.definition()["dont_know"]),
        "say": in_language(content.definition()["say"]),
        "ages": content.ages(),
    }
    return render(request, "alarm/public/alarm.html", context)


@open_in_municipality
@require_GET
def alarm_trigger(request: Request, trigger_code: str) -> HttpResponse:
    """One kind of situation: how it is recognised, who is called, what the municipality does and does not."""
    kind = queries.kind_called(trigger_code)
    if kind is None:
        raise Http404
    page = AlarmPage(timezone.now(), internal=False)
    context = {
        "page": page,
        "numbers": page.numbers,
        "kind": kind,
        "calls": page.calls(kind),
        "people": page.people(kind.who),
        "now": page.now(kind.code),
        "times": page.times(kind.code),
        "advice": advice(timezone.localdate(page.at)) if kind.code == ATTACK else None,
        "ages": content.ages(),
    }
    return render(request, "alarm/public/trigger.html", context)


@open_in_municipality
@require_GET
def alarm_card(request: Request, card_key: str) -> HttpResponse:
    """A public acute card, on a page so light that the telephone keeps it."""
    text = fetch(public().filter(kind=CardKind.ACUTE), card__key=card_key)
    with override(get_language() if text.language == "da" else text.language):
        page = AlarmPage(timezone.now(), internal=False)
        context = {"page": page, "numbers": page.numbers, "face": face(text, directory(), internal=False), "text": text}
        return render(request, "alarm/public/card.html", context)


@open_in_municipality
@require_GET
def alarm_worker(request: Request) -> HttpResponse:
    """The script that keeps these pages on the telephone, in the language of the page that asks. Its address sets
    its reach: what lies beside it."""
    asked = request.GET.get("sprog", "")
    language = asked if asked in dict(settings.LANGUAGES) else get_language() or "da"
    with override(language):
        found = kept(AlarmPage(timezone.now(), internal=False), request.municipality.slug, language)
    told = {"version": found.version, "language": language, "pages": found.pages, "files": found.files}
    script = f"const KEPT = {json.dumps(told)};\n{WORKER}"
    return HttpResponse(script, content_type="text/javascript; charset=utf-8", headers={"Cache-Control": "no-cache"})
