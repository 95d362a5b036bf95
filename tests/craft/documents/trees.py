# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Trees made by chance, for the tests that must hold for every tree."""

from hypothesis import strategies as st

from handlingsplan.documents.schema import is_safe_href

words = st.text(
    st.one_of(st.sampled_from(list("abc æøå*_[]()\\|#-+1.{}^!<>:&\"'`~=")), st.characters(codec="utf-8")),
    min_size=1,
    max_size=24,
)
keys = st.from_regex(r"\A[a-zæøå0-9][a-zæøå0-9./-]{0,12}\Z")
hrefs = st.one_of(
    st.sampled_from(
        ["https://eksempel.dk/a_(b)?c=1&d=*", "tel:114", "mailto:tryghed@lysbjerg.example", "#hvem", "/k/"]
    ),
    st.text(st.characters(codec="utf-8"), max_size=12).map(lambda end: "https://e" + end).filter(is_safe_href),
)
plain_marks = st.sampled_from([[], ["bold"], ["italic"], ["bold", "italic"]])


@st.composite
def texts(draw, links: bool = True):
    marks = [{"type": kind} for kind in draw(plain_marks)]
    if links and draw(st.integers(0, 4)) == 0:
        marks.insert(0, {"type": "link", "attrs": {"href": draw(hrefs)}})
    return {"type": "text", "text": draw(words), **({"marks": marks} if marks else {})}


footnotes = words.map(lambda text: {"type": "footnote", "attrs": {"text": text}})
inlines = st.lists(st.one_of(texts(), texts(), footnotes, st.just({"type": "hardBreak"})), max_size=5)
paragraphs = inlines.map(lambda content: {"type": "paragraph", "content": content})
headings = st.builds(
    lambda level, content: {"type": "heading", "attrs": {"level": level}, "content": content},
    st.integers(2, 4),
    st.lists(texts(), min_size=1, max_size=3),
)


def lists_of(blocks):
    return st.builds(
        lambda kind, items: {"type": kind, "content": items},
        st.sampled_from(["bulletList", "orderedList"]),
        st.lists(
            st.builds(
                lambda first, rest: {"type": "listItem", "content": [first, *rest]},
                paragraphs,
                st.lists(blocks, max_size=2),
            ),
            min_size=1,
            max_size=3,
        ),
    )


lists = lists_of(st.one_of(paragraphs, lists_of(st.one_of(paragraphs, lists_of(paragraphs)))))


@st.composite
def tables(draw):
    width = draw(st.integers(1, 3))

    def row(kind):
        cells = [{"type": kind, "content": [draw(paragraphs)]} for _ in range(width)]
        return {"type": "tableRow", "content": cells}

    rows = [row("tableHeader"), *(row("tableCell") for _ in range(draw(st.integers(0, 3))))]
    return {"type": "table", "content": rows}


references = st.one_of(
    st.builds(
        lambda key, version: {"type": "sharedBlock", "attrs": {"key": key, "version": version}},
        keys,
        st.integers(1, 9999),
    ),
    st.lists(keys, max_size=3).map(lambda some: {"type": "contactBox", "attrs": {"keys": some}}),
    st.sampled_from(["concern", "acute"]).map(lambda flow: {"type": "flowChart", "attrs": {"flow": flow}}),
    st.just({"type": "orgChart"}),
    keys.map(lambda name: {"type": "register", "attrs": {"name": name}}),
)
trees = st.lists(st.one_of(paragraphs, paragraphs, headings, lists, tables(), references), max_size=6).map(
    lambda blocks: {"type": "doc", "content": blocks}
)
