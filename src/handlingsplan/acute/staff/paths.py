# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A page about a situation: its address below the situation's, its view, and its name without the word in front."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Page:
    address: str
    view: Callable[..., Any]
    name: str
