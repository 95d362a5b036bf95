# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Inviting people and deciding who holds which role. Each verb checks, changes, records and tells."""

import secrets
from datetime import datetime

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handlingsplan.accounts.models import Employment, User
from handlingsplan.audit.record import record
from handlingsplan.tenancy.models import Municipality

from . import events, post
from .models import Grant, Invitation
from .queries import administrators_who_can_work, fingerprint_of, people_who_may
from .roles import Place, roles
from .rules import bare_address, expiry
from .terms import ADMINISTRATOR, Permission
from .viewer import Viewer


class Refused(Exception):
    """A change of people or roles that is not allowed; `message` says why."""

    message = gettext_lazy("This cannot be done.")


class NotToOneself(Refused):
    message = gettext_lazy("You cannot give a role to yourself. Ask another administrator.")


class LastAdministrator(Refused):
    message = gettext_lazy(
        "This is the last administrator of people. Somebody else must have the role and a second step first; "
        "otherwise nobody can give roles."
    )


class HasAdministrator(Refused):
    message = gettext_lazy("The municipality has an administrator, who invites people from the page of people.")


class NoSuchRole(Refused):
    message = gettext_lazy("This role cannot be held in a municipality.")


class AlreadyHolds(Refused):
    message = gettext_lazy("The person already has this role here.")


class AlreadyInvited(Refused):
    message = gettext_lazy("An invitation to this role is already on its way. Send it again from the list of people.")


class InvitationClosed(Refused):
    message = gettext_lazy("The invitation has been used or withdrawn, or it is more than 14 days old.")


class AnotherAddress(Refused):
    message = gettext_lazy("The invitation was sent to another e-mail address than yours.")


class AccountExists(Refused):
    message = gettext_lazy("There is already an account with this e-mail address. Sign in with it.")


def invite(email: str, *, full_name: str, title: str, role: str, by: Viewer, at: datetime) -> tuple[Invitation, str]:
    """Invite an address to hold a role. Returns the invitation and the link, which is kept nowhere readable."""
    by.must(Permission.MANAGE_PEOPLE)
    assert by.municipality is not None
    address = email.strip().lower()
    if by.user and bare_address(address) == bare_address(by.user.email):
        raise NotToOneself
    _must_be_municipal(role)
    if Grant.objects.filter(user__email=address, role=role).exists():
        raise AlreadyHolds
    if Invitation.objects.filter(
        email=address, role=role, accepted_at=None, withdrawn_at=None, expires_at__gt=at
    ).exists():
        raise AlreadyInvited
    secret = secrets.token_urlsafe(32)
    invitation = Invitation.objects.create(
        municipality=by.municipality,
        email=address,
        full_name=full_name,
        title=title,
        role=role,
        secret_digest=fingerprint_of(secret),
        invited_by=by.user,
        expires_at=expiry(at),
    )
    details = {"name": full_name, "email": address, "role": invitation.held.name}
    record(events.INVITED, about=invitation, by=by.user, at=at, details=details)
    _tell_who_reads_the_log(by)
    return invitation, _write(invitation, secret, by)


def invite_first_administrator(
    municipality: Municipality, email: str, *, full_name: str, at: datetime
) -> tuple[Invitation, str]:
    """Invite the person who is to invite all others; done by whoever runs the installation, in the scope in force.

    Raises HasAdministrator where the municipality has one: from then on it decides for itself.
    """
    if Grant.objects.filter(role=ADMINISTRATOR).exists():
        raise HasAdministrator
    operator = Viewer(municipality=municipality, permissions=frozenset({Permission.MANAGE_PEOPLE}))
    return invite(email, full_name=full_name, title="", role=ADMINISTRATOR, by=operator, at=at)


def send_again(invitation: Invitation, *, by: Viewer, at: datetime) -> str:
    """A new link for another 14 days; the old one stops working. Returns the link."""
    by.must(Permission.MANAGE_PEOPLE)
    secret = secrets.token_urlsafe(32)
    changed = Invitation.objects.filter(pk=invitation.pk, accepted_at=None, withdrawn_at=None).update(
        secret_digest=fingerprint_of(secret), expires_at=expiry(at)
    )
    if not changed:
        raise InvitationClosed
    details = {"name": invitation.full_name, "role": invitation.held.name}
    record(events.INVITED_AGAIN, about=invitation, by=by.user, at=at, details=details)
    return _write(invitation, secret, by)


