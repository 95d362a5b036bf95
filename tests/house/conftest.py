# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The world these tests walk through, made afresh and fast for each of them."""

from typing import Any

import pytest
from django.template import engines

from tests.world import World, make_world

PLAIN_FILES = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


@pytest.fixture(autouse=True)
def nothing_is_collected(settings: Any) -> None:
    """Pages are asked for without the collected files of an installation."""
    settings.STORAGES = {**settings.STORAGES, "staticfiles": PLAIN_FILES}
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]


class Missing(str):
    """What a template writes where a variable does not exist: nothing, but it is remembered."""

    names: list[str]

    def __mod__(self, variable: Any) -> str:
        self.names.append(str(variable))
        return ""


@pytest.fixture
def missing(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The variables that templates asked for in vain during the test."""
    remembering = Missing("%s")
    remembering.names = []
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", remembering)
    return remembering.names


@pytest.fixture
def world(db: None, settings: Any) -> World:
    """Two towns and one of each thing. Passwords are not what these tests are about, so hashing them is cheap."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return make_world()
