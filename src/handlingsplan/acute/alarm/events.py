# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room records."""

from handlingsplan.audit.kinds import Kind

KINDS: tuple[Kind, ...] = ()
