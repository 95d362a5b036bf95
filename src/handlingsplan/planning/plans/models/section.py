# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A section of the plan's working text, everything it has been, and what is said about it."""

from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.guidance.terms import Visibility
from handlingsplan.tenancy.models import TenantOwned

from .plan import Plan


class Quoted(models.Func):
    """What a text refers to, found in its tree by the database: the attributes of every reference that has any."""

    function = "jsonb_path_query_array"
    template = (
        "%(function)s(%(expressions)s, 'strict $.** ? "
        "(exists(@.keys) || exists(@.version) || exists(@.flow) || exists(@.name))'::jsonpath)"
    )


class Section(TenantOwned):
    """One section of a plan. `version` rises with every save; a save that names an older one is refused.

    `quoted` lets one ask which sections quote a contact, a national text or a register without reading their texts.
    """

    plan = models.ForeignKey(Plan, on_delete=models.CASCADE, related_name="sections")
    key = models.CharField(max_length=60)
    body = models.JSONField()
    quoted = models.GeneratedField(expression=Quoted("body"), output_field=models.JSONField(), db_persist=True)
    words = models.PositiveIntegerField(default=0)
    visibility = models.CharField(max_length=10, default=Visibility.PUBLIC)
    version = models.PositiveIntegerField(default=1)
    changed_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    changed_at = models.DateTimeField(null=True, blank=True)
    assigned_to = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="assigned_sections"
    )
    assigned_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    due_on = models.DateField(_("deadline"), null=True, blank=True)

    class Meta:
        verbose_name = _("section")
        constraints = [
            models.UniqueConstraint(fields=("plan", "key"), name="a_section_stands_once_in_its_plan"),
            models.CheckConstraint(
                condition=Q(visibility__in=[v.value for v in Visibility]), name="a_section_has_a_known_visibility"
            ),
            models.CheckConstraint(
                condition=Q(assigned_to=None, assigned_by=None, due_on=None)
                | Q(assigned_to__isnull=False, assigned_by__isnull=False),
                name="a_section_is_assigned_to_someone_by_someone",
            ),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def is_empty(self) -> bool:
        """Whether nothing has been written; a quoted block or flow counts as something."""
        return self.words == 0


class SectionVersion(TenantOwned):
    """The section as it was after somebody had worked on it for a while."""

    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    body = models.JSONField()
    note = models.CharField(_("note"), max_length=200, blank=True)
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name = _("version")
        ordering = ("-number",)
        constraints = [
            models.UniqueConstraint(fields=("section", "number"), name="a_version_of_a_section_has_its_number")
        ]

    def __str__(self) -> str:
        return f"{self.section} {self.number}"


class Comment(TenantOwned):
    """Something said about a section; kept outside the text that is adopted."""

    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="comments")
    answers = models.ForeignKey("self", on_delete=models.CASCADE, null=True, blank=True, related_name="replies")
    text = models.TextField(_("comment"), max_length=4000)
    mentions = models.ManyToManyField(User, through="Mention", related_name="+")
    by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    resolved_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    resolved_at = models.DateTimeField(null=True, blank=True)

    @cached_property
    def thread(self) -> list["Comment"]:
        """Its answers, once `comments_on` has put them there."""
        return []

    class Meta:
        verbose_name = _("comment")
        ordering = ("at",)
        constraints = [
            models.CheckConstraint(
                condition=Q(resolved_at=None, resolved_by=None)
                | Q(resolved_at__isnull=False, resolved_by__isnull=False),
                name="a_comment_is_resolved_by_someone_at_some_time",
            )
        ]

    def __str__(self) -> str:
        return self.text[:60]


class Mention(TenantOwned):
    """That a comment calls somebody."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE)
    user = models.ForeignKey(User, on_delete=models.CASCADE)

    class Meta:
        verbose_name = _("mention")
        constraints = [models.UniqueConstraint(fields=("comment", "user"), name="a_comment_mentions_a_person_once")]

    def __str__(self) -> str:
        return f"@{self.user}"
