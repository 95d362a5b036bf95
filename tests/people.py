# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The cast: the same few fictional people in two fictional municipalities, in every test."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.test import Client

from handlingsplan.access.models import Grant, WiderGrant
from handlingsplan.access.roles import permissions_of
from handlingsplan.access.viewer import Viewer
from handlingsplan.accounts.models import Employment, User
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within

HOME = "lysbjerg"
ELSEWHERE = "aaholm"
NAMES = {
    "plan_coordinator": "Karen Planmager",
    "section_author": "Asger Afsnit",
    "reviewer": "Rita Gennemlæser",
    "approver": "Gorm Godkender",
    "council_secretariat": "Sofie Sekretær",
    "reader": "Laura Læser",
    "municipal_admin": "Adam Administrator",
    "log_reviewer": "Dorte Databeskytter",
    "infohus_lead": "Inge Infohus",
    "receiver": "Mogens Modtager",
    "childrens_adviser": "Bodil Børnerådgiver",
    "case_participant": "Preben Deltager",
    "case_leader": "Lis Leder",
    "archivist": "Anker Arkiv",
    "mentor": "Mille Mentor",
    "duty_leader": "Vibeke Vagthavende",
    "crisis_member": "Kjeld Krisestab",
    "preparedness_coordinator": "Bente Beredskab",
}
WIDER = {"centre_editor": "Nina National", "police_lead": "Poul Politi"}


@dataclass
class Cast:
    """People by role at home; `stranger` holds no role at home, `elsewhere` holds every role in the other town."""

    home: Municipality
    away: Municipality
    people: dict[str, User] = field(default_factory=dict)
    elsewhere: User = field(default_factory=User)
    stranger: User = field(default_factory=User)

    def __getitem__(self, role: str) -> User:
        return self.people[role]

    def viewer(self, role: str) -> Viewer:
        """The person of this role, as verbs want her."""
        return Viewer(user=self.people[role], municipality=self.home, roles=(role,), permissions=permissions_of([role]))

    def everything(self) -> Viewer:
        """Somebody with every role at home: for tests about other things than permissions."""
        codes = list(NAMES)
        return Viewer(
            user=self.people["plan_coordinator"],
            municipality=self.home,
            roles=tuple(codes),
            permissions=permissions_of(codes),
        )

    def client(self, who: str | User | None) -> Client:
        """A browser in which this person (or a role's person, or nobody) is signed in."""
        client = Client()
        if who is not None:
            client.force_login(self.people[who] if isinstance(who, str) else who)
        return client


def person(name: str) -> User:
    """A fictional person of the demonstration, who needs no second factor there; without a password, which is slow."""
    return people([name])[0]


def people(names: Iterable[str]) -> list[User]:
    """Several such persons, in one go: every test begins with them."""
    made = [User(email=_address(name), full_name=name, is_demo=True) for name in names]
    for user in made:
        user.set_unusable_password()
    return User.objects.bulk_create(made)


def _address(name: str) -> str:
    letters = name.lower().replace(" ", ".").replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return f"{letters}@lysbjerg.example"


def make_cast() -> Cast:
    """Everybody, with their grants."""
    cast = Cast(home=Municipality.objects.get(slug=HOME), away=Municipality.objects.get(slug=ELSEWHERE))
    everybody = people([*NAMES.values(), *WIDER.values(), "Else Andetsteds", "Frode Fremmed"])
    *known, cast.elsewhere, cast.stranger = everybody
    cast.people = dict(zip([*NAMES, *WIDER], known, strict=True))
    with within(cast.home.pk):
        Grant.objects.bulk_create(Grant(municipality=cast.home, user=cast[role], role=role) for role in NAMES)
        Employment.objects.bulk_create(
            Employment(municipality=cast.home, user=cast[role], title=title) for role, title in NAMES.items()
        )
    with within(cast.away.pk):
        Grant.objects.bulk_create(Grant(municipality=cast.away, user=cast.elsewhere, role=role) for role in NAMES)
        Employment.objects.create(municipality=cast.away, user=cast.elsewhere)
    WiderGrant.objects.bulk_create(WiderGrant(user=cast[role], role=role) for role in WIDER)
    return cast
