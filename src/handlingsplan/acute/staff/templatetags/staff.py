# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Addresses and words of a situation, the same whether it is real or a drill."""

from datetime import datetime
from typing import Any

from django import template
from django.template.context import Context
from django.utils import timezone
from django.utils.translation import gettext as _

from handlingsplan.acute.staff.book import address
from handlingsplan.acute.staff.roles import role_name
from handlingsplan.acute.staff.terms import CALL_NAMES, TASK_NAMES, CallState, TaskState
from handlingsplan.ui.wording import hours_and_minutes

register = template.Library()
register.filter("role_name", role_name)


@register.simple_tag(takes_context=True)
def situation_url(context: Context, name: str, **more: Any) -> str:
    """The address of a page about the situation at hand: `{% situation_url "task" task_number=3 %}`."""
    return address(context["situation"], name, slug=context["municipality"].slug, **more)


@register.filter
def task_state(code: str) -> object:
    """Exactly the word crisis staffs use."""
    return TASK_NAMES[TaskState(code)]


@register.filter
def call_state(code: str) -> object:
    """What is known of somebody who was called."""
    return CALL_NAMES[CallState(code)]


@register.filter
def in_words(when: datetime | None) -> str:
    """ "om 12 min", "for 3 min siden": how far a clock is from now."""
    if when is None:
        return ""
    left = when - timezone.now()
    span = {"span": hours_and_minutes(abs(left))}
    return _("in %(span)s") % span if left.total_seconds() >= 0 else _("%(span)s ago") % span


@register.filter
def has_passed(when: datetime | None) -> bool:
    """Whether a clock has run out."""
    return when is not None and when < timezone.now()
