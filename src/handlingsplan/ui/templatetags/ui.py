# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0

"""The page parts as template tags: one tag, one template of the same name in `templates/ui/`."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.template.context import Context
from django.template.loader import render_to_string
from django.utils.html import format_html, linebreaks
from django.utils.safestring import SafeData, SafeString, mark_safe
from django.utils.text import slugify

from handlingsplan.ui import fields, pages, shapes, wording

register = template.Library()
Parts = dict[str, Any]

register.filter("long_date", wording.long_date)
register.filter("clock", wording.clock_time)
register.filter("long_moment", wording.long_moment)
register.filter("remaining", wording.remaining)


@register.filter
def paragraphs(text: object) -> object:
    """Plain text as escaped paragraphs; what is already safe HTML stays as it is."""
    return text if isinstance(text, SafeData) else mark_safe(linebreaks(str(text), autoescape=True))  # noqa: S308 - escaped here


@register.filter
def dialled(number: object) -> str:
    """A telephone number as a tel: link wants it."""
    return "".join(sign for sign in str(number) if sign.isdigit() or sign == "+")


@register.simple_tag
def ui_shape(name: str) -> SafeString:
    """The small drawing that goes with a status word; silent to screen readers."""
    drawing = mark_safe(shapes.SHAPES[name])  # noqa: S308 - our own constant drawings
    return format_html(
        '<svg class="ui-shape" viewBox="0 0 16 16" aria-hidden="true" focusable="false">{}</svg>', drawing
    )


# --- Acting -----------------------------------------------------------------------------------------------


@register.inclusion_tag("ui/button.html")
def ui_button(text: str, kind: str = "primary", name: str = "", value: str = "", type: str = "submit") -> Parts:
    return {"text": text, "kind": kind, "name": name, "value": value, "type": type}


@register.inclusion_tag("ui/link_button.html")
def ui_link_button(text: str, url: str, kind: str = "primary") -> Parts:
    return {"text": text, "url": url, "kind": kind}


@register.inclusion_tag("ui/next_act.html")
def ui_next_act(
    title: str, url: str = "", action: str = "", why: str = "", deadline: Any = None, who: str = ""
) -> Parts:
    return {"title": title, "url": url, "action": action, "why": why, "deadline": deadline, "who": who}


@register.inclusion_tag("ui/search.html")
def ui_search(action: str, label: str, value: str = "", name: str = "q", hint: str = "", button: str = "") -> Parts:
    key = f"search-{slugify(label)}-{slugify(action)}"
    return {"action": action, "label": label, "value": value, "name": name, "hint": hint, "button": button, "key": key}


@register.inclusion_tag("ui/consequences.html")
def ui_consequences(items: Iterable[str], heading: str = "") -> Parts:
    return {"items": items, "heading": heading}


# --- Saying how things stand -------------------------------------------------------------------------------


@register.inclusion_tag("ui/badge.html")
def ui_badge(kind: str, text: str = "", shape: str = "", tone: str = "") -> Parts:
    """A known status word, or any text with a shape of your choice (`kind` is then the fallback look)."""
    known = shapes.BADGES.get(kind, shapes.Badge(text or kind, "ring"))
    return {"text": text or known.word, "shape": shape or known.shape, "tone": tone or known.tone}


@register.simple_block_tag
def ui_alert(content: str, kind: str = "info", title: str = "", level: int = 2) -> str:
    look = shapes.ALERTS[kind]
    return render_to_string(
        "ui/alert.html", {"content": content, "kind": kind, "title": title, "look": look, "level": level}
    )


@register.inclusion_tag("ui/clock.html")
def ui_clock(deadline: Any, source: str = "", now: datetime | None = None) -> Parts:
    return {
        "deadline": deadline,
        "source": source,
        "words": wording.remaining(deadline, now),
        "over": wording.is_over(deadline, now),
    }


@register.inclusion_tag("ui/save_state.html")
def ui_save_state(state: str = "saved", at: datetime | None = None) -> Parts:
    return {"look": shapes.SAVES[state], "at": at, "state": state}


@register.inclusion_tag("ui/toast.html")
def ui_toast(text: str, undo_url: str = "") -> Parts:
    return {"text": text, "undo_url": undo_url}


@register.inclusion_tag("ui/progress.html")
def ui_progress(chapters: Sequence[Any], label: str = "") -> Parts:
    return {"chapters": [(chapter, shapes.BADGES[_of(chapter, "state")]) for chapter in chapters], "label": label}


@register.inclusion_tag("ui/formal_checks.html")
def ui_formal_checks(checks: Sequence[Any]) -> Parts:
    return {"checks": [(check, shapes.CHECKS[_of(check, "met")]) for check in checks]}


# --- Finding the way ---------------------------------------------------------------------------------------


@register.inclusion_tag("ui/breadcrumbs.html")
def ui_breadcrumbs(crumbs: Sequence[Any], label: str = "") -> Parts:
    return {"crumbs": _links(crumbs), "label": label}


@register.inclusion_tag("ui/crumbs.html", takes_context=True)
def ui_crumbs(context: Context) -> Parts:
    """The page's own `crumbs`, where it has any."""
    return {"crumbs": _links(context.get("crumbs") or ())}


@register.inclusion_tag("ui/tabs.html")
def ui_tabs(tabs: Sequence[Any], label: str = "") -> Parts:
    return {"tabs": _links(tabs), "label": label}


@register.inclusion_tag("ui/side_nav.html")
def ui_side_nav(links: Sequence[Any], heading: str = "") -> Parts:
    return {"links": _links(links), "heading": heading, "key": f"nav-{slugify(heading)}"}


