# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The question of § 115 stk. 2, as every form asks it with which something is passed on."""

from django import forms
from django.utils.translation import gettext_lazy as _

STOP = _("If it is, share nothing here: it is a matter for the police and a lawyer, in a case of its own.")


def not_investigation(*, required: bool = True) -> forms.BooleanField:
    """One tick; without it nothing is passed on."""
    return forms.BooleanField(
        label=_("It is not to solve or punish something that has been done"),
        help_text=_("§ 115 is for prevention. It may not be used to investigate a criminal case."),
        error_messages={"required": STOP},
        required=required,
    )
