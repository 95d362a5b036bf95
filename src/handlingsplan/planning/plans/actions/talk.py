# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Talking about a section and sharing it out: comments, mentions, assignments."""

from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.audit.record import record
from handlingsplan.lib.text import looks_like_cpr
from handlingsplan.notices.actions import tell
from handlingsplan.planning.plans.models import Comment, Mention, Section
from handlingsplan.planning.plans.rules import mentioned_in
from handlingsplan.planning.plans.terms import Permission
from handlingsplan.tenancy.scope import municipality_in_scope

from .write import LooksLikeCpr


def comment(
    section: Section, text: str, *, by: Viewer, at: datetime, colleagues: list[User], answers: Comment | None = None
) -> Comment:
    """Say something about a section. Colleagues written as @Full Name are called by notice. Raises LooksLikeCpr."""
    by.must(Permission.COMMENT)
    found = looks_like_cpr(text)
    if found:
        raise LooksLikeCpr(found)
    made = Comment.objects.create(
        municipality_id=municipality_in_scope(), section=section, answers=answers, text=text, by=by.user, at=at
    )
    called = mentioned_in(text, {user.full_name: user for user in colleagues})
    for user in called:
        Mention.objects.create(municipality_id=municipality_in_scope(), comment=made, user=user)
    record("plans.section.commented", about=section, by=by.user, at=at, details={"section": section.key})
    for user in called:
        if user != by.user:
            tell(
                user,
                subject=_("A colleague mentions you in a comment"),
                text=_("{name} mentions you in a comment. Read and answer here:").format(name=by.user),
                link=_link(section, f"#kommentar-{made.pk}"),
            )
    return made


def resolve(made: Comment, *, by: Viewer, at: datetime) -> None:
    """Mark a comment and its answers as dealt with."""
    by.must(Permission.COMMENT)
    Comment.objects.filter(pk=made.pk, resolved_at=None).update(resolved_at=at, resolved_by=by.user)
    made.refresh_from_db()
    record("plans.comment.resolved", about=made.section, by=by.user, at=at, details={"section": made.section.key})


def assign(section: Section, to: User | None, *, due_on: date | None, by: Viewer, at: datetime) -> None:
    """Ask a colleague to write a section, with a deadline; None takes it back. She gets a notice with one link."""
    by.must(Permission.LEAD)
    Section.objects.filter(pk=section.pk).update(
        assigned_to=to, assigned_by=by.user if to else None, due_on=due_on if to else None
    )
    section.refresh_from_db()
    record(
        "plans.section.assigned",
        about=section,
        by=by.user,
        at=at,
        details={"section": section.key, "to": str(to or "—")},
    )
    if to:
        tell(
            to,
            subject=_("A section waits for you"),
            text=_asked(section, by),
            link=_link(section),
        )


def _asked(section: Section, by: Viewer) -> str:
    title = section.plan.template.section(section.key).title
    if section.due_on:
        asked = _("{name} asks you to write the section “{title}”, at the latest {day}.")
        return asked.format(name=by.user, title=title, day=date_format(section.due_on, "j. F Y"))
    return _("{name} asks you to write the section “{title}”.").format(name=by.user, title=title)


def _link(section: Section, place: str = "") -> str:
    return f"/m/{section.municipality.slug}/planer/{section.plan_id}/afsnit/{section.key}/{place}"
