# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the public form for concerns asks of the installation: how many an hour, and what looks for viruses."""

import os

REPORTS_AN_HOUR = int(os.environ.get("HANDLINGSPLAN_REPORTS_AN_HOUR", "120"))
CLAMD = os.environ.get("HANDLINGSPLAN_CLAMD", "")
