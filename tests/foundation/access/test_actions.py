# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Inviting, accepting, giving and taking roles."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.urls import reverse
from django.utils import timezone

from handlingsplan.access import actions, events
from handlingsplan.access.models import Grant, Invitation
from handlingsplan.access.queries import open_invitation, people_who_may
from handlingsplan.access.viewer import MayNot
from handlingsplan.accounts.models import Employment, User
from handlingsplan.audit.models import Event
from handlingsplan.notices.models import Notice
from handlingsplan.tenancy.scope import within

NOW = timezone.now()
WHOM = {"full_name": "Nora Nyansat", "title": "SSP-konsulent", "role": "section_author"}


@pytest.fixture
def at_home(cast: Any) -> Iterator[Any]:
    with within(cast.home.pk, user=cast["municipal_admin"].pk):
        yield cast


def invited(cast: Any, email: str = "nora@lysbjerg.example", **changed: str) -> tuple[Invitation, str]:
    made, link = actions.invite(email, **{**WHOM, **changed}, by=cast.viewer("municipal_admin"), at=NOW)
    return made, link.rstrip("/").rsplit("/", 1)[1]


def test_an_invitation_gives_account_work_and_role(at_home: Any) -> None:
    made, secret = invited(at_home)
    found = open_invitation(secret, at=NOW)
    assert found == made
    user = actions.join(found, full_name="Nora Nyansat", password="fire ord uden mening", at=NOW)
    assert Grant.objects.get(user=user).role == "section_author"
    assert Employment.objects.get(user=user).title == "SSP-konsulent"
    assert user.is_demo
    assert user.check_password("fire ord uden mening")
    assert list(Event.objects.values_list("kind", flat=True)[:2]) == [events.ACCEPTED, events.INVITED]


def test_an_invitation_works_once(at_home: Any) -> None:
    made, secret = invited(at_home)
    user = actions.join(made, full_name="Nora", password="fire ord uden mening", at=NOW)
    assert open_invitation(secret, at=NOW) is None
    with pytest.raises(actions.InvitationClosed):
        actions.accept(made, user=user, at=NOW)
    with pytest.raises(actions.AccountExists):
        actions.join(made, full_name="Nora", password="fire ord uden mening", at=NOW)


def test_an_invitation_is_too_old_after_14_days(at_home: Any) -> None:
    _, secret = invited(at_home)
    assert open_invitation(secret, at=NOW + timedelta(days=13, hours=23))
    assert open_invitation(secret, at=NOW + timedelta(days=14)) is None


def test_a_new_link_closes_the_old_one(at_home: Any) -> None:
    made, old = invited(at_home)
    link = actions.send_again(made, by=at_home.viewer("municipal_admin"), at=NOW)
    assert open_invitation(old, at=NOW) is None
    assert open_invitation(link.rstrip("/").rsplit("/", 1)[1], at=NOW) == made


def test_a_withdrawn_invitation_is_closed(at_home: Any) -> None:
    made, secret = invited(at_home)
    administrator = at_home.viewer("municipal_admin")
    actions.withdraw(made, by=administrator, at=NOW)
    assert open_invitation(secret, at=NOW) is None
    for again in (actions.withdraw, actions.send_again):
        with pytest.raises(actions.InvitationClosed):
            again(made, by=administrator, at=NOW)


