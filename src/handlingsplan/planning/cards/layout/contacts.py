# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The contacts of a card in words that a reader can call by, and back to the keys they stand for."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from django.utils.translation import gettext as _
from django.utils.translation import override, pgettext

from handlingsplan.contacts.queries import described_keys
from handlingsplan.contacts.terms import EMERGENCY
from handlingsplan.lib.typed_numbers import where_typed
from handlingsplan.planning.cards.directory import Directory
from handlingsplan.planning.cards.rules import PLACEHOLDER
from handlingsplan.planning.cards.terms import LANGUAGE_NAMES

TOO_LONG_TO_LOOK = 2000
_KEY_BEHIND = re.compile(r"\{([a-z][a-z0-9_]*)\}$")
_AROUND = " \t:,;.–-"
_CALLING = re.compile(r"\b(?:tlf|telefon|tel|mobil|ring|ring til|phone|call)\b[.:]?", re.I)
_BEFORE_NUMBER = re.compile(r"(?:^(?:ring(?: til)?|call)|\b(?:tlf|telefon|tel|mobil|phone))[.:]?$", re.I)
_KEY = re.compile(r"\s*[:,;–-]?\s*\{[a-z][a-z0-9_]*\}\s*[:,;–-]?\s*")


@dataclass(frozen=True)
class Swapped:
    """A number typed by hand that is a contact, and the contact written instead."""

    number: str
    key: str


