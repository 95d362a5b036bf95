# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Every page of the URL table, as somebody who may see it: axe finds nothing, nothing scrolls sideways at 320 px."""

from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page

from handlingsplan.access.door import Door
from handlingsplan.access.roles import Place, roles_at
from tests.routes import Route, routes

from .conftest import House, breaches, enter, listen, manage

pytestmark = [pytest.mark.browser, pytest.mark.slow, pytest.mark.xdist_group("pages")]

FILES = ("pdf", "docx", "json", ".txt", "csv")
WIDTHS = (1280, 320)
OF_THE_OPEN_MEETING = [f"situation_{page}.meeting_number" for page in ("attendance", "meeting_point", "close_meeting")]
OF_THE_DRAFT = [
    f"situation_{page}.statement_number" for page in ("edit_statement", "approve_statement", "withdraw_statement")
]
A_SITUATION = """
import yaml
from datetime import timedelta
from django.conf import settings
from django.utils import timezone
from handlingsplan.accounts.models import User
from handlingsplan.acute.staff.actions import meetings, statements
from handlingsplan.config.demo.drill import begin, go_through
from handlingsplan.config.demo.world import viewer_with_every_role
from handlingsplan.tenancy.models import Municipality
from handlingsplan.tenancy.scope import within
raw = yaml.safe_load((settings.CONTENT / "demo" / "drill.yaml").read_text(encoding="utf-8"))["lysbjerg"]
town = Municipality.objects.get(slug="lysbjerg")
people = {one.email.partition(".")[0]: one for one in User.objects.filter(email__endswith="@lysbjerg.example")}
with within(town.pk):
    by = viewer_with_every_role(town, people[raw["leader"]])
    scene = begin(raw, people, by, began=timezone.now() - timedelta(hours=1), is_drill=False)
    go_through(raw, scene)
    meetings.begin_meeting(scene.situation, form="phone", minute_taker="Logfører", **scene.written(50))
    draft = statements.Message({"holding": "Vi vender tilbage."})
    statements.write_statement(scene.situation, draft, **scene.written(51))
"""
OK = 200


def known(house: House) -> dict[str, Any]:
    """What stands in addresses, from the demonstration."""
    plan, edition = house.asked("SELECT plan_id, id FROM plans_edition WHERE replaced_at IS NULL ORDER BY plan_id")[0]
    comment, section = house.asked(
        "SELECT c.id, s.key FROM plans_comment c JOIN plans_section s ON s.id = c.section_id ORDER BY c.id"
    )[0]
    return {
        "slug": "lysbjerg",
        "plan_id": plan,
        "edition_id": edition,
        "comment_id": comment,
        "person_id": house.asked("SELECT user_id FROM access_grant ORDER BY id")[0][0],
        "number": 1,
        "verb": "send_to_review",
        "role": "reader",
        "plans.key": section,
        "plan_block.key": "definitions",
        "contacts.key": "infohus_lead",
        "groundwork.key": "concern",
        "groundwork.step_key": "receive",
        "choose_model.key": "coordinator",
        "box.key": house.asked("SELECT key FROM groundwork_box ORDER BY id")[0][0],
        "remove_box.key": house.asked("SELECT key FROM groundwork_box ORDER BY id DESC")[0][0],
        "guidance.key": "definitions",
        "contacts.proposal_id": house.asked("SELECT id FROM contacts_proposal WHERE settled_at IS NULL")[0][0],
        "action_id": house.asked("SELECT min(id) FROM followup_action WHERE state = 'open'")[0][0],
        "followup_id": house.asked("SELECT min(id) FROM followup_yearlyfollowup")[0][0],
        "introduction_id": house.asked("SELECT min(id) FROM followup_introduction")[0][0],
        "wave_id": house.asked("SELECT id FROM rollout_wave WHERE state = 'under_way'")[0][0],
        "rollout.group_id": house.asked(
            "SELECT g.id FROM rollout_group g JOIN rollout_wave w ON w.id = g.wave_id WHERE w.state = 'under_way'"
            " ORDER BY g.id"
        )[0][0],
        "wave_verb": "tell",
        "card_place": 1,
        "minutes_kind": "pdf",
        "link_secret": "unknown",
        "card_key": "nogen-truer-det-goer-du",
        "edit_card.card_key": "log-og-situationsbillede",
        "card_number": 1,
        "card_verb": "revise",
        "national_key": "ak1_threat",
        "audience_key": "volunteer",
        "audience_slug": "frivillig",
        "block_key": "B5",
        "audiences.language": "en",
        "audiences.paper": "sheet",
        "audiences.kind": "sms",
        "message_id": house.asked("SELECT id FROM audiences_message ORDER BY id")[0][0],
        "printed_id": house.asked("SELECT id FROM audiences_printedpaper ORDER BY id")[0][0],
        **training_and_picture(house),
        "effort_id": house.asked(
            "SELECT effort_id FROM efforts_indicator"
            " WHERE id IN (SELECT indicator_id FROM efforts_measurement) ORDER BY id"
        )[0][0],
        "effort_verb": "pause",
        "indicator_id": house.asked("SELECT indicator_id FROM efforts_measurement ORDER BY id")[0][0],
        "measurement_id": house.asked("SELECT id FROM efforts_measurement ORDER BY id")[0][0],
        "library_key": "mentor",
        **cases(house),
        "figures.year": house.asked("SELECT max(year) FROM figures_tally")[0][0],
        **acute(house),
    }


