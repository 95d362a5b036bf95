# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The table of addresses: public under /k/, a municipality's inner pages under /m/, one's own under /konto/."""

from collections.abc import Callable
from typing import Any

from allauth.account import urls as account_urls
from allauth.mfa import urls as mfa_urls
from allauth.usersessions import urls as session_urls
from django.http import HttpResponseBase
from django.urls import URLPattern, URLResolver, include, path
from django.views.decorators.csrf import csrf_exempt
from django.views.i18n import set_language

from handlingsplan.access import urls as access
from handlingsplan.access.door import Door, Request, behind, kept_nowhere
from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts import urls as accounts
from handlingsplan.acute.aftercare import urls as aftercare
from handlingsplan.acute.alarm import urls as alarm
from handlingsplan.acute.staff import urls as staff
from handlingsplan.communication.audiences import urls as audiences
from handlingsplan.communication.rollout import urls as rollout
from handlingsplan.concerns.casefiles import urls as casefiles
from handlingsplan.concerns.childtrack import urls as childtrack
from handlingsplan.concerns.disclosure import urls as disclosure
from handlingsplan.concerns.infohus import urls as infohus
from handlingsplan.concerns.intake import urls as intake
from handlingsplan.concerns.measures import urls as measures
from handlingsplan.contacts import urls as contacts
from handlingsplan.figures import urls as figures
from handlingsplan.guidance import urls as guidance
from handlingsplan.notices import urls as notices
from handlingsplan.planning.cards import urls as cards
from handlingsplan.planning.followup import urls as followup
from handlingsplan.planning.groundwork import urls as groundwork
from handlingsplan.planning.plans import urls as plans
from handlingsplan.prevention.efforts import urls as efforts
from handlingsplan.prevention.picture import urls as picture
from handlingsplan.prevention.training import urls as training
from handlingsplan.ui.gallery import gallery

from . import pages

ROOMS = (
    *(access, accounts, notices, contacts, figures, guidance, groundwork, cards, plans, followup),
    *(efforts, training, picture, audiences, rollout),
    *(casefiles, disclosure, intake, childtrack, infohus, measures),
    *(staff, aftercare, alarm),  # the alarm takes any other word after /akut/
)


LEFT_OUT = {"account_email", "account_confirm_email", "account_email_verification_sent"}
"""What the sign-in library offers and we do not: an address is proven by its invitation, never changed by oneself."""


def guarding_itself(kind: str, view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """A foreign view that guards itself, marked with the kind of door it is."""

    def guarded(request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated:
            request.viewer = Viewer(user=request.user)
            return kept_nowhere(view(request, *args, **kwargs)) if kind == "foreign" else view(request, *args, **kwargs)
        return view(request, *args, **kwargs)

    guarded.__module__ = view.__module__
    return behind(Door(kind), guarded)


def all_behind(kind: str, patterns: list[URLPattern | URLResolver]) -> list[URLPattern | URLResolver]:
    """The addresses of a foreign package, each marked with the kind of door its views keep themselves."""
    marked: list[URLPattern | URLResolver] = []
    for entry in patterns:
        if isinstance(entry, URLPattern):
            if entry.name in LEFT_OUT:
                continue
            assert entry.callback is not None
            marked.append(
                URLPattern(entry.pattern, guarding_itself(kind, entry.callback), entry.default_args, entry.name)
            )
        else:
            marked.append(URLResolver(entry.pattern, all_behind(kind, entry.url_patterns), entry.default_kwargs))
    return marked


urlpatterns: list[URLPattern | URLResolver] = [
    *pages.everyone,
    *(entry for room in ROOMS for entry in room.everyone),
    path("galleri/", guarding_itself("open", gallery), name="gallery"),
    # A token would set a cookie on every public page.
    path("sprog/", csrf_exempt(guarding_itself("open", set_language)), name="set_language"),
    path("k/<slug:slug>/", include([entry for room in ROOMS for entry in room.public])),
    path("m/<slug:slug>/", include([entry for room in ROOMS for entry in room.inner])),
    path("konto/", include([entry for room in ROOMS for entry in room.own])),
    path("konto/", include(all_behind("foreign", list(account_urls.urlpatterns)))),
    path("konto/to-trin/", include(all_behind("foreign", list(mfa_urls.urlpatterns)))),
    path("konto/sessioner/", include(all_behind("foreign", list(session_urls.urlpatterns)))),
]

handler400 = "handlingsplan.config.errors.bad_request"
handler403 = "handlingsplan.config.errors.forbidden"
handler404 = "handlingsplan.config.errors.not_found"
handler500 = "handlingsplan.config.errors.broken"
