# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Reading plans: what stands in them, what is missing, what they quote, and what was frozen."""
