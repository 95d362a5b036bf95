# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The translations: `extract`, `update`, `check` and `compile` for every app's Danish catalogue."""

import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "src" / "handlingsplan"
LANGUAGE = "da"
CATALOGUE = Path("locale") / LANGUAGE / "LC_MESSAGES" / "django.po"
TEMPLATES = {".html", ".txt", ".xml", ".svg", ".typ"}
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...]] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), (1,)),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
HEADER = r"""msgid ""
msgstr ""
"Language: da\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\n"
"""
LICENCE = """\
# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""
BLANK = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
"""A place in a text where the program writes something: it must be in the translation too."""


def catalogues() -> list[Path]:
    return sorted(SOURCES.rglob(CATALOGUE.as_posix()))


def app_of(file: Path) -> Path:
    """The nearest folder above with an apps.py; what belongs to no app belongs to the product as a whole."""
    for folder in file.parents:
        if folder == SOURCES or (folder / "apps.py").exists():
            return folder
    return SOURCES


def extract() -> "dict[Path, Catalog]":
    """For each app folder, everything it asks to have translated."""
    from babel.messages.catalog import Catalog

    found: dict[Path, Catalog] = {}
    for file in sorted(SOURCES.rglob("*")):
        if not file.is_file() or "locale" in file.parts or "static" in file.parts:
            continue
        for message, context, notes in _texts_in(file):
            catalogue = found.setdefault(app_of(file), Catalog(locale=LANGUAGE))
            catalogue.add(message, context=context, auto_comments=notes)
    return found


def _texts_in(file: Path) -> "Iterator[tuple[str | tuple[str, ...], str | None, list[str]]]":
    from babel.messages.extract import extract as babel_extract

    if file.suffix == ".py":
        source = file.read_bytes()
    elif file.suffix in TEMPLATES and "templates" in file.parts:
        source = _as_python(file)
    else:
        return
    from io import BytesIO

    for _, message, notes, context in babel_extract(
        "python", BytesIO(source), keywords=KEYWORDS, comment_tags=("Translators",), options={"encoding": "utf-8"}
    ):
        yield message, context, notes


def _as_python(template: Path) -> bytes:
    """Django turns a template into the calls it would make. Indentation, which means nothing there, is dropped."""
    import django
    from django.conf import settings
    from django.utils.translation.template import templatize

    if not settings.configured:
        settings.configure(USE_I18N=True)
        django.setup()
    calls = templatize(template.read_text(encoding="utf-8"), origin=str(template))
    return "\n".join(line.lstrip() for line in calls.splitlines()).encode()


def read(path: Path) -> "Catalog":
    from babel.messages.catalog import Catalog
    from babel.messages.pofile import read_po

    if not path.exists():
        return Catalog(locale=LANGUAGE)
    with path.open("rb") as file:
        return read_po(file, locale=LANGUAGE, abort_invalid=True)


def update() -> list[Path]:
    """Every catalogue gets exactly the texts its app uses now, keeping the translations it has."""
    changed = []
    wanted = extract()
    for app in sorted(wanted):
        path = app / CATALOGUE
        text = _as_text(wanted[app], read(path), _opening_comment(path))
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            changed.append(path)
    return changed


def _as_text(wanted: "Catalog", kept: "Catalog", opening: str) -> str:
    from io import BytesIO

    from babel.messages.catalog import Catalog
    from babel.messages.pofile import write_po

    merged = Catalog(locale=LANGUAGE)
    for message in wanted:
        if not message.id:
            continue
        old = kept.get(message.id, message.context)
        same_shape = old is not None and isinstance(old.string, tuple) == message.pluralizable
        merged.add(
            message.id,
            string=old.string if old and same_shape else "",
            context=message.context,
            flags=old.flags if old and old.fuzzy else (),
            auto_comments=message.auto_comments,
            user_comments=old.user_comments if old else (),
        )
    written = BytesIO()
    write_po(written, merged, omit_header=True, sort_output=True, no_location=True, width=0)
    return f"{opening}{HEADER}\n{written.getvalue().decode().strip()}\n"


def _opening_comment(path: Path) -> str:
    if not path.exists():
        return LICENCE
    lines = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            break
        lines.append(line)
    opening = "".join(f"{line}\n" for line in lines if line.strip() != "#, fuzzy")
    return opening if "SPDX-License-Identifier" in opening else LICENCE + opening


def untranslated() -> list[str]:
    """One line for each text without a good Danish translation: missing, in doubt, or with its blanks lost."""
    problems = []
    for app, wanted in sorted(extract().items()):
        kept = read(app / CATALOGUE)
        for message in wanted:
            if message.id and (problem := _problem(message, kept.get(message.id, message.context))):
                first = message.id if isinstance(message.id, str) else message.id[0]
                problems.append(f"{app.relative_to(ROOT)}: {problem}: {first!r}")
    return problems


def said_in_two_ways() -> list[str]:
    """Texts with one English and two Danish wordings: the product reads only one of them, wherever the text stands."""
    wordings: dict[tuple[str | None, str], set[str]] = {}
    for path in catalogues():
        for message in read(path):
            if message.id:
                wordings.setdefault((message.context, str(message.id)), set()).add(str(message.string))
    return [f"two wordings: {text!r}: {sorted(said)}" for (_, text), said in wordings.items() if len(said) > 1]


def _problem(message: "Message", found: "Message | None") -> str | None:
    if found is None:
        return "missing"
    texts = found.string if isinstance(found.string, tuple) else (found.string,)
    if not all(texts) or len(texts) != (2 if message.pluralizable else 1):
        return "missing"
    if found.fuzzy:
        return "fuzzy"
    # In the singular the number itself may be written as a word, so the last form decides.
    if set(BLANK.findall(_last(message.id))) != set(BLANK.findall(_last(found.string))):
        return "blanks differ"
    return None


def _last(forms: "str | list[str] | tuple[str, ...] | None") -> str:
    return forms if isinstance(forms, str) else (forms or [""])[-1]


def compile_changed() -> list[Path]:
    """Make the .mo file of each catalogue that is newer than it; several may do so at once."""
    made = []
    for path in catalogues():
        target = path.with_suffix(".mo")
        if not target.exists() or target.stat().st_mtime_ns < path.stat().st_mtime_ns:
            _compile(path, target)
            made.append(target)
    return made


def _compile(path: Path, target: Path) -> None:
    from babel.messages.mofile import write_mo

    handle, unfinished = tempfile.mkstemp(dir=target.parent)
    with open(handle, "wb") as file:
        write_mo(file, read(path))
    os.chmod(unfinished, 0o644)
    os.replace(unfinished, target)


def main(words: list[str]) -> int:
    match words:
        case ["extract"]:
            for app, catalogue in extract().items():
                sys.stdout.write(f"{len(catalogue):5} {app.relative_to(ROOT)}\n")
        case ["update"]:
            sys.stdout.writelines(f"{path.relative_to(ROOT)}\n" for path in update())
        case ["check"]:
            problems = untranslated() + said_in_two_ways()
            sys.stdout.writelines(f"{problem}\n" for problem in problems)
            return 1 if problems else 0
        case ["compile"]:
            sys.stdout.writelines(f"{path.relative_to(ROOT)}\n" for path in compile_changed())
        case _:
            sys.stderr.write("tools/messages.py extract | update | check | compile\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
