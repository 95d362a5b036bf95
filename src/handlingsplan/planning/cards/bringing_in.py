# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A text or a Word file somebody brings, with the headings of an emergency plan."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.documents.forms import CarefulForm
from handlingsplan.documents.word_text import MOST_BYTES, MUCH_INSIDE, TOO_LARGE, NotRead, text_of_word
from handlingsplan.planning.cards.terms import LANGUAGE_NAMES, MOST_LETTERS_IN_TITLE, CardKind

MOST_LETTERS = 40_000
MOST_SHOWN = 10 * MOST_LETTERS
"""Of a file; a longer text is not shown to be shortened: it would be more than a form can send back."""

NOTHING_GIVEN = _("Choose a Word file, or paste the text here.")
BOTH_GIVEN = _("There is a text below as well. Empty one of the two, so that we know which one to read.")
TOO_MUCH = _(
    "The text is %(count)d characters long, and %(most)d at the most are read at a time. Leave only the part that is "
    "about this card."
)
NO_HEADINGS = _(
    "We found none of the nine headings. Write them above the text they belong to, each on a line of its own, and read "
    "the text again."
)
KINDS = [
    (CardKind.ACUTE, _("Acute card: it cannot wait, the police come first")),
    (CardKind.CONCERN, _("Concern card: you are worried, and there is time")),
]


class BringInForm(CarefulForm):
    """What is brought, and the kind of card it is to be. What a file says becomes the text, and is shown to be mended.

    Names are told of field by field where the text is shown; they are not asked about here.
    """

    may_hold_names = ("text", "title")

    kind = forms.ChoiceField(label=_("Kind of card"), choices=KINDS, widget=forms.RadioSelect, initial=CardKind.ACUTE)
    file = forms.FileField(
        label=_("Word file"),
        required=False,
        help_text=_("Only the words are read. Nothing is kept before you begin the draft."),
        widget=forms.ClearableFileInput(attrs={"accept": ".docx"}),
    )
    text = forms.CharField(
        label=_("Or the text"),
        required=False,
        help_text=_("Paste it from a document, an e-mail or a web page, headings and all."),
        widget=forms.Textarea(attrs={"rows": 14}),
    )
    title = forms.CharField(
        label=_("Title"),
        max_length=MOST_LETTERS_IN_TITLE,
        required=False,
        help_text=_("Leave it empty where the title stands first in the text."),
    )
    language = forms.ChoiceField(
        label=_("Language of the text"), choices=list(LANGUAGE_NAMES.items()), initial="da", required=False
    )

    def clean(self) -> dict[str, Any]:
        file, typed = self.cleaned_data.get("file"), self.cleaned_data.get("text", "")
        if file and typed:
            self.add_error("file", BOTH_GIVEN)
        elif file:
            self._read(file)
        elif not typed and "file" not in self.errors:
            self.add_error("text", NOTHING_GIVEN)
        cleaned = super().clean()
        text = cleaned.get("text", "")
        if len(text) > MOST_LETTERS:
            self.add_error("text", TOO_MUCH % {"count": len(text), "most": MOST_LETTERS})
        return cleaned

    def _read(self, file: Any) -> None:
        try:
            if file.size > MOST_BYTES:
                raise NotRead(TOO_LARGE)
            text = text_of_word(file.read())
            if len(text) > MOST_SHOWN:
                raise NotRead(MUCH_INSIDE)
        except NotRead as refused:
            self.add_error("file", str(refused.message))
            return
        self.cleaned_data["text"] = text
        self.show("text", text)
        if not text:
            self.add_error("text", NO_HEADINGS)

    def show(self, name: str, value: str) -> None:
        """Put a value into a box of the form as it is shown again."""
        self.data[self.add_prefix(name)] = value
