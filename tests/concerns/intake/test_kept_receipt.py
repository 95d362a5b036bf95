# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The page around the code is made once for many: it holds nobody's code, and nothing of whoever was first."""

import re
from typing import Any

import pytest
from django.test import Client

from handlingsplan.concerns.intake.views import kept_pages
from tests.concerns.intake.sending import TEACHER, code_of, sent
from tests.people import Cast

pytestmark = pytest.mark.django_db


def test_each_sender_has_her_own_code_on_the_same_page(cast: Cast) -> None:
    first, second = sent(), sent()
    codes = code_of(first), code_of(second)
    assert codes[0] != codes[1]
    assert first.content.decode().replace(*codes) == second.content.decode()
    assert not any(code in page for code in codes for _made_at, page in kept_pages._kept.values())


def test_another_sort_of_sender_and_another_municipality_have_their_own(cast: Cast) -> None:
    pages = [sent(), sent(**TEACHER), sent(slug=cast.away.slug), sent(sprog="en")]
    without_codes = {re.sub(code_of(page), "", page.content.decode()) for page in pages}
    assert len(without_codes) == len(pages)


def test_nothing_of_the_visitors_own_session_is_on_it(cast: Cast, client: Client) -> None:
    client.force_login(cast["plan_coordinator"])
    assert cast["plan_coordinator"].full_name not in sent(client).content.decode()
    assert str(client.session.session_key) not in "".join(page for _made_at, page in kept_pages._kept.values())


def test_it_is_made_anew_after_a_while(monkeypatch: Any) -> None:
    made = iter(["før", "efter"])
    monkeypatch.setattr(kept_pages, "monotonic", lambda: 100.0)
    assert [kept_pages.kept("side", lambda: next(made), seconds=30) for _ in range(2)] == ["før", "før"]
    monkeypatch.setattr(kept_pages, "monotonic", lambda: 131.0)
    assert kept_pages.kept("side", lambda: next(made), seconds=30) == "efter"


def test_there_are_never_very_many(monkeypatch: Any) -> None:
    monkeypatch.setattr(kept_pages, "MANY", 3)
    for number in range(10):
        kept_pages.kept(number, lambda: "side", seconds=30)
    assert len(kept_pages._kept) <= 3
