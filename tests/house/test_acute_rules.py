# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The page that says where each requirement of acute action stands points at what is there, and leaves none out."""

import re

import pytest
from django.conf import settings

ROOT = settings.CONTENT.parent
PAGE = (ROOT / "docs/explanation/acute.md").read_text(encoding="utf-8")
PATHS = sorted(set(re.findall(r"`([\w./-]+(?:\.py|\.yaml|/))`", PAGE)) - {"src/handlingsplan/acute/"})


@pytest.mark.parametrize("path", PATHS)
def test_what_the_page_points_at_is_there(path: str) -> None:
    assert (ROOT / path).exists() or (ROOT / "src/handlingsplan/acute" / path).exists()


def test_every_requirement_has_its_line() -> None:
    assert re.findall(r"^\| (AKU-\d\d) \|", PAGE, re.MULTILINE) == [f"AKU-{number:02}" for number in range(1, 43)]
