# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What must not stand in a text of a page, whoever writes it."""

from django.utils.translation import gettext_lazy as _

from handlingsplan.communication.audiences import rules
from handlingsplan.communication.audiences.queries.filling import in_full, left_in_braces, unknown_keys
from handlingsplan.communication.audiences.terms import Reader
from handlingsplan.contacts.queries import everyone, national_numbers
from handlingsplan.contacts.rules import why_not_text
from handlingsplan.documents.markup import from_markup
from handlingsplan.documents.schema import TreeNotValid
from handlingsplan.documents.terms import LOOKS_LIKE_CPR
from handlingsplan.documents.tree import references
from handlingsplan.lib.anonymity import promises_anonymity
from handlingsplan.lib.text import looks_like_cpr

from .refusals import NotUsable

TYPED_NUMBER = _("A telephone number stands in the text. Write {kontakt:…} instead, then it follows the contacts.")
TYPED_PROVISION = _("A section of a law stands in the text. Write {law:…} instead, then it follows the law.")
PROMISE = _("Employees are never promised anonymity: a notification carries their name. Say it another way.")
BRACES = _("“%(piece)s” would stand like that on the page. Contacts are {kontakt:…}, laws {law:…}; take the rest out.")
PLAIN_BRACES = _("“%(piece)s” would be sent like that: nothing is filled in here. Write it without braces.")
QUOTES = _("Plans quote blocks, flows and charts; a page does not. Take the line in double braces out.")


def check_body(text: str, *, reader: str) -> str:
    """The text of a block as it is kept, contacts named in short written out. Raises NotUsable as `check_text` does."""
    written = in_full(text, everyone(internal=True))
    check_text(written, reader=reader, is_filled=True)
    return written


def check_text(text: str, *, reader: str = "", is_filled: bool = False) -> None:
    """Raise NotUsable for what no page may hold: persons' numbers, numbers and laws typed by hand, false promises,
    and braces that nothing fills in."""
    if looks_like_cpr(text):
        raise NotUsable(LOOKS_LIKE_CPR)
    if why := why_not_text(text, national_numbers()):
        raise NotUsable(why)
    if rules.names_a_number(text):
        raise NotUsable(TYPED_NUMBER)
    if rules.names_a_provision(text):
        raise NotUsable(TYPED_PROVISION)
    if reader == Reader.EMPLOYEE and promises_anonymity(text):
        raise NotUsable(PROMISE)
    if unknown := unknown_keys(text, everyone(internal=True)):
        raise NotUsable(_("Nothing is kept under %(keys)s.") % {"keys": ", ".join(unknown)})
    try:
        tree = from_markup(text)
    except TreeNotValid as wrong:
        raise NotUsable(str(wrong)) from wrong
    if any(references(tree)):
        raise NotUsable(QUOTES)
    if piece := left_in_braces(text, is_filled=is_filled):
        raise NotUsable((BRACES if is_filled else PLAIN_BRACES) % {"piece": piece})
