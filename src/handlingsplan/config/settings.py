# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""All settings. What an installation may choose comes from the environment; `docs/reference/settings.md` lists it."""

from .settings_parts.accounts import *
from .settings_parts.base import *
from .settings_parts.calling import *
from .settings_parts.database import *
from .settings_parts.intake import *
from .settings_parts.keys import *
from .settings_parts.security import *
