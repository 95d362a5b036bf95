# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The world these tests walk through, made afresh and fast for each of them."""

from typing import Any

import pytest

from tests.world import World, make_world

PLAIN_FILES = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}


@pytest.fixture(autouse=True)
def nothing_is_collected(settings: Any) -> None:
    """Pages are asked for without the collected files of an installation."""
    settings.STORAGES = {**settings.STORAGES, "staticfiles": PLAIN_FILES}
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if "whitenoise" not in name]


@pytest.fixture
def world(db: None, settings: Any) -> World:
    """Two towns and one of each thing. Passwords are not what these tests are about, so hashing them is cheap."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    return make_world()
