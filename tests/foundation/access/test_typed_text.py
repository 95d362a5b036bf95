# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What was typed when one had been signed out comes back letter for letter."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

TEXTAREA = re.compile(r"<textarea[^>]*>(.*?)</textarea>", re.DOTALL)
LONG = "  Først en linje med luft foran.\n\n    Så en, der er rykket ind, og til sidst <en> & anden.\n"


@pytest.mark.django_db
@pytest.mark.parametrize("typed", [LONG, f"\n{LONG}"])
def test_a_long_text_is_not_changed_by_a_space(typed: str) -> None:
    page = Client().post(reverse("own_account"), {"text": typed}).content.decode()
    (kept,) = TEXTAREA.findall(page)
    assert unescape(kept) == f"\n{typed}", "A browser leaves out the first line break of a text area."
