# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""General prevention: efforts, training and the local picture (concept.md 6.2)."""
