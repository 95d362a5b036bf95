# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Counts without persons: what the case wing writes, and what the plan and the year's follow-up read."""
