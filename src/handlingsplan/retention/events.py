# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room records."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

KINDS = (
    Kind(
        "retention.removed",
        _("{count} of “{group}” were removed, as policy/retention.yaml says: they were older than {days} days"),
    ),
)
