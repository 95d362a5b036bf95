# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The gates: one small package for each outside system. Nobody but `config` imports a gate."""
