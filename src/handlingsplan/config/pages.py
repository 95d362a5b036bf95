# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages that belong to the whole house."""

from django.urls import URLPattern, path

from . import front, places

everyone: list[URLPattern] = [
    path("", front.front, name="front"),
    path("bekymret/", front.worried, name="worried"),
    path("akut/", front.acute, name="acute"),
    path("kommuner/", places.municipalities, name="municipalities"),
    path("kommuner.json", places.municipalities_for_programs, name="municipalities_json"),
    path("politikredse/", places.police_districts, name="police_districts"),
    path("om/", front.about, name="about"),
    path("tilgaengelighed/", front.accessibility, name="accessibility"),
    path("was/", front.accessibility_by_its_short_name, name="accessibility_short"),
    path("kontakt/", front.contact, name="contact"),
    path("robots.txt", front.robots, name="robots"),
    path(".well-known/security.txt", front.security, name="security_txt"),
]