def acute(house: House) -> dict[str, Any]:
    """What stands in the addresses of the acute wing: the drill that is over, and a situation made for this."""
    if not house.asked("SELECT 1 FROM staff_situation"):
        manage(house.surroundings, "shell", "--no-imports", "--command", A_SITUATION)
    first = {
        name: house.asked(f"SELECT min(id) FROM {table}")[0][0]
        for name, table in {
            "situation_id": "staff_situation",
            "drill_id": "staff_drillsituation",
            "member_id": "staff_member",
            "code_id": "staff_emergencycode",
            "link_id": "alarm_link",
            "site_id": "alarm_site",
            "print_id": "alarm_print",
            "drill_call.call_id": "staff_drillcall",
            "situation_call.call_id": "staff_call",
            "followup_done.followup_id": "aftercare_followup",
            "situation_support_done.followup_id": "aftercare_followup",
            "drill_support_done.followup_id": "aftercare_drillfollowup",
        }.items()
    }
    return {name: value for name, value in first.items() if value is not None} | {
        "trigger_code": "A3",
        "alarm_change_trigger.trigger_code": house.asked("SELECT min(code) FROM alarm_trigger WHERE title <> ''")[0][0],
        "call_secret": "unknown",
        "key_secret": "unknown",
        "task_number": 2,
        "meeting_number": 1,
        "point_key": "situation",
        **dict.fromkeys(OF_THE_OPEN_MEETING, 2),
        **dict.fromkeys(OF_THE_DRAFT, 2),
        "picture_number": 1,
        "statement_number": 1,
        "threat_number": 1,
        "threat_way": "call",
    }


