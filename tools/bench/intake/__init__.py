# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""How many reports the public form takes in a second, and whether one is ever lost."""
