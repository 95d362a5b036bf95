# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A case whose key is gone answers on every address as if it were not there."""

import re

from django.urls import URLPattern, reverse

from handlingsplan.concerns.casefiles import urls as casefiles
from handlingsplan.concerns.casefiles.actions import people
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.concerns.childtrack import urls as childtrack
from handlingsplan.concerns.disclosure import urls as disclosure
from handlingsplan.concerns.disclosure.actions import reveal
from handlingsplan.concerns.infohus import urls as infohus
from handlingsplan.concerns.intake import urls as intake
from handlingsplan.concerns.measures import urls as measures
from handlingsplan.keys import case_keys
from handlingsplan.tenancy.scope import within
from tests.concerns.infohus import cases
from tests.concerns.reports import MONDAY
from tests.people import Cast

NO_WORDS = ("inhabil/", "log/")
"""Where nothing of the case is opened: she declares herself, and reads who has read."""
ROOMS = (casefiles, childtrack, disclosure, infohus, intake, measures)


def addresses(file_id: int) -> list[str]:
    """Every inner address of a case that opens words; what else stands in it is 1, or a word."""

    def put(found: re.Match[str]) -> str:
        kind, name = found.groups()
        if name == "file_id":
            return str(file_id)
        return "1" if kind == "int" else "pdf"

    paths: list[URLPattern] = [path for room in ROOMS for path in room.inner]
    routes = [str(path.pattern) for path in paths]
    return [
        re.sub(r"<(\w+):(\w+)>", put, route)
        for route in routes
        if "<int:file_id>" in route and not route.endswith(NO_WORDS)
    ]


def test_no_address_of_it_breaks(cast: Cast) -> None:
    with within(cast.home.pk):
        case, lead = cases.gathering(cast)
        for role in ("childrens_adviser", "case_participant"):
            people.assign(case.file, cast[role], Part.ADVISER, by=lead, at=MONDAY)
            people.declare(case.file, is_biased=False, by=cast.viewer(role), at=MONDAY)
        wish = reveal.ask(case, reason="Vi må spørge om dagen og stedet, før vi kan sortere.", by=lead, at=MONDAY)
        case_keys.destroy([case.file.key_id])
    pages = addresses(case.file.pk)
    assert len(pages) > 40
    for role in ("infohus_lead", "childrens_adviser"):
        browser = cast.client(role)
        for page in pages:
            for answer in (browser.get(f"/m/{cast.home.slug}/{page}"), browser.post(f"/m/{cast.home.slug}/{page}")):
                assert answer.status_code in (404, 405) or "/inhabil" in answer.get("Location", ""), page
    decide = reverse("decide_reveal", args=[cast.home.slug, wish.pk])
    assert cast.client("case_leader").get(decide).status_code == 404
