# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0

"""The gallery in a real browser: no axe violation and nothing wider than the screen, in every density and colour."""

import mimetypes
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.contrib.staticfiles import finders
from django.test import RequestFactory
from django.utils import translation

from handlingsplan.ui.gallery import gallery

AXE = next((Path(__file__).parents[2] / "vendor").glob("axe-core-*/axe.min.js"))
HOUSE = "http://house.example"
TWICE_THE_TEXT = (
    "const sheet = new CSSStyleSheet(); sheet.replaceSync('html { font-size: 200% }');"
    "document.adoptedStyleSheets = [sheet]"
)

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture
def gallery_pages(settings) -> dict[str, str]:
    """Both densities, without what the street adds and without collected files."""
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    processors = ["django.template.context_processors.request"]
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "OPTIONS": {"context_processors": processors}, "APP_DIRS": True}]
    with translation.override("da"):
        return {
            density: gallery(RequestFactory().get("/galleri/", {"taethed": density})).content.decode()
            for density in ("rolig", "taet")
        }


@pytest.mark.parametrize("density", ["rolig", "taet"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_everyone_can_use_the_gallery(
    gallery_pages: dict[str, str], browser: Any, density: str, scheme: str, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page.route("**/*", lambda route: _answer(route, gallery_pages[density]))
    page.goto(f"{HOUSE}/galleri/")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    violations = page.evaluate("axe.run().then((found) => found.violations.map((one) => one.id))")
    assert violations == []
    page.evaluate(TWICE_THE_TEXT)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def _answer(route: Any, html: str) -> None:
    path = urlsplit(route.request.url).path
    if not path.startswith("/static/"):
        route.fulfill(body=html, content_type="text/html; charset=utf-8")
    elif found := finders.find(path.removeprefix("/static/")):
        route.fulfill(path=found, content_type=mimetypes.guess_type(found)[0] or "text/plain")
    else:
        route.fulfill(status=404)
