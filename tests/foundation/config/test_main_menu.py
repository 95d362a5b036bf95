# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The menu: parts with their pages, only those one may open, with or without scripts."""

import re

import pytest
from django.urls import reverse

from handlingsplan.access.roles import permissions_of, roles
from handlingsplan.config.context import NAVIGATION
from tests.people import Cast

PAGES = [(name, permission) for _text, pages in NAVIGATION for name, permission, _word in pages]


def menu(cast: Cast, who: str, name: str) -> str:
    page = cast.client(who).get(reverse(name, args=["lysbjerg"])).content.decode()
    return page[page.index('<nav class="ui-main-nav"') :].split("</nav>")[0]


@pytest.mark.parametrize(("name", "permission"), PAGES)
def test_every_page_opens_for_whoever_sees_it(cast: Cast, name: str, permission: str) -> None:
    holders = [role for role in roles() if not permission or permission in permissions_of([role])]
    holder = next(role for role in holders if role in cast.people)
    assert reverse(name, args=["lysbjerg"]) in menu(cast, holder, name)


@pytest.mark.parametrize("role", ["plan_coordinator", "section_author", "municipal_admin", "reader", "log_reviewer"])
def test_nobody_is_shown_a_page_she_may_not_open(cast: Cast, role: str) -> None:
    shown = menu(cast, role, "notices")
    for name, permission in PAGES:
        may = not permission or permission in permissions_of([role])
        assert (f'href="{reverse(name, args=["lysbjerg"])}"' in shown) == may, name


def test_a_part_folds_out_without_a_script_and_says_where_one_is(cast: Cast) -> None:
    shown = menu(cast, "plan_coordinator", "contacts")
    assert shown.count("<details") == shown.count("<summary")
    assert '<summary aria-current="true">Planen</summary>' in shown
    assert re.findall(r'aria-current="true">([^<]+)</a>', shown) == ["Kontakter"]


def test_a_part_of_one_page_is_that_page(cast: Cast) -> None:
    shown = menu(cast, "log_reviewer", "log")
    assert "Administration" not in shown
    assert re.findall(r'aria-current="true">([^<]+)</a>', shown) == ["Log"]


def test_the_pages_of_a_plan_belong_to_the_plans(cast: Cast) -> None:
    assert '/m/lysbjerg/" aria-current="true">Planer</a>' in menu(cast, "plan_coordinator", "begin_plan")


def test_a_page_under_two_entries_belongs_to_the_nearest(cast: Cast) -> None:
    shown = menu(cast, "plan_coordinator", "briefings")
    assert re.findall(r'aria-current="true">([^<]+)</a>', shown) == ["Mine personalemøder"]