def cases(house: House) -> dict[str, Any]:
    """What stands in the addresses of cases. A number of a case and what hangs on it are of the same case."""
    disclosure, shared = house.asked("SELECT id, file_id FROM concerns.disclosure ORDER BY id")[0]
    question, questioned = house.asked("SELECT id, file_id FROM concerns.outside_request ORDER BY id")[0]
    consent, consented = house.asked("SELECT id, file_id FROM concerns.consent ORDER BY id")[0]
    invitation, gathered = house.asked(
        "SELECT i.id, c.file_id FROM concerns.invitation i JOIN concerns.infohus_case c ON c.id = i.case_id"
        " ORDER BY i.id"
    )[0]
    meeting, uid, met = house.asked(
        "SELECT m.id, m.uid, c.file_id FROM concerns.meeting m JOIN concerns.infohus_case c ON c.id = m.case_id"
        " ORDER BY m.id"
    )[0]
    return {
        "unlock_id": house.asked("SELECT min(id) FROM concerns.unlock_request")[0][0],
        "duty_id": house.asked("SELECT min(id) FROM concerns.duty_to_inform")[0][0],
        "batch_id": house.asked("SELECT coalesce(min(id), 0) FROM retention_batch")[0][0],
        "file_id": house.asked("SELECT min(id) FROM concerns.casefile WHERE shut_at IS NULL")[0][0],
        "intake.file_id": house.asked(
            "SELECT min(i.file_id) FROM concerns.inquiry i JOIN concerns.casefile f ON f.id = i.file_id"
            " WHERE f.shut_at IS NULL AND i.state = 'sorting'"
        )[0][0],
        "childtrack.file_id": house.asked("SELECT min(file_id) FROM concerns.notice")[0][0],
        "measures.file_id": house.asked(
            "SELECT min(c.file_id) FROM concerns.infohus_case c JOIN concerns.measure m ON m.case_id = c.id"
        )[0][0],
        "infohus.file_id": met,
        **dict.fromkeys(("contribute.file_id", "decline_invitation.file_id", "call_also.file_id"), gathered),
        "disclosure.file_id": shared,
        "outside_request.file_id": questioned,
        **dict.fromkeys(("consent.file_id", "consent_paper.file_id"), consented),
        "disclosure_id": disclosure,
        "disclosure_extract.format": "pdf",
        "step_number": 1,
        "disclosure.request_id": question,
        "disclosure.secret": "unknown",
        "consent_id": consent,
        "handover_id": house.asked("SELECT min(id) FROM concerns.municipality_handover WHERE incoming")[0][0],
        "handover_sent.handover_id": house.asked(
            "SELECT min(id) FROM concerns.municipality_handover WHERE NOT incoming"
        )[0][0],
        "handover_sent.file_id": house.asked(
            "SELECT file_id FROM concerns.municipality_handover WHERE NOT incoming ORDER BY id"
        )[0][0],
        "reveal_id": house.asked("SELECT min(id) FROM concerns.reveal_request")[0][0],
        "asked_id": invitation,
        "authority": "school",
        "meeting_id": meeting,
        "meeting_uid": uid,
        "series_number": house.asked("SELECT min(id) FROM concerns.meeting_series")[0][0],
        "text_key": "tell_more",
        "case_measure_id": house.asked("SELECT min(id) FROM concerns.measure")[0][0],
        "measure_type_key": "mentor_adult",
        "task_id": house.asked("SELECT min(id) FROM concerns.task")[0][0],
        "hold_case.file_id": house.asked("SELECT min(id) FROM concerns.casefile WHERE shut_at IS NOT NULL")[0][0],
        "casefiles.request_id": house.asked("SELECT min(id) FROM concerns.access_request WHERE answered_at IS NULL")[0][
            0
        ],
        "export_number": 1,
        "item_ref": "intake.inquiry:1",
    }


def training_and_picture(house: House) -> dict[str, Any]:
    """What stands in the addresses of meetings, training and the local picture."""
    booking, code = house.asked(
        "SELECT id, code FROM training_booking WHERE state = 'confirmed' AND holder_id IS NOT NULL ORDER BY id"
    )[0]
    return {
        "booking_id": booking,
        "booking_code": code,
        "evaluation_code": house.asked("SELECT evaluation_code FROM training_booking WHERE state = 'held'")[0][0],
        "training_id": house.asked("SELECT id FROM training_training ORDER BY id")[0][0],
        "note_id": house.asked("SELECT id FROM picture_note ORDER BY id")[0][0],
        "series_id": house.asked("SELECT id FROM picture_series ORDER BY id")[0][0],
    }


def of_cases(house: House) -> list[dict[str, Any]]:
    """What stands in the addresses of each case of the town: its own rows, and no other's."""
    rows = house.asked(
        "SELECT f.id, (SELECT min(id) FROM concerns.disclosure WHERE file_id = f.id),"
        " (SELECT min(id) FROM concerns.outside_request WHERE file_id = f.id),"
        " (SELECT min(id) FROM concerns.consent WHERE file_id = f.id),"
        " (SELECT min(id) FROM concerns.municipality_handover WHERE file_id = f.id),"
        " (SELECT min(i.id) FROM concerns.invitation i JOIN concerns.infohus_case c ON c.id = i.case_id"
        " WHERE c.file_id = f.id),"
        " (SELECT min(i.id) FROM concerns.meeting i JOIN concerns.infohus_case c ON c.id = i.case_id"
        " WHERE c.file_id = f.id),"
        " (SELECT min(i.id) FROM concerns.measure i JOIN concerns.infohus_case c ON c.id = i.case_id"
        " WHERE c.file_id = f.id)"
        " FROM concerns.casefile f JOIN tenancy_municipality m ON m.id = f.municipality_id"
        " WHERE m.slug = 'lysbjerg' ORDER BY f.id"
    )
    names = (
        *("file_id", "disclosure_id", "request_id", "consent_id", "handover_id", "asked_id", "meeting_id"),
        "case_measure_id",
    )
    given = {"slug": "lysbjerg", "card_place": 1, "step_number": 1, "authority": "school", "minutes_kind": "pdf"}
    given |= {"measure_type_key": "mentor_adult", "export_number": 1}
    return [given | {name: value for name, value in zip(names, row, strict=True) if value is not None} for row in rows]


