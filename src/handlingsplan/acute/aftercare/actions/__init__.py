# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is done when it is over: standing down, support with its dates, what was learned, releases."""
