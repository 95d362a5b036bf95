# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The text of a section as a browser sends it: from the plain field, from the editor, or from its autosave."""

import json
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from handlingsplan.access.door import Request
from handlingsplan.documents.cleaning import clean
from handlingsplan.documents.markup import from_markup
from handlingsplan.documents.schema import TreeNotValid
from handlingsplan.lib.text import writable
from handlingsplan.planning.plans.actions import write

Tree = dict[str, Any]

LONGEST_NUMBER = 10
NEWEST_VERSION = 10 ** (LONGEST_NUMBER - 1)
LONGEST_NOTE = 200
Refused = (write.LooksLikeCpr, write.NotWritableNow, TreeNotValid)
#: JSON may be too deep to read, name a number that is none, or lack what we ask for.
NotReadable = (ValueError, KeyError, TypeError, OverflowError, RecursionError)


class NotWhole(Exception):
    """The text did not arrive whole."""

    message = _("The text did not arrive whole. It is kept in your browser; try again.")


@dataclass(frozen=True)
class Sent:
    """A text, the version it was written on, and a line to the history."""

    body: Any
    version: int
    note: str


def autosaved(request: Request) -> Sent:
    """What the editor sends while one writes. Raises NotWhole."""
    try:
        sent = json.loads(request.body)
        found = Sent(sent["body"], int(sent["version"]), _one_line(sent.get("note")))
        if not 0 <= found.version < NEWEST_VERSION:
            raise ValueError(found.version)
    except NotReadable:
        raise NotWhole from None
    return found


def posted(request: Request) -> Tree:
    """The text of the form: a tree from the editor, or markup from the plain field. Raises TreeNotValid."""
    if request.POST.get("format") == "json":
        try:
            sent: Tree = json.loads(request.POST.get("body_json", ""))
        except NotReadable:
            sent = {}
        return clean(sent)
    tree: Tree = from_markup(request.POST.get("markup", ""))
    return tree


def posted_note(request: Request) -> str:
    """The line to the history, as far as there is room for it."""
    return _one_line(request.POST.get("note", ""))


def posted_version(request: Request) -> int:
    """The version the text was written on; one that cannot be read is older than all."""
    named = request.POST.get("version", "")
    return int(named) if named.isdecimal() and len(named) < LONGEST_NUMBER else 0


def shown_again(request: Request, written: Tree) -> tuple[Tree, str | None]:
    """What was posted and refused: as a tree, or beside what is `written` where no tree can be made of it."""
    plain = request.POST.get("markup")
    try:
        return posted(request), None
    except TreeNotValid:
        pass
    try:
        return (from_markup(plain), None) if plain is not None else (written, None)
    except TreeNotValid:
        return written, plain


def _one_line(sent: object) -> str:
    return " ".join(writable(str(sent or "")[:LONGEST_NOTE]).split())
