# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The tables of this room."""

from .page import LocalPage as LocalPage
from .page import LocalText as LocalText
from .plan import Message as Message
from .plan import PrintedPaper as PrintedPaper
