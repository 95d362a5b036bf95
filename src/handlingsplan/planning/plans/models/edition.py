# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What the council adopted: frozen, with the decision as data; and what was editorially updated since."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.documents.models import FrozenDocument
from handlingsplan.tenancy.managers import ScopedManager
from handlingsplan.tenancy.models import TenantOwned

from .plan import Plan


class EditionRows(models.QuerySet["Edition"]):
    """The vocabulary of many editions."""

    def in_force(self) -> "EditionRows":
        """Published and not replaced."""
        return self.filter(published_on__isnull=False, replaced_at=None)


class Edition(TenantOwned):
    """An adopted edition of a plan. `editorial` counts the updates made without a new decision of the council.

    `texts` are the sections as written (references by reference); `facts` and `frame` are the rest of what was decided:
    title and target groups, local wordings, flows and chart. The documents are what was frozen of them all.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    editorial = models.PositiveIntegerField(default=0)
    body = models.CharField(_("adopted by"), max_length=120)
    decided_on = models.DateField(_("date of the decision"))
    agenda_reference = models.CharField(_("agenda reference"), max_length=200)
    in_force_from = models.DateField(_("in force from"))
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    revise_by = models.DateField(_("revised at the latest"))
    published_on = models.DateField(_("published on"), null=True, blank=True)
    texts = models.JSONField()
    facts = models.JSONField(default=dict)
    frame = models.JSONField(default=dict)
    public_document = models.ForeignKey(FrozenDocument, on_delete=models.PROTECT, related_name="+")
    internal_document = models.ForeignKey(FrozenDocument, on_delete=models.PROTECT, related_name="+")
    change_note = models.CharField(_("what was changed"), max_length=300, blank=True)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    replaced_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = ScopedManager.from_queryset(EditionRows)()

    class Meta:
        verbose_name = _("edition")
        ordering = ("-number", "-editorial")
        constraints = [
            models.UniqueConstraint(fields=("plan", "number", "editorial"), name="an_edition_has_its_number"),
            models.CheckConstraint(
                condition=Q(published_on=None) | Q(published_on__gte=F("decided_on")),
                name="an_edition_is_published_after_it_is_decided",
            ),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=F("in_force_from")), name="an_edition_ends_after_it_begins"
            ),
            models.CheckConstraint(
                condition=Q(editorial=0) | ~Q(change_note=""), name="an_editorial_update_says_what_was_changed"
            ),
            models.UniqueConstraint(
                fields=("plan",),
                condition=Q(published_on__isnull=False, replaced_at=None),
                name="one_edition_of_a_plan_is_in_force",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan} {self.label}"

    @property
    def title(self) -> str:
        """The title that was adopted, whatever the plan under revision is called now."""
        title: str = self.facts["title"]
        return title

    @property
    def label(self) -> str:
        """The number as people say it: 2, or 2.1 after an editorial update."""
        return f"{self.number}.{self.editorial}" if self.editorial else str(self.number)


class EditionText(TenantOwned):
    """The plain text of one section of an edition, for searching in Danish."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="search_texts")
    section_key = models.CharField(max_length=60)
    number = models.CharField(max_length=10)
    title = models.CharField(max_length=200)
    public = models.BooleanField()
    text = models.TextField()
    words = models.GeneratedField(
        expression=SearchVector("title", weight="A", config="danish")
        + SearchVector("text", weight="B", config="danish"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    class Meta:
        verbose_name = _("text for searching")
        indexes = [
            # Searching the plan's text.
            GinIndex(fields=["words"], name="edition_text_words")
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"
