# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the police district and the national centre come to see."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from handlingsplan.access.door import Request, wide_door
from handlingsplan.access.queries import wider_roles_of
from handlingsplan.tenancy.queries import municipalities

from . import queries
from .blocks import Block
from .reading import readable
from .terms import Permission


@wide_door(Permission.READ_DISTRICT)
def district(request: Request) -> HttpResponse:
    """The municipalities of the reader's police districts; what they have published is public."""
    districts = [held.police_district for held in wider_roles_of(request.user) if held.police_district]
    here = [(each, [town for town in municipalities() if town.police_district_id == each.pk]) for each in districts]
    return render(request, "guidance/district.html", {"districts": here})


@wide_door(Permission.READ_NATIONAL)
def national_content(request: Request) -> HttpResponse:
    """Every template and shared block in its newest version, with source, evidence mark and what changed."""
    context = {"templates": queries.templates(), "blocks": sorted(queries.blocks(), key=lambda block: block.title)}
    return render(request, "guidance/national_content.html", context)


@wide_door(Permission.READ_NATIONAL)
def national_block(request: Request, key: str, number: int | None = None) -> HttpResponse:
    """One block in one version, the newest when none is named, and the list of its versions."""
    try:
        block = queries.block(key, number)
    except KeyError as missing:
        raise Http404 from missing
    context = {
        "text": block,  # "block" is a word of the template language
        "body": readable(block.body),
        "versions": queries.versions_of(key),
        "facts": _facts(block),
        "crumbs": [(_("National content"), reverse("national_content")), (block.title, "")],
    }
    return render(request, "guidance/national_block.html", context)


def _facts(block: Block) -> list[tuple[str, object]]:
    return [
        (_("Version"), block.version),
        (_("What is new"), block.change),
        (_("Municipalities may write their own"), _("Yes") if block.may_override else _("No")),
    ]
