# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room: waves and those they tell, ways to tell, and how long a personal link works."""

from datetime import timedelta
from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    READ = "rollout.read"
    LEAD = "rollout.lead"
    BRIEF = "rollout.brief"


class WaveState(StrEnum):
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    TOLD = "told"
    CLOSED = "closed"


class Channel(StrEnum):
    MEETING = "meeting"
    EMAIL = "email"
    INTRANET = "intranet"
    LETTER = "letter"
    PUBLIC_PAGE = "public_page"


class GroupKind(StrEnum):
    """Whom a wave tells: a department, a function, or people outside the municipality."""

    DEPARTMENT = "department"
    FUNCTION = "function"
    OUTSIDE = "outside"


class Target(StrEnum):
    """What the receipt target counts: a share of everybody in a group, or a number of people in each."""

    PERCENT = "percent"
    PEOPLE = "people"


class Reader(StrEnum):
    """What kind of reader a group is made of; decides questions and briefing. All but the first are audiences."""

    CORE = "core"
    LEADER = "leader"
    EMPLOYEE_CHILD = "employee_child"
    EMPLOYEE_ADULT = "employee_adult"
    EXTERNAL = "external_professional"
    VOLUNTEER = "volunteer"
    CITIZEN = "citizen"


READER_NAMES = {
    Reader.CORE: _("People of the infohus and the duty officers"),
    Reader.LEADER: _("Leaders"),
    Reader.EMPLOYEE_CHILD: _("Staff who work with children and young people"),
    Reader.EMPLOYEE_ADULT: _("Staff who work with adults"),
    Reader.EXTERNAL: _("Professionals outside the municipality"),
    Reader.VOLUNTEER: _("Volunteers in clubs and associations"),
    Reader.CITIZEN: _("Parents, relatives and citizens"),
}
CHANNEL_NAMES = {
    Channel.MEETING: _("At a meeting"),
    Channel.EMAIL: _("By e-mail with a personal link"),
    Channel.INTRANET: _("On the intranet"),
    Channel.LETTER: _("By letter"),
    Channel.PUBLIC_PAGE: _("On the public page"),
}
KIND_NAMES = {
    GroupKind.DEPARTMENT: _("Department"),
    GroupKind.FUNCTION: _("Function"),
    GroupKind.OUTSIDE: _("Outside the municipality"),
}
TARGET_NAMES = {Target.PERCENT: _("per cent of each group"), Target.PEOPLE: _("people in each group")}

PLAN = "plan"
CARD = "card:"
PAGE = "page:"
"""How material is named: the plan, a card by its key, an audience's page by its key."""

LINK_LASTS = timedelta(days=60)
REMINDED_AFTER = (timedelta(days=7), timedelta(days=21))
"""When those who have not confirmed are reminded, counted from the first letter. Twice, and then no more."""

MOST_ADDRESSES = 300
LONGEST_PASTE = 30_000
QUESTIONS = 3
