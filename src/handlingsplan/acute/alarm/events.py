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
SITE_ADDED = "alarm.site.added"
SITE_CHANGED = "alarm.site.changed"
SITE_CLOSED = "alarm.site.closed"
SITE_OPENED = "alarm.site.opened"
PRINT_MADE = "alarm.print.made"
PRINT_PLACED = "alarm.print.placed"
PRINT_RETIRED = "alarm.print.retired"

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
    Kind(SITE_ADDED, _("A site for acute folders was added")),
    Kind(SITE_CHANGED, _("What is known of a site was changed")),
    Kind(SITE_CLOSED, _("A site was closed, and its prints taken out of use")),
    Kind(SITE_OPENED, _("A site was opened again")),
    Kind(PRINT_MADE, _("An acute folder was taken ({form}) with the fingerprint {fingerprint}")),
    Kind(PRINT_PLACED, _("It was noted where a print of the acute folder lies")),
    Kind(PRINT_RETIRED, _("A print of the acute folder was taken out of use")),
)
