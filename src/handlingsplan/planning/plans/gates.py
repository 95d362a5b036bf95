# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A socket: what rooms above demand before a plan is published, said in a sentence with the way to put it right."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise


@dataclass(frozen=True)
class Demand:
    """What is missing, and the name of the page (given the municipality's slug) where it is put right."""

    text: str | Promise
    url_name: str


Check = Callable[[], list[Demand]]
_checks: list[Check] = []


def before_publication(check: Check) -> None:
    """Plug in a check on the municipality in scope; publication waits while it answers something."""
    if check not in _checks:
        _checks.append(check)


def demands() -> list[Demand]:
    """Everything that must be done before a plan of the municipality in scope is published."""
    return [demand for check in _checks for demand in check()]
