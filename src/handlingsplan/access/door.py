# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The doors. Every address of the product is behind exactly one, and a house test looks for it.

A door finds out where we are and who is there, enters the scope in one transaction, and only then lets the view work.
Missing and forbidden look alike: both are 404.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.http import urlencode

from handlingsplan.accounts.models import User
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.queries import municipality_called
from handlingsplan.tenancy.scope import Scope, enter, within

from .decide import SecondStep, viewer_at_large, viewer_in
from .viewer import THE_PUBLIC, MayNot, Viewer

P = ParamSpec("P")


@dataclass(frozen=True)
class Door:
    """What a house test reads off a view: who is let in. `permission` is None where no role is needed."""

    kind: str
    permission: str | None = None


class Request(HttpRequest):
    """A request that has come through a door; `municipality` is there behind a municipality's doors only."""

    viewer: Viewer
    municipality: Municipality
    user: User


_like_missing: set[type[Exception]] = {MayNot}


def looks_missing(refusal: type[Exception]) -> None:
    """Answer this refusal as if there were nothing there; called from a room's `apps.py`."""
    _like_missing.add(refusal)


View = Callable[Concatenate[Request, P], HttpResponseBase]
V = TypeVar("V", bound=Callable[..., HttpResponseBase])


def behind(kept: Door, view: V) -> V:
    """The same view, saying of itself which door it is behind."""
    vars(view)["door"] = kept
    return view


def open_to_all(view: View[P]) -> View[P]:
    """For pages that belong to no municipality and show nothing that is not public."""

    @wraps(view)
    def guarded(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        request.viewer = THE_PUBLIC
        with enter(Scope()):
            return view(request, *args, **kwargs)

    return behind(Door("open"), guarded)


def open_in_municipality(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """For a municipality's public pages: its scope, and nobody in particular."""

    @wraps(view)
    def guarded(request: Request, slug: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        municipality = request.municipality = _municipality_or_404(slug)
        request.viewer = Viewer(municipality=municipality)
        with within(municipality.pk):
            return view(request, *args, **kwargs)

    return behind(Door("open_in_municipality"), guarded)


def own_things(view: View[P]) -> View[P]:
    """For pages about the signed-in person herself."""

    @wraps(view)
    def guarded(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return signed_out(request)
        with enter(Scope(user=request.user.pk)):
            request.viewer = Viewer(user=request.user)
            return kept_nowhere(view(request, *args, **kwargs))

    return behind(Door("own"), guarded)


def door(permission: str) -> Callable[[Callable[..., HttpResponseBase]], Callable[..., HttpResponseBase]]:
    """For a municipality's inner pages: the address names it, and a role the person holds there gives `permission`."""

    def make(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def guarded(request: Request, slug: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return signed_out(request)
            municipality = request.municipality = _municipality_or_404(slug)
            with within(municipality.pk, user=request.user.pk):
                request.viewer, second_step = viewer_in(municipality, request, request.user)
                return _let_in(
                    request, request.viewer.may(permission), second_step, lambda: view(request, *args, **kwargs)
                )

        return behind(Door("municipality", permission), guarded)

    return make


def member(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """For inner pages of everybody who holds any role in the municipality: her own notices there."""

    @wraps(view)
    def guarded(request: Request, slug: str, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return signed_out(request)
        municipality = request.municipality = _municipality_or_404(slug)
        with within(municipality.pk, user=request.user.pk):
            request.viewer, second_step = viewer_in(municipality, request, request.user)
            allowed = bool(request.viewer.roles)
            return _let_in(request, allowed, second_step, lambda: view(request, *args, **kwargs))

    return behind(Door("municipality"), guarded)


def wide_door(permission: str) -> Callable[[View[P]], View[P]]:
    """For pages of a police district or the nation. Enters no municipality."""

    def make(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not request.user.is_authenticated:
                return signed_out(request)
            with enter(Scope(user=request.user.pk)):
                request.viewer, second_step = viewer_at_large(request, request.user)
                return _let_in(
                    request, request.viewer.may(permission), second_step, lambda: view(request, *args, **kwargs)
                )

        return behind(Door("wide", permission), guarded)

    return make


def signed_out(request: HttpRequest) -> HttpResponse:
    """Send a reader to sign in; give a writer her text back, so that nothing typed is lost."""
    return _sent_away(request, "account_login")


def kept_nowhere(answer: HttpResponseBase) -> HttpResponseBase:
    """What is behind sign-in stays in no browser's or proxy's memory: the machine may be shared."""
    answer.headers.pop("Cache-Control", None)
    patch_cache_control(answer, private=True, no_store=True)
    return answer


def _sent_away(request: HttpRequest, page: str) -> HttpResponse:
    address = f"{reverse(page)}?{urlencode({'next': request.get_full_path()})}"
    if wants_json(request):
        return JsonResponse({"sign_in": address}, status=401)
    if request.method == "POST":
        return typed_text_kept(request, sign_in=address, status=401)
    return redirect(address)


def typed_text_kept(request: HttpRequest, *, sign_in: str | None, status: int) -> HttpResponse:
    """A page that holds everything that was typed and can send it again. Passwords are left out."""
    left_out = ("csrfmiddlewaretoken", "password")
    typed = [
        (name, value) for name, values in request.POST.lists() if not name.startswith(left_out) for value in values
    ]
    context = {"typed": typed, "sign_in": sign_in, "send_to": request.get_full_path()}
    return render(request, "access/typed_text_kept.html", context, status=status)


def wants_json(request: HttpRequest) -> bool:
    """Whether a script asked, rather than a person."""
    return request.content_type == "application/json"


def _let_in(
    request: Request, allowed: bool, second_step: SecondStep, view: Callable[[], HttpResponseBase]
) -> HttpResponseBase:
    if not allowed:
        raise Http404
    if second_step is SecondStep.NOT_SET_UP:
        return redirect("second_factor_needed")
    if second_step is SecondStep.NOT_HERE:
        return _sent_away(request, "account_reauthenticate")
    try:
        return kept_nowhere(view())
    except tuple(_like_missing) as refused:
        raise Http404 from refused


def _municipality_or_404(slug: str) -> Municipality:
    municipality = municipality_called(slug)
    if municipality is None:
        raise Http404
    return municipality
