# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Each test counts the crowd from nothing, and makes its own receipts."""

import pytest

from handlingsplan.concerns.intake import crowd
from handlingsplan.concerns.intake.views import kept_pages


@pytest.fixture(autouse=True)
def nobody_has_written_yet() -> None:
    crowd.forget()
    kept_pages.forget()
