# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The way through the form: which pages this sender sees, and what her answers come to.

The answers are what the browser sends with every page. Nothing of them is kept before the last page is sent.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any, TypeVar

from django import forms
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.intake.rules import treated_as_child
from handlingsplan.concerns.intake.terms import PROFESSIONALS, AgeBand, Anonymity, Answer, Kind, ReporterKind
from handlingsplan.tenancy.models import Municipality

from .report_concern import DonePage, ResourcesPage, SeenPage, ViolencePage, WorryPage
from .report_fields import MOST_IN_ALL, ReportPage
from .report_person import DutyPage, FamilyPage, PersonPage
from .report_sender import AnonymityPage, ContactPage, DangerPage, SenderPage, StopPage, Want, WantPage, WhoPage

C = TypeVar("C", bound=StrEnum)
REVIEW = "review"
ASKED_TO_STOP = (Answer.YES, Answer.UNKNOWN)


@dataclass(frozen=True)
class Step:
    """A page: its heading, and how its form is made for a sender."""

    title: str | Promise
    make: Callable[..., ReportPage]
    asks: Callable[["Answers"], dict[str, Any]] = lambda answers: {}


def _sender(answers: "Answers") -> dict[str, Any]:
    return {"professional": answers.is_professional}


def _self(answers: "Answers") -> dict[str, Any]:
    return {"about_self": answers.is_about_self}


STEPS: dict[str, Step] = {
    "danger": Step(_("First: is anybody in danger?"), DangerPage),
    "stop": Step(_("Call the police first"), StopPage),
    "who": Step(_("Tell us who you are"), WhoPage),
    "want": Step(_("What do you want?"), WantPage, lambda answers: _sender(answers) | _self(answers)),
    "anonymity": Step(_("Shall we know who you are?"), AnonymityPage),
    "sender": Step(_("How do we reach you?"), SenderPage, _sender),
    "person": Step(
        _("Who is it about?"),
        PersonPage,
        lambda answers: _sender(answers) | _self(answers) | {"here": answers.here},
    ),
    "duty": Step(_("The person is, or may be, under 18"), DutyPage),
    "family": Step(
        _("The family"), FamilyPage, lambda answers: {"asks_guardians": answers.is_professional and answers.is_child}
    ),
    "seen": Step(_("What has happened?"), SeenPage, _self),
    "worry": Step(_("What are you worried about?"), WorryPage, _self),
    "violence": Step(_("Is there more we must know?"), ViolencePage, _self),
    "resources": Step(_("What goes well?"), ResourcesPage, _self),
    "done": Step(
        _("What has been done?"),
        DonePage,
        lambda answers: {"asks_notice": answers.is_child and answers.kind is Kind.CONCERN},
    ),
    "contact": Step(_("May we contact you?"), ContactPage),
}


PARTS: tuple[tuple[str | Promise, frozenset[str]], ...] = (
    (_("About you"), frozenset({"danger", "stop", "who", "want", "anonymity", "sender"})),
    (_("Who it is about"), frozenset({"person", "duty", "family"})),
    (_("What you have seen and heard"), frozenset({"seen", "worry", "violence", "resources", "done"})),
    (_("Look through, and send"), frozenset({"contact", REVIEW})),
)
"""The parts of the form, the same for every sender: how many pages there are depends on the answers."""


def part_of(key: str) -> tuple[int, str | Promise]:
    """The part a page belongs to: its place and its name."""
    return next((place, name) for place, (name, keys) in enumerate(PARTS, 1) if key in keys)


