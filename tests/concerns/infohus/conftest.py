# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Asking for the pages of a case."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.tenancy.scope import within
from tests.people import HOME, Cast


class Visitor:
    """Somebody who asks for pages of one case."""

    def __init__(self, client: Client, file_id: int) -> None:
        self.client, self.file_id = client, file_id

    def url(self, name: str, *args: Any) -> str:
        return reverse(name, args=[HOME, self.file_id, *args])

    def get(self, name: str, *args: Any) -> Any:
        return self.client.get(self.url(name, *args))

    def post(self, page: str, /, *args: Any, **data: Any) -> Any:
        return self.client.post(self.url(page, *args), data)


@pytest.fixture
def visit(cast: Cast) -> Any:
    """`visit(role or user, case)`: somebody at a case; every page about it is asked for outside the scope."""

    def somebody(who: Any, opened: OpenedCase) -> Visitor:
        return Visitor(cast.client(who), opened.file.pk)

    return somebody


@pytest.fixture
def declared(cast: Cast) -> Any:
    """`declared(role, case)`: she has said that she is not biased."""
    from handlingsplan.concerns.casefiles.actions import people
    from tests.concerns.reports import MONDAY

    def say(role: str, opened: OpenedCase) -> None:
        with within(cast.home.pk):
            people.declare(opened.file, is_biased=False, by=cast.viewer(role), at=MONDAY)

    return say
