# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The case presentation for the council (sagsfremstilling), made from what the plan knows (concept.md A23).

It is a Danish administrative document; the words are ours, the facts are the plan's. It is made as Word, to be edited.
"""

from django.utils import translation
from django.utils.formats import date_format

from handlingsplan.documents.markup import from_markup
from handlingsplan.documents.record import Document, Part, Section
from handlingsplan.planning.plans.models import Plan, Review, SectionVersion
from handlingsplan.planning.plans.rules import Check, PlanFacts, formal_checks
from handlingsplan.planning.plans.terms import SCOPE_NAMES, TARGET_GROUP_NAMES, Verdict
from handlingsplan.workflow.move import history

BEFORE_THE_DECISION = {"adopted", "published", "revised"}
LABELS = {
    "send_to_review": "sendt til intern gennemlæsning",
    "open_consultation": "sendt i høring",
    "return_for_changes": "returneret til ændring",
    "take_back": "taget tilbage til videre skrivning",
    "approve_for_management": "godkendt af ledelsen",
    "decline_for_management": "returneret af ledelsen",
    "send_to_council": "sendt til kommunalbestyrelsen",
    "withdraw_from_council": "sendt tilbage fra kommunalbestyrelsen",
    "revise": "revision påbegyndt",
}


def case_for_council(plan: Plan, facts: PlanFacts) -> Document:
    """The case as a document: matter, law, process, who took part, economy, recommendation, attachments."""
    with translation.override("da"):
        chapters = [
            ("Resumé", _summary(plan, facts)),
            ("Sagsfremstilling", _presentation(plan, facts)),
            ("Lovgrundlag", _law(facts)),
            ("Proces", _process(plan)),
            ("Hvem har bidraget", _contributors(plan)),
            ("Økonomi", "Udfyldes af forvaltningen. Skriv, om planen holdes inden for de nuværende rammer."),
            ("Indstilling", _recommendation(plan)),
            ("Bilag", f"- {plan.title}, offentlig udgave\n- {plan.title}, intern udgave, hvis udvalget ønsker den"),
        ]
        return {
            "format": 1,
            "language": "da",
            "title": f"Sag til kommunalbestyrelsen: {plan.title}",
            "municipality": {"code": plan.municipality.code, "name": plan.municipality.full_name},
            "kind_label": "Sagsfremstilling",
            "view": "internal",
            "front": [],
            "contact_box": {"rows": []},
            "parts": [_chapter(number, title, text) for number, (title, text) in enumerate(chapters, start=1)],
            "edition": {"number": 0, "editorial": 0, "adopted_on": None, "published_on": None, "revise_by": None},
            "colophon": ["Udkast, dannet af planens egne oplysninger. Læs det igennem, og ret det til."],
        }


def _chapter(number: int, title: str, text: str) -> Part:
    section: Section = {
        "key": f"case.{number}",
        "number": str(number),
        "title": title,
        "visibility": "internal",
        "law": "-",
        "tasks": [],
        "body": from_markup(text),
    }
    return {"key": f"case_{number}", "number": str(number), "title": title, "sections": [section]}


def _summary(plan: Plan, facts: PlanFacts) -> str:
    *most, last = [str(TARGET_GROUP_NAMES[group]).lower() for group in plan.groups] or ["kommunens borgere"]
    groups = f"{', '.join(most)} og {last}" if most else last
    again = " Planen har været vedtaget før og er nu revideret." if facts.adopted_on else ""
    return (
        f"Forvaltningen forelægger »{plan.title}« til vedtagelse. Planen gælder for {groups}. "
        f"Den samler, hvad kommunen gør for at forebygge, opspore og håndtere ekstremisme.{again}"
    )


def _presentation(plan: Plan, facts: PlanFacts) -> str:
    parts = [
        f"- **{part.title}** ({sum(1 for s in part.sections if s.is_written)} afsnit)"
        for part in plan.template.parts
        if part.number and any(s.is_written for s in part.sections)
    ]
    frame = f"Planen følger skabelonen »{plan.template.name}«. Den indeholder:\n\n" + "\n".join(parts)
    sister = f"\n\nSøsterplanen er »{plan.sister_title}«." if plan.sister_title else ""
    return frame + sister


def _law(facts: PlanFacts) -> str:
    lines = [
        f"- {check.question}: {_answer(check)}"
        for check in formal_checks(facts)
        if check.key not in BEFORE_THE_DECISION
    ]
    return (
        "Kommunalbestyrelsen vedtager et skriftligt beredskab, som offentliggøres og revideres løbende efter behov, "
        "dog mindst hvert fjerde år (barnets lov § 15, stk. 3). Det er kommunalbestyrelsen selv, der vedtager.\n\n"
        f"Planen dækker: {SCOPE_NAMES[facts.scope]}.\n\nFormkrav, som planen selv kan opfylde før beslutningen:\n\n"
        + "\n".join(lines)
    )


def _answer(check: Check) -> str:
    details = {k: date_format(v, "j. F Y") if hasattr(v, "year") else v for k, v in check.details.items()}
    word = "opfyldt" if check.met else "mangler"
    return f"{word} ({str(check.answer).format_map(details)})"


def _process(plan: Plan) -> str:
    this_time = list(history(plan))
    begun = max((place for place, m in enumerate(this_time) if m.verb == "revise"), default=0)
    this_time = this_time[begun:]
    moves = [f"- {date_format(m.at, 'j. F Y')}: {LABELS[m.verb]}" for m in this_time if m.verb in LABELS]
    since = this_time[0].at if this_time else plan.started_at
    approved = Review.objects.filter(plan=plan, verdict=Verdict.APPROVED, at__gte=since).count()
    readers = "Én gennemlæser" if approved == 1 else f"{approved} gennemlæsere"
    tail = f"\n\n{readers} har godkendt teksten." if approved else ""
    return ("\n".join(moves) or "Udfyldes af forvaltningen.") + tail


def _contributors(plan: Plan) -> str:
    titles = (
        SectionVersion.objects.filter(section__plan=plan, by__employments__municipality=plan.municipality)
        .exclude(by__employments__title="")
        .values_list("by__employments__title", "by__employments__unit__name")
        .distinct()
        .order_by("by__employments__title")
    )
    lines = [f"- {title}{f', {unit}' if unit else ''}" for title, unit in titles]
    return "\n".join(lines) or "Udfyldes af forvaltningen: afdelinger, politi og andre, der har deltaget."


def _recommendation(plan: Plan) -> str:
    return (
        f"Forvaltningen indstiller, at kommunalbestyrelsen\n\n1. vedtager »{plan.title}«\n"
        "2. beslutter, at planen offentliggøres på kommunens hjemmeside\n"
        "3. tager til efterretning, at planen revideres og vedtages igen senest fire år efter vedtagelsen"
    )
