# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is said where somebody might go wrong (caseflow.md 4.3): one sentence each, with one home."""

from django.utils.translation import gettext_lazy as _

SIGNS = _("Signs are no checklist. See them together, and beside the person's resources.")
BELIEF = _(
    "Opinions, religion and politics are lawful. The concern is about a risk of criminal acts, or about a child's "
    "wellbeing."
)
NO_DECISIONS = _("The infohus makes no decisions. The authority that owns the provision decides under its own law.")
NO_INVESTIGATION = _("Information may not be passed on here for investigation.")
NOBODY_OBLIGED = _("Nobody is obliged to share under § 115.")
PROPHECY = _(
    "Research names the danger of a prophecy that fulfils itself: what we expect of a person, we may help to bring "
    "about. Ask what else could explain it."
)
