# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is still owed around a case, for the pages that close it."""

from typing import Any

from django import template
from django.template.context import Context

from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.queries.closing import still_owed

register = template.Library()


@register.inclusion_tag("casefiles/still_owed.html", takes_context=True)
def still_owed_around(context: Context, file: CaseFile) -> dict[str, Any]:
    """`{% still_owed_around file %}`: links to what is not done; nothing where everything is."""
    return {"owed": still_owed(file), "file": file, "municipality": context["municipality"]}