def pages_of_cases(page: Page, house: House, permissions: frozenset[str]) -> list[tuple[Route, str]]:
    """Each page about one case, of the first case where this person has it."""
    cases, found = of_cases(house), []
    for route in routes():
        door = getattr(route.view, "door", None)
        if not isinstance(door, Door) or "file_id" not in route.names or door.permission not in permissions:
            continue
        if route.pattern.endswith(FILES):
            continue
        for values in cases:
            if not set(route.names) <= set(values):
                continue
            address = reverse(route.name, kwargs={name: values[name] for name in route.names})
            if page.request.get(house.address + address, max_redirects=0).status == OK:
                found.append((route, address))
                break
    return found


def pages_behind(house: House, *kinds: str) -> list[tuple[Route, str]]:
    """The routes behind these doors that show a page, with their addresses."""
    values, found = known(house), []
    for route in routes():
        door = getattr(route.view, "door", None)
        if not isinstance(door, Door) or door.kind not in kinds or route.pattern.endswith(FILES):
            continue
        kwargs = {**dict(route.given), **route.kwargs_from(values)}
        if set(route.names) <= set(kwargs):
            found.append((route, reverse(route.name, kwargs=kwargs)))
    return found


def look_at(page: Page, house: House, found: list[tuple[Route, str]]) -> list[str]:
    """Everything wrong with these pages."""
    wrong = []
    complaints = listen(page)
    for _route, address in found:
        complaints.clear()
        answer = page.request.get(house.address + address, max_redirects=0)
        if answer.status != 200 or "text/html" not in answer.headers.get("content-type", ""):
            if answer.status >= 500:
                wrong.append(f"{address}: {answer.status}")
            continue
        if "<html" not in answer.text():
            continue  # a fragment, for a page that is there already
        page.goto(house.address + address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            wrong += [f"{address} at {width}: {breach}" for breach in breaches(page)]
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wrong.append(f"{address} at {width}: scrolls sideways")
        wrong += [f"{address}: console: {text}" for text in complaints]
    return wrong


def test_public_pages(browser: Browser, house: House) -> None:
    page = browser.new_context(locale="da-DK", bypass_csp=True).new_page()
    found = pages_behind(house, "open", "open_in_municipality")
    assert len(found) > 10
    assert look_at(page, house, found) == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_inner_pages(browser: Browser, house: House, language: str) -> None:
    held = {"Planansvarlig", "Brugeradministrator", "Databeskyttelsesrådgiver", "Gennemlæser"}
    wrong, seen = looked_at_by(browser, house, held, language)
    assert len(seen) > 20
    assert wrong == []


@pytest.mark.parametrize("language", ["da", "en"])
def test_pages_of_the_acute_wing(browser: Browser, house: House, language: str) -> None:
    held = {"Kriseleder og vagthavende", "Beredskabskoordinator"}
    wrong, seen = looked_at_by(browser, house, held, language, "akut/")
    assert len(seen) > 60
    assert wrong == []


def looked_at_by(
    browser: Browser, house: House, held: set[str], language: str, part: str = ""
) -> tuple[list[str], set[str]]:
    """Everything wrong with the pages that these roles have, and which pages those are."""
    page = browser.new_context(locale="da-DK", bypass_csp=True).new_page()
    wrong: list[str] = []
    seen: set[str] = set()
    for role in roles_at(Place.MUNICIPALITY):
        if role.label["da"] not in held:
            continue
        page.set_viewport_size({"width": WIDTHS[0], "height": 900})
        enter(page, house, role.label["da"])
        if language == "en":
            page.get_by_role("button", name="English").click()
        found = [
            (route, address)
            for route, address in pages_behind(house, "municipality", "own")
            if route.view.door.permission in {*role.permissions, None} and address not in seen and part in address
        ]
        seen |= {address for _route, address in found}
        wrong += look_at(page, house, found)
        page.context.clear_cookies()
    return wrong, seen


@pytest.mark.parametrize(
    "role", ["Infohus-tovholder, Afsnitsforfatter", "Børnerådgiver", "Deltager fra anden afdeling"]
)
def test_pages_of_cases(browser: Browser, house: House, role: str) -> None:
    page = browser.new_context(locale="da-DK", bypass_csp=True).new_page()
    page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    enter(page, house, role)
    first = role.split(",")[0]
    permissions = next(one.permissions for one in roles_at(Place.MUNICIPALITY) if one.label["da"] == first)
    found = pages_of_cases(page, house, permissions)
    assert found
    assert look_at(page, house, found) == []
