# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A small invented plan that uses every kind of node, and the same plan grown to sixty pages."""

from copy import deepcopy

from handlingsplan.documents.markup import from_markup
from handlingsplan.documents.tree import resolve

CONTACTS = {
    "rows": [
        {
            "key": "infohus",
            "label": "Infohus Birkeså",
            "number": "70 00 00 01",
            "hours": "Hverdage kl. 9–15",
            "note": "Rådgivning, også uden navn",
            "deputy": "SSP-konsulenten",
            "verified_on": "2026-11-02",
            "national": False,
        },
        {
            "key": "politi",
            "label": "Politiet, når det ikke haster",
            "number": "114",
            "hours": "Hele døgnet",
            "note": "",
            "deputy": "",
            "verified_on": None,
            "national": True,
        },
        {
            "key": "alarm",
            "label": "Fare lige nu",
            "number": "112",
            "hours": "Hele døgnet",
            "note": "",
            "deputy": "",
            "verified_on": None,
            "national": True,
        },
        {
            "key": "leder",
            "label": "Leder i Børn & Unge",
            "number": "",
            "hours": "",
            "note": "Mangler",
            "deputy": "",
            "verified_on": None,
            "national": False,
        },
    ]
}


def step(number, actor, action, condition="", deadline="", contact="", outcome="", following=()):
    return {
        "number": number,
        "actor": actor,
        "action": action,
        "condition": condition,
        "deadline": deadline,
        "contact": contact,
        "outcome": outcome,
        "next": list(following),
    }


FLOW = {
    "title": "Fra bekymring til handling",
    "steps": [
        step(
            1,
            "Medarbejder",
            "Taler med sin leder og skriver ned, hvad der er set og hørt.",
            "",
            "Samme dag",
            "",
            "",
            [2],
        ),
        step(2, "Leder", "Vurderer, om nogen er i fare.", "Ved tvivl ringes der", "Straks", "114", "", [3, 4]),
        step(3, "Leder", "Ringer til politiet og følger handlekortet.", "Der er fare", "Straks", "112", "Akut forløb"),
        step(
            4, "Infohusets koordinator", "Tager imod bekymringen og indkalder.", "", "24 timer", "70 00 00 01", "", [5]
        ),
        step(
            5,
            "Infohus",
            "Afklarer oplysningerne og beslutter det videre forløb.",
            "",
            "6 hverdage",
            "",
            "Sag eller afslutning",
            [2],
        ),
    ],
}
CHART = {
    "title": "Hvem gør hvad",
    "boxes": [
        {"key": "kb", "label": "Kommunalbestyrelsen", "role": "Vedtager planen", "parent": None},
        {"key": "dir", "label": "Direktion", "role": "Ejer planen og følger op hvert år", "parent": "kb"},
        {"key": "tov", "label": "Tovholder", "role": "Holder planen ved lige", "parent": "dir"},
        {"key": "info", "label": "Infohus", "role": "Modtager og afklarer bekymringer", "parent": "dir"},
        {"key": "ssp", "label": "SSP-medarbejderforsamlingen", "role": "", "parent": "info"},
    ],
}
SHARED = {
    "title": "Hvad er ekstremisme?",
    "body": from_markup(
        "Ekstremisme er **brug af vold** for at nå et mål.\n\n### Husk\n\n- Holdninger er lovlige.\n"
        "- Handlinger kan være ulovlige.^[En note i den fælles tekst.]"
    ),
    "version": 2,
    "valid_from": "2024-04-01",
    "source": "Eksempelstyrelsen",
    "evidence": "national",
    "override": {
        "body": from_markup("I Birkeså gælder det også på nettet."),
        "on": "2026-10-03",
        "reason": "Udvalget bad om det.",
    },
}
REGISTER = {
    "title": "Forebyggende indsatser",
    "head": ["Indsats", "Hvor", "Ansvarlig"],
    "rows": [
        ["Medborgerskab og kritisk tænkning i 7. klasse", "Skoler", "Skoleafdelingen"],
        ["Mentorkorps", "Klubber og fritidstilbud", "SSP-konsulenten"],
    ],
    "note": "Som registeret så ud den 3. marts 2026.",
}
QUOTES = {
    "sharedBlock": SHARED,
    "contactBox": CONTACTS,
    "flowChart": FLOW,
    "orgChart": CHART,
    "register": REGISTER,
}

