# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""One of each thing in Lysbjerg, and what stands in addresses: new routes whose kwargs are known here join by
themselves."""

import hashlib
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models
from django.test import Client
from django.utils import timezone

from handlingsplan.access.models import Grant, Invitation, WiderGrant
from handlingsplan.access.roles import Place, roles, roles_at
from handlingsplan.accounts.models import Employment, User
from handlingsplan.communication.audiences.models import LocalPage, LocalText, Message, PrintedPaper
from handlingsplan.communication.rollout.models import Group, PersonalLink, Wave
from handlingsplan.concerns.casefiles.models import CaseFile
from handlingsplan.concerns.casefiles.opened import OpenedCase
from handlingsplan.concerns.infohus.models import Case, Meeting, MeetingSeries, Participant
from handlingsplan.concerns.infohus.models import Invitation as Asked
from handlingsplan.concerns.intake.actions.attach import attach
from handlingsplan.concerns.intake.cleaning import CleanFile
from handlingsplan.concerns.intake.models import Inquiry
from handlingsplan.contacts.models import ContactFunction, Proposal, Verification
from handlingsplan.documents.models import FrozenDocument
from handlingsplan.figures.models import Tally
from handlingsplan.guidance.queries import blocks, organisation_models, templates
from handlingsplan.keys import case_keys
from handlingsplan.organisation.models import Unit
from handlingsplan.planning.cards.models import Card, CardVersion
from handlingsplan.planning.followup.models import Action, Introduction, YearlyFollowup
from handlingsplan.planning.groundwork.models import Box, Flow, OrganisationChoice, Step
from handlingsplan.planning.plans.models import Comment, Edition, EditionText, Plan, Section, SectionVersion
from handlingsplan.prevention.efforts.models import Effort, Indicator, Measurement
from handlingsplan.prevention.picture.models import Figure, Note, Series
from handlingsplan.prevention.training.models import Booking, Feed, Training
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
from handlingsplan.tenancy.terms import Ownership
from tests.acute.world import make_acute
from tests.cases import begin_case, sealed_for
from tests.concerns.disclosure import world as disclosure
from tests.multiplied import BODY, NOW, NotInTheWorld
from tests.people import ELSEWHERE, HOME
from tests.routes import Route
from tests.rows import row
from tests.shut_cases import make_shut_cases
from tests.worked_cases import make_worked_cases

SECRET = "the-secret-of-an-invitation"
LINK_SECRET = "the-secret-of-a-personal-link"


@dataclass
class World:
    """Two towns, one of each thing in the first, and people by what they may."""

    home: Municipality
    away: Municipality
    things: dict[type[models.Model], Any]
    people: dict[str, User]
    addresses: dict[str, Any] = field(default_factory=dict)
    signed_in: dict[int, str] = field(default_factory=dict)

    def client(self, who: User) -> Client:
        """A browser of its own in which somebody has signed in; she did so once, when the world was made."""
        browser = Client()
        browser.cookies[settings.SESSION_COOKIE_NAME] = self.signed_in[who.pk]
        return browser

    def sign_in(self) -> None:
        """Everybody signs in."""
        for who in self.people.values():
            browser = Client()
            browser.force_login(who)
            self.signed_in[who.pk] = browser.cookies[settings.SESSION_COOKIE_NAME].value

    def with_every_role(self) -> User:
        return self.people["everything"]

    def without(self, permission: str) -> User:
        """The one with every role, when those that give a permission have been taken from her."""
        giving = [role.code for role in roles().values() if permission in role.permissions]
        everything = self.people["everything"]
        with within(self.home.pk):
            taken = [kind.objects.filter(user=everything, role__in=giving).delete()[0] for kind in (Grant, WiderGrant)]
        assert any(taken), "No role gives it."
        return everything

    def kwargs_for(self, route: Route) -> dict[str, Any]:
        """Values for every name in the address of a route."""
        found = route.kwargs_from(self._known())
        for name in route.names:
            if name not in found:
                raise NotInTheWorld(
                    f"The route {route.name!r} asks for {name!r}. Add a thing to tests/world.py and say in `_known` "
                    f"what stands in the address, as {name!r} or, for this room only, as '{route.room}.{name}'."
                )
        return found

    def _known(self) -> dict[str, Any]:
        thing = self.things
        return self.addresses | {
            "slug": self.home.slug,
            "plan_id": thing[Plan].pk,
            "edition_id": thing[Edition].pk,
            "comment_id": thing[Comment].pk,
            "person_id": self.people["colleague"].pk,
            "take_off.person_id": self.people["everything"].pk,
            "invitation_id": thing[Invitation].pk,
            "secret": SECRET,
            "role": "reader",
            "revoke_role.role": "section_author",
            "number": 1,
            "verb": "revise",
            "plans.key": thing[Section].key,
            "plan_block.key": blocks()[0].key,
            "contacts.key": thing[ContactFunction].key,
            "groundwork.key": thing[Flow].key,
            "groundwork.step_key": thing[Step].key,
            "choose_model.key": organisation_models()[0]["key"],
            "box.key": thing[Box].key,
            "remove_box.key": thing[Box].key,
            "guidance.key": blocks()[0].key,
            "effort_id": thing[Effort].pk,
            "effort_verb": "pause",
            "indicator_id": thing[Indicator].pk,
            "measurement_id": thing[Measurement].pk,
            "library_key": "mentor",
            "wave_id": thing[Wave].pk,
            "rollout.group_id": thing[Group].pk,
            "wave_verb": "tell",
            "link_secret": LINK_SECRET,
            "booking_id": thing[Booking].pk,
            "booking_code": thing[Booking].code,
            "evaluation_code": thing[Booking].evaluation_code,
            "training_id": thing[Training].pk,
            "feed_secret": SECRET,
            "note_id": thing[Note].pk,
            "series_id": thing[Series].pk,
            "figures.year": thing[Tally].year,
            "card_key": thing[Card].key,
            "edit_card.card_key": "kladde",
            "card_number": 1,
            "card_verb": "revise",
            "national_key": "ak1_threat",
            "audience_key": "volunteer",
            "audience_slug": "frivillig",
            "block_key": "B5",
            "audiences.language": "en",
            "audiences.paper": "sheet",
            "audiences.kind": "sms",
            "message_id": thing[Message].pk,
            "printed_id": thing[PrintedPaper].pk,
            "contacts.proposal_id": thing[Proposal].pk,
            "action_id": thing[Action].pk,
            "followup_id": thing[YearlyFollowup].pk,
            "introduction_id": thing[Introduction].pk,
            "file_id": thing[CaseFile].pk,
            "meeting_id": thing[Meeting].pk,
            "meeting_uid": thing[Meeting].uid,
            "asked_id": thing[Asked].pk,
            "authority": "school",
            "series_number": thing[MeetingSeries].pk,
            "card_place": 1,
            "minutes_kind": "pdf",
            **disclosure.known(thing),
            "text_key": "tell_more",
        }


def tenant_models() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if getattr(model, "tenancy", None) is Ownership.TENANT]


def make_world() -> World:
    """Build it through the models: the verbs have tests of their own, and none of them is needed to stand here."""
    home, away = Municipality.objects.get(slug=HOME), Municipality.objects.get(slug=ELSEWHERE)
    world = World(home, away, {}, {})
    for code in [*roles(), "everything", "elsewhere", "nobody", "without_factor", "colleague"]:
        name = code.replace("_", " ").title()
        real = code == "without_factor"
        world.people[code] = User.objects.create_user(f"{code}@lysbjerg.example", name, "adgangskode", is_demo=not real)
    everywhere_in_town = [role.code for role in roles_at(Place.MUNICIPALITY)]
    with within(away.pk):
        for role in everywhere_in_town:
            row(Grant, away, user=world.people["elsewhere"], role=role)
    with within(home.pk):
        for role in everywhere_in_town:
            for who in (role, "everything", "without_factor"):
                row(Grant, home, user=world.people[who], role=role)
        row(Grant, home, user=world.people["colleague"], role="section_author")
        for who in ("colleague", "everything"):
            row(Employment, home, user=world.people[who], title="Konsulent")
        _fill(world)
        begun, everything, other = world.things[CaseFile], world.people["everything"], world.people["colleague"]
        world.addresses |= make_shut_cases(home, begun, everything, other, everywhere_in_town).addresses
        case = OpenedCase(begun, case_keys.opened(begun.key_id))
        brought = attach(case, Inquiry.objects.get(file=begun), [CleanFile("bilag.txt", "text/plain", b"Tekst.")])
        world.addresses["attachment_id"] = brought[0].pk
        worked = make_worked_cases(home, everything, everywhere_in_town)
        world.things |= {model: thing for model, thing in worked.things.items() if model not in world.things}
        world.addresses |= worked.addresses
        acute, addresses = make_acute(home, everything, world.things[Action])
        world.things |= acute
        world.addresses |= addresses
    for place in (Place.POLICE_DISTRICT, Place.NATION):
        for held in roles_at(place):
            for who in (held.code, "without_factor", "everything"):
                WiderGrant.objects.create(
                    user=world.people[who],
                    role=held.code,
                    police_district=home.police_district if place is Place.POLICE_DISTRICT else None,
                )
    world.sign_in()
    return world


def _fill(world: World) -> None:
    home, kept, person = world.home, world.things, world.people["plan_coordinator"]
    template = templates()[0]
    plan = row(
        Plan,
        home,
        title="Beredskab i Lysbjerg",
        template_key=template.key,
        template_version=template.version,
        state="published",
        target_groups=["adults"],
        started_by=person,
    )
    sections = [
        row(Section, home, plan=plan, key=section.key, body=_written(), words=3, visibility=section.visibility)
        for section in template.sections
    ]
    kept[Plan], kept[Section] = plan, next(s for s in sections if template.section(s.key).is_written)
    kept[SectionVersion] = row(SectionVersion, home, section=kept[Section], number=1, body=BODY, by=person, at=NOW)
    kept[Comment] = row(Comment, home, section=kept[Section], text="Skal skolen nævnes?", by=person, at=NOW)
    kept[Edition] = _edition(world, plan)
    kept[ContactFunction] = row(ContactFunction, home, key="reception", label="Modtagelsen", number="70 00 00 00")
    kept[OrganisationChoice] = row(OrganisationChoice, home, model_key=organisation_models()[0]["key"])
    kept[Box] = row(Box, home, key="lead", label="Tovholder")
    kept[Flow] = row(Flow, home, key="concern", based_on=1)
    kept[Step] = row(Step, home, flow=kept[Flow], key="listen", position=1, actor="Modtageren", action="Lyt")
    kept[Card] = row(
        Card,
        home,
        key="trussel",
        kind="acute",
        state="approved",
        in_force=1,
        is_public=True,
        title="Trussel",
        national_key="ak1_threat",
    )
    row(Card, home, key="kladde", kind="concern", state="draft", title="Kladde")
    kept[CardVersion] = row(
        CardVersion, home, card=kept[Card], kind="acute", number=1, is_public=True, title="Trussel", approved_by=person
    )
    kept[Wave] = row(Wave, home, title="Kernen", state="under_way", material=["plan"], sender="Direktøren")
    kept[Group] = row(Group, home, wave=kept[Wave], name="Modtagelsen", head_count=9, leader=world.people["everything"])
    kept[PersonalLink] = row(
        PersonalLink,
        home,
        group=kept[Group],
        secret_digest=hashlib.sha256(LINK_SECRET.encode()).hexdigest(),
        sent_at=NOW,
        expires_at=timezone.now() + timedelta(days=9),
    )
    kept[LocalPage] = row(LocalPage, home, audience_key="volunteer")
    kept[LocalText] = row(LocalText, home, page=kept[LocalPage], block_key="B5", mode="addition", at=NOW)
    kept[Message] = row(Message, home, audience_key="volunteer", text="Ring til SSP", channel="", material="")
    kept[PrintedPaper] = row(PrintedPaper, home, audience_key="volunteer", paper="sheet", place="Klubhuset")
    _follow_up(world, plan)
    kept[Effort] = row(Effort, home, title="Gadearbejde", level="pre_emptive", label="local", state="running")
    kept[Indicator] = row(Indicator, home, effort=kept[Effort], unit="aftener", chosen_on=date(2026, 11, 2))
    kept[Measurement] = row(Measurement, home, indicator=kept[Indicator], value=7, measured_on=date(2026, 11, 2))
    kept[Invitation] = row(
        Invitation,
        home,
        role="reader",
        invited_by=world.people["municipal_admin"],
        secret_digest=hashlib.sha256(SECRET.encode()).hexdigest(),
        expires_at=timezone.now() + timedelta(days=9),
    )
    _train(world)
    kept[CaseFile] = begin_case(home, world.with_every_role())
    kept[Inquiry] = Inquiry.objects.get(file=kept[CaseFile])
    _call_a_meeting(world)
    kept.update(disclosure.share(kept[CaseFile], home, world.away, world.people["colleague"]))


def _call_a_meeting(world: World) -> None:
    """The case in the infohus with a meeting called: somebody asked, what she brought, and a standing meeting."""
    home, kept = world.home, world.things
    file, everything = kept[CaseFile], world.with_every_role()
    case = kept[Case] if Case in kept else row(Case, home, file=file, state="meeting_called")
    kept[Case] = case
    kept[Asked] = row(
        Asked, home, case=case, authority="school", basis="115_ssp", user=everything, **sealed_for(Asked, file)
    )
    kept[Meeting] = row(Meeting, home, case=case, starts_at=timezone.now(), **sealed_for(Meeting, file))
    until = timezone.now() + timedelta(days=9)
    row(
        Participant,
        home,
        meeting=kept[Meeting],
        invitation=kept[Asked],
        user=everything,
        basis="115_ssp",
        papers_until=until,
    )
    kept[MeetingSeries] = row(MeetingSeries, home, form="standing", place="Lokale 2")


def _train(world: World) -> None:
    """A meeting that is confirmed, a line of the register, a calendar address, and a local picture."""
    home, kept = world.home, world.things
    unit = row(Unit, home, name="Center for Skole")
    kept[Booking] = row(Booking, home, kind_key="staff_briefing_45", state="confirmed", starts_at=NOW)
    kept[Training] = row(Training, home, kind_key="staff_briefing_45", unit=unit)
    secret = hashlib.sha256(SECRET.encode()).hexdigest()
    kept[Feed] = row(Feed, home, user=world.with_every_role(), secret_digest=secret)
    kept[Note] = row(Note, home, title="Mødesteder i byen")
    kept[Series] = row(Series, home, title="Henvendelser")
    row(Figure, home, series=kept[Series], period="2025", value=12)
    kept[Tally] = row(Tally, home, year=2024, topic="advice", count=12)


def _follow_up(world: World, plan: Plan) -> None:
    """A letter to a function, what it suggested, something to be done, a year under way, and a newcomer."""
    home, kept = world.home, world.things
    kept[Verification] = row(
        Verification,
        home,
        contact=kept[ContactFunction],
        secret_digest=hashlib.sha256(SECRET.encode()).hexdigest(),
        expires_at=timezone.now() + timedelta(days=9),
    )
    kept[Proposal] = row(Proposal, home, contact=kept[ContactFunction], number="70 00 00 01")
    kept[Action] = row(Action, home, text="Giv skolerne kortene", owner=world.people["everything"])
    kept[YearlyFollowup] = row(YearlyFollowup, home, plan=plan)
    kept[Introduction] = row(Introduction, home, contact_key="reception", label="Modtagelsen")


def _written() -> dict[str, Any]:
    """A working text that quotes a national block by reference."""
    quoted = blocks()[0]
    quote = {"type": "sharedBlock", "attrs": {"key": quoted.key, "version": quoted.version}}
    return {"type": "doc", "content": [*BODY["content"], quote]}


def _edition(world: World, plan: Plan, **given: Any) -> Edition:
    public, internal = (
        row(FrozenDocument, world.home, view=view, title=plan.title, content=_frozen(world.home, plan, view))
        for view in ("public", "internal")
    )
    facts = {"published_on": date(2026, 11, 2), "revise_by": date(2030, 11, 1), **given}
    made: Edition = row(
        Edition,
        world.home,
        plan=plan,
        **{"number": 1, **facts},
        body="Kommunalbestyrelsen",
        texts={},
        facts={"title": plan.title, "sister_title": "", "sister_address": ""},
        frame={"wordings": {}, "flows": {}, "chart": None},
        public_document=public,
        internal_document=internal,
    )
    row(
        EditionText, world.home, edition=made, section_key="1", number="1.1", title="Formål", text="Vi hjælper tidligt."
    )
    return made


def _frozen(home: Municipality, plan: Plan, view: str) -> dict[str, Any]:
    section = {
        "key": "aims",
        "number": "1.1",
        "title": "Formål",
        "visibility": "public",
        "law": "M",
        "tasks": ["T1"],
        "body": BODY,
    }
    return {
        "format": 1,
        "language": "da",
        "title": plan.title,
        "municipality": {"code": home.code, "name": home.full_name},
        "kind_label": "Beredskab",
        "view": view,
        "front": [{"label": "Vedtaget af", "value": "Kommunalbestyrelsen"}],
        "contact_box": {"rows": []},
        "parts": [{"key": "1", "number": "1", "title": "Vision", "sections": [section]}],
        "edition": {
            "number": 1,
            "editorial": 0,
            "adopted_on": "2026-11-02",
            "published_on": "2026-11-02",
            "revise_by": "2030-11-01",
            "sha256": "0" * 64,
        },
        "colophon": [],
    }
