# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reaching people: pages for each audience, and the order in which people are told (concept.md 6.3, 6.4)."""
