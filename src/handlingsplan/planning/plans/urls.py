# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The addresses of this room."""

from django.urls import URLPattern, path

from .views import blocks, decide, editions, overview, search, section, section_history, steps, talk
from .views.public_urls import public as public

PLAN = "planer/<int:plan_id>/"
SECTION = f"{PLAN}afsnit/<str:key>/"

inner: list[URLPattern] = [
    path("", overview.plans, name="plans"),
    path("soeg/", search.search_plan_internal, name="search_plan_internal"),
    path("planer/ny/", overview.begin_plan, name="begin_plan"),
    path(PLAN, overview.plan, name="plan"),
    path(f"{PLAN}oplysninger/", overview.plan_facts, name="plan_facts"),
    path(f"{PLAN}formkrav/", overview.formal_check, name="formal_check"),
    path(f"{PLAN}laes/", editions.plan_preview, name="plan_preview"),
    path(f"{PLAN}aendringer/", editions.compare_plan, name="compare_plan"),
    path(f"{PLAN}vej/", steps.plan_way, name="plan_way"),
    path(f"{PLAN}vej/<slug:verb>/", steps.plan_step, name="plan_step"),
    path(f"{PLAN}gennemlaesning/", steps.review_plan, name="review_plan"),
    path(f"{PLAN}sag/", decide.council_case, name="council_case"),
    path(f"{PLAN}sag.docx", decide.council_case, {"kind": "docx"}, name="council_case_file"),
    path(f"{PLAN}beslutning/", decide.adopt_plan, name="adopt_plan"),
    path(f"{PLAN}offentliggoer/", decide.publish_plan, name="publish_plan"),
    path(f"{PLAN}nationale-tekster/", blocks.plan_blocks, name="plan_blocks"),
    path(f"{PLAN}nationale-tekster/<slug:key>/", blocks.plan_block, name="plan_block"),
    path(f"{PLAN}udgaver/", editions.editions, name="editions"),
    path(f"{PLAN}udgaver/rettelse/", editions.editorial_update, name="editorial_update"),
    path(f"{PLAN}udgaver/<int:edition_id>/", editions.edition, name="edition"),
    *(
        path(
            f"{PLAN}udgaver/<int:edition_id>/{view}.{kind}",
            editions.edition_file,
            {"view": view, "kind": kind},
            name=f"edition_{view}_{kind}",
        )
        for view in ("public", "internal")
        for kind in ("pdf", "docx", "json")
    ),
    path(SECTION, section.section, name="section"),
    path(f"{SECTION}gem/", section.autosave, name="autosave"),
    path(f"{SECTION}historik/", section_history.section_history, name="section_history"),
    path(f"{SECTION}historik/<int:number>/tilbage/", section_history.restore_section, name="restore_section"),
    path(f"{SECTION}kommentar/", talk.comment, name="comment"),
    path(f"{SECTION}kommentar/<int:comment_id>/loest/", talk.resolve_comment, name="resolve_comment"),
    path(f"{SECTION}tildel/", talk.assign, name="assign"),
    path(f"{SECTION}laesere/", talk.show_section, name="show_section"),
]
own: list[URLPattern] = []
everyone: list[URLPattern] = []
