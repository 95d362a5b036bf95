# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The cast: the same few fictional people in two fictional municipalities, in every test."""

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
    address = name.lower().replace(" ", ".").replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
    return User.objects.create_user(f"{address}@lysbjerg.example", name, is_demo=True)


def make_cast() -> Cast:
    """Everybody, with their grants."""
    cast = Cast(home=Municipality.objects.get(slug=HOME), away=Municipality.objects.get(slug=ELSEWHERE))
    for role, name in NAMES.items():
        cast.people[role] = person(name)
    cast.elsewhere, cast.stranger = person("Else Andetsteds"), person("Frode Fremmed")
    with within(cast.home.pk):
        people = cast.people.items()
        Grant.objects.bulk_create(Grant(municipality=cast.home, user=user, role=role) for role, user in people)
        Employment.objects.bulk_create(
            Employment(municipality=cast.home, user=user, title=NAMES[role]) for role, user in people
        )
    with within(cast.away.pk):
        Grant.objects.bulk_create(Grant(municipality=cast.away, user=cast.elsewhere, role=role) for role in NAMES)
        Employment.objects.create(municipality=cast.away, user=cast.elsewhere)
    for role, name in {"centre_editor": "Nina National", "police_lead": "Poul Politi"}.items():
        cast.people[role] = person(name)
        WiderGrant.objects.create(user=cast.people[role], role=role)
    return cast
