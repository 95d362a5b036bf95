# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What people do to a plan: begin it, write it, talk about it, review it, adopt it, publish it, keep it current."""
