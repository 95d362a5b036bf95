# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is said wherever a text may not be kept."""

from django.utils.translation import gettext_lazy as _

LOOKS_LIKE_CPR = _("This looks like a civil registration number. Take it out; it must never stand here.")
