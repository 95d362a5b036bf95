# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words the section editor shows; its scripts carry none of their own."""

import json

from django.utils.translation import gettext_lazy as _

WORDS = {
    "toolbar": _("Text tools"),
    "surface": _("Text of the section"),
    "placeholder": _("Write here, or paste from Word."),
    "keys": _("Escape leaves the text. Alt and F10 moves to the tools."),
    "paragraph": _("Body text"),
    "heading2": _("Heading"),
    "heading3": _("Subheading"),
    "heading4": _("Small heading"),
    "bold": _("Bold"),
    "italic": _("Italic"),
    "link": _("Link"),
    "bulletList": _("Bullets"),
    "orderedList": _("Numbers"),
    "undo": _("Undo"),
    "redo": _("Redo"),
    "insert": _("Insert"),
    "insertTable": _("Table"),
    "insertFootnote": _("Footnote"),
    "insertSharedBlock": _("Shared text"),
    "table": _("Table"),
    "rowAfter": _("Add a row below"),
    "columnAfter": _("Add a column to the right"),
    "deleteRow": _("Remove the row"),
    "deleteColumn": _("Remove the column"),
    "headerRow": _("First row is headings"),
    "deleteTable": _("Remove the table"),
    "sharedBlock": _("Shared text"),
    "sharedBlockChoose": _("Which text?"),
    "sharedBlockHelp": _("It is kept in one place and shown here as it reads on the day."),
    "contactBox": _("Contact box"),
    "contactBoxStandard": _("The municipality’s standard contacts"),
    "flowChart": _("Flow"),
    "flowConcern": _("When someone is worried"),
    "flowAcute": _("When it is acute"),
    "orgChart": _("Organisation chart"),
    "orgChartTitle": _("Who works together with whom"),
    "register": _("Register"),
    "footnote": _("Footnote"),
    "footnotes": _("Footnotes"),
    "editFootnote": _("Change the footnote"),
    "footnoteText": _("Text of the footnote"),
    "footnoteEmpty": _("Write the text of the footnote."),
    "linkAddress": _("Address"),
    "linkHelp": _("A web page, an e-mail address or tel: and a number."),
    "linkWrong": _("That address cannot be used. Write for example https://kommune.dk."),
    "ok": _("OK"),
    "cancel": _("Cancel"),
    "remove": _("Remove"),
    "unsaved": _("Not saved yet"),
    "saved": _("Saved at {time}"),
    "offline": _("No connection. The text is kept in this browser; we will try again."),
    "trouble": _("The server does not answer. The text is kept in this browser; we will try again."),
    "loggedOut": _(
        "You are logged out. Your text is kept here in the browser. Log in in a new tab, and we will save it."
    ),
    "notKept": _("The text is not saved, and this browser cannot keep it. Stay on the page; we will try again."),
    "refused": _("The text could not be saved. It is still here."),
    "forbidden": _("You can no longer save this section. Your text is still here; copy it before you leave."),
    "conflict": _("Not saved: the section has been changed by someone else. Choose above the text."),
    "conflictTitle": _("Changed by {by} at {at}"),
    "conflictHelp": _("You have both written in this section. Nothing is lost: read both texts and choose."),
    "conflictTheirs": _("The other’s text"),
    "conflictMine": _("Your text, which you can still change"),
    "keepMine": _("Keep my text"),
    "takeTheirs": _("Use the other’s text"),
    "copyMine": _("Copy my text"),
    "copied": _("Copied"),
    "copyFailed": _("The browser would not copy. Select the text and copy it yourself."),
    "draftFound": _("You have text here that was not saved"),
    "draftFrom": _("It was written in this browser on {at}."),
    "draftRestore": _("Bring my text back"),
    "draftDiscard": _("Throw it away"),
    "draftDiscardSure": _("It cannot be brought back."),
    "draftDiscardYes": _("Yes, throw it away"),
}


def editor_labels() -> str:
    """The words in the reader's language, for the form's `data-labels`."""
    return json.dumps({key: str(word) for key, word in WORDS.items()}, ensure_ascii=False)
