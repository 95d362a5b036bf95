# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A card as a form, made from the schema of its kind. Every refusal stands at its field and says what to do."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from handlingsplan.contacts.queries import missing_functions
from handlingsplan.contacts.rules import place as place_among
from handlingsplan.documents.forms import CarefulForm
from handlingsplan.ui.forms import DayInput, PlainForm

from . import rules
from .directory import Directory
from .models import Card
from .rows import content_from, count_name, initial_from, row_name
from .schema import ROWS, CardField, Shape, fields_of
from .terms import AGE_NAMES, LANGUAGE_NAMES, MOST_LETTERS_IN_TITLE, READER_NAMES, CardKind

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Choices = Sequence[tuple[str, Any]]
KEEPING = ("title", "reader", "age_group", "department", "is_public", "owner", "next_revision")
NEEDED = _("required for approval")
"""Said of what a draft may lack and an approved card may not."""


@dataclass(frozen=True)
class Row:
    """One numbered row as the page draws it."""

    number: int
    boxes: tuple[BoundField, ...]
    is_first: bool
    is_last: bool


@dataclass(frozen=True)
class Group:
    """One field of the card as the page draws it: a single box, or rows with a place to add one."""

    field: CardField
    box: BoundField | None = None
    rows: tuple[Row, ...] = ()
    has_room: bool = False
    need: "StrOrPromise" = ""


