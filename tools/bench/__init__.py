# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Measuring the product at national scale: `python -m tools.bench`. See docs/how-to/measure.md."""
