# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The sheets of a folder as plain data, ready for paper and for pages: chain, cards, forms."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext, override

from handlingsplan.guidance.attack_advice import advice
from handlingsplan.lib.words import in_language
from handlingsplan.planning.cards.directory import Directory
from handlingsplan.planning.cards.face import Call, Face, face
from handlingsplan.planning.cards.meta import last_tried, meta
from handlingsplan.planning.cards.models import CardVersion
from handlingsplan.planning.cards.rules import tried
from handlingsplan.ui.wording import long_date

from . import content
from .folder_words import log_head
from .models import Site
from .page import Step, Times

Sheet = dict[str, Any]

TRIED_MARKS = {
    "aging": lambda: _("Amber: more than a year ago"),
    "old": lambda: _("Red: more than two years ago"),
    "never": lambda: _("Red: never tried"),
}


def site_sheet(site: Site | None, *, internal: bool) -> Sheet:
    """The site; in public its name and address alone."""
    if site is None:
        return {"name": "", "address": "", "assembly": "", "note": ""}
    inner = {"assembly": site.assembly, "note": site.note} if internal else {"assembly": "", "note": ""}
    return {"name": site.name, "address": site.address, **inner}


# ---- whom to call


def chain_sheet(times: Iterable[Times]) -> list[Sheet]:
    """The chain at each time of the week, those alike together."""
    return [
        {"bands": [f"{name}, {hours}" for name, hours in each.bands], "steps": [_step(step) for step in each.steps]}
        for each in times
    ]


def _step(step: Step) -> Sheet:
    skip = ngettext(
        "Go on after %(minutes)s minute without an answer.",
        "Go on after %(minutes)s minutes without an answer.",
        step.skip_after,
    )
    return {
        "key": step.entry.key,
        "label": step.entry.label,
        "number": "" if step.is_gap else step.entry.number,
        "hours": step.entry.hours,
        "words": step.words,
        "ask": step.ask,
        "gap": step.is_gap,
        "skip": skip % {"minutes": step.skip_after} if step.skip_after else "",
        "deputy": step.deputy,
        "deputy_number": step.deputy_number,
    }


def order_of(chain: Sequence[Sheet]) -> list[Sheet]:
    """The chain without numbers and hours: what is the same when only a number changed."""
    left_out = ("number", "hours", "deputy_number", "gap", "ask")
    return [
        {**each, "steps": [{k: v for k, v in step.items() if k not in left_out} for step in each["steps"]]}
        for each in chain
    ]


# ---- cards


def card_sheet(card: CardVersion, directory: Directory, *, internal: bool, today: date) -> Sheet:
    """A card as it is read, in its own language. In public, who keeps it is left out."""
    shown = face(card, directory, internal=internal)
    on = last_tried(card)
    rows = [row for at, row in enumerate(meta(card, today=today)) if internal or at]
    with override(card.language):
        mark = TRIED_MARKS.get(tried(on, today))
        said = mark() if mark else ""
    return {
        "key": card.card.key,
        "language": card.language,
        "title": shown.title,
        "mark": shown.mark.upper(),
        "for_whom": shown.for_whom,
        "about": shown.about,
        "alarm_title": shown.alarm_title,
        "alarm": [_call(call) for call in shown.alarm],
        "parts": _parts(shown),
        "contacts_title": shown.contacts_title,
        "contacts": [_call(call) for call in shown.contacts],
        "gap": shown.gap,
        "meta": [{"label": label, "value": value or "–"} for label, value in rows],
        "version": card.number,
        "tried": str(long_date(on)) if on else "–",
        "tried_mark": said,
        "keys": list(shown.keys),
    }


def _parts(shown: Face) -> list[Sheet]:
    found = []
    for part in shown.parts:
        lines = [{**asdict(line), "call": _call(line.call) if line.call else None} for line in part.lines]
        found.append({"name": part.name, "label": part.label, "style": part.style, "lines": lines})
    return found


def _call(call: Call) -> Sheet:
    return asdict(call)


# ---- forms, from the national proposals


def threat_sheet() -> Sheet:
    """What to write down of a threat: what is asked of every one, then by the way it came."""
    raw = content.form("threat_form")
    ways = [
        {"name": in_language(way["name"]), "now": in_language(way["now"]), "fields": [_field(f) for f in way["fields"]]}
        for way in raw["ways"]
    ]
    return {"common": [_field(field) for field in raw["common"]], "ways": ways}


def agenda_sheet() -> list[Sheet]:
    """The points of the first meeting, in order."""
    points = content.form("agenda")["points"]
    return [
        {
            "number": number,
            "name": in_language(point["name"]),
            "ask": in_language(point["ask"]),
            "at_first": point["at_first"],
        }
        for number, point in enumerate(points, start=1)
    ]


def message_sheet() -> Sheet:
    """The seven questions, the holding line, and who is told in which order."""
    raw = content.form("questions")
    asked = [{"name": in_language(q["name"]), "help": in_language(q["help"])} for q in raw["questions"]]
    holding = in_language(raw["holding"]).replace("{tid}", "____").replace("{time}", "____")
    order = [in_language(each["name"]) for each in content.form("audiences")["audiences"]]
    return {"holding": holding, "questions": asked, "audiences": order}


def stand_down_sheet() -> Sheet:
    """What must be so before standing down, and how it may have ended."""
    raw = content.form("stand_down")
    ends = [in_language(each["name"]) for each in raw["outcomes"] if not each["drill"]]
    return {"criteria": [in_language(each["name"]) for each in raw["criteria"]], "outcomes": ends}


def log_sheet() -> Sheet:
    """The columns of the log, and what the one about being sure is filled in with."""
    return {"head": log_head(), "sure": _("Sure? C: confirmed, U: unconfirmed, R: rumour.")}


def advice_sheet(on: date) -> Sheet:
    """What to do while an attack is going on, as the advice is on a day."""
    found = advice(on)
    return {"title": found.title, "steps": list(found.steps)}


def _field(raw: content.Raw) -> Sheet:
    choices = [in_language(choice["name"]) for choice in raw.get("choices", ())]
    return {
        "name": in_language(raw["name"]),
        "help": in_language(raw["help"]),
        "long": bool(raw.get("long")),
        "choices": choices,
    }
