# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What an author sees beside a text and is never refused for: names of persons, registers that will not stand there."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handlingsplan.documents.registers import title_of
from handlingsplan.documents.tree import plain_text
from handlingsplan.lib.names import likely_names
from handlingsplan.planning.plans.queries.quotes import quoted_in, registers_in, unknown_registers_in


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


def about_registers(tree: dict[str, Any]) -> str:
    """Which registers nobody keeps, and which stand twice; empty where none do."""
    quoted = quoted_in(tree)
    names = [named["name"] for named in quoted if "name" in named]
    unknown = unknown_registers_in(quoted)
    said = [
        _("Nobody keeps a register called “{name}”. Take it out, or choose one from the list.").format(name=name)
        for name in unknown
    ]
    said += [
        _("“{name}” stands more than once in this section.").format(name=title_of(name))
        for name in registers_in(quoted)
        if names.count(name) > 1 and name not in unknown
    ]
    return " ".join(said)


def cautions(tree: dict[str, Any]) -> str:
    """Everything an author should see beside her text, in whole sentences; empty where there is nothing."""
    return " ".join(filter(None, (about_registers(tree), about_names(tree))))


def caution(request: HttpRequest, tree: dict[str, Any]) -> None:
    """Say it above the next page, where the text was saved by a form that leads elsewhere."""
    if said := cautions(tree):
        messages.warning(request, said)
