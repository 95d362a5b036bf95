# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Setting handlingsplan up from nothing: libraries, database, roles, programs."""
