# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0

"""How days, times and deadlines are said in words, in Danish and in English."""

import calendar
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.dateformat import format as format_date
from django.utils.dates import MONTHS
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

SHOW_HOURS_BELOW = timedelta(hours=48)


def as_moment(value: object) -> date | datetime | None:
    """A date or local date-time from what a model, a form or a frozen document holds; None if it is neither."""
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value) if "T" in value or " " in value else date.fromisoformat(value)
        except ValueError:
            return None
    if isinstance(value, datetime):
        return timezone.localtime(value) if timezone.is_aware(value) else value
    return value if isinstance(value, date) else None


def long_date(value: object) -> str:
    """ "22. november 2026" / "22 November 2026"."""
    found = as_moment(value)
    if found is None:
        return ""
    said = {"day": found.day, "month": MONTHS[found.month], "year": found.year}
    return pgettext("date format", "%(day)d %(month)s %(year)d") % said


def clock_time(value: object) -> str:
    """ "kl. 14.32" / "14:32"."""
    moment = as_moment(value)
    return format_date(moment, pgettext("time format", "H:i")) if isinstance(moment, datetime) else ""


def long_moment(value: object) -> str:
    """ "22. november 2026 kl. 14.32"; a plain date is said without a time."""
    return " ".join(part for part in (long_date(value), clock_time(value)) if part)


def remaining(deadline: object, now: datetime | None = None) -> str:
    """ "3 år og 2 måneder tilbage", "2 t. 10 min. tilbage", "overskredet med 4 dage"."""
    end = as_moment(deadline)
    if end is None:
        return ""
    here = timezone.localtime(now)
    if isinstance(end, datetime):
        end = end if timezone.is_aware(end) else timezone.make_aware(end)
        if abs(end - here) < SHOW_HOURS_BELOW:
            return _left_or_over(hours_and_minutes(abs(end - here)), overdue=end < here)
        end = timezone.localtime(end).date()
    if end == here.date():
        return _("the deadline is today")
    first, last = sorted((here.date(), end))
    return _left_or_over(_calendar_span(first, last), overdue=end < here.date())


def is_over(deadline: object, now: datetime | None = None) -> bool:
    """Whether a deadline has passed; a plain date lasts the whole day."""
    end = as_moment(deadline)
    here = timezone.localtime(now)
    if isinstance(end, datetime):
        return (end if timezone.is_aware(end) else timezone.make_aware(end)) < here
    return end is not None and end < here.date()


def _left_or_over(span: str, *, overdue: bool) -> str:
    return (_("%(span)s overdue") if overdue else _("%(span)s left")) % {"span": span}


def hours_and_minutes(span: timedelta) -> str:
    """ "2 t 10 min"; begun minutes are not counted."""
    minutes = int(span.total_seconds()) // 60
    if minutes < 60:
        return _("%(minutes)d min") % {"minutes": minutes}
    return _("%(hours)d h %(minutes)d min") % {"hours": minutes // 60, "minutes": minutes % 60}


def _calendar_span(first: date, last: date) -> str:
    """The two largest units between two days: years and months, months and days, or days."""
    months = (last.year - first.year) * 12 + last.month - first.month
    if _months_later(first, months) > last:
        months -= 1
    days = (last - _months_later(first, months)).days
    if months >= 12:
        parts = [_years(months // 12)] + ([_months(months % 12)] if months % 12 else [])
    elif months:
        parts = [_months(months)] + ([_days(days)] if days else [])
    else:
        parts = [_days(days)]
    return _("%(first)s and %(second)s") % {"first": parts[0], "second": parts[1]} if len(parts) == 2 else parts[0]


def _months_later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _years(count: int) -> str:
    return ngettext("%(count)d year", "%(count)d years", count) % {"count": count}


def _months(count: int) -> str:
    return ngettext("%(count)d month", "%(count)d months", count) % {"count": count}


def _days(count: int) -> str:
    return ngettext("%(count)d day", "%(count)d days", count) % {"count": count}