@register.inclusion_tag("ui/step_guide.html")
def ui_step_guide(steps: Sequence[Any], label: str = "") -> Parts:
    """Beside the page on a phone it folds to "step 3 of 6"."""
    looks = [(step, shapes.STEPS[_of(step, "state")]) for step in steps]
    here = next((number for number, step in enumerate(steps, 1) if _of(step, "state") == "here"), len(looks))
    return {"steps": looks, "label": label, "here": here, "count": len(looks), "key": f"steps-{slugify(label)}"}


@register.inclusion_tag("ui/pagination.html", takes_context=True)
def ui_pagination(context: Context, page: "Page[Any]") -> Parts:
    """Page links that keep the rest of the query string."""
    request = context.get("request")
    query = request.GET.copy() if request else QueryDict(mutable=True)
    query.pop("side", None)
    kept = f"{query.urlencode()}&" if query else ""
    return {"page": page, "numbers": page.paginator.get_elided_page_range(page.number, on_each_side=1), "kept": kept}


# --- Showing what is there ---------------------------------------------------------------------------------


@register.simple_block_tag
def ui_card(content: str, title: str = "", url: str = "", meta: str = "", level: int = 2) -> str:
    return render_to_string(
        "ui/card.html", {"content": content, "title": title, "url": url, "meta": meta, "level": level}
    )


@register.simple_block_tag
def ui_details(content: str, summary: str, open: bool = False) -> str:
    return render_to_string("ui/details.html", {"content": content, "summary": summary, "open": open})


@register.inclusion_tag("ui/definitions.html")
def ui_definitions(rows: Sequence[Any]) -> Parts:
    return {"rows": [pages.Row(*row) if isinstance(row, tuple) else row for row in rows]}


@register.inclusion_tag("ui/table.html")
def ui_table(table: Any) -> Parts:
    return {"table": table, "numeric": _of(table, "numeric"), "key": f"table-{slugify(_of(table, 'caption'))}"}


@register.simple_block_tag
def ui_table_frame(content: str, caption: str, stacked: bool = False) -> str:
    """The scrolling frame and caption round a thead and tbody of your own.

    `stacked` where each row is read by itself: on a phone its cells stand one under the other, and nothing scrolls
    sideways. Each cell then begins with a `ui-cell-label`, the name of its column, which wider screens hide.
    """
    key = f"table-{slugify(caption)}"
    context = {"content": content, "caption": caption, "key": key, "stacked": stacked}
    return render_to_string("ui/table_frame.html", context)


@register.inclusion_tag("ui/timeline.html")
def ui_timeline(moments: Sequence[Any], label: str = "") -> Parts:
    return {"moments": moments, "label": label}


@register.inclusion_tag("ui/empty.html")
def ui_empty(title: str, text: str = "", action: str = "", url: str = "") -> Parts:
    return {"title": title, "text": text, "action": action, "url": url}


@register.inclusion_tag("ui/downloads.html")
def ui_downloads(files: Sequence[Any]) -> Parts:
    return {"files": files}


# --- People and their words --------------------------------------------------------------------------------


@register.inclusion_tag("ui/contact_box.html")
def ui_contact_box(rows: Sequence[Any], heading: str = "", level: int = 2) -> Parts:
    return {"rows": rows, "heading": heading, "level": level}


@register.inclusion_tag("ui/unverified.html")
def ui_unverified(rows: Sequence[Any], url: str = "", level: int = 2) -> Parts:
    """The red banner on an inner page that quotes numbers nobody has checked; nothing where all are checked.

    `rows` have `label`, `number` and `verified_on`; `url` leads to where they are checked.
    """
    return {"rows": rows, "url": url, "level": level}


@register.inclusion_tag("ui/person.html")
def ui_person(name: str, role: str = "", phone: str = "", email: str = "", note: str = "", deputy: str = "") -> Parts:
    return {"name": name, "role": role, "phone": phone, "email": email, "note": note, "deputy": deputy}


@register.inclusion_tag("ui/comments.html")
def ui_comments(comments: Sequence[Any] | None, heading: str = "", level: int = 2) -> Parts:
    return {"comments": comments or (), "heading": heading, "level": level}


@register.inclusion_tag("ui/two_texts.html")
def ui_two_texts(mine: str, theirs: str, by: str = "", at: Any = None, level: int = 2) -> Parts:
    return {"mine": mine, "theirs": theirs, "by": by, "at": at, "level": level}


# --- Forms -------------------------------------------------------------------------------------------------


@register.inclusion_tag("ui/field.html")
def ui_field(field: BoundField, autocomplete: str = "", need: str = "") -> Parts:
    """One field; `need` where neither "to be filled in" nor "optional" is the whole truth."""
    return {"field": field, "part": fields.draw(field, autocomplete), "need": need}


@register.inclusion_tag("ui/form.html")
def ui_form(form: BaseForm, summary: bool = True, title: str = "") -> Parts:
    """Summary, hidden and visible fields; the page writes `<form>`, token and button."""
    return {"form": form, "summary": summary, "title": title}


@register.inclusion_tag("ui/error_summary.html")
def ui_error_summary(form: BaseForm, title: str = "") -> Parts:
    """What is wrong, with links to the fields; `title` where nothing is being saved, as when one signs in."""
    wrong = [(field, fields.anchor(field)) for field in form.visible_fields() if field.errors]
    files = form.is_bound and form.is_multipart()
    return {"form": form, "wrong": wrong, "files": files, "title": title}


def _links(links: Iterable[Any]) -> list[Any]:
    """Links as they are; a (text, url) pair is a link too."""
    return [pages.Link(*link) if isinstance(link, tuple) else link for link in links]


def _of(thing: Any, name: str) -> Any:
    return thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name)
