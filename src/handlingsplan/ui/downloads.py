# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A file as an answer: kept under its own name, of the kind its ending says."""

from django.http import HttpResponse

OFFICE = "application/vnd.openxmlformats-officedocument"
KINDS = {
    "csv": "text/csv; charset=utf-8",
    "docx": f"{OFFICE}.wordprocessingml.document",
    "ics": "text/calendar; charset=utf-8",
    "json": "application/json; charset=utf-8",
    "pdf": "application/pdf",
    "pptx": f"{OFFICE}.presentationml.presentation",
    "zip": "application/zip",
}


def download(content: bytes | str, name: str) -> HttpResponse:
    """The answer that gives a browser the file to keep. The name is ours, ASCII, and says nothing of the subject."""
    answer = HttpResponse(content, content_type=KINDS[name.rpartition(".")[2]])
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
