# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room (caseflow.md 3 and 4)."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    LEAD = "infohus.lead"
    TAKE_PART = "infohus.take_part"


class State(StrEnum):
    """How far an infohus case is (caseflow.md 3.2)."""

    POLICE_CLARIFICATION = "police_clarification"
    GATHERING = "gathering"
    MEETING_CALLED = "meeting_called"
    ASSESSMENT = "assessment"
    AWAITING_SIGNATURE = "awaiting_signature"
    AWAITING_AUTHORITY = "awaiting_authority"
    MEASURES = "measures"
    FOLLOW_UP = "follow_up"
    CLOSED_UNFOUNDED = "closed_unfounded"
    CLOSED_OTHER_HELP = "closed_other_help"
    CLOSED_POLICE = "closed_police"
    CLOSED_DONE = "closed_done"


class PoliceAnswer(StrEnum):
    """The closed list of what the police can answer (R10)."""

    CAN_BE_HANDLED = "can_be_handled"
    POLICE_ALONE = "police_alone"
    NO_CRIME_RELEVANCE = "no_crime_relevance"


POLICE_ANSWER_NAMES = {
    PoliceAnswer.CAN_BE_HANDLED: _("Can be handled in the infohus"),
    PoliceAnswer.POLICE_ALONE: _("The police alone attend to it"),
    PoliceAnswer.NO_CRIME_RELEVANCE: _("No relevance to crime – the municipality judges for itself"),
}


class Conclusion(StrEnum):
    """The conclusions there are (caseflow.md 3.4); letters are names, not an order."""

    UNFOUNDED = "U"
    OTHER_HELP = "A"
    TALK = "B"
    PREVENTION = "C"
    POLICE_ALONE = "D"
    NOT_YET = "X"


CONCLUSION_NAMES = {
    Conclusion.UNFOUNDED: _("The concern is unfounded"),
    Conclusion.OTHER_HELP: _("No risk of criminal acts with an extremist motive – need of other help"),
    Conclusion.TALK: _("Well-founded concern – a talk"),
    Conclusion.PREVENTION: _("Well-founded concern – preventive effort"),
    Conclusion.POLICE_ALONE: _("Serious concern – the police alone attend to it"),
    Conclusion.NOT_YET: _("Cannot be assessed yet"),
}


class Dimension(StrEnum):
    """The nine dimensions of the national tool (caseflow.md 4.1): four of risk, five of wellbeing."""

    RHETORIC = "rhetoric"
    VIOLENCE = "violence"
    CRIME = "crime"
    RELATIONS = "relations"
    PERSONALITY = "personality"
    VULNERABILITY = "vulnerability"
    FAMILY = "family"
    NETWORK = "network"
    EDUCATION = "education"


DIMENSION_NAMES = {
    Dimension.RHETORIC: _("Concerning convictions and rhetoric"),
    Dimension.VIOLENCE: _("Readiness for violence"),
    Dimension.CRIME: _("Crime"),
    Dimension.RELATIONS: _("Concerning socialisation and relations"),
    Dimension.PERSONALITY: _("Personality"),
    Dimension.VULNERABILITY: _("Mental vulnerability"),
    Dimension.FAMILY: _("Family"),
    Dimension.NETWORK: _("Network and spare time"),
    Dimension.EDUCATION: _("Education and employment"),
}


class Side(StrEnum):
    """The two sides of the board; neither outweighs the other."""

    RISK = "risk"
    WELLBEING = "wellbeing"


SIDE_NAMES = {Side.RISK: _("Risk and threat"), Side.WELLBEING: _("Wellbeing and resilience")}
SIDES = {
    Side.RISK: (Dimension.RHETORIC, Dimension.VIOLENCE, Dimension.CRIME, Dimension.RELATIONS),
    Side.WELLBEING: (
        Dimension.PERSONALITY,
        Dimension.VULNERABILITY,
        Dimension.FAMILY,
        Dimension.NETWORK,
        Dimension.EDUCATION,
    ),
}


