# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is acute now stands on the pages of those who may see it, and whoever may activate begins there."""

from django.urls import reverse

from handlingsplan.access.workplaces import first_page
from handlingsplan.acute.staff.actions import activate
from handlingsplan.acute.staff.queries import ongoing
from handlingsplan.tenancy.scope import within
from tests.acute.staff.room import told
from tests.people import Cast

from . import crew

BANNER = "ui-banner-ongoing"


def begun(cast: Cast, *, is_drill: bool = False) -> None:
    ongoing.forget()
    with within(cast.home.pk):
        activate.activate(crew.report(), by=cast.viewer("duty_leader"), at=crew.NIGHT, is_drill=is_drill)


def page(cast: Cast, name: str, who: str = "duty_leader", **more: int) -> str:
    return told(cast.client(who).get(reverse(name, kwargs={"slug": cast.home.slug, **more})))


def test_whoever_may_activate_begins_at_the_situations() -> None:
    assert first_page({"staff.activate", "plans.read_internal"}) == "situations"


def test_nothing_is_said_while_nothing_real_is_under_way(cast: Cast) -> None:
    begun(cast, is_drill=True)
    assert BANNER not in page(cast, "plans")


def test_one_is_named_and_leads_to_its_board_but_not_from_its_own_pages(cast: Cast) -> None:
    begun(cast)
    board = reverse("situation_board", kwargs={"slug": cast.home.slug, "situation_id": 1}).rsplit("1/", 1)[0]
    shown = page(cast, "plans")
    assert BANNER in shown
    assert f'href="{board}' in shown
    assert BANNER not in page(cast, "situations")
    assert BANNER not in page(cast, "plans", "reader")


def test_several_lead_to_the_list(cast: Cast) -> None:
    begun(cast)
    begun(cast)
    assert "2 akutte hændelser" in page(cast, "plans")
