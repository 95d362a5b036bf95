# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is remembered of setting the alarm: codes and keys of the directory, never a number or a name."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.audit.kinds import Kind

MEANING_SET = "alarm.meaning.set"
TRIGGER_ADDED = "alarm.trigger.added"
TRIGGER_CHANGED = "alarm.trigger.changed"
TRIGGER_ON = "alarm.trigger.switched_on"
TRIGGER_OFF = "alarm.trigger.switched_off"
CHAIN_BEGUN = "alarm.chain.begun"
CHAIN_LEFT = "alarm.chain.left"
LINK_ADDED = "alarm.link.added"
LINK_CHANGED = "alarm.link.changed"
LINK_MOVED = "alarm.link.moved"
LINK_REMOVED = "alarm.link.removed"

KINDS: tuple[Kind, ...] = (
    Kind(MEANING_SET, _("What is acute here was set; the level is said in the words “{vocabulary}”")),
    Kind(TRIGGER_ADDED, _("The acute situation {code} was added")),
    Kind(TRIGGER_CHANGED, _("The acute situation {code} was changed")),
    Kind(TRIGGER_ON, _("The acute situation {code} was taken into use")),
    Kind(TRIGGER_OFF, _("The acute situation {code} was switched off")),
    Kind(CHAIN_BEGUN, _("An alarm chain of our own was begun with {count} links from the national proposal")),
    Kind(CHAIN_LEFT, _("Our own alarm chain was given up; the national proposal is used")),
    Kind(LINK_ADDED, _("The contact {contact} was added to the alarm chain")),
    Kind(LINK_CHANGED, _("The contact {contact} was changed in the alarm chain")),
    Kind(LINK_MOVED, _("The contact {contact} was given place {place} in the alarm chain")),
    Kind(LINK_REMOVED, _("The contact {contact} was removed from the alarm chain")),
)
