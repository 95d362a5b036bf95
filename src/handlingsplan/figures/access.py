# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Who sees the figures of the municipality in scope."""

from handlingsplan.access.viewer import Viewer

from .terms import Permission


def may_read(viewer: Viewer) -> bool:
    """Whether the figures are shown, and linked to."""
    return viewer.may(Permission.READ)
