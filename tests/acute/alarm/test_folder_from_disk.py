# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The pages of a folder, opened from a disk with no server and the network cut, in a real browser."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser

from handlingsplan.acute.alarm.bundle import bundle
from handlingsplan.tenancy.scope import within
from tests.people import Cast

from .folder_world import folder, furnish

pytestmark = [pytest.mark.django_db, pytest.mark.browser, pytest.mark.slow]


def test_it_opens_from_a_disk_with_the_network_cut(cast: Cast, browser: Browser, tmp_path: Path) -> None:
    with within(cast.home.pk):
        ZipFile(BytesIO(bundle(folder(cast, furnish(cast), "")))).extractall(tmp_path)
    context = browser.new_context(viewport={"width": 320, "height": 640}, java_script_enabled=False, offline=True)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    seen = {"index.html"}
    for name in sorted(path.name for path in tmp_path.glob("*.html") if path.name != "index.html"):
        page.goto(f"{tmp_path.as_uri()}/index.html")
        page.locator(f'.lines a[href="{name}"]').click()
        page.wait_for_url(f"**/{name}")
        assert page.locator("h1").is_visible()
        assert page.locator(".numbers a").first.get_attribute("href") == "tel:112"
        assert page.locator(".numbers a").first.evaluate("it => getComputedStyle(it).borderTopWidth") == "8px"
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
        seen.add(name)
    context.close()
    assert seen == {path.name for path in tmp_path.glob("*.html")}
    assert all(address.startswith("file:") for address in asked), asked
