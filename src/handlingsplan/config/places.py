# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The lists of municipalities and police districts: for people, and for programs."""

from functools import lru_cache
from itertools import groupby

import yaml
from django.conf import settings
from django.http import HttpResponseBase, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from handlingsplan.access.door import Request, open_to_all
from handlingsplan.lib.text import danish_order
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.queries import municipalities as all_municipalities

from .finding import LONGEST, find


@open_to_all
def municipalities(request: Request) -> HttpResponseBase:
    """All municipalities in Danish order, or those a typed name may mean; the one it can only mean is opened."""
    typed = " ".join(request.GET.get("q", "").split())[:LONGEST]
    found = find(typed, all_municipalities())
    if found.surely:
        return redirect("public_municipality", found.surely.slug)
    context = {
        "typed": typed,
        "found": found,
        "letters": _by_letter(found.places) if not typed else [],
        "regions": region_names(),
    }
    return render(request, "config/municipalities.html", context)


@open_to_all
def police_districts(request: Request) -> HttpResponseBase:
    """The police districts, each with its municipalities, in Danish order."""
    by_district = sorted(
        all_municipalities(), key=lambda place: (danish_order(place.police_district.name), danish_order(place.name))
    )
    districts = [
        (district, list(places)) for district, places in groupby(by_district, key=lambda place: place.police_district)
    ]
    return render(request, "config/police_districts.html", {"districts": districts})


@open_to_all
def municipalities_for_programs(request: Request) -> HttpResponseBase:
    """The same list as JSON: official code, names, region, police district and address."""
    names = region_names()
    return JsonResponse(
        {
            "municipalities": [
                {
                    "code": place.code,
                    "name": place.name,
                    "full_name": place.full_name,
                    "region": {"key": place.region, "name": names.get(place.region, "")},
                    "police_district": {"code": place.police_district.code, "name": place.police_district.name},
                    "fictional": place.fictional,
                    "url": request.build_absolute_uri(reverse("public_municipality", args=[place.slug])),
                }
                for place in all_municipalities()
            ]
        },
        json_dumps_params={"ensure_ascii": False},
    )


@lru_cache(maxsize=1)
def region_names() -> dict[str, str]:
    """The regions' names by key, as the reference files have them."""
    found: dict[str, str] = {}
    for name in ("municipalities.yaml", "fictional.yaml"):
        raw = yaml.safe_load((settings.CONTENT / "reference" / name).read_text(encoding="utf-8"))
        found |= {region["key"]: region["name"] for region in raw["regions"]}
    return found


def _by_letter(places: tuple[Municipality, ...]) -> list[tuple[str, list[Municipality]]]:
    return [(letter, list(group)) for letter, group in groupby(places, key=lambda place: _letter(place.name))]


def _letter(name: str) -> str:
    return "Å" if name.startswith("Aa") else name[0]
