# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What those who took part answered, as a table of counts."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from handlingsplan.prevention.training.queries import Voice
from handlingsplan.prevention.training.terms import ANSWER_NAMES
from handlingsplan.ui.pages import Table

register = template.Library()


@register.inclusion_tag("ui/table.html")
def answer_table(voice: Voice) -> dict[str, Any]:
    """Questions down, answers across."""
    rows = [
        (_("Was the meeting of use to you?"), *(count for _answer, count in voice.useful)),
        (_("Do you know whom to call now, if you worry?"), *(count for _answer, count in voice.knows_whom_to_call)),
    ]
    names = [str(ANSWER_NAMES[answer]) for answer, _count in voice.useful]
    caption = _("%(count)d anonymous answers") % {"count": voice.answers}
    table = Table(caption=caption, columns=(_("Question"), *names), rows=rows, numeric=(1, 2, 3))
    return {"table": table, "numeric": table.numeric, "key": "table-answers"}
