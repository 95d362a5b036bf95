# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The documents room: a plan as a tree of text, and that tree on every surface it is read from."""
