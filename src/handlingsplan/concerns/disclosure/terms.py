# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of this room: who tells whom, on what ground, and for what (law.md 2.3, 4)."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    SHARE = "disclosure.share"


class Party(StrEnum):
    """Who tells, and who is told. What is not here is told nothing."""

    INFOHUS = "infohus"
    CHILDREN = "children"
    DEPARTMENT = "department"
    POLICE = "police"
    PSYCHIATRY = "psychiatry"
    PRISON = "prison"
    SCHOOL = "school"
    SELF_GOVERNING = "self_governing"
    PRIVATE = "private"
    OTHER_MUNICIPALITY = "other_municipality"
    PET = "pet"
    CITIZEN = "citizen"


PARTY_NAMES = {
    Party.INFOHUS: _("Our infohus"),
    Party.CHILDREN: _("Our children's authority"),
    Party.DEPARTMENT: _("Another department of the municipality"),
    Party.POLICE: _("The police"),
    Party.PSYCHIATRY: _("Psychiatry"),
    Party.PRISON: _("The prison and probation service"),
    Party.SCHOOL: _("A public school"),
    Party.SELF_GOVERNING: _("A self-governing institution with a public task"),
    Party.PRIVATE: _("A private person, a club, a faith community or anybody else"),
    Party.OTHER_MUNICIPALITY: _("Another municipality"),
    Party.PET: _("The security and intelligence service (PET)"),
    Party.CITIZEN: _("A citizen"),
}


class Basis(StrEnum):
    """On what ground. The list is closed; a code stays what it is, also when a paragraph gets another number."""

    SSP = "115_ssp"
    PSP = "115_psp"
    KSP_RELEASED = "115_ksp_a"
    KSP_YOUNG = "115_ksp_b"
    KSP_AT_RISK = "115_ksp_c"
    NOTICE = "notice"
    INSIDE = "inside"
    CONSENT = "consent"
    EARLY_CHILD = "early_child"
    CRIME_FACTS = "crime_facts"
    SENSITIVE = "sensitive"
    HEALTH = "health"
    CONFIDENTIAL = "confidential"
    PET_REQUEST = "pet_request"
    CHILD_MOVES = "child_moves"
    DANGER = "danger"
    FREE = "free"


BASIS_NAMES = {
    Basis.SSP: _("Administration of Justice Act § 115(1)(1): the SSP cooperation"),
    Basis.PSP: _("Administration of Justice Act § 115(1)(2): the PSP cooperation"),
    Basis.KSP_RELEASED: _("Administration of Justice Act § 115(1)(3)(a): KSP, released after a sentence"),
    Basis.KSP_YOUNG: _("Administration of Justice Act § 115(1)(3)(b): KSP, under 18 and released from a placement"),
    Basis.KSP_AT_RISK: _(
        "Administration of Justice Act § 115(1)(3)(c): KSP, released from custody and judged to be radicalised or at"
        " risk of it"
    ),
    Basis.NOTICE: _("Children's Act §§ 133 and 135: notice about a child"),
    Basis.INSIDE: _("Inside the municipality: necessary for the other department's own task (GDPR art. 5 and 6)"),
    Basis.CONSENT: _("Consent"),
    Basis.EARLY_CHILD: _("Early cooperation across professions about a child (formerly Service Act § 49 a)"),
    Basis.CRIME_FACTS: _("Data Protection Act § 8(2)(2)–(4): facts about criminal offences"),
    Basis.SENSITIVE: _("GDPR art. 9 and Data Protection Act § 7: sensitive facts"),
    Basis.HEALTH: _("Health Act § 43: passed on by a health professional"),
    Basis.CONFIDENTIAL: _("Public Administration Act § 28(2): of essential importance"),
    Basis.PET_REQUEST: _("PET Act: at the request of PET"),
    Basis.CHILD_MOVES: _("Children's Act § 132: a child in need of special support moves"),
    Basis.DANGER: _("Danger to life or health: necessity"),
    Basis.FREE: _("Whoever is worried may say so"),
}

