# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0

"""The gallery: every page part with its states on one page; every name is listed once, here."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from . import pages, samples, shapes


@dataclass(frozen=True)
class Component:
    """One page part: its tags, and `ui/gallery/<name>.html` that shows its states."""

    name: str
    title: str | Promise
    tags: tuple[str, ...]


COMPONENTS: tuple[Component, ...] = (
    Component("next_act", _("The next act"), ("ui_next_act",)),
    Component("button", _("Buttons"), ("ui_button", "ui_link_button")),
    Component("alert", _("Alerts"), ("ui_alert",)),
    Component("badge", _("Badges"), ("ui_badge", "ui_shape")),
    Component("breadcrumbs", _("Breadcrumbs"), ("ui_breadcrumbs", "ui_crumbs")),
    Component("card", _("Cards"), ("ui_card",)),
    Component("details", _("Folded text"), ("ui_details",)),
    Component("definitions", _("Definition list"), ("ui_definitions",)),
    Component("form", _("Form and error summary"), ("ui_form", "ui_field", "ui_error_summary")),
    Component("table", _("Tables"), ("ui_table", "ui_table_frame")),
    Component("pagination", _("Pages of a list"), ("ui_pagination",)),
    Component("tabs", _("Tabs as pages"), ("ui_tabs",)),
    Component("side_nav", _("Side navigation"), ("ui_side_nav",)),
    Component("step_guide", _("Step guide"), ("ui_step_guide",)),
    Component("progress", _("Chapters and how far they are"), ("ui_progress",)),
    Component("formal_checks", _("Formal requirements"), ("ui_formal_checks",)),
    Component("timeline", _("Timeline"), ("ui_timeline",)),
    Component("empty", _("Empty state"), ("ui_empty",)),
    Component("contact_box", _("Contact box"), ("ui_contact_box", "ui_unverified")),
    Component("person", _("Person line"), ("ui_person",)),
    Component("clock", _("The clock"), ("ui_clock",)),
    Component("comments", _("Comments"), ("ui_comments",)),
    Component("two_texts", _("Two texts"), ("ui_two_texts",)),
    Component("save_state", _("Saved, and short messages"), ("ui_save_state", "ui_toast")),
    Component("search", _("Search form"), ("ui_search",)),
    Component("downloads", _("Files"), ("ui_downloads",)),
    Component("consequences", _("Confirm page"), ("ui_consequences",)),
    Component(
        "house",
        _("Header, banners and footer"),
        ("ui_header", "ui_banners", "ui_language", "ui_messages", "ui_footer"),
    ),
)


def gallery(request: HttpRequest) -> HttpResponse:
    """`?taethed=rolig` shows the same parts in the quiet density."""
    density = "rolig" if request.GET.get("taethed") == "rolig" else "taet"
    links = [pages.Link(str(part.title), f"#{part.name}") for part in COMPONENTS]
    shown = {
        "components": [(part, f"ui/gallery/{part.name}.html") for part in COMPONENTS],
        "links": links,
        "density": density,
        "badges": tuple(shapes.BADGES),
        "crumbs": [pages.Link(str(_("Front page")), "/"), pages.Link(str(_("Gallery")))],
    }
    return render(request, "ui/gallery.html", shown | samples.shown())