def test_an_account_made_elsewhere_at_the_same_moment_is_told(at_home: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    made, _ = invited(at_home, at_home.stranger.email)
    monkeypatch.setattr(User.objects, "filter", lambda **_: User.objects.none())
    with pytest.raises(actions.AccountExists):
        actions.join(made, full_name="Frode", password="fire ord der ikke hører sammen", at=NOW)


def test_only_the_invited_address_can_accept(at_home: Any) -> None:
    made, _ = invited(at_home)
    with pytest.raises(actions.AnotherAddress):
        actions.accept(made, user=at_home.stranger, at=NOW)


def test_somebody_with_an_account_accepts_with_it(at_home: Any) -> None:
    made, _ = invited(at_home, at_home.stranger.email)
    actions.accept(made, user=at_home.stranger, at=NOW)
    assert Grant.objects.filter(user=at_home.stranger, role="section_author").exists()


@pytest.mark.parametrize(
    ("email", "role", "refusal"),
    [
        ("adam.administrator@lysbjerg.example", "reader", actions.NotToOneself),
        ("Adam.Administrator+2@lysbjerg.example", "reader", actions.NotToOneself),
        ("laura.laeser@lysbjerg.example", "reader", actions.AlreadyHolds),
        ("nora@lysbjerg.example", "centre_editor", actions.NoSuchRole),
        ("nora@lysbjerg.example", "emperor", actions.NoSuchRole),
    ],
)
def test_it_refuses_to_invite(at_home: Any, email: str, role: str, refusal: type[actions.Refused]) -> None:
    with pytest.raises(refusal):
        invited(at_home, email, role=role)


def test_it_does_not_invite_twice_to_the_same(at_home: Any) -> None:
    invited(at_home)
    with pytest.raises(actions.AlreadyInvited):
        invited(at_home)
    invited(at_home, role="reviewer")


def test_no_secret_is_stored_in_clear(at_home: Any) -> None:
    made, secret = invited(at_home)
    kept = [*Invitation.objects.values().get(pk=made.pk).values(), *Notice.objects.values().get(to=None).values()]
    kept += [event.details for event in Event.objects.all()] + [event.personal for event in Event.objects.all()]
    assert secret not in " ".join(map(str, kept))
    assert len(secret) >= 43


def test_roles_are_given_and_taken(at_home: Any) -> None:
    administrator, laura = at_home.viewer("municipal_admin"), at_home["reader"]
    given = actions.grant(laura, role="reviewer", by=administrator, at=NOW)
    assert laura in people_who_may("plans.review")
    with pytest.raises(actions.AlreadyHolds):
        actions.grant(laura, role="reviewer", by=administrator, at=NOW)
    actions.revoke(given, by=administrator, at=NOW)
    assert laura not in people_who_may("plans.review")
    assert list(Event.objects.values_list("kind", flat=True)[:2]) == [events.REVOKED, events.GRANTED]


def test_nobody_gives_a_role_to_herself(at_home: Any) -> None:
    with pytest.raises(actions.NotToOneself):
        actions.grant(at_home["municipal_admin"], role="reader", by=at_home.viewer("municipal_admin"), at=NOW)


def test_the_last_administrator_stays(at_home: Any) -> None:
    administrator = at_home.viewer("municipal_admin")
    own = Grant.objects.get(user=at_home["municipal_admin"], role="municipal_admin")
    with pytest.raises(actions.LastAdministrator):
        actions.revoke(own, by=administrator, at=NOW)
    actions.grant(at_home["reader"], role="municipal_admin", by=administrator, at=NOW)
    actions.revoke(own, by=administrator, at=NOW)


def test_others_may_not(at_home: Any) -> None:
    leader = at_home.viewer("plan_coordinator")
    made, _ = invited(at_home)
    held = Grant.objects.get(role="reader")
    for forbidden in (
        lambda: actions.invite("x@lysbjerg.example", **WHOM, by=leader, at=NOW),
        lambda: actions.withdraw(made, by=leader, at=NOW),
        lambda: actions.send_again(made, by=leader, at=NOW),
        lambda: actions.grant(at_home["reader"], role="reviewer", by=leader, at=NOW),
        lambda: actions.revoke(held, by=leader, at=NOW),
    ):
        with pytest.raises(MayNot):
            forbidden()


def test_outside_a_demonstration_accounts_are_real(at_home: Any, settings: Any) -> None:
    settings.DEMO = False
    made, _ = invited(at_home)
    user = actions.join(made, full_name="Nora", password="fire ord uden mening", at=NOW)
    assert not User.objects.get(pk=user.pk).is_demo


def test_whoever_reads_the_log_is_told_of_each_role(at_home: Any) -> None:
    invited(at_home)
    actions.grant(at_home["reader"], role="reviewer", by=at_home.viewer("municipal_admin"), at=NOW)
    told = Notice.objects.filter(to=at_home["log_reviewer"])
    assert [notice.link for notice in told] == [reverse("log", args=["lysbjerg"])] * 2
    assert {notice.subject for notice in told} == {"Der er noget nyt i loggen"}
    assert not any("Nora" in notice.text for notice in told)


def test_an_administrator_who_cannot_get_in_does_not_count(at_home: Any) -> None:
    administrator = at_home.viewer("municipal_admin")
    real = User.objects.create_user("rigtig@lysbjerg.example", "Rigtig Person")
    actions.grant(real, role="municipal_admin", by=administrator, at=NOW)
    own = Grant.objects.get(user=at_home["municipal_admin"], role="municipal_admin")
    with pytest.raises(actions.LastAdministrator):
        actions.revoke(own, by=administrator, at=NOW)
    TOTP.activate(real, generate_totp_secret())
    actions.revoke(own, by=administrator, at=NOW)
