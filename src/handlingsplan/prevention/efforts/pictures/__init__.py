# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Pictures of the efforts as SVG: pure functions on plain values, the same each time, in the colour of the text."""

from .chart import chart_svg
from .grid import grid_svg
from .triangle import triangle_svg
from .wheel import wheel_svg

__all__ = ["chart_svg", "grid_svg", "triangle_svg", "wheel_svg"]
