# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Each act on a notice as its page says it: what to do, why, and what to remember."""

from django.utils.translation import gettext_lazy as _

from .frame import Act

ASSESS = Act(
    _("Assess whether anything is acute"),
    _("Within 24 hours of the receipt, nights and weekends included (Children's Act § 136). Only this ends it."),
    _("The assessment is made"),
    _("The assessment is kept."),
    (
        _("Is there danger now? Call 112 first, and write afterwards."),
        _("Parents and network are not contacted before you have answered the question of social control below."),
    ),
)
SECOND = Act(
    _("Read it as the second, uninvolved assessor"),
    _("The child already receives help. Then somebody not involved before judges it too (Children's Act § 137)."),
    _("Keep my assessment"),
    _("Your assessment is kept."),
    (_("The 24 hours run until you have judged."),),
)
SIBLING = Act(
    _("Make a notice for a sibling"),
    _("Each child is assessed by itself. The notice has the same 24 hours as the first."),
    _("Make the notice"),
    _("The sibling has a notice of its own. It stands in the inbox."),
    (_("If there are several children, make a notice for each of them."),),
)
SAFETY = Act(
    _("Judge the child's safety before parents are contacted"),
    _("Where there may be social control or honour, contact can put the child in danger (Children's Act § 18)."),
    _("Keep the assessment"),
    _("The assessment of safety is kept. Parents and network may be contacted now."),
    (_("Who knows what? What can happen to the child when they hear of it? Where can the child be?"),),
)
CONTACT = Act(
    _("Note a contact"),
    _("Write at once who was spoken to and exactly what was passed on (duty to take notes)."),
    _("Keep the note"),
    _("The contact is noted."),
)
RECEIPT = Act(
    _("Send the receipt to the one who notified"),
    _("Within six weekdays of the receipt (Children's Act § 138)."),
    _("Send the receipt"),
    _("The receipt is sent, and its deadline has ended."),
    (_("A citizen is told that the notice has come, and nothing more."),),
)
RESULT = Act(
    _("Tell the professional whether something was begun"),
    _("A professional who notified is told whether an examination or a measure was begun (Children's Act § 138)."),
    _("Send it"),
    _("The professional has been told."),
    (_("The letter is written from your answers, and says no more than the law allows."),),
)
SCREEN = Act(
    _("Screen the notice"),
    _("Is further clarification needed? Nothing more, § 19 or § 20 (Children's Act § 18)."),
    _("Keep the screening"),
    _("The screening is kept."),
    (_("The child has a right to be heard and to have a support person with it (Children's Act §§ 5–8)."),),
)
BOARD = Act(
    _("Note that the youth crime board has the matter"),
    _("The municipality's examination is sent to the board within three weeks (act on combating youth crime)."),
    _("Note it, and start the three weeks"),
    _("The three weeks run."),
    (_("Only a referral from the police or the prosecution counts; this page does not refer anybody."),),
)
POINT = Act(
    _("Write where the case is in the social system"),
    _("The social work is done there. Here stands only where it is found and who answered."),
    _("Keep where it is"),
    _("It is kept where the case is found."),
)
CROSS = Act(
    _("Pass an extract on to the infohus"),
    _("Only where there is a concrete concern about future criminal acts with an extremist motive."),
    _("Pass it on"),
    _("The extract is passed on. The infohus sees it, and nothing else of this notice."),
    (
        _("The notice goes on here as before. You do not see the infohus's notes, and it does not see yours."),
        _("Information may not be passed on here for the investigation of a crime (§ 115(2))."),
    ),
)
CLOSE = Act(
    _("Close the notice"),
    _("The work goes on in the social system, or nothing more is needed."),
    _("Close the notice"),
    _("The notice is closed. It is shut after 30 days."),
)
PARENTS_NOT_TOLD = _(
    "Nowhere does it say whether the parents know. Note the contact first, or write in the summary why they do not."
)
