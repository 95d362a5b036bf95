# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room answers. Others ask for `audiences` and `page_of`."""

from .national import Audience as Audience
from .national import audience as audience
from .national import audience_at as audience_at
from .national import audiences as audiences
from .page import AudiencePage as AudiencePage
from .page import ShownBlock as ShownBlock
from .page import page_of as page_of
