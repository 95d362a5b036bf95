# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room lets people do."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    MANAGE_PEOPLE = "access.manage_people"
    READ_LOG = "access.read_log"


ADMINISTRATOR = "municipal_admin"
"""The role that every municipality must keep somebody in."""

ROOMS_OF_THE_LOG = {
    "plans": _("Plans"),
    "contacts": _("Contacts"),
    "groundwork": _("Organisation and flows"),
    "followup": _("Follow-up"),
    "cards": _("Action cards"),
    "efforts": _("Efforts"),
    "training": _("Talks and training"),
    "picture": _("The local picture"),
    "audiences": _("Audiences"),
    "rollout": _("Who is told"),
    "casefiles": _("Cases"),
    "intake": _("Inquiries"),
    "childtrack": _("Notices about children"),
    "infohus": _("Infohus"),
    "disclosure": _("Passing on"),
    "measures": _("Measures"),
    "alarm": _("The alarm and its folders"),
    "staff": _("The crisis staff"),
    "aftercare": _("After the acute"),
    "keys": _("Keys of cases"),
    "access": _("People and roles"),
    "retention": _("Deletion when time is up"),
}
"""What a municipality's log is about: the first word of a kind of event, and what people call it."""
