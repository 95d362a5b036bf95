# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Each act as its page says it: what to do, why, and what to remember."""

from django.utils.translation import gettext_lazy as _

from .frame import Act

ASK = Act(
    _("Ask a colleague of the owner authority"),
    _("The infohus recommends; the authority that owns the provision decides under its own law."),
    _("Ask"),
    _("The colleague has been asked, and has access until the answer is given."),
    (_("She sees what is recommended, and nothing else of the case."),),
)
ASK_OUTSIDE = Act(
    _("Ask an authority outside through a one-time link"),
    _("The authority has no account here. It is shown what is recommended, and answers once."),
    _("Send the link"),
    _("The link is sent. Tell the code by telephone; it stands under what was passed on."),
    (_("What is shown is passed on, and is written down with ground and reason."),),
)
NOTE = Act(
    _("Note the authority's answer"),
    _("The answer came by letter, by telephone or at a meeting. Write it as it was given."),
    _("Keep the answer, and go on"),
    _("The answer is kept, and the case goes on."),
    (_("The infohus decides nothing. It writes what the authority decided."),),
)
GIVE = Act(
    _("Answer the recommendation"),
    _("Your authority decides under its own law: it accepts, changes or declines, with its own reason."),
    _("Send the answer"),
    _("The answer is sent to the infohus lead. Thank you."),
    (_("Write no more about the citizen than the answer needs."),),
)
BEGIN = Act(
    _("Begin a measure"),
    _("A measure has a ground, a purpose, a duration, and the consent it needs."),
    _("Begin the measure"),
    _("The measure is under way."),
)
END = Act(
    _("End the measure"),
    _("Say what came of it. It helps whoever follows up, and the figures of the year."),
    _("End it"),
    _("The measure is ended."),
)
WITHDRAW = Act(
    _("The consent was withdrawn"),
    _("Then the measure stops at once. What was lawfully done stays where it is; nothing more is done or passed on."),
    _("Stop the measure"),
    _("The measure is stopped, and so is the assignment of who carried it out."),
    (_("It must have no consequence for other help. Offer again later, if it makes sense."),),
)
TASK = Act(
    _("Give the assignment to a mentor"),
    _("She sees this text and nothing else: no assessment, no number of other cases."),
    _("Give the assignment"),
    _("The mentor has the assignment on her own page."),
)
FOLLOW_UP = Act(
    _("Follow up"),
    _("Is there still a need to prevent crime? Without a need the case is closed, and sharing under § 115 stops."),
    _("Keep the follow-up"),
    _("The follow-up is kept."),
    (_("Changes are said in words, dimension by dimension. Nothing is counted or weighed."),),
)
