# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    READ = "picture.read"
    EDIT = "picture.edit"


class Theme(StrEnum):
    """What a note or a series is about, at general level."""

    WELLBEING = "wellbeing"
    MEETING_PLACES = "meeting_places"
    ONLINE = "online"
    GROUPS = "groups"
    HATE = "hate"
    ENQUIRIES = "enquiries"
    COMPETENCE = "competence"
    EVENTS = "events"


THEME_NAMES = {
    Theme.WELLBEING: _("Wellbeing and belonging"),
    Theme.MEETING_PLACES: _("Meeting places"),
    Theme.ONLINE: _("Life online"),
    Theme.GROUPS: _("Groups and milieus in general"),
    Theme.HATE: _("Hate and threats"),
    Theme.ENQUIRIES: _("Enquiries, as numbers"),
    Theme.COMPETENCE: _("What professionals know"),
    Theme.EVENTS: _("Events in the world and here"),
}
CAUTION = _(
    "The picture is about the municipality as a whole and says nothing about single persons. "
    "Small numbers are left out, and a number that grows may only mean that more people call."
)