class CardForm(CarefulForm):
    """What every card is asked; the fields of its kind are added by `card_form`."""

    kind = CardKind.CONCERN
    rows: Mapping[str, int] = {}
    numbers: Mapping[str, str] = {}

    title = forms.CharField(
        label=_("Title"), max_length=MOST_LETTERS_IN_TITLE, help_text=_("The situation, as the reader would say it.")
    )
    reader = forms.ChoiceField(label=_("Whom the card is written for"), choices=list(READER_NAMES.items()))
    age_group = forms.ChoiceField(label=_("Whom the situation is about"), choices=list(AGE_NAMES.items()))
    department = forms.CharField(
        label=_("Department"), max_length=120, required=False, help_text=_("Leave it empty where the card is for all.")
    )
    is_public = forms.BooleanField(
        label=_("Everybody may read the card"),
        required=False,
        help_text=_(
            "Otherwise only people who work in the municipality see it. A public card shows public contacts only."
        ),
    )
    owner = forms.CharField(
        label=_("Kept up to date by"),
        max_length=120,
        required=False,
        help_text=_("A function or a team, never a name."),
    )
    next_revision = forms.DateField(label=_("Next revision"), required=False, widget=DayInput)
    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.kind is CardKind.ACUTE:
            del self.fields["reader"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        for name, value in list(cleaned.items()):
            is_text = isinstance(self.fields[name], forms.CharField) and name not in self.errors
            if is_text and not self._is_lines(name) and (why := rules.why_not_text(value, self.numbers)):
                self.add_error(name, str(why))
        content = self.content()
        for field in fields_of(self.kind):
            if field.shape is Shape.LINES and field.name not in self.errors:
                for why in rules.wrong_in(field, content[field.name], self.numbers):
                    self.add_error(field.name, str(why))
        return cleaned

    def content(self) -> dict[str, Any]:
        """What the card says, as it is kept."""
        content = content_from(self.kind, self.cleaned_data.get, self.rows)
        for field in fields_of(self.kind):
            if field.shape is Shape.LINES:
                content[field.name] = [line for line in content[field.name] if line.strip()]
        return content

    def groups(self) -> Iterator[Group]:
        """The fields of the card in the order they are written."""
        for field in fields_of(self.kind):
            need = NEEDED if field.required else ""
            if field.shape not in ROWS:
                yield Group(field, box=self[field.name], need=need)
                continue
            count = self.rows[field.name]
            rows = tuple(
                Row(place + 1, self._boxes(field, place), is_first=place == 0, is_last=place == count - 1)
                for place in range(count)
            )
            yield Group(field, rows=rows, has_room=count < field.most, need=need)

    def kept_fields(self) -> "Iterator[tuple[BoundField, StrOrPromise]]":
        """What is asked beside the text of the card, and whether an approval needs it."""
        names = (name for name in KEEPING if name in self.fields and name != "title")
        return ((self[name], NEEDED if name in ("owner", "next_revision") else "") for name in names)

    def _boxes(self, field: CardField, place: int) -> tuple[BoundField, ...]:
        parts = ("who", "text", "contact") if field.has_who else ("text", "contact")
        return tuple(self[row_name(field.name, place, part)] for part in parts)

    def _is_lines(self, name: str) -> bool:
        return any(field.name == name and field.shape is Shape.LINES for field in fields_of(self.kind))


def card_form(
    kind: CardKind, rows: Mapping[str, int], directory: Directory, contacts: Choices, *, focus: str = ""
) -> type[CardForm]:
    """The form for a kind of card with so many rows; `focus` is the box to begin in."""
    made: dict[str, Any] = {"kind": kind, "rows": rows, "numbers": directory.numbers, "__module__": __name__}
    for field in fields_of(kind):
        made |= _fields(field, rows.get(field.name, 0), contacts)
    if focus in made:
        made[focus].widget.attrs["autofocus"] = True
    made["field_order"] = ["title", *(name for name in made), *KEEPING]
    return type("CardForm", (CardForm,), made)


def _fields(field: CardField, rows: int, contacts: Choices) -> dict[str, forms.Field]:
    match field.shape:
        case Shape.TEXT:
            lines = 2 if field.letters > 130 else 1
            return {
                field.name: forms.CharField(
                    label=field.label,
                    help_text=field.help,
                    max_length=field.letters,
                    required=False,
                    widget=forms.Textarea(attrs={"rows": lines}),
                )
            }
        case Shape.LINES:
            widget = forms.Textarea(attrs={"rows": 5})
            return {
                field.name: forms.CharField(
                    label=field.label, help_text=field.help, required=False, widget=widget, max_length=2000
                )
            }
        case Shape.FLAG:
            return {field.name: forms.BooleanField(label=field.label, help_text=field.help, required=False)}
        case Shape.CONTACTS:
            return {
                field.name: forms.MultipleChoiceField(
                    label=field.label,
                    help_text=field.help,
                    choices=_flat(contacts),
                    required=False,
                    widget=forms.CheckboxSelectMultiple,
                )
            }
    made: dict[str, forms.Field] = {
        count_name(field.name): forms.IntegerField(widget=forms.HiddenInput, required=False, initial=rows)
    }
    for place in range(rows):
        made |= _row_fields(field, place, contacts)
    return made


def _row_fields(field: CardField, place: int, contacts: Choices) -> dict[str, forms.Field]:
    where = {"field": field.label, "number": place + 1}
    boxes: dict[str, forms.Field] = {
        row_name(field.name, place, "text"): forms.CharField(
            label=_("%(field)s, row %(number)d") % where,
            max_length=field.letters,
            required=False,
            widget=forms.Textarea(attrs={"rows": 2}),
        ),
        row_name(field.name, place, "contact"): forms.ChoiceField(
            label=_("%(field)s, whom to call in row %(number)d") % where,
            choices=[("", _("Nobody in particular")), *contacts],
            required=False,
        ),
    }
    if field.has_who:
        boxes[row_name(field.name, place, "who")] = forms.CharField(
            label=_("%(field)s, who does row %(number)d") % where, max_length=60, required=False
        )
    return boxes


def contact_choices(directory: Directory, quoted: Sequence[str] = ()) -> Choices:
    """Those one can call with their numbers, 112 and 114 first; then the functions that nobody has filled in yet.

    What the card sends people to already stays possible.
    """
    ordered = sorted(directory.known.values(), key=lambda entry: place_among(entry.key))
    filled: list[tuple[str, Any]] = [(e.key, f"{e.label}, {e.number}") for e in ordered if e.is_filled]
    known = {key for key, _label in filled}
    gaps = [(one.key, one.label) for one in missing_functions() if one.key not in known]
    gaps += [(key, key) for key in quoted if key not in known and key not in dict(gaps)]
    return [*filled, (str(_("Not filled in yet")), gaps)] if gaps else filled


def _flat(choices: Choices) -> list[tuple[str, Any]]:
    """Choices without headings, for tick boxes."""
    found: list[tuple[str, Any]] = []
    for key, label in choices:
        found += label if isinstance(label, list) else [(key, label)]
    return found


def initial(card: Card) -> dict[str, Any]:
    """What the form shows at first for a card."""
    kept = {name: getattr(card, name) for name in KEEPING}
    return {**kept, **initial_from(card.kind, card.content), "version": card.version}


class NewCardForm(CarefulForm):
    """An empty card: its kind and its title."""

    kind = forms.ChoiceField(
        label=_("Kind of card"),
        choices=[
            (CardKind.ACUTE, _("Acute card: it cannot wait, the police come first")),
            (CardKind.CONCERN, _("Concern card: you are worried, and there is time")),
        ],
        widget=forms.RadioSelect,
    )
    title = forms.CharField(label=_("Title"), max_length=MOST_LETTERS_IN_TITLE)
    language = forms.ChoiceField(label=_("Language"), choices=list(LANGUAGE_NAMES.items()))


class VariantForm(CarefulForm):
    """The same card for others."""

    title = forms.CharField(label=_("Title"), max_length=MOST_LETTERS_IN_TITLE)
    age_group = forms.ChoiceField(label=_("Whom the situation is about"), choices=list(AGE_NAMES.items()))
    department = forms.CharField(label=_("Department"), max_length=120, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=list(LANGUAGE_NAMES.items()))


class ReasonForm(PlainForm):
    """Why: for those who get the card back, or look for it."""

    reason = forms.CharField(label=_("Reason"), max_length=1000, widget=forms.Textarea(attrs={"rows": 4}))
