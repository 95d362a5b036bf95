# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Support and its dates, what was learned, and the calendar of releases. No person is named: roles and initials."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from handlingsplan.accounts.models import User
from handlingsplan.acute.staff.models import DrillSituation, Situation
from handlingsplan.tenancy.models import TenantOwned


class FollowUpShape(TenantOwned):
    """One thing to be done at a time: call again after 3 days, report to the police within 72 hours."""

    kind = models.SlugField(max_length=12)
    step = models.SlugField(max_length=30)
    about = models.CharField(_("about whom (role or initials)"), max_length=120, blank=True)
    due_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True, blank=True)
    done_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    note = models.CharField(max_length=300, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True
        ordering = ("due_at", "pk")

    def __str__(self) -> str:
        return self.step


class FollowUp(FollowUpShape):
    situation = models.ForeignKey(Situation, on_delete=models.PROTECT, null=True, blank=True, related_name="followups")

    class Meta(FollowUpShape.Meta):
        abstract = False
        verbose_name = _("follow-up")


class DrillFollowUp(FollowUpShape):
    situation = models.ForeignKey(DrillSituation, on_delete=models.PROTECT, related_name="followups")

    class Meta(FollowUpShape.Meta):
        abstract = False
        verbose_name = _("follow-up in a drill")


class LessonShape(TenantOwned):
    """Something learned at the debrief, and where it leads: a section of the plan, a card, or an action."""

    core_task = models.SlugField(max_length=30)
    worked = models.BooleanField(default=False)
    text = models.TextField(_("what we learned"))
    section_key = models.SlugField(max_length=60, blank=True)
    card_key = models.SlugField(max_length=60, blank=True)
    action = models.ForeignKey("followup.Action", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        abstract = True
        ordering = ("pk",)

    def __str__(self) -> str:
        return str(self.pk)


class Lesson(LessonShape):
    situation = models.ForeignKey(Situation, on_delete=models.PROTECT, related_name="lessons")

    class Meta(LessonShape.Meta):
        abstract = False
        verbose_name = _("lesson")


class DrillLesson(LessonShape):
    situation = models.ForeignKey(DrillSituation, on_delete=models.PROTECT, related_name="lessons")

    class Meta(LessonShape.Meta):
        abstract = False
        verbose_name = _("lesson of a drill")


class Release(TenantOwned):
    """Somebody who will be released (AKU-29): initials or a reference number, and the days that count."""

    reference = models.CharField(_("reference or initials"), max_length=60)
    admitted_on = models.DateField(_("told of the admission on"), null=True, blank=True)
    released_on = models.DateField(_("expected release"), null=True, blank=True)
    is_sudden = models.BooleanField(_("without notice"), default=False)
    done = models.JSONField(default=dict)
    ended_on = models.DateField(null=True, blank=True)
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        verbose_name = _("release")
        ordering = ("released_on", "pk")

    def __str__(self) -> str:
        return self.reference
