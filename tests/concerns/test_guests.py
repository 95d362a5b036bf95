# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A guest of a case reads the papers of her meeting and brings her own; every other page about the case is hidden from
her, whatever her roles are. Asked of every address there is."""

from datetime import timedelta

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import timezone

from handlingsplan.access.models import Grant
from handlingsplan.concerns.casefiles.actions import people
from handlingsplan.concerns.casefiles.models import Assignment
from handlingsplan.concerns.casefiles.terms import Part
from handlingsplan.tenancy.scope import within
from tests.concerns.infohus.cases import called
from tests.people import HOME, Cast

HERS = {"infohus_case", "meeting_papers", "contribute", "decline_invitation", "declare_bias", "give_owner_answer"}
"""Her own; the page of the case sends her on to her papers, the answer asks whether she was asked."""
KINDS = {"int": 1, "slug": "school", "uuid": "00000000-0000-4000-8000-000000000000", "str": "x"}


def patterns(of: list[URLPattern | URLResolver]) -> list[URLPattern]:
    found: list[URLPattern] = []
    for one in of:
        found += patterns(one.url_patterns) if isinstance(one, URLResolver) else [one]
    return found


ABOUT_CASES = {
    pattern.name: pattern
    for pattern in patterns(get_resolver().url_patterns)
    if pattern.name and "<int:file_id>" in str(pattern.pattern)
}


@pytest.mark.parametrize("role", ["case_participant", "infohus_lead", "childrens_adviser"])
def test_a_guest_finds_her_own_pages_and_no_other(cast: Cast, role: str) -> None:
    assert len(ABOUT_CASES) > 50
    ahead = timezone.now() + timedelta(days=9)
    guest = cast.stranger
    with within(cast.home.pk):
        opened, lead, meeting = called(cast, at=timezone.now())
        Grant.objects.create(municipality=cast.home, user=guest, role=role)
        people.assign(opened.file, guest, Part.GUEST, by=lead, at=timezone.now(), until=ahead)
        viewer = cast.viewer(role)
        viewer = type(viewer)(user=guest, municipality=cast.home, roles=(role,), permissions=viewer.permissions)
        people.declare(opened.file, is_biased=False, by=viewer, at=timezone.now())
        assert Assignment.objects.filter(user=guest, part=Part.GUEST).exists()
    client = cast.client(guest)
    opens = []
    for name, pattern in ABOUT_CASES.items():
        if name in HERS:
            continue
        values = {key: KINDS[_kind(converter)] for key, converter in pattern.pattern.converters.items()}
        values |= {"file_id": opened.file.pk}
        values |= {"meeting_id": meeting.pk} if "meeting_id" in values else {}
        address = reverse(name, kwargs={"slug": HOME, **values})
        for answer in (client.get(address), client.post(address)):
            if answer.status_code not in (404, 405):
                opens.append((name, answer.status_code))
    assert opens == []


def _kind(converter: object) -> str:
    return type(converter).__name__.removesuffix("Converter").replace("String", "str").lower()
