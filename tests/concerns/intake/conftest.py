# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Each test counts the crowd from nothing."""

import pytest

from handlingsplan.concerns.intake import crowd


@pytest.fixture(autouse=True)
def nobody_has_written_yet() -> None:
    crowd.forget()
