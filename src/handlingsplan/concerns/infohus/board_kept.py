# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What this room keeps in a case of the board, the recommendation and the closing, kind by kind."""

from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from handlingsplan.concerns.casefiles.contents import Kept, from_police
from handlingsplan.concerns.casefiles.labels import Labelled, chosen, column, day, each, ticked
from handlingsplan.concerns.intake.desk_terms import OBSERVATION_NAMES

from .models import Assessment, Closure, Fact, Recommendation
from .terms import AUTHORITY_NAMES, CERTAINTY_NAMES, CONCLUSION_NAMES, DIMENSION_NAMES

YES_NO = {"yes": _("Yes"), "no": _("No")}
BELONGS_TO = column("dimension", _("What it belongs to"), chosen(DIMENSION_NAMES))

BOARD = (
    # A contribution is its authority's item, and not told twice.
    Kept(
        Fact,
        "infohus.fact",
        _("Fact on the board"),
        (
            BELONGS_TO,
            Labelled("text", _("What the municipality knows")),
            Labelled("source", _("Who it comes from")),
            Labelled("day", _("Of which day it is"), day),
            Labelled("certainty", _("How it is known"), chosen(CERTAINTY_NAMES)),
        ),
        at="written_at",
        by="by",
        origin=from_police(from_police=True),
        only=Q(contribution=None),
    ),
    Kept(
        Assessment,
        "infohus.assessment",
        _("Assessment"),
        (
            BELONGS_TO,
            Labelled("resources", _("What helps and protects")),
            Labelled("none_known", _("No resources are known"), ticked),
            Labelled("unknown", pgettext_lazy("board", "What we do not know")),
            Labelled("not_lit", _("Nothing is known of this"), ticked),
            Labelled("judged", _("Professional assessment")),
            Labelled("attention", _("Attention in the further work"), chosen(YES_NO)),
        ),
        at="written_at",
        by="by",
    ),
    Kept(
        Recommendation,
        "infohus.recommendation",
        _("Recommendation"),
        (
            Labelled("conclusion", _("Conclusion"), chosen(CONCLUSION_NAMES)),
            Labelled("problems", _("Main problems")),
            Labelled("resources", _("Resources")),
            Labelled("focus", _("To have attention"), chosen(DIMENSION_NAMES)),
            Labelled("observation", _("What it builds on"), chosen(OBSERVATION_NAMES)),
            Labelled("observed", _("The concrete observation")),
            Labelled("same_otherwise", _("The same if the belief were another"), chosen(YES_NO)),
            Labelled("action", _("What is recommended")),
            Labelled("owner_kind", _("The kind of authority that decides"), chosen(AUTHORITY_NAMES)),
            Labelled("owner_name", _("The authority that decides")),
            Labelled("involved", _("Whether the citizen is involved"), chosen(YES_NO)),
            Labelled("involved_how", _("The citizen's involvement")),
            Labelled("dissent", _("Seen otherwise")),
            Labelled("dissent_by", _("Whose view that is")),
            Labelled("missing", _("Must be known first")),
        ),
        at="written_at",
        by="by",
    ),
    Kept(
        Closure,
        "infohus.closure",
        _("Closing"),
        (
            Labelled("summary", _("Summary")),
            Labelled("focus", _("How it stands with what had attention"), each(DIMENSION_NAMES)),
            Labelled("handed_to", _("Handed to")),
            Labelled("ground", _("With which consent, or on what ground")),
            Labelled("informed", _("Who is informed")),
            Labelled("open_elsewhere", _("Open with other authorities")),
            Labelled("journal_number", _("Number in the journal (ESDH)")),
        ),
        at="closed_at",
        by="by",
    ),
)
