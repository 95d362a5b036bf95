# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The register as files to share. Their names say nothing of what they are about."""

from django.http import HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.http import require_GET

from handlingsplan.access.door import Request, door
from handlingsplan.prevention.efforts.access import visible_to
from handlingsplan.prevention.efforts.queries import export
from handlingsplan.prevention.efforts.terms import Permission
from handlingsplan.ui.downloads import download


@door(Permission.READ)
@require_GET
def efforts_csv(request: Request) -> HttpResponse:
    """One line for each effort, for a spreadsheet."""
    text = export.as_csv(list(visible_to(request.viewer)), timezone.localdate())
    return download(text, "indsatser.csv")


@door(Permission.READ)
@require_GET
def efforts_json(request: Request) -> HttpResponse:
    """Everything by name, for a program."""
    today = timezone.localdate()
    answer = JsonResponse(
        {
            "format": 1,
            "municipality": {"code": request.municipality.code, "name": request.municipality.full_name},
            "made_on": today,
            "efforts": export.as_data(list(visible_to(request.viewer)), today),
        },
        json_dumps_params={"ensure_ascii": False, "indent": 1},
    )
    answer["Content-Disposition"] = 'attachment; filename="indsatser.json"'
    return answer
