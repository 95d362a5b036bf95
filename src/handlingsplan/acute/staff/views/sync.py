# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Lines from phones, and what lets a phone write on with no network: a page and a worker that hold no data."""

import json
import uuid
from datetime import datetime
from typing import Any

from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from handlingsplan.access.door import Request, open_in_municipality
from handlingsplan.acute.staff.actions.log import NewLine, mark_of, receive
from handlingsplan.acute.staff.door import situation_door
from handlingsplan.acute.staff.forms.log import LineForm, blank, phones_clock
from handlingsplan.acute.staff.merging import put_right
from handlingsplan.acute.staff.models import SituationShape
from handlingsplan.acute.staff.terms import Permission

MOST_AT_ONCE = 100
LARGEST_SEQUENCE = 2_000_000_000
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, OverflowError)


@situation_door(Permission.WRITE)
@require_http_methods(["GET", "POST"])
def log_sync(request: Request, situation: SituationShape) -> HttpResponse:
    """What a phone wrote, as JSON, sent until it is acknowledged; GET tells whether one may send, and by which token.

    Answers `saved` (uid: number), `refused` (uid: why; the phone keeps it to be mended) and `early` (corrections whose
    line has not come yet). Lines that somebody else wrote on the same phone are refused: she must sign in herself.
    """
    if request.method == "GET":
        return JsonResponse(_standing(request, situation))
    try:
        sent = json.loads(request.body)
        phone_says, raw = phones_clock(sent, "now"), list(sent["lines"])[:MOST_AT_ONCE]
        device = uuid.UUID(sent["device"])
    except (*UNREADABLE, RecursionError):
        return JsonResponse({"unreadable": True}, status=400)
    at = timezone.now()
    refused: dict[str, str] = {}
    entries: list[NewLine] = []
    for one in raw:
        try:
            uid, written_at, sequence = uuid.UUID(one["uid"]), phones_clock(one, "written_at"), _sequence(one)
        except UNREADABLE:
            refused |= _unreadable(one)
            continue
        truly = max(put_right(written_at, phone_says=phone_says, at=at), min(situation.activated_at, at))
        entry = _entry(request, one, truly, device, sequence)
        if isinstance(entry, NewLine):
            entries.append(entry)
        else:
            refused[str(uid)] = entry
    received = receive(situation, entries, phone_says=at, by=request.viewer, at=at)
    refused |= {str(uid): str(getattr(why, "message", "")) for uid, why in received.refused.items()}
    saved = {str(uid): number for uid, number in received.numbers.items()}
    return JsonResponse({"saved": saved, "refused": refused, "early": [str(uid) for uid in received.early]})


@open_in_municipality
@require_GET
def log_sheet(request: Request) -> HttpResponse:
    """The page that opens with no network: an empty log sheet that writes to the phone. It knows of no situation."""
    no_log = {"log_url": "", "corrects": None}
    return render(request, "staff/log_sheet.html", {"form": blank(), "municipality": request.municipality, **no_log})


@open_in_municipality
@require_GET
def log_worker(request: Request) -> HttpResponse:
    """The worker that keeps the log sheet on the phone, and shows it where a log cannot be reached."""
    slug = request.municipality.slug
    context = {"sheet": reverse("log_sheet", kwargs={"slug": slug})}
    answer = render(request, "staff/log_worker.js", context, content_type="text/javascript; charset=utf-8")
    answer["Service-Worker-Allowed"] = f"/m/{slug}/akut/"
    answer["Cache-Control"] = "no-cache"
    return answer


def _standing(request: Request, situation: SituationShape) -> dict[str, Any]:
    return {"token": get_token(request), "mark": mark_of(request.viewer), "open": situation.is_open}


def _entry(
    request: Request, raw: dict[str, Any], written_at: datetime, device: uuid.UUID, sequence: int
) -> NewLine | str:
    """A line of a phone, or why it cannot be one."""
    if raw.get("mark") != mark_of(request.viewer):
        return _("Somebody else wrote this on the same phone. It is sent when she signs in.")
    form = LineForm({name: _whole(value) for name, value in raw.items() if isinstance(value, str | list)})
    if not form.is_valid():
        return form.complaint()
    return form.line(written_at=written_at, device=device, sequence=sequence)


def _unreadable(raw: Any) -> dict[str, str]:
    """One line that cannot be read holds no other back; the phone keeps it to be mended."""
    uid = raw.get("uid") if isinstance(raw, dict) else None
    return {uid: _("This line cannot be read. Mend it, and it is sent again.")} if isinstance(uid, str) else {}


def _whole(value: Any) -> Any:
    """The text without halves of signs, which a phone may leave where it cuts a text off, and which cannot be kept."""
    if isinstance(value, list):
        return [_whole(one) for one in value]
    return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if isinstance(value, str) else value


def _sequence(raw: dict[str, Any]) -> int:
    return min(max(int(raw.get("sequence") or 0), 0), LARGEST_SEQUENCE)