class Answers:
    """What one sender has answered so far, and what follows from it."""

    data: QueryDict
    here: Municipality

    def __init__(self, data: QueryDict, here: Municipality) -> None:
        self.data = data
        self.here = here
        self._bound: dict[str, ReportPage] = {}

    def _chosen(self, name: str, among: type[C]) -> C | None:
        try:
            return among(self.data.get(name, ""))
        except ValueError:
            return None

    @property
    def reporter_kind(self) -> ReporterKind | None:
        return self._chosen("reporter_kind", ReporterKind)

    @property
    def is_professional(self) -> bool:
        return self.reporter_kind in PROFESSIONALS

    @property
    def is_about_self(self) -> bool:
        return self.reporter_kind is ReporterKind.SELF

    @property
    def want(self) -> Want | None:
        return self._chosen("want", Want)

    @property
    def age_band(self) -> AgeBand | None:
        return self._chosen("age_band", AgeBand)

    @property
    def is_child(self) -> bool:
        """Whether the person is under 18, or may be."""
        return self.age_band is not None and treated_as_child(self.age_band)

    @property
    def kind(self) -> Kind:
        """A notice is about a child, and given by a professional; everything else is a concern."""
        notices = self.want is Want.NOTICE or self._chosen("treat", Want) is Want.NOTICE
        return Kind.NOTICE if notices and self.is_child and self.is_professional else Kind.CONCERN

    @property
    def must_be_named(self) -> bool:
        """Who is at work cannot be anonymous about a child (R04); until the age is said, a notice counts as one."""
        return self.is_professional and (self.is_child or (self.want is Want.NOTICE and self.age_band is None))

    @property
    def anonymity(self) -> Anonymity:
        if self.must_be_named:
            return Anonymity.KNOWN
        return self._chosen("anonymity", Anonymity) or Anonymity.KNOWN

    @property
    def is_known(self) -> bool:
        return self.anonymity is not Anonymity.UNKNOWN

    @cached_property
    def steps(self) -> list[str]:
        """The pages this sender sees, in their order."""
        asked = {
            "stop": self._chosen("danger", Answer) in ASKED_TO_STOP,
            "anonymity": not self.must_be_named,
            "sender": self.is_known,
            "duty": self.is_professional and self.is_child and self.want is Want.CONCERN,
            "done": self.is_professional,
            "contact": self.is_known,
        }
        return [key for key in STEPS if asked.get(key, True)]

    def bound(self, key: str) -> ReportPage:
        """A page with its answers, to be judged."""
        if key not in self._bound:
            step = STEPS[key]
            self._bound[key] = step.make(self.data, **step.asks(self))
        return self._bound[key]

    def shown(self, key: str) -> ReportPage:
        """A page with what was answered before, and not yet judged."""
        step = STEPS[key]
        page = step.make(**step.asks(self))
        page.initial.update(
            {name: self._answer(name, field) for name, field in page.fields.items() if name in self.data}
        )
        return page

    def _answer(self, name: str, field: forms.Field) -> Any:
        return self.data.getlist(name) if isinstance(field, forms.MultipleChoiceField) else self.data.get(name)

    def carried(self, but: str) -> Iterator[tuple[str, str]]:
        """The answers of the other pages, for the hidden fields; of pages that are no longer asked they are dropped."""
        for key in self.steps:
            if key != but:
                for name in self.bound(key).fields:
                    yield from ((name, value) for value in self.data.getlist(name))

    def unanswered(self) -> str | None:
        """The first page that is not answered as it must be."""
        return next((key for key in self.steps if not self.bound(key).is_valid()), None)

    def after(self, key: str, *, from_review: bool) -> str:
        """Where to go from a page that is answered: back to one that lacks something, else on."""
        place = self.steps.index(key)
        for earlier in self.steps[:place]:
            if not self.bound(earlier).is_valid():
                return earlier
        if from_review:
            return self.unanswered() or REVIEW
        return self.steps[place + 1] if place + 1 < len(self.steps) else REVIEW

    def before(self, key: str) -> str:
        """The page before; nothing before the first."""
        steps = [*self.steps, REVIEW]
        place = steps.index(key)
        return steps[place - 1] if place else ""

    @property
    def is_too_much(self) -> bool:
        """Whether all answers together are longer than anybody needs."""
        return sum(len(value) for _name, value in self.carried("")) > MOST_IN_ALL