def withdraw(invitation: Invitation, *, by: Viewer, at: datetime) -> None:
    """Make an invitation useless before it is accepted."""
    by.must(Permission.MANAGE_PEOPLE)
    if not Invitation.objects.filter(pk=invitation.pk, accepted_at=None, withdrawn_at=None).update(withdrawn_at=at):
        raise InvitationClosed
    details = {"name": invitation.full_name, "role": invitation.held.name}
    record(events.WITHDRAWN, about=invitation, by=by.user, at=at, details=details)


def join(invitation: Invitation, *, full_name: str, password: str, at: datetime) -> User:
    """Make the account an invitation leads to, and accept. The address is proven by the link that was sent to it.

    The row is locked first, so that many presses make one account.
    """
    locked = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if User.objects.filter(email=invitation.email).exists():
        raise AccountExists
    if not locked.is_open(at):
        raise InvitationClosed
    try:
        with transaction.atomic():
            user = User.objects.create_user(invitation.email, full_name, password, is_demo=settings.DEMO)
    except IntegrityError:
        raise AccountExists from None
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    accept(invitation, user=user, at=at)
    return user


def accept(invitation: Invitation, *, user: User, at: datetime) -> Grant:
    """Take up the invited role, once. The row is locked, so that two presses give one role."""
    locked = Invitation.objects.select_for_update().get(pk=invitation.pk)
    if not locked.is_open(at):
        raise InvitationClosed
    if user.email != locked.email:
        raise AnotherAddress
    locked.accepted_at, locked.accepted_by = at, user
    locked.save(update_fields=["accepted_at", "accepted_by"])
    municipality = locked.municipality
    Employment.objects.get_or_create(municipality=municipality, user=user, defaults={"title": locked.title})
    grant, _new = Grant.objects.get_or_create(
        municipality=municipality, user=user, role=locked.role, defaults={"granted_by_id": locked.invited_by_id}
    )
    details = {"name": user.full_name, "role": locked.held.name}
    record(events.ACCEPTED, about=locked, by=user, at=at, details=details)
    return grant


def grant(user: User, *, role: str, by: Viewer, at: datetime) -> Grant:
    """Give a role to somebody else who works here."""
    by.must(Permission.MANAGE_PEOPLE)
    if by.user is not None and by.user.pk == user.pk:
        raise NotToOneself
    _must_be_municipal(role)
    given, new = Grant.objects.get_or_create(
        municipality=by.municipality, user=user, role=role, defaults={"granted_by": by.user}
    )
    if not new:
        raise AlreadyHolds
    record(events.GRANTED, about=user, by=by.user, at=at, details={"name": user.full_name, "role": given.held.name})
    _tell_who_reads_the_log(by)
    return given


def revoke(held: Grant, *, by: Viewer, at: datetime) -> None:
    """Take a role away; never the last administrator's, however many ask at once.

    Who has no second step cannot get to the page of people, and so does not count as the one who remains.
    """
    by.must(Permission.MANAGE_PEOPLE)
    if held.role == ADMINISTRATOR:
        list(Grant.objects.select_for_update().filter(role=ADMINISTRATOR).order_by("pk"))
        if not administrators_who_can_work() - {held.user_id}:
            raise LastAdministrator
    details = {"name": held.user.full_name, "role": held.held.name}
    record(events.REVOKED, about=held.user, by=by.user, at=at, details=details)
    held.delete()


def _must_be_municipal(role: str) -> None:
    if role not in roles() or roles()[role].place is not Place.MUNICIPALITY:
        raise NoSuchRole


def _tell_who_reads_the_log(by: Viewer) -> None:
    """Nobody gives out roles unseen: who looks after the log is told each time, and looks there for to whom."""
    assert by.municipality is not None
    text = _("Somebody has been given or offered a role in %(municipality)s. The log says who, by whom and which.")
    for reader in people_who_may(Permission.READ_LOG):
        post.tell(
            reader,
            subject=_("There is something new in the log"),
            text=text % {"municipality": by.municipality.full_name},
            link=reverse("log", args=[by.municipality.slug]),
        )


def _write(invitation: Invitation, secret: str, by: Viewer) -> str:
    """Send the letter. The subject is neutral: it may be seen by anybody who passes the screen."""
    assert by.municipality is not None
    link = reverse("invitation", args=[by.municipality.slug, secret])
    text = _(
        "Hello %(name)s\n\n%(inviter)s has invited you to work in %(municipality)s as %(role)s. "
        "Follow the link to choose a password. It works once, and for 14 days."
    ) % {
        "name": invitation.full_name,
        "inviter": invitation.inviter,
        "municipality": by.municipality.full_name,
        "role": invitation.held.name,
    }
    post.write_to(invitation.email, subject=_("You have been invited"), text=text, link=link)
    return link
