# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One's own pages: who I am, how I sign in, and where I work."""

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render

from handlingsplan.access import events
from handlingsplan.access.demo import demo_people
from handlingsplan.access.door import Request, own_things
from handlingsplan.access.workplaces import Workplace, workplaces_of
from handlingsplan.audit.timeline import timeline

SHOWN_SIGN_INS = 8


@own_things
def own_account(request: Request) -> HttpResponse:
    """Name, address, roles, second factor, sessions, password, and one's own latest sign-ins."""
    factors = set(Authenticator.objects.filter(user=request.user).values_list("type", flat=True))
    context = {
        "person": request.user,
        "workplaces": _workplaces(request),
        "has_app": Authenticator.Type.TOTP in factors,
        "has_key": Authenticator.Type.WEBAUTHN in factors,
        "has_codes": Authenticator.Type.RECOVERY_CODES in factors,
        "has_password": request.user.has_usable_password(),
        "sessions": UserSession.objects.filter(user=request.user).count(),
        "signed_in": [line for line in timeline(request.user, limit=SHOWN_SIGN_INS) if line.kind in events.OWN],
    }
    return render(request, "access/own_account.html", context)


@own_things
def second_factor_needed(request: Request) -> HttpResponse:
    """Why a password is not enough, and the two ways to a second step."""
    return render(request, "access/second_factor_needed.html")


@own_things
def workplaces(request: Request) -> HttpResponse:
    """Where one works. With one place there is nothing to choose, so one is taken there; a demonstration shows
    the other roles one could try."""
    found = _workplaces(request)
    if len(found) == 1 and not settings.DEMO:
        return redirect(found[0].url)
    context = {"workplaces": found, "places": demo_people()}
    return render(request, "access/workplaces.html", context)


def _workplaces(request: Request) -> list[Workplace]:
    return workplaces_of(request.user)
