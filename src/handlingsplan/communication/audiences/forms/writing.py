# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the writer of a page fills in: a block's local text, who answers for the page, its approval."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.communication.audiences.models import LocalText
from handlingsplan.communication.audiences.queries.working import WorkingBlock
from handlingsplan.communication.audiences.rules import doubts
from handlingsplan.communication.audiences.terms import MODE_NAMES, SIGNS, Mode
from handlingsplan.lib.names import likely_names
from handlingsplan.ui.forms import DayInput, PlainForm

MOST = 4000
DOUBT_NAMES = {
    "religion": _("religion"),
    "ethnicity": _("ethnicity"),
    "clothing": _("clothing"),
    "party": _("a political party"),
    "label": _("a person made into a label"),
}
MARKUP_HELP = _(
    "Lists with - or 1., **bold**, [text](https://…). Numbers as {kontakt:ssp}, law as {law:barnets_lov_133}."
)


class BlockForm(PlainForm):
    """The local text of one block. What deserves a second thought is asked about once and may be kept."""

    mode = forms.ChoiceField(label=_("What it is"), widget=forms.RadioSelect)
    body = forms.CharField(
        label=_("Text"), max_length=MOST, widget=forms.Textarea(attrs={"rows": 10}), help_text=MARKUP_HELP
    )
    reason = forms.CharField(
        label=_("Why the municipality needs its own text"),
        max_length=300,
        required=False,
        help_text=_("Only when it stands in the place of the national one. Readers see the reason."),
    )
    lawyer_has_seen = forms.BooleanField(
        label=_("The municipality's lawyer has read this text"), required=False, help_text=_("A day is noted, no name.")
    )
    thought_twice = forms.BooleanField(label=_("I have thought about the words below and keep them"), required=False)

    def __init__(self, *args: Any, block: WorkingBlock, translation: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.block = block
        modes = [Mode.ADDITION, Mode.OVERRIDE] if block.may_override else [Mode.ADDITION]
        self.offer("mode", [(mode.value, MODE_NAMES[mode]) for mode in modes])
        if translation or len(modes) == 1:
            del self.fields["mode"], self.fields["reason"]
        if not block.defined.needs_lawyer_in("" if translation else "da"):
            del self.fields["lawyer_has_seen"]
        self.second_thoughts = self._second_thoughts()
        if not self.second_thoughts:
            del self.fields["thought_twice"]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if self.second_thoughts and not cleaned.get("thought_twice"):
            self.add_error("thought_twice", str(_("Change the words, or say that you keep them.")))
        return cleaned

    def _second_thoughts(self) -> list[str]:
        """Words in a list of signs that lean on the wrong thing, and what looks like somebody's name."""
        text = str(self.data.get(self.add_prefix("body"), "")) if self.is_bound else ""
        found = [
            str(_("“%(word)s” leans on %(kind)s.") % {"word": doubt.word, "kind": DOUBT_NAMES[doubt.kind]})
            for doubt in (doubts(text) if self.block.key == SIGNS else [])
        ]
        return found + [
            str(_("“%(name)s” looks like a person's name.") % {"name": name}) for name in likely_names(text)
        ]


def block_initial(block: WorkingBlock, text: LocalText | None) -> dict[str, Any]:
    """What stands in the form at first."""
    if text is None or text.mode == Mode.NONE:
        return {"mode": Mode.ADDITION.value}
    return {
        "mode": text.mode,
        "body": text.body,
        "reason": text.reason,
        "lawyer_has_seen": text.lawyer_seen_on is not None,
    }


class OwnerForm(PlainForm):
    """Who answers for the page, and when it is read again."""

    owner = forms.ChoiceField(
        label=_("Answers for the page"), required=False, help_text=_("The public sees the title, never the name.")
    )
    review_on = forms.DateField(label=_("Read again at the latest"), required=False, widget=DayInput())
    is_shown = forms.BooleanField(label=_("Show the page to the public"), required=False)

    def __init__(self, *args: Any, people: Sequence[User], optional: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", _("Nobody yet")), *((str(person.pk), person.full_name) for person in people)]
        self.offer("owner", choices)
        if not optional:
            del self.fields["is_shown"]


class SendBackForm(PlainForm):
    """What must be changed before the page can be approved."""

    reason = forms.CharField(
        label=_("What must be changed?"),
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Whoever wrote it is told, in these words."),
    )


class ApproveForm(PlainForm):
    """Approval, with a tick where the text is harder to read than it should be."""

    lix_seen = forms.BooleanField(
        label=_("I have seen that some of it is harder to read than it should be, and let it stand"), required=False
    )

    read = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, is_hard: bool, mark: str = "", **kwargs: Any) -> None:
        super().__init__(*args, initial={"read": mark}, **kwargs)
        if not is_hard:
            del self.fields["lix_seen"]
