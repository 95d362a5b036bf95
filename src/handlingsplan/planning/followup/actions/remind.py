# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The night's reminders: to owners before and after the day, to the management on Mondays, of the yearly follow-up."""

from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handlingsplan.access.queries import people_who_may
from handlingsplan.clocks.models import Clock
from handlingsplan.contacts.queries import Entry, everyone
from handlingsplan.notices.actions import tell, write_to
from handlingsplan.planning.followup.models import Action, YearlyFollowup
from handlingsplan.planning.followup.queries.board import overdue
from handlingsplan.planning.followup.rules import reminder_due
from handlingsplan.planning.followup.terms import MONDAY, REMIND_BEFORE_DAYS, ActionState, Permission
from handlingsplan.planning.plans.terms import Permission as PlanPermission
from handlingsplan.tenancy.models import Municipality


def remind_owners(municipality: Municipality, today: date) -> int:
    """Remind who owns what is due within a week, or is overdue; returns how many were reminded."""
    soon = today + timedelta(days=REMIND_BEFORE_DAYS)
    rows = Action.objects.filter(state=ActionState.OPEN, due_on__lte=soon).select_related("owner")
    due = [action for action in rows if reminder_due(action.due_on, today, action.reminded_on)]
    known = everyone(internal=True) if any(action.owner_contact for action in due) else {}
    return sum(_reminded(action, municipality, known, today) for action in due)


def remind_management(municipality: Municipality, today: date) -> int:
    """On Mondays, tell those who approve for the management how much is overdue; returns how many were told."""
    if today.weekday() != MONDAY or not (late := len(overdue(today))):
        return 0
    text = ngettext(
        "%(count)s thing that was decided is overdue.", "%(count)s things that were decided are overdue.", late
    ) % {"count": late}
    told = people_who_may(PlanPermission.APPROVE)
    for user in told:
        tell(user, subject=_("Something is overdue"), text=text, link=reverse("followup", args=[municipality.slug]))
    return len(told)


def remind_of_yearly(clock: Clock, months: int) -> None:
    """A year has nearly passed: whoever leads the follow-up is told."""
    followup = YearlyFollowup.objects.select_related("municipality").get(pk=clock.about_id)
    text = _("The yearly follow-up of the plan is due on %(day)s.") % {"day": f"{clock.due_on:%d.%m.%Y}"}
    for user in people_who_may(Permission.LEAD):
        tell(
            user,
            subject=_("A deadline is coming"),
            text=text,
            link=reverse("followup", args=[followup.municipality.slug]),
        )


def _reminded(action: Action, municipality: Municipality, known: dict[str, Entry], today: date) -> bool:
    """Whether there was anybody to remind. A gap is drawn on the page instead."""
    words = _("Overdue since %(day)s: %(text)s") if action.due_on < today else _("To be done by %(day)s: %(text)s")
    text = words % {"day": f"{action.due_on:%d.%m.%Y}", "text": action.text}
    link = reverse("followup_action", args=[municipality.slug, action.pk])
    address = known[action.owner_contact].email if action.owner_contact in known else ""
    if action.owner is not None:
        tell(action.owner, subject=_("Something is yours to do"), text=text, link=link)
    elif address:
        write_to(address, subject=_("Something is yours to do"), text=text, link=link)
    else:
        return False
    Action.objects.filter(pk=action.pk).update(reminded_on=today)
    return True
