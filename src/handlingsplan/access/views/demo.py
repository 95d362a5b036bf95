# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Signing in as a fictional person with one click; only in a demonstration."""

from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib.auth import login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from handlingsplan.access.door import Request, open_to_all
from handlingsplan.access.elsewhere import stands_elsewhere
from handlingsplan.access.fetch import fetch
from handlingsplan.access.workplaces import workplaces_of
from handlingsplan.accounts.models import User
from handlingsplan.tenancy.scope import Scope, enter


@csrf_exempt  # a token would set a cookie on the open front page
@require_POST
@open_to_all
def demo_sign_in(request: Request) -> HttpResponse:
    """Become the demo person named by `person`. Outside a demonstration this address does not exist."""
    if not settings.DEMO:
        raise Http404
    if stands_elsewhere(request):
        raise PermissionDenied
    user = fetch(User.objects.filter(is_demo=True, is_active=True), pk=request.POST.get("person", ""))
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    UserSession.objects.create_from_request(request)
    with enter(Scope(user=user.pk)):
        places = workplaces_of(user)
    return redirect(places[0].url if places else settings.LOGIN_REDIRECT_URL)
