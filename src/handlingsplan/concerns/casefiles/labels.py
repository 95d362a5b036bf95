# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What each of the words of a case is called when it is told to the person it is about: a label she understands, always
in Danish, so that an item reads the same whoever has it on the screen."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any

from django.utils import translation
from django.utils.translation import gettext_lazy as _

from handlingsplan.ui.wording import long_date

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Read = Callable[[Any], str]
DANISH = "da"


@dataclass(frozen=True)
class Labelled:
    """One of the words of an item, and its label.

    `name` is the attribute of the words; `in_the_open`, a column of the row, for what is told and is no word: a day, a
    choice. `read` makes text of what is none. The label is "" only where a kind tells nothing else: the title of the
    item is its label then.
    """

    name: str
    label: "StrOrPromise"
    read: Read = str
    in_the_open: bool = False

    @cached_property
    def in_danish(self) -> str:
        with danish():
            return str(self.label).removesuffix("?")

    def told(self, words: Any, columns: Mapping[str, Any]) -> tuple[str, str]:
        """The label, and what was written under it; "" where nothing was. Asked in Danish."""
        value = columns[self.name] if self.in_the_open else getattr(words, self.name)
        return self.in_danish, "" if value is None else self.read(value)


Fields = tuple[Labelled, ...]


def column(name: str, label: "StrOrPromise", read: Read = str) -> Labelled:
    """What stands in the open, in a column of the row or of one it points at ("other__name")."""
    return Labelled(name, label, read, in_the_open=True)


def danish() -> AbstractContextManager[Any]:
    """What is said inside is said in Danish; costs nothing where that is the language already."""
    return nullcontext() if translation.get_language() == DANISH else translation.override(DANISH)


def chosen(names: "Mapping[Any, StrOrPromise]", *, but: tuple[str, ...] = ()) -> Read:
    """A code, or several, in the words of its list; `but` is not said. A code that no list knows is shown as it is."""

    @cache
    def known() -> dict[str, str]:
        return {str(code): str(name) for code, name in names.items() if code not in but}

    def read(value: str | list[str]) -> str:
        codes = [value] if isinstance(value, str) else value
        return ", ".join(known().get(code, code) for code in codes if code and code not in but)

    return read


def each(names: "Mapping[Any, StrOrPromise]") -> Read:
    """What was written about each of several, under its name."""

    def read(value: dict[str, str]) -> str:
        return "\n".join(f"{names.get(code, code)}: {text}" for code, text in value.items() if text)

    return read


def day(value: str) -> str:
    """A day that is kept as ISO text; what is no day is shown as it is."""
    return long_date(value) or value


def ticked(value: bool) -> str:
    """What somebody ticked; nothing where she did not."""
    return str(_("Yes")) if value else ""


def yes_or_no(value: bool) -> str:
    """What somebody decided."""
    return str(_("Yes") if value else _("No"))


def things(value: list[dict[str, str]]) -> str:
    """Items of the case as they were when they were passed on."""
    return "\n".join(f"{thing['title']}\n{thing['text']}" for thing in value)
