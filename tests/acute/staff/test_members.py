# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The crisis staff as it is set up: seats, deputies, order, numbers; kept by whoever may, and seen by nobody else."""

from datetime import timedelta

import pytest
from django.urls import reverse

from handlingsplan.access.viewer import MayNot
from handlingsplan.acute.staff.actions import members
from handlingsplan.acute.staff.actions.refusals import Refused
from handlingsplan.acute.staff.models import Member
from handlingsplan.acute.staff.queries.members import missing, staffed, unconfirmed
from handlingsplan.tenancy.scope import within
from tests.numbers import NUMBER
from tests.people import Cast

from . import crew

FACTS = {"role": "crisis_leader", "name": "Ansat", "phone": "20 00 00 01", "email": ""}


def test_a_seat_without_a_deputy_and_a_seat_that_nobody_holds_are_said(cast: Cast) -> None:
    with within(cast.home.pk):
        crew.staffed(cast)
        lacks = missing(staffed())
        assert [role.key for role in lacks.seats] == ["chief_of_staff", "communications", "people", "operations"]
        assert [seat.holder.role for seat in lacks.deputies] == ["log_keeper", "school_director"]


def test_a_deputy_has_the_role_of_her_seat(cast: Cast) -> None:
    with within(cast.home.pk):
        staff = crew.staffed(cast)
        assert staff["second"].role == "crisis_leader"
        changed = FACTS | {"role": "chief_of_staff"}
        members.change(staff["leader"], changed, by=cast.viewer("preparedness_coordinator"), at=crew.NIGHT)
        assert set(Member.objects.filter(deputy_for=staff["leader"]).values_list("role", flat=True)) == {
            "chief_of_staff"
        }


def test_a_number_is_confirmed_until_it_is_changed_or_ninety_days_have_passed(cast: Cast) -> None:
    by = cast.viewer("preparedness_coordinator")
    with within(cast.home.pk):
        member = members.add(FACTS, by=by, at=crew.NIGHT)
        today = crew.NIGHT.date()
        assert len(unconfirmed(staffed(), today)) == 1
        members.confirm(member, by=by, at=crew.NIGHT)
        assert unconfirmed(staffed(), today + timedelta(days=90)) == []
        assert len(unconfirmed(staffed(), today + timedelta(days=91))) == 1
        members.change(member, FACTS | {"phone": "20000009"}, by=by, at=crew.NIGHT)
        assert len(unconfirmed(staffed(), today)) == 1


def test_the_order_is_changed_one_place_at_a_time(cast: Cast) -> None:
    by = cast.viewer("preparedness_coordinator")
    with within(cast.home.pk):
        staff = crew.staffed(cast)
        members.move(staff["keeper"], earlier=True, by=by, at=crew.NIGHT)
        members.move(staff["keeper"], earlier=True, by=by, at=crew.NIGHT)
        assert [seat.holder.role for seat in staffed()][:2] == ["log_keeper", "crisis_leader"]
        members.move(staff["second"], earlier=True, by=by, at=crew.NIGHT)
        leader = next(seat for seat in staffed() if seat.holder.role == "crisis_leader")
        assert leader.deputies == [staff["second"], staff["first"]]


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": " "}, "name"),
        ({"role": "king"}, "role"),
        ({"phone": "12"}, "phone"),
        ({"phone": "", "email": ""}, "phone"),
        ({"name": NUMBER}, "name"),
    ],
)
def test_what_cannot_be_called_is_refused(cast: Cast, wrong: dict[str, str], field: str) -> None:
    with within(cast.home.pk), pytest.raises(Refused) as refused:
        members.add(FACTS | wrong, by=cast.viewer("preparedness_coordinator"), at=crew.NIGHT)
    assert refused.value.field == field


def test_a_member_may_not_change_the_staff(cast: Cast) -> None:
    with within(cast.home.pk), pytest.raises(MayNot):
        members.add(FACTS, by=cast.viewer("crisis_member"), at=crew.NIGHT)


def test_the_staff_is_kept_on_its_page(cast: Cast) -> None:
    client = cast.client("preparedness_coordinator")
    slug = cast.home.slug
    page = reverse("crisis_staff", args=[slug])
    assert "Pladsen er tom: Kriseleder." in client.get(page).content.decode()
    answer = client.post(reverse("new_member", args=[slug]), FACTS)
    with within(cast.home.pk):
        leader = Member.objects.get()
    assert answer["Location"] == f"{page}#member-{leader.pk}"
    assert "Kriseleder har ingen stedfortræder." in client.get(page).content.decode()
    client.post(reverse("new_deputy", args=[slug, leader.pk]), {"name": "Vikar", "phone": "20000002"})
    client.post(reverse("confirm_member", args=[slug, leader.pk]))
    client.post(reverse("move_member", args=[slug, leader.pk]), {"place": "later"})
    client.post(reverse("change_member", args=[slug, leader.pk]), FACTS | {"name": "En anden"})
    shown = client.get(page).content.decode()
    assert "har ingen stedfortræder" not in shown
    assert "En anden" in shown
    assert "Stedfortræderen Vikar" in client.get(reverse("remove_member", args=[slug, leader.pk])).content.decode()
    client.post(reverse("remove_member", args=[slug, leader.pk]))
    with within(cast.home.pk):
        assert not Member.objects.exists()


def test_a_refused_number_keeps_what_was_typed(cast: Cast) -> None:
    typed = FACTS | {"phone": "12", "name": "Ansat Et"}
    shown = cast.client("preparedness_coordinator").post(reverse("new_member", args=[cast.home.slug]), typed)
    assert "Ansat Et" in shown.content.decode()
    assert "otte cifre" in shown.content.decode()


@pytest.mark.parametrize("name", ["crisis_staff", "new_member", "emergency_codes"])
def test_others_see_nothing(cast: Cast, name: str) -> None:
    for who in (cast.stranger, cast.elsewhere, cast["crisis_member"], cast["duty_leader"]):
        assert cast.client(who).get(reverse(name, args=[cast.home.slug])).status_code == 404