COOPERATION = frozenset({Basis.SSP, Basis.PSP, Basis.KSP_RELEASED, Basis.KSP_YOUNG, Basis.KSP_AT_RISK})
"""The grounds of retsplejelovens § 115: allowed, never a duty (stk. 4)."""

NEEDS_LAWYER = frozenset({Basis.CRIME_FACTS, Basis.SENSITIVE, Basis.HEALTH, Basis.PET_REQUEST})
"""Nobody uses these alone: who of the municipality's lawyers was asked is written down (law.md 4, 8 c, d, f)."""

TO_BE_CONFIRMED = NEEDS_LAWYER | {Basis.EARLY_CHILD, Basis.CONFIDENTIAL, Basis.INSIDE, Basis.DANGER}
"""Stated here from general knowledge of the law; the municipality's lawyer confirms them before they are relied on."""


class Purpose(StrEnum):
    """For what. To investigate or punish what was done is not in the list, and never will be (§ 115 stk. 2)."""

    PREVENT_CRIME = "prevent_crime"
    CHILD_NEED = "child_need"
    HELP = "help"
    AVERT_DANGER = "avert_danger"
    MOVE = "move"


PURPOSE_NAMES = {
    Purpose.PREVENT_CRIME: _("To prevent criminal acts with an extremist motive"),
    Purpose.CHILD_NEED: _("To meet a child's need for support"),
    Purpose.HELP: _("To help the citizen with what she or he has agreed to"),
    Purpose.AVERT_DANGER: _("To avert danger to life or health"),
    Purpose.MOVE: _("To continue the help where the citizen now lives"),
}


class Refusal(StrEnum):
    """Why something may not be passed on."""

    UNKNOWN = "unknown"
    OUTSIDE_COOPERATION = "outside_cooperation"
    CONSENT_ONLY = "consent_only"
    NO_GROUND = "no_ground"
    OTHER_PURPOSE = "other_purpose"


REFUSAL_NAMES = {
    Refusal.UNKNOWN: _("This is not a recipient, ground or purpose we know. Share nothing."),
    Refusal.OUTSIDE_COOPERATION: _(
        "The recipient stands outside SSP, PSP and KSP. § 115 cannot be used; choose another ground, or share nothing."
    ),
    Refusal.CONSENT_ONLY: _("Private people, clubs and faith communities are told something with consent only."),
    Refusal.NO_GROUND: _("This ground does not cover this recipient. Choose another ground, or share nothing."),
    Refusal.OTHER_PURPOSE: _("This ground does not cover this purpose. Choose another ground, or share nothing."),
}

WHY_AT_LEAST = 40
"""So many characters a reason has at least: "necessary" is not a reason (law.md 2.3)."""


class GivenBy(StrEnum):
    """Who gave a consent."""

    CITIZEN = "citizen"
    GUARDIAN = "guardian"
    BOTH = "both"


GIVEN_BY_NAMES = {
    GivenBy.CITIZEN: _("The citizen"),
    GivenBy.GUARDIAN: _("Whoever has custody"),
    GivenBy.BOTH: _("The young person and whoever has custody"),
}


class How(StrEnum):
    """In what way a consent was given."""

    WRITTEN = "written"
    DIGITAL = "digital"
    ORAL = "oral"


HOW_NAMES = {
    How.WRITTEN: _("In writing, on the form"),
    How.DIGITAL: _("In writing, through secure digital post"),
    How.ORAL: _("By word of mouth; noted at once"),
}

CONSENT_MONTHS = 6
"""A consent is given for so long when nothing else is said; never without an end."""

OUTSIDE_DAYS = 14
"""So long a one-time link can be used when nothing else is said."""
TRIES = 5
"""So often the code told by telephone may be typed wrong before the link is closed."""
REVEAL_HOURS = 24
"""So long a sender's name may be seen once two people have agreed."""

CHILD_CLOCK = "child_acute_assessment"
"""Runs for a child whose case is handed to us, from the moment it came (barnets lov § 136)."""
PLAIN_QUESTION = "disclosure.question"
"""A question that no room above asked: the answer is read where it stands."""
OUTSIDE_ANSWERS = {
    "received": _("We have received it and act on it"),
    "more": _("We need to talk before we can answer"),
    "not_ours": _("It is not ours"),
}