class InWords:
    """The contacts of a municipality as they are written in a file, and read again, in both languages."""

    def __init__(self, directory: Directory) -> None:
        self.directory = directory

    # ---- out

    def named(self, key: str, *, briefly: bool = False) -> str:
        """A contact on a line of its own; 112 and 114 by their number alone where `briefly`.

        Where reading it back would give another, its key stands behind it.
        """
        said = self._inline(key) if briefly and key in EMERGENCY else self._said(key)
        return said if self.key_of(said) == key else f"{said} {{{key}}}"

    def written(self, text: str) -> str:
        """A text with its contacts in words; {key} is kept where reading it back would give another."""
        wanted = PLACEHOLDER.sub(r"{\1}", text)
        said = PLACEHOLDER.sub(lambda found: self._inline(found[1]), text)
        if self.with_keys(said)[0] == wanted:
            return said
        return PLACEHOLDER.sub(lambda found: f"{self._inline(found[1])} {{{found[1]}}}", text)

    # ---- in

    def key_of(self, said: str) -> str:
        """The key of a contact that stands alone on a line, exactly as `named` writes it; "" for anything else: other
        words before a key are words of their own."""
        if found := _KEY_BEHIND.search(said):
            words, key = _quiet(said[: found.start()]), found[1]
            return key if not words or words in self._names_of(key) else ""
        return self._by_name.get(_quiet(said), "")

    def with_keys(self, text: str) -> tuple[str, list[Swapped]]:
        """The text with a {key} for each contact in it. What is swapped by its number alone is told of.

        A text too long for any field stays as it is: to look through it takes long, and it has no place on a card.
        """
        if len(text) > TOO_LONG_TO_LOOK:
            return text, []
        for key in PLACEHOLDER.findall(text):
            for said in _in_both(partial(self._inline, key)):
                text = text.replace(f"{said} {{{key}}}", f"{{{key}}}")
        if self._any_inline is not None:
            text = self._any_inline.sub(lambda found: f"{{{self._by_inline[found[0]]}}}", text)
        swapped = []
        for number, key in self.directory.numbers.items():
            while (span := where_typed(number, PLACEHOLDER.sub(_blank, text))) is not None:
                swapped += [] if key in EMERGENCY else [Swapped(text[slice(*span)].strip(), key)]
                text = f"{text[: span[0]]}{{{key}}}{text[span[1] :]}"
        return text, swapped

    @staticmethod
    def one_call(text: str) -> tuple[str, str]:
        """The words and the contact of a line that sends people to one contact; the text and "" of any other."""
        keys = PLACEHOLDER.findall(text)
        if len(keys) != 1:
            return text, ""
        return _BEFORE_NUMBER.sub("", _KEY.sub(" ", text).strip()).strip(), keys[0]

    def found_in(self, line: str) -> tuple[str, str]:
        """The contact a line of a foreign list means, and what else the line says. ("", line) where it is none.

        Name and number must not speak against each other: a name of ours with another number is nobody of ours.
        """
        if key := self.key_of(line) or self._by_label.get(_quiet(line.strip(_AROUND)), ""):
            return key, ""
        text, _swapped = self.with_keys(line)
        keys = PLACEHOLDER.findall(text)
        if len(keys) != 1:
            return "", line
        others = _CALLING.sub(" ", PLACEHOLDER.sub(" ", text)).strip(_AROUND)
        label = self.directory.entry(keys[0]).label
        same = self._same_number(keys[0], others)
        return (same, "") if same else (keys[0], "" if _quiet(others) in ("", _quiet(label)) else line)

    def _same_number(self, key: str, label: str) -> str:
        """Of several contacts with one number, the one that is called so."""
        number = self.directory.entry(key).number
        alike = (entry for entry in self.directory.known.values() if entry.number == number)
        return next((entry.key for entry in alike if _quiet(entry.label) == _quiet(label)), "")

    # ---- how it is said

    def _said(self, key: str) -> str:
        if self.directory.reach(key) is None:
            return f"{{{key}}}"
        entry = self.directory.entry(key)
        return f"{entry.label}, {entry.number}" if entry.is_filled else f"{entry.label} ({_('not filled in')})"

    def _inline(self, key: str) -> str:
        if self.directory.reach(key) is None:
            return f"{{{key}}}"
        entry = self.directory.entry(key)
        if not entry.is_filled:
            return f"[{entry.label}: {_('not filled in')}]"
        return entry.number if key in EMERGENCY else f"{entry.label} {entry.number}"

    def _names_of(self, key: str) -> set[str]:
        ways = (partial(self._said, key), partial(self._inline, key))
        return {_quiet(said) for way in ways for said in _in_both(way)}

    def _keys(self) -> Iterator[str]:
        yield from dict.fromkeys([*self.directory.known, *described_keys()])

    @cached_property
    def _by_name(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for language in LANGUAGE_NAMES:
            with override(language):
                for key in self._keys():
                    found.setdefault(_quiet(self._said(key)), key)
        return found | {_quiet(self._inline(key)): key for key in EMERGENCY}

    @cached_property
    def _by_label(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for key in self._keys():
            found.setdefault(_quiet(self.directory.entry(key).label), key)
        return found

    @cached_property
    def _by_inline(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for language in LANGUAGE_NAMES:
            with override(language):
                for key in self._keys():
                    if key not in EMERGENCY:
                        found.setdefault(" ".join(self._inline(key).split()), key)
        return found

    @cached_property
    def _any_inline(self) -> re.Pattern[str] | None:
        longest_first = sorted(self._by_inline, key=len, reverse=True)
        any_of = "|".join(map(re.escape, longest_first))
        return re.compile(rf"(?<!\w)(?:{any_of})(?!\w)") if any_of else None


# ---- who does a step, and whom to call with it


def behind(who: str, call: str) -> str:
    """What stands behind the text of a row: who does it, and whom to call."""
    said = [pgettext("behind a step", "(who: %s)") % who] if who else []
    said += [pgettext("behind a step", "(call: %s)") % call] if call else []
    return " ".join(said)


def nobody() -> str:
    """Said where a row calls nobody beside its text."""
    return _("Nobody in particular")


def is_nobody(said: str) -> bool:
    return any(_quiet(said) == _quiet(word) for word in _in_both(nobody))


def split_call(text: str) -> tuple[str, str]:
    """A text and whom to call with it, where that stands behind it."""
    return _split(text, _in_both(lambda: pgettext("behind a step", "(call: %s)")))


def split_who(text: str) -> tuple[str, str]:
    """A text and who does it, where that stands behind it."""
    return _split(text, _in_both(lambda: pgettext("behind a step", "(who: %s)")))


def _split(text: str, forms: list[str]) -> tuple[str, str]:
    for form in forms:
        start, _sign, end = form.partition("%s")
        place = text.rfind(start)
        if text.endswith(end) and place >= 0 and (place == 0 or text[place - 1] == " "):
            return text[:place].strip(), text[place + len(start) : len(text) - len(end)].strip()
    return text, ""


def _in_both(say: Callable[[], str]) -> list[str]:
    found = []
    for language in LANGUAGE_NAMES:
        with override(language):
            found.append(say())
    return found


def _quiet(text: str) -> str:
    return " ".join(text.casefold().split())


def _blank(found: re.Match[str]) -> str:
    """As many signs as before, none of them a digit."""
    return "{" + "x" * (len(found[0]) - 2) + "}"
