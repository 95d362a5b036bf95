# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The plan as files: the very bytes that were frozen, under names that say nothing of the subject."""

from django.http import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date, quote_etag

from handlingsplan.access.door import Request, open_in_municipality
from handlingsplan.access.fetch import fetch
from handlingsplan.planning.plans.models import Edition
from handlingsplan.planning.plans.queries.published import published
from handlingsplan.ui.downloads import download

from .public import the_edition


@open_in_municipality
def plan_file(request: Request, kind: str, plan_id: int | None = None) -> HttpResponseBase:
    """The edition in force as a file."""
    return _file(request, the_edition(plan_id), kind)


@open_in_municipality
def edition_file(request: Request, kind: str, edition_id: int) -> HttpResponseBase:
    """Any published edition as a file."""
    return _file(request, fetch(published(), pk=edition_id), kind)


def _file(request: Request, edition: Edition, kind: str) -> HttpResponseBase:
    frozen = edition.public_document
    etag = quote_etag(f"{frozen.sha256}-{kind}")
    modified = int(frozen.frozen_at.timestamp())
    unchanged = get_conditional_response(request, etag=etag, last_modified=modified)
    if unchanged is not None:
        return unchanged
    answer = download(frozen.file(kind), file_name(request.municipality.slug, edition, kind))
    answer["X-Content-Type-Options"] = "nosniff"
    answer["ETag"] = etag
    answer["Last-Modified"] = http_date(modified)
    patch_cache_control(answer, public=True, no_cache=True)
    return answer


def file_name(slug: str, edition: Edition, kind: str) -> str:
    """A name for a shared disk: whose, which edition, and nothing more."""
    return f"plan-{slug}-udgave-{edition.label.replace('.', '-')}.{kind}"
