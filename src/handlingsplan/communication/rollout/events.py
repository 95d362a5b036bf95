# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of the rollout. No event names a receiver, an address, or who gave a receipt."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

WAVE_ADDED = "rollout.wave.added"
WAVE_CHANGED = "rollout.wave.changed"
WAVE_MOVED = "rollout.wave.moved"
WAVE_REMOVED = "rollout.wave.removed"
GROUP_ADDED = "rollout.group.added"
GROUP_CHANGED = "rollout.group.changed"
GROUP_REMOVED = "rollout.group.removed"
LINKS_SENT = "rollout.links.sent"
LINK_WITHDRAWN = "rollout.link.withdrawn"
LINKS_WITHDRAWN = "rollout.links.withdrawn"
BRIEFED = "rollout.group.briefed"

KINDS = (
    Kind(WAVE_ADDED, _("The wave “{wave}” was added")),
    Kind(WAVE_CHANGED, _("The wave “{wave}” was changed")),
    Kind(WAVE_MOVED, _("The wave “{wave}” was given place {place} in the order")),
    Kind(WAVE_REMOVED, _("The wave “{wave}” was removed before it had begun")),
    Kind("rollout.wave.begun", _("The wave “{thing}” was begun")),
    Kind("rollout.wave.told", _("The wave “{thing}” was marked as told")),
    Kind("rollout.wave.resumed", _("The wave “{thing}” was taken up again: {reason}")),
    Kind("rollout.wave.closed", _("The wave “{thing}” was closed, and its links stopped working")),
    Kind(GROUP_ADDED, _("{group} is to be told in the wave “{wave}”")),
    Kind(GROUP_CHANGED, _("What stands of {group} in the wave “{wave}” was changed")),
    Kind(GROUP_REMOVED, _("{group} was taken out of the wave “{wave}”")),
    Kind(LINKS_SENT, _("{count} personal links were sent to {group} in the wave “{wave}”")),
    Kind(LINK_WITHDRAWN, _("A personal link to {group} was withdrawn")),
    Kind(LINKS_WITHDRAWN, _("{count} personal links to {group} were withdrawn")),
    Kind(BRIEFED, _("{group}: gone through at a meeting with {count} present")),
)
