# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What must exist before each step, who may be told, and who may be contacted. Pure: no database, no clock."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from handlingsplan.concerns.disclosure.rules import choices, may_receive
from handlingsplan.concerns.disclosure.terms import NEEDS_LAWYER, Basis, Party, Purpose, Refusal

from .terms import PAPERS_DAYS, Authority, Contacted, Dimension, PoliceAnswer

PARTIES = {
    Authority.POLICE: Party.POLICE,
    Authority.SCHOOL: Party.SCHOOL,
    Authority.CHILDREN: Party.CHILDREN,
    Authority.JOBCENTRE: Party.DEPARTMENT,
    Authority.ADULTS: Party.DEPARTMENT,
    Authority.PSYCHIATRY: Party.PSYCHIATRY,
    Authority.PRISON_SERVICE: Party.PRISON,
    Authority.SSP: Party.DEPARTMENT,
    Authority.IMMIGRATION: Party.OTHER_MUNICIPALITY,
    Authority.SELF_GOVERNING: Party.SELF_GOVERNING,
    Authority.OUTSIDE: Party.PRIVATE,
}
"""What each is in the law on passing on. The immigration authorities stand, as another municipality does, outside SSP,
PSP and KSP."""


class Missing(StrEnum):
    """Why a step cannot be taken yet."""

    POLICE_NOT_ASKED = "police_not_asked"
    POLICE_NOT_ANSWERED = "police_not_answered"
    POLICE_WAIT = "police_wait"
    NOT_FOR_INFOHUS = "not_for_infohus"
    NOBODY_INVITED = "nobody_invited"
    NOTHING_GATHERED = "nothing_gathered"
    NOBODY_TAKES_PART = "nobody_takes_part"
    NO_MEETING = "no_meeting"
    NO_RISK_ASSESSMENT = "no_risk_assessment"


MISSING_NAMES = {
    Missing.POLICE_NOT_ASKED: _("The police have not been asked yet."),
    Missing.POLICE_NOT_ANSWERED: _("The police have not answered yet."),
    Missing.POLICE_WAIT: _(
        "Violence, weapons or travel is mentioned. Nobody around the citizen is contacted before the police have"
        " answered."
    ),
    Missing.NOT_FOR_INFOHUS: _(
        "The police see no relevance to crime, so the infohus does not go on. Choose other help, or close as unfounded."
    ),
    Missing.NOBODY_INVITED: _("No authority has been asked to contribute."),
    Missing.NOTHING_GATHERED: _("No authority has answered: neither contributed nor declined."),
    Missing.NOBODY_TAKES_PART: _("Choose at least one who takes part, with authority and legal basis."),
    Missing.NO_MEETING: _("No meeting has been called."),
    Missing.NO_RISK_ASSESSMENT: _(
        "There are signs of social control or honour. Assess the risk before parents or network are contacted."
    ),
}


@dataclass(frozen=True)
class Standing:
    """What there is of a case, as the guards need to know it. `with_police`: the case waits for their clarification;
    `asked`: they have not answered yet what they were asked; `answer`: their last one."""

    with_police: bool = False
    asked: bool = False
    answer: str = ""
    no_contact: bool = False
    control_sign: bool = False
    risk_assessed: bool = False
    invited: int = 0
    answered: int = 0
    meeting_called: bool = False
    takes_part: int = 0


def before_answer(now: Standing) -> list[Missing]:
    """What is missing before the police's answer can be noted."""
    return [] if now.asked else [Missing.POLICE_NOT_ASKED]


def before_inviting(now: Standing) -> list[Missing]:
    """What is missing before an authority may be asked. Without a risk of crime the gateway is shut (R05)."""
    return [Missing.NOT_FOR_INFOHUS] if now.answer == PoliceAnswer.NO_CRIME_RELEVANCE else []


def before_meeting(now: Standing) -> list[Missing]:
    """What is missing before the meeting can be called."""
    missing = before_inviting(now)
    if not now.invited:
        missing.append(Missing.NOBODY_INVITED)
    elif not now.answered:
        missing.append(Missing.NOTHING_GATHERED)
    return missing


def before_assessment(now: Standing) -> list[Missing]:
    """What is missing before the meeting can begin."""
    if not now.meeting_called:
        return [Missing.NO_MEETING]
    return [] if now.takes_part else [Missing.NOBODY_TAKES_PART]


def before_contact(now: Standing, whom: str) -> Missing | None:
    """Why somebody around the case may not be contacted; None where she may (R09, R20)."""
    if now.no_contact and (now.with_police or now.asked or not now.answer):
        return Missing.POLICE_WAIT
    if now.control_sign and not now.risk_assessed and whom in (Contacted.FAMILY, Contacted.NETWORK):
        return Missing.NO_RISK_ASSESSMENT
    return None


def bases_for(authority: str) -> list[Basis]:
    """The rights by which an authority may be told and take part, in the order of the list. What needs a lawyer is
    passed on one by one, and calls nobody to a meeting."""
    found = choices(PARTIES[Authority(authority)], Purpose.PREVENT_CRIME, sender=Party.INFOHUS)
    return [basis for basis in found if basis not in NEEDS_LAWYER]


def refusal(authority: str, basis: str) -> Refusal | None:
    """Why an authority may not take part by this right; None where it may (R16, R18)."""
    return may_receive(basis, PARTIES[Authority(authority)], Purpose.PREVENT_CRIME)


def psychiatry_is_missing(dimensions: Iterable[str], authorities: Collection[str]) -> bool:
    """Whether mental vulnerability is spoken of and nobody from psychiatry is asked (R36)."""
    return Dimension.VULNERABILITY in dimensions and Authority.PSYCHIATRY not in authorities


def papers_until(starts_at: datetime, minutes: int) -> datetime:
    """Until when a guest reads the papers of a meeting."""
    return starts_at + timedelta(minutes=minutes, days=PAPERS_DAYS)


def days_of(
    first_on: date, every_weeks: int, *, since: date, count: int, ended_on: date | None = None
) -> Sequence[date]:
    """The next days of a standing meeting, from a day on."""
    step = timedelta(weeks=every_weeks)
    gone = max(0, -(-(since - first_on).days // step.days))
    days = (first_on + step * (gone + number) for number in range(count))
    return [day for day in days if ended_on is None or day <= ended_on]
