# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The real settings with one middleware more, which measures; and no limit on how often one may sign in."""

from handlingsplan.config.settings import *  # noqa: F403
from handlingsplan.config.settings import MIDDLEWARE as REAL

MIDDLEWARE = ["tools.bench.instrument.MeasuringMiddleware", *REAL]
ACCOUNT_RATE_LIMITS = {}
