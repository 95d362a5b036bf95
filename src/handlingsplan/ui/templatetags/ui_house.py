# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0

"""What stands round every page: header, banners, language, messages, footer; only `ui/base.html` needs these."""

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from django import template
from django.template.context import Context

from handlingsplan.ui import pages, shapes

register = template.Library()
Parts = dict[str, Any]


@register.inclusion_tag("ui/header.html", takes_context=True)
def ui_header(context: Context) -> Parts:
    request = context.get("request")
    return {
        "house": _house(context),
        "viewer": _typed(pages.Viewer, context.get("viewer")),
        "query": request.GET.get("q", "") if request else "",
    }


@register.inclusion_tag("ui/banners.html", takes_context=True)
def ui_banners(context: Context) -> Parts:
    return {"house": _house(context)}


@register.inclusion_tag("ui/language.html", takes_context=True)
def ui_language(context: Context) -> Parts:
    """The other language, as a form; left out where there is no request to come back to."""
    request = context.get("request")
    return {"request": request, "path": request.get_full_path() if request else "/"}


@register.inclusion_tag("ui/footer.html", takes_context=True)
def ui_footer(context: Context) -> Parts:
    return {"house": _house(context)}


@register.inclusion_tag("ui/messages.html", takes_context=True)
def ui_messages(context: Context) -> Parts:
    return {"messages": [(note, _message_kind(note.level_tag)) for note in context.get("messages") or ()]}


def _house(context: Context) -> pages.House:
    house: pages.House = _typed(pages.House, context.get("house"))
    return house


def _typed(kind: type[Any], given: Any) -> Any:
    """A mapping as the typed thing it describes, so that what it leaves out has its default."""
    if not isinstance(given, Mapping):
        return given or kind()
    return kind(**{part.name: given[part.name] for part in fields(kind) if part.name in given})


def _message_kind(level: str) -> str:
    return level if level in shapes.ALERTS else "info"
