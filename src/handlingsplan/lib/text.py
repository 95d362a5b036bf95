# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Danish order, addresses, signs no text is made of, and the numbers that must not stand in a plan."""

import re
import unicodedata

_ORDER = str.maketrans("æøåäöüéèêëáàâãóòôõíìïúùñ-", "{|}{|yeeeeaaaaooooiiiuun ")
_ADDRESS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "u", "é": "e"})
#: What no file can hold and nobody reads: control signs (but tab and line feed), half characters, two that are none.
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BETWEEN = r"[ \u00a0*_]{0,3}[-\u2010-\u2015\u2212.]?[ \u00a0*_]{0,3}"
_CPR = re.compile(rf"(?<!\d)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{{2}}{_BETWEEN}\d{{4}}(?!\d)")
_UNSEEN = re.compile(r"[\u00ad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe00-\ufe0f\ufeff]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


def danish_order(text: str) -> str:
    """A key that sorts Danish names as Danes do: æ, ø, å last, and aa as å."""
    return text.lower().translate(_ORDER).replace("aa", "}")


def address(text: str) -> str:
    """The text as a part of a web address: lower case, ASCII, words joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_ADDRESS)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def writable(text: str) -> str:
    """The text without the signs that neither a database, a PDF nor a Word file can hold."""
    return _UNWRITABLE.sub("", text)


def looks_like_cpr(text: str) -> str | None:
    """The first thing in the text shaped like a Danish civil registration number, if any.

    Eight-digit telephone numbers and dates do not match: day, month and four last digits must all be there.
    """
    found = _CPR.search(plain_digits(text))
    return found.group(0) if found else None


def plain_digits(text: str) -> str:
    """The text as it is read where numbers are looked for: plain digits and spaces, and no sign nobody sees."""
    return _BEYOND_ASCII.sub(lambda sign: _plain(sign[0]), _UNSEEN.sub("", text))


def _plain(sign: str) -> str:
    if unicodedata.category(sign) == "No":  # a raised or circled figure marks a note; nobody dials it
        return sign
    return str(unicodedata.decimal(sign, unicodedata.normalize("NFKC", sign)))
