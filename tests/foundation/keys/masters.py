# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Master keys that stand in no installation."""

import os

OLD = os.environ["HANDLINGSPLAN_MASTER_KEYS"]
NEW = "newer:QW5vdGhlciBrZXkgb25seSBmb3IgdGhlIHRlc3RzIDI="
OLD_AND_NEW = f"{NEW},{OLD}"