class Authority(StrEnum):
    """Who can be invited to contribute (tool 2; caseflow.md 4.4)."""

    POLICE = "police"
    SCHOOL = "school"
    CHILDREN = "children"
    JOBCENTRE = "jobcentre"
    ADULTS = "adults"
    PSYCHIATRY = "psychiatry"
    PRISON_SERVICE = "prison_service"
    SSP = "ssp"
    IMMIGRATION = "immigration"
    SELF_GOVERNING = "self_governing"
    OUTSIDE = "outside"


AUTHORITY_NAMES = {
    Authority.POLICE: _("Police"),
    Authority.SCHOOL: _("School or education (public)"),
    Authority.CHILDREN: _("Children's authority"),
    Authority.JOBCENTRE: _("Jobcentre"),
    Authority.ADULTS: _("Adults and social psychiatry"),
    Authority.PSYCHIATRY: _("Regional psychiatry"),
    Authority.PRISON_SERVICE: _("Prison and probation service"),
    Authority.SSP: _("SSP or street team"),
    Authority.IMMIGRATION: _("Immigration authority or asylum centre"),
    Authority.SELF_GOVERNING: _("Self-governing institution with a public task"),
    Authority.OUTSIDE: _("Private, association or faith community"),
}


class Certainty(StrEnum):
    """How something is known."""

    OBSERVED = "observed"
    TOLD = "told"
    PRESUMED = "presumed"


CERTAINTY_NAMES = {
    Certainty.OBSERVED: _("Observed"),
    Certainty.TOLD: _("Told"),
    Certainty.PRESUMED: _("Presumed"),
}


class Nature(StrEnum):
    FACT = "fact"
    ASSESSMENT = "assessment"


NATURE_NAMES = {Nature.FACT: _("Fact"), Nature.ASSESSMENT: _("Professional assessment")}


class CrimeBasis(StrEnum):
    """The bases on which facts of crime are passed on (databeskyttelsesloven § 8, stk. 2)."""

    CONSENT = "consent"
    INTERESTS = "interests"
    OWN_TASK = "own_task"
    RECEIVERS_TASK = "receivers_task"


CRIME_BASIS_NAMES = {
    CrimeBasis.CONSENT: _("§ 8(2), no. 1: explicit consent"),
    CrimeBasis.INTERESTS: _("§ 8(2), no. 2: interests that clearly outweigh secrecy"),
    CrimeBasis.OWN_TASK: _("§ 8(2), no. 3: needed for an authority's task or a decision it must make"),
    CrimeBasis.RECEIVERS_TASK: _("§ 8(2), no. 4: needed for tasks done for the public"),
}


class InvitationAnswer(StrEnum):
    """What an invited authority did; nothing where it has not answered."""

    CONTRIBUTED = "contributed"
    DECLINED = "declined"


class Contacted(StrEnum):
    """Somebody around the case who can be contacted."""

    CITIZEN = "citizen"
    FAMILY = "family"
    NETWORK = "network"
    SCHOOL = "school"


CONTACTED_NAMES = {
    Contacted.CITIZEN: _("The citizen"),
    Contacted.FAMILY: _("Parents or family"),
    Contacted.NETWORK: _("Network"),
    Contacted.SCHOOL: _("School or workplace"),
}


class Form(StrEnum):
    """How the infohus is organised locally (caseflow.md 1.1)."""

    AD_HOC = "ad_hoc"
    STANDING = "standing"
    CROSS_FORUM = "cross_forum"


FORM_NAMES = {
    Form.AD_HOC: _("Called for the single case"),
    Form.STANDING: _("Standing meeting"),
    Form.CROSS_FORUM: _("Cross-cutting forum with fixed members"),
}

PAPERS_DAYS = 14
"""So long after the meeting a guest reads its papers (caseflow.md 1.3)."""
