# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The demonstration's plans: one complete, adopted and under revision; one old, overdue and half-finished."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from django.utils import timezone

from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import User
from handlingsplan.documents.markup import from_markup, to_markup
from handlingsplan.guidance.queries import templates
from handlingsplan.planning.plans.actions import adopt, begin, publish, review, talk, write
from handlingsplan.planning.plans.models import Comment, Edition, Plan, Section
from handlingsplan.planning.plans.terms import Scope, TargetGroup, Verdict

GROUPS = {
    "children": TargetGroup.CHILDREN_YOUTH,
    "young_people": TargetGroup.CHILDREN_YOUTH,
    "families": TargetGroup.FAMILIES,
    "adults": TargetGroup.ADULTS,
}
LED_UP_TO_THE_DECISION = (
    ("send_to_review", 30, "plan_coordinator"),
    ("open_consultation", 25, "plan_coordinator"),
    ("approve_for_management", 14, "approver"),
    ("send_to_council", 8, "plan_coordinator"),
)
REVISION_BEGUN = 50
REGISTERS = {
    "3_prevention.building": ("Alle indsatser, også de målrettede, står i registeret:", "efforts"),
    "7_impl.rollout": ("Sådan er bølgerne lagt nu:", "rollout"),
    "8_annex.action_cards": ("De kort, der gælder lige nu:", "cards"),
}
"""What the revision has put in so far, and where: registers that earlier stood as typed tables only."""


def adopt_plan(town: dict[str, Any], folder: Path, people: dict[str, User], by: Viewer) -> Edition:
    """Write the plan of one town and let its council adopt it; what must be done before publication comes after."""
    raw = town["plan"]
    decided = raw["adopted_on"]
    template = next(found for found in templates() if found.key == raw["template"])
    plan = begin.plan(template, title=raw["title"], by=by, at=_at(decided - timedelta(days=200)))
    _describe(plan, raw, by, at=_at(decided - timedelta(days=190)))
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted((folder / raw["sections"]).glob("*.md"))}
    for key, markup in texts.items():
        _write(plan, key, markup, by, at=_at(decided - timedelta(days=180)))
    _write_history(plan, town, people, by)
    held = {role: people[raw["key"]] for raw in town["people"] for role in raw["roles"]}
    for verb, days, role in LED_UP_TO_THE_DECISION:
        review.step(plan, verb, by=_as(by, held.get(role)), at=_at(decided - timedelta(days=days)))
        if verb == "open_consultation":
            reader = _as(by, held.get("reviewer"))
            review.answer(plan, Verdict.APPROVED, reason="", by=reader, at=_at(decided - timedelta(days=20)))
    edition = adopt.by_council(
        plan,
        body=raw["adopted_by"],
        decided_on=decided,
        agenda_reference=raw["agenda_ref"],
        in_force_from=raw["in_force_from"],
        valid_to=raw["valid_to"],
        by=_as(by, held.get("council_secretariat")),
        at=_at(decided),
    )
    edition.plan = plan
    return edition


def publish_plan(edition: Edition, town: dict[str, Any], people: dict[str, User], by: Viewer) -> None:
    """Publish the adopted plan, then begin its revision and do what the demo says was done."""
    raw = town["plan"]
    publish.edition(edition, on=raw["published_on"], by=by, at=_at(raw["published_on"]))
    review.step(edition.plan, "revise", by=by, at=_ago(REVISION_BEGUN), reason=raw["revision_reason"])
    if raw["complete"]:
        _put_in_registers(edition.plan, by)
    _work_on(edition.plan, town, people, by)


def _as(by: Viewer, user: User | None) -> Viewer:
    """Somebody else with the same rights: the person whose task it was, where the town has one."""
    return Viewer(user or by.user, by.municipality, by.roles, by.permissions)


def _describe(plan: Plan, raw: dict[str, Any], by: Viewer, *, at: datetime) -> None:
    facts = {
        "scope": (Scope.COMBINED if raw["covers_both_fields"] else Scope.EXTREMISM).value,
        "sister_title": (raw["sister_plan"] or {}).get("title", ""),
        "target_groups": list(dict.fromkeys(GROUPS[name].value for name in raw["target_groups"])),
        "owner": raw["owner_department"],
        "maintained_by": raw["maintained_by"],
        "period_ends_on": raw["valid_to"],
    }
    begin.describe(plan, facts, version=plan.version, by=by, at=at)


def _write(plan: Plan, key: str, markup: str, by: Viewer, *, at: datetime, note: str = "") -> None:
    section = Section.objects.select_related("plan").get(plan=plan, key=key)
    write.section(section, from_markup(markup), version=section.version, by=by, at=at, note=note)


def _put_in_registers(plan: Plan, by: Viewer) -> None:
    for key, (lead, name) in REGISTERS.items():
        body = Section.objects.get(plan=plan, key=key).body
        markup = f"{to_markup(body)}\n{lead}\n\n{{{{register: {name}}}}}"
        _write(plan, key, markup, by, at=_ago(REVISION_BEGUN - 10), note="Registeret vises nu her, som det er i dag")


def _write_history(plan: Plan, town: dict[str, Any], people: dict[str, User], by: Viewer) -> None:
    for step in town["history"]:
        section = Section.objects.select_related("plan").get(plan=plan, key=step["section"])
        author = Viewer(people[step["by"]], by.municipality, by.roles, by.permissions)
        write.section(section, section.body, version=section.version, by=author, at=_at(step["day"]), note=step["note"])


def _work_on(plan: Plan, town: dict[str, Any], people: dict[str, User], by: Viewer) -> None:
    made: dict[str, Comment] = {}
    for raw in town["comments"]:
        made[raw["key"]] = _comment(plan, raw, made, people, by)
    for raw in town["assignments"]:
        section = Section.objects.select_related("plan__municipality").get(plan=plan, key=raw["section"])
        due = timezone.localdate() + timedelta(days=raw["due_in_days"])
        talk.assign(section, people[raw["to"]], due_on=due, by=by, at=_ago(raw["assigned_days_ago"]))


def _comment(plan: Plan, raw: dict[str, Any], made: dict[str, Comment], people: dict[str, User], by: Viewer) -> Comment:
    section = Section.objects.select_related("plan__municipality").get(plan=plan, key=raw["section"])
    author = Viewer(people[raw["by"]], by.municipality, by.roles, by.permissions)
    comment = talk.comment(
        section,
        raw["text"],
        by=author,
        at=_ago(raw["days_ago"]),
        colleagues=list(people.values()),
        answers=made.get(raw.get("reply_to", "")),
    )
    if raw["resolved"]:
        if raw.get("resolution"):
            answerer = Viewer(people[raw["resolved_by"]], by.municipality, by.roles, by.permissions)
            talk.comment(
                section, raw["resolution"], by=answerer, at=_ago(raw["days_ago"] - 1), colleagues=[], answers=comment
            )
        resolver = Viewer(people[raw["resolved_by"]], by.municipality, by.roles, by.permissions)
        talk.resolve(comment, by=resolver, at=_ago(raw["days_ago"] - 1))
    return comment


def _at(day: date) -> datetime:
    """Ten in the morning of a day."""
    return timezone.make_aware(datetime.combine(day, time(10)))


def _ago(days: int) -> datetime:
    return _at(timezone.localdate() - timedelta(days=days))
