# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The words of the national concept: core tasks, functions, what the law asks, who may read."""

from enum import StrEnum

from django.utils.translation import gettext_lazy as _


class Permission(StrEnum):
    READ_NATIONAL = "guidance.read_national"
    READ_DISTRICT = "guidance.read_district"


class Kind(StrEnum):
    """The kinds of national content."""

    TEMPLATE = "template"
    BLOCK = "block"
    CONTACT = "contact"
    CONTACT_FUNCTION = "contact_function"
    ORGANISATION_MODEL = "organisation_model"
    FLOW = "flow"
    CARD = "card"
    AUDIENCE = "audience"
    PAGE_BLOCK = "page_block"
    PAGE_TEXT = "page_text"
    DUTY = "duty"
    LAW = "law"
    SIGN = "sign"
    EFFORT = "effort"
    ARENA = "arena"
    MEETING = "meeting"
    WAVE = "wave"
    QUESTION = "question"
    REVISION_REASON = "revision_reason"
    SYNONYM = "synonym"
    MEASURE = "measure"
    DIMENSION = "dimension"
    CONTRIBUTOR = "contributor"


class Evidence(StrEnum):
    """How sure a national text is."""

    NATIONAL = "national"
    PROPOSAL = "proposal"


class CoreTask(StrEnum):
    """The three core tasks every plan carries (de tre væsentlige opgaver)."""

    GENERAL_PREVENTION = "T1"
    CONCERN_HANDLING = "T2"
    ACUTE_ACTION = "T3"


class Function(StrEnum):
    """The three verbs of barnets lov § 15, stk. 3 (forebyggelse, opsporing, håndtering)."""

    PREVENTION = "prevention"
    DETECTION = "detection"
    HANDLING = "handling"


class Law(StrEnum):
    """How a section stands to barnets lov § 15, stk. 3."""

    REQUIRED = "M"
    SUPPORTS = "m"
    FREE = "-"


class Visibility(StrEnum):
    """Who may read a section."""

    PUBLIC = "public"
    INTERNAL = "internal"


CORE_TASK_NAMES = {
    CoreTask.GENERAL_PREVENTION: _("General prevention"),
    CoreTask.CONCERN_HANDLING: _("Clarifying and handling concerns"),
    CoreTask.ACUTE_ACTION: _("Action in acute situations"),
}
FUNCTION_NAMES = {
    Function.PREVENTION: _("Prevention"),
    Function.DETECTION: _("Detection"),
    Function.HANDLING: _("Handling"),
}
VISIBILITY_NAMES = {Visibility.PUBLIC: _("Public"), Visibility.INTERNAL: _("Internal")}