TEXT = """Planen gælder for **alle medarbejdere** i Birkeså. Den er *kort*, så den kan læses, når det gælder.\\
Læs også [om infohuset](https://eksempel.dk/infohus), ring til [politiet](tel:114) eller se
[næste afsnit](#hvem).^[Noten forklarer, hvor oplysningen kommer fra.]

## Sådan bruger du planen

Begynd med det afsnit, der handler om din egen opgave. Tal med en kollega, og skriv ned, hvad du gør, og hvornår
du gør det. Så kan den næste tage over uden at begynde forfra. Planen lover ikke, at alt kan forebygges; den lover,
at ingen står alene med en bekymring.

#### Et spring i niveau

1. Læs kontaktboksen.
2. Find din rolle:
   - leder
   - medarbejder
     1. i dagtimerne
     2. om aftenen
3. Øv planen.

| Hvem | Opgave | Frist |
| --- | --- | --- |
| Leder | Beslutter, om politiet skal kontaktes, og giver besked til direktionen | Straks |
| Koordinator | Indkalder til møde \\ og skriver referat^[I sagssystemet.] | Seks hverdage |
| Beredskabskommunikationsmedarbejder | Svarer på henvendelser | Samme dag |

{{blok: ekstremisme@2}}

{{kontakt}}

## Forløbet

{{forløb: concern}}

### Organisationen

{{organisation}}
"""
WITH_REGISTER = (
    TEXT
    + """
### Indsatser

{{register: efforts}}
"""
)


def quote(node):
    return deepcopy(QUOTES[node["type"]])


def body(text=TEXT):
    return resolve(from_markup(text), quote)


def merged_table():
    def cell(kind, text, **attrs):
        content = [{"type": "paragraph", "content": [{"type": "text", "text": text}]}]
        return {"type": kind, **({"attrs": attrs} if attrs else {}), "content": content}

    rows = [
        [cell("tableHeader", "Opgave"), cell("tableHeader", "Ansvar", colspan=2)],
        [cell("tableHeader", "Vagt"), cell("tableCell", "Dag"), cell("tableCell", "Nat")],
        [cell("tableCell", "Fælles", rowspan=2), cell("tableCell", "Leder"), cell("tableCell", "Bagvagt")],
        [cell("tableCell", "Koordinator"), cell("tableCell", "Ingen")],
    ]
    return {"type": "table", "content": [{"type": "tableRow", "content": row} for row in rows]}


def section(number, title, tree, visibility="public"):
    return {
        "key": f"s{number}",
        "number": number,
        "title": title,
        "visibility": visibility,
        "law": "M",
        "tasks": ["T1"],
        "body": tree,
    }


def document(text=WITH_REGISTER):
    tables = {"type": "doc", "content": [merged_table()]}
    parts = [
        {
            "key": "p1",
            "number": "1",
            "title": "Grundlag",
            "sections": [section("1.1", "Formål og læsevejledning", body(text)), section("1.2", "Vagter", tables)],
        },
        {
            "key": "p2",
            "number": "2",
            "title": "Handling",
            "sections": [section("2.1", "Når det haster: #sys.version og <b>", body("Ring først.\n\nSkriv bagefter."))],
        },
    ]
    return {
        "format": 1,
        "language": "da",
        "title": "Handlingsplan mod ekstremisme",
        "municipality": {"code": "0999", "name": "Birkeså Kommune"},
        "kind_label": "Beredskab",
        "view": "public",
        "front": [
            {"label": "Vedtaget af", "value": "Kommunalbestyrelsen i Birkeså"},
            {"label": "Vedtaget den", "value": "3. marts 2026"},
            {"label": "Gælder til", "value": "3. marts 2030"},
            {"label": "Revideres senest", "value": "1. marts 2030"},
        ],
        "contact_box": deepcopy(CONTACTS),
        "parts": parts,
        "edition": {
            "number": 2,
            "editorial": 1,
            "adopted_on": "2026-03-03",
            "published_on": "2026-03-10",
            "revise_by": "2030-03-01",
            "sha256": None,
        },
        "colophon": ["Birkeså Kommune er opdigtet.", "Planen kan læses på kommunens hjemmeside."],
    }


def long_document(sections=26):
    long = document()
    sample = long["parts"][0]["sections"][0]["body"]
    long["parts"][1]["sections"] = [
        section(f"2.{n}", f"Afsnit nummer {n}", deepcopy(sample)) for n in range(1, sections)
    ]
    return long
