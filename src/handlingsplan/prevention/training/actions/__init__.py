# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Asking for and arranging meetings; keeping the register; one's own calendar address."""
