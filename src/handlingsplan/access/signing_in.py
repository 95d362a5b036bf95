# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Sign-ins, passwords and second factors become events of the nation's chain. No address and no browser is kept."""

from typing import Any

from allauth.account import signals as account_signals
from allauth.account.internal.flows.login import record_authentication
from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from allauth.mfa import signals as mfa_signals
from allauth.mfa.models import Authenticator
from django.contrib.auth import signals as auth_signals
from django.http import HttpRequest

from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.tenancy.scope import Scope, enter

from . import events


def listen() -> None:
    """Hear of what the sign-in library does; called once, when the room is ready."""
    auth_signals.user_logged_in.connect(_signed_in, dispatch_uid="access.signed_in")
    auth_signals.user_logged_out.connect(_signed_out, dispatch_uid="access.signed_out")
    auth_signals.user_login_failed.connect(_failed, dispatch_uid="access.failed")
    mfa_signals.authentication_failed.connect(_second_step_failed, dispatch_uid="access.second_failed")
    for signal in (account_signals.password_changed, account_signals.password_set, account_signals.password_reset):
        signal.connect(_password_changed, dispatch_uid="access.password_changed")
    mfa_signals.authenticator_added.connect(_factor_added, dispatch_uid="access.factor_added")
    mfa_signals.authenticator_removed.connect(_factor_removed, dispatch_uid="access.factor_removed")


def _write(kind: str, user: User | None, details: dict[str, Any] | None = None, *, by_herself: bool = True) -> None:
    with enter(Scope(user=user.pk if user else None)):
        record(kind, about=user or User(), by=user if by_herself else None, details=details)


def _signed_in(*, user: User, **_: Any) -> None:
    _write(events.SIGNED_IN, user)


def _signed_out(*, user: User | None, **_: Any) -> None:
    if user is not None:
        _write(events.SIGNED_OUT, user)


def _failed(*, credentials: dict[str, Any], **_: Any) -> None:
    """What was typed is not kept: people type passwords in the wrong field."""
    typed = credentials.get("email") or credentials.get("username") or ""
    _write(events.SIGN_IN_FAILED, User.objects.filter(email=str(typed).lower()).first(), by_herself=False)


def _second_step_failed(*, user: User, **_: Any) -> None:
    _write(events.SIGN_IN_FAILED, user, by_herself=False)


def _password_changed(*, user: User, **_: Any) -> None:
    _write(events.PASSWORD_CHANGED, user)


def _factor_added(*, request: HttpRequest | None, user: User, authenticator: Authenticator, **_: Any) -> None:
    """Whoever sets up her first factor has shown it here: this session, and no other, has taken the second step."""
    _write(events.FACTOR_ADDED, user, {"what": str(authenticator.type)})
    if request is not None and _is_first(authenticator) and _is_herself(request, user):
        record_authentication(request, user, "mfa", id=authenticator.pk, type=str(authenticator.type))


def _is_first(authenticator: Authenticator) -> bool:
    kinds = Authenticator.objects.filter(user=authenticator.user_id).exclude(type=Authenticator.Type.RECOVERY_CODES)
    return list(kinds.values_list("pk", flat=True)) == [authenticator.pk]


def _is_herself(request: HttpRequest, user: User) -> bool:
    """Whether she who asks is signed in as this person and has just shown her password again."""
    return request.user == user and did_recently_reauthenticate(request)


def _factor_removed(*, user: User, authenticator: Authenticator, **_: Any) -> None:
    _write(events.FACTOR_REMOVED, user, {"what": str(authenticator.type)})
