# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What an author should see beside a text and is never refused for: names of persons, numbers nobody has checked."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handlingsplan.documents.tree import plain_text
from handlingsplan.lib.names import likely_names


def about_names(tree: dict[str, Any]) -> str:
    """Which words look like the names of persons, and why they should not stand in a plan; empty where none do."""
    names = likely_names(plain_text(tree))
    said = ngettext(
        "{names} looks like the name of a person. People come and go, and the plan can be read by everybody: "
        "write what the person does, as “SSP consultant”, and keep the name among the contacts.",
        "{names} look like the names of persons. People come and go, and the plan can be read by everybody: "
        "write what they do, as “SSP consultant”, and keep the names among the contacts.",
        len(names),
    )
    return said.format(names=", ".join(_("“{name}”").format(name=name) for name in names)) if names else ""


def caution(request: HttpRequest, tree: dict[str, Any]) -> None:
    """Say it above the next page, where the text was saved by a form that leads elsewhere."""
    if said := about_names(tree):
        messages.warning(request, said)
