# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The verbs of this room."""

from .approve import approve as approve
from .plan import change_message as change_message
from .plan import note_paper as note_paper
from .plan import plan_message as plan_message
from .plan import remove_message as remove_message
from .plan import take_down as take_down
from .refusals import Changed as Changed
from .refusals import NotAllowedHere as NotAllowedHere
from .refusals import NotReady as NotReady
from .refusals import NotUsable as NotUsable
from .refusals import OwnWork as OwnWork
from .refusals import Refused as Refused
from .refusals import TooMany as TooMany
from .send_back import send_back as send_back
from .tell_owner import report_error as report_error
from .write import keep_page as keep_page
from .write import lawyer_has_seen as lawyer_has_seen
from .write import switch_blocks as switch_blocks
from .write import take_back as take_back
from .write import write_short_text as write_short_text
from .write import write_text as write_text
