# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What stands in the addresses that are driven: for each name a question to the seeded database, or a value."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from psycopg import Connection

from tools.bench.routes import Route
from tools.bench.seed.people import SECRET
from tools.bench.seed.scale import HERE

PLAN = "SELECT min(id) FROM plans_plan WHERE municipality_id = %(here)s"
PLAN_IN = "SELECT min(id) FROM plans_plan WHERE municipality_id = %(here)s AND state = '{}'"
EDITION_OF = "SELECT id FROM plans_edition WHERE replaced_at IS NULL AND plan_id = ({})"
SECTION_OF = "SELECT min(key) FROM plans_section WHERE plan_id = ({})"
COMMENT_OF = (
    "SELECT min(c.id) FROM plans_comment c JOIN plans_section s ON s.id = section_id"
    " WHERE s.plan_id = ({}) AND s.key = ({})"
)
QUOTED_BLOCK = (
    "SELECT jsonb_path_query(body, '$.**.attrs ? (@.version > 0 && exists(@.key)).key') #>> '{{}}'"
    " FROM plans_section WHERE plan_id = ({})"
)
OF_THE_TOWN = "SELECT min(id) FROM {} WHERE municipality_id = %(here)s"
OF_THE_WING = "SELECT min(id) FROM concerns.{} WHERE municipality_id = %(here)s"
TO_FILL_IN: dict[str, str] = {
    "plan_id": PLAN,
    "review_plan.plan_id": PLAN_IN.format("internal_review"),
    "adopt_plan.plan_id": PLAN_IN.format("sent_to_council"),
    "publish_plan.plan_id": PLAN_IN.format("adopted"),
    "edition_id": EDITION_OF.format(PLAN),
    "comment_id": COMMENT_OF.format(PLAN, SECTION_OF.format(PLAN)),
    "person_id": "SELECT min(user_id) FROM access_grant WHERE municipality_id = %(here)s",
    "effort_id": "SELECT min(id) FROM efforts_effort WHERE municipality_id = %(here)s",
    "indicator_id": "SELECT min(id) FROM efforts_indicator WHERE municipality_id = %(here)s",
    "measurement_id": "SELECT min(id) FROM efforts_measurement WHERE municipality_id = %(here)s",
    "invitation_id": "SELECT min(id) FROM access_invitation WHERE municipality_id = %(here)s",
    "plans.key": SECTION_OF.format(PLAN),
    "plan_block.key": QUOTED_BLOCK.format(PLAN),
    "contacts.key": "SELECT key FROM contacts_contactfunction WHERE municipality_id = %(here)s",
    "groundwork.step_key": "SELECT key FROM groundwork_step WHERE municipality_id = %(here)s"
    " AND flow_id = (SELECT id FROM groundwork_flow WHERE municipality_id = %(here)s AND key = 'concern') ORDER BY id",
    "box.key": "SELECT key FROM groundwork_box WHERE municipality_id = %(here)s ORDER BY id",
    "remove_box.key": "SELECT key FROM groundwork_box WHERE municipality_id = %(here)s ORDER BY id DESC",
    "choose_model.key": "SELECT model_key FROM groundwork_organisationchoice WHERE municipality_id = %(here)s",
    "booking_id": "SELECT min(id) FROM training_booking WHERE municipality_id = %(here)s AND starts_at IS NOT NULL",
    "booking_code": "SELECT code FROM training_booking WHERE municipality_id = %(here)s AND starts_at IS NOT NULL",
    "evaluation_code": "SELECT evaluation_code FROM training_booking WHERE municipality_id = %(here)s",
    "training_id": "SELECT min(id) FROM training_training WHERE municipality_id = %(here)s",
    "note_id": "SELECT min(id) FROM picture_note WHERE municipality_id = %(here)s",
    "series_id": "SELECT min(id) FROM picture_series WHERE municipality_id = %(here)s",
    "figures.year": "SELECT max(year) FROM figures_tally WHERE municipality_id = %(here)s",
    "message_id": "SELECT min(id) FROM audiences_message WHERE municipality_id = %(here)s",
    "printed_id": "SELECT min(id) FROM audiences_printedpaper WHERE municipality_id = %(here)s",
    "wave_id": "SELECT min(id) FROM rollout_wave WHERE municipality_id = %(here)s",
    "rollout.group_id": "SELECT min(id) FROM rollout_group WHERE municipality_id = %(here)s",
    "contacts.proposal_id": "SELECT min(id) FROM contacts_proposal WHERE municipality_id = %(here)s"
    " AND settled_at IS NULL",
    "action_id": "SELECT min(id) FROM followup_action WHERE municipality_id = %(here)s",
    "followup_id": "SELECT min(id) FROM followup_yearlyfollowup WHERE municipality_id = %(here)s",
    "introduction_id": "SELECT min(id) FROM followup_introduction WHERE municipality_id = %(here)s",
    "card_key": "SELECT key FROM cards_card WHERE municipality_id = %(here)s AND in_force IS NOT NULL"
    " AND key IN (SELECT c.key FROM cards_card c JOIN cards_cardversion v ON v.card_id = c.id AND v.number = c.in_force"
    " WHERE v.is_public) ORDER BY id",
    "edit_card.card_key": "SELECT key FROM cards_card WHERE municipality_id = %(here)s AND state = 'draft' ORDER BY id",
    "file_id": "SELECT min(file_id) FROM concerns.assignment WHERE municipality_id = %(here)s",
    "childtrack.file_id": "SELECT min(file_id) FROM concerns.notice WHERE municipality_id = %(here)s",
    "measures.file_id": "SELECT min(c.file_id) FROM concerns.infohus_case c JOIN concerns.measure m ON m.case_id = c.id"
    " WHERE m.municipality_id = %(here)s",
    "case_measure_id": "SELECT min(id) FROM concerns.measure WHERE municipality_id = %(here)s",
    "task_id": "SELECT min(id) FROM concerns.task WHERE municipality_id = %(here)s",
    "disclosure_id": OF_THE_WING.format("disclosure"),
    "consent_id": OF_THE_WING.format("consent"),
    "disclosure.request_id": OF_THE_WING.format("outside_request"),
    "handover_id": OF_THE_WING.format("municipality_handover"),
    "reveal_id": OF_THE_WING.format("reveal_request"),
    "asked_id": OF_THE_WING.format("invitation"),
    "attachment_id": OF_THE_WING.format("attachment"),
    "meeting_id": OF_THE_WING.format("meeting"),
    "meeting_uid": "SELECT uid FROM concerns.meeting WHERE municipality_id = %(here)s ORDER BY id",
    "series_number": OF_THE_WING.format("meeting_series"),
    "guidance.key": "SELECT key FROM guidance_item WHERE kind = 'block' ORDER BY id",
    "situation_id": OF_THE_TOWN.format("staff_situation"),
    "drill_id": OF_THE_TOWN.format("staff_drillsituation"),
    "member_id": OF_THE_TOWN.format("staff_member"),
    "code_id": OF_THE_TOWN.format("staff_emergencycode"),
    "link_id": OF_THE_TOWN.format("alarm_link"),
    "site_id": OF_THE_TOWN.format("alarm_site"),
    "print_id": OF_THE_TOWN.format("alarm_print"),
    "release_id": OF_THE_TOWN.format("aftercare_release"),
    "emergency_key_call.call_id": OF_THE_TOWN.format("staff_call"),
    **{f"situation_{page}.call_id": OF_THE_TOWN.format("staff_call") for page in ("call", "ask")},
    **{f"drill_{page}.call_id": OF_THE_TOWN.format("staff_drillcall") for page in ("call", "ask")},
    "followup_done.followup_id": OF_THE_TOWN.format("aftercare_followup"),
    "situation_support_done.followup_id": OF_THE_TOWN.format("aftercare_followup"),
    "drill_support_done.followup_id": OF_THE_TOWN.format("aftercare_drillfollowup"),
    "threat_outside.threat_number": "SELECT min(number) FROM staff_threat WHERE municipality_id = %(here)s"
    " AND situation_id IS NULL",
    **{
        f"alarm_{verb}_trigger.trigger_code": "SELECT code FROM alarm_trigger WHERE municipality_id = %(here)s"
        " AND title <> '' ORDER BY id"
        for verb in ("change", "switch")
    },
}
WORDS = ("situation", "drill")
"""A page about a situation stands twice."""
FIXED: dict[str, Any] = {
    "slug": HERE,
    "secret": SECRET,
    "feed_secret": SECRET,
    "role": "reader",
    "number": 1,
    "wave_verb": "begin",
    "audience_key": "volunteer",
    "audience_slug": "frivillig",
    "block_key": "B5",
    "audiences.language": "en",
    "audiences.paper": "sheet",
    "audiences.kind": "sms",
    "link_secret": SECRET,
    "verb": "send_to_review",
    "effort_verb": "plan",
    "library_key": "mentor",
    "measure_type_key": "mentor_adult",
    "groundwork.key": "concern",
    "card_number": 1,
    "card_place": 1,
    "minutes_kind": "pdf",
    "card_verb": "revise",
    "national_key": "ak1_threat",
    "account.key": "unknown",
    "unlock_id": 1,
    "duty_id": 1,
    "batch_id": 1,
    "export_number": 1,
    "casefiles.request_id": 1,
    "item_ref": "intake.inquiry:1",
    "disclosure_extract.format": "pdf",
    "step_number": 1,
    "authority": "school",
    "text_key": "tell_more",
    "trigger_code": "A3",
    "call_secret": SECRET,
    "key_secret": SECRET,
    "task_number": 1,
    "meeting_number": 1,
    "point_key": "situation",
    "picture_number": 1,
    "statement_number": 1,
    "threat_number": 1,
    "threat_way": "call",
    **{f"{word}_{page}.statement_number": 2 for word in WORDS for page in ("edit_statement", "approve_statement")},
    **{f"{word}_send_statement.statement_number": 3 for word in WORDS},
    "step": "meeting",
    "uidb36": "1",
    "pk": 1,
}
ASKING: dict[str, str] = {
    "search_plan": f"?q={quote('bekymring')}",
    "search_plan_internal": f"?q={quote('bekymring')}",
    "municipalities": f"?q={quote('aarhus')}",
}
"""What is asked for where an address without a question would show nothing."""


def entry_for(route: Route, name: str) -> str | None:
    """The name under which a value for `name` is kept: by address, by room or in general; None when nowhere."""
    known = TO_FILL_IN | FIXED
    return next((key for key in (f"{route.name}.{name}", f"{route.room}.{name}", name) if key in known), None)


def unknown_names(route: Route) -> list[str]:
    """The names in an address for which nothing is known; such an address is not driven."""
    return [name for name in route.names if entry_for(route, name) is None]


@dataclass
class Addresses:
    """Addresses with real values, looked up once."""

    superuser: Connection

    def __post_init__(self) -> None:
        row = self.superuser.execute("SELECT id FROM tenancy_municipality WHERE slug = %s", [HERE]).fetchone()
        assert row is not None
        self._here = row[0]
        self._found = dict(FIXED)

    def of(self, route: Route) -> str:
        """The path, and the question where the address wants one."""
        from django.urls import reverse

        kwargs = {name: self.value(str(entry_for(route, name))) for name in route.names} | dict(route.given)
        return reverse(route.name, kwargs=kwargs) + ASKING.get(route.name, "")

    def value(self, entry: str) -> Any:
        if entry not in self._found:
            row = self.superuser.execute(TO_FILL_IN[entry], {"here": self._here}).fetchone()
            if row is None or row[0] is None:
                raise LookupError(f"The seeded database has nothing for {entry!r} in an address.")
            self._found[entry] = row[0]
        return self._found[entry]
