# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Fetch, trim and list the front-end files of others that are committed here. For maintainers; needs Node.

python tools/vendor/vendor.py           everything
python tools/vendor/vendor.py editor    only the text editor, after a change in src/handlingsplan/ui/editor
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOUSE = HERE.parents[1]
STATIC = HOUSE / "src/handlingsplan/ui/static/vendor"
TEST_FILES = HOUSE / "tests/vendor"
EDITOR_SOURCES = HOUSE / "src/handlingsplan/ui/editor"
MANIFEST = STATIC / "VENDOR.json"

#: Rises with every change of our own editor, so that the folder has a new name though Tiptap is the same.
EDITOR = 2

MIT_WITHOUT_FILE = "This package carries no licence file; its package.json says: {licence}. Author: {author}."


@dataclass
class Part:
    """One folder of committed files and the published packages it was made of."""

    name: str
    version: str
    licence: str
    folder: Path
    made_of: list[str]
    made_from: list[Path] = field(default_factory=list)

    def start(self) -> Path:
        """Empty the folder, and older versions of it."""
        for old in self.folder.parent.glob(f"{self.name}-[0-9]*"):
            shutil.rmtree(old)
        self.folder.mkdir(parents=True)
        return self.folder


class Packages:
    """What npm has installed in a folder of its own, with the hashes of the lock file."""

    def __init__(self, room: Path) -> None:
        self.root = room / "node_modules"
        lock = json.loads((HERE / "package-lock.json").read_text(encoding="utf-8"))
        self.locked: dict[str, dict[str, str]] = {
            path.removeprefix("node_modules/"): entry for path, entry in lock["packages"].items() if path
        }

    def version(self, name: str) -> str:
        return self.locked[name]["version"]

    def describe(self, name: str) -> dict[str, str]:
        entry = self.locked[name]
        about = json.loads((self.root / name / "package.json").read_text(encoding="utf-8"))
        return {
            "name": name,
            "version": entry["version"],
            "licence": about.get("license", ""),
            "integrity": entry["integrity"],
        }

    def licence_text(self, name: str) -> str:
        for found in sorted((self.root / name).glob("[Ll][Ii][Cc][Ee][Nn]*")):
            return found.read_text(encoding="utf-8").strip()
        about = json.loads((self.root / name / "package.json").read_text(encoding="utf-8"))
        author = about.get("author") or about.get("funding") or "not named"
        return MIT_WITHOUT_FILE.format(licence=about.get("license"), author=json.dumps(author))


def install(room: Path) -> Packages:
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(HERE / name, room / name)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--silent"], cwd=room, check=True)
    return Packages(room)


def without_source_map(text: str) -> str:
    text = re.sub(r"/\*# sourceMappingURL=[^*]*\*/", "", text)
    return re.sub(r"//# sourceMappingURL=\S*", "", text).rstrip() + "\n"


def design_system(packages: Packages) -> Part:
    """The state's common design system, neutral theme, without its fonts (ours are lighter) and without logos."""
    version = packages.version("dkfds")
    part = Part("dkfds", version, "MIT AND Apache-2.0", STATIC / f"dkfds-{version}", ["dkfds"])
    folder, source = part.start(), packages.root / "dkfds/dist"
    for name in ("css", "js", "img/svg-icons"):
        (folder / name).mkdir(parents=True)
    style = without_source_map((source / "css/dkfds.min.css").read_text(encoding="utf-8"))
    style = re.sub(r"@font-face\{[^}]*\}", "", style)
    style = re.sub(r"url\(\.\./img/logo-[^)]*\)", "none", style)
    (folder / "css/dkfds.min.css").write_text(style, encoding="utf-8")
    script = without_source_map((source / "js/dkfds.min.js").read_text(encoding="utf-8"))
    (folder / "js/dkfds.min.js").write_text(script, encoding="utf-8")
    for icon in sorted(set(re.findall(r"url\(\.\./img/svg-icons/([^)]+)\)", style))):
        shutil.copy(source / "img/svg-icons" / icon, folder / "img/svg-icons" / icon)
    shutil.copy(source / "img/all-svg-icons.svg", folder / "img/all-svg-icons.svg")
    shutil.copy(packages.root / "dkfds/LICENSE.md", folder / "LICENSE.md")
    shutil.copy(HERE / "Apache-2.0.txt", folder / "LICENSE-icons-Apache-2.0.txt")
    return part


FACES = (("400", "normal", "400"), ("400", "italic", "400"), ("600", "normal", "600 700"))


def typeface(packages: Packages) -> Part:
    """IBM Plex Sans in the three cuts the pages use, latin letters only."""
    name = "@fontsource/ibm-plex-sans"
    version = packages.version(name)
    part = Part("ibm-plex-sans", version, "OFL-1.1", STATIC / f"ibm-plex-sans-{version}", [name])
    folder, rules = part.start(), []
    for weight, slant, covers in FACES:
        file = f"ibm-plex-sans-latin-{weight}-{slant}.woff2"
        shutil.copy(packages.root / name / "files" / file, folder / file)
        rules.append(
            "@font-face {\n"
            '  font-family: "IBM Plex Sans";\n'
            f"  font-style: {slant};\n  font-weight: {covers};\n  font-display: swap;\n"
            f'  src: url("{file}") format("woff2");\n}}\n'
        )
    (folder / "fonts.css").write_text("\n".join(rules), encoding="utf-8")
    (folder / "LICENSE.txt").write_text(packages.licence_text(name) + "\n", encoding="utf-8")
    return part


def accessibility_rules(packages: Packages) -> Part:
    """axe-core, for the tests only."""
    version = packages.version("axe-core")
    part = Part("axe-core", version, "MPL-2.0", TEST_FILES / f"axe-core-{version}", ["axe-core"])
    folder, source = part.start(), packages.root / "axe-core"
    script = without_source_map((source / "axe.min.js").read_text(encoding="utf-8"))
    (folder / "axe.min.js").write_text(script, encoding="utf-8")
    shutil.copy(source / "locales/da.json", folder / "da.json")
    (folder / "LICENSE").write_text(packages.licence_text("axe-core") + "\n", encoding="utf-8")
    return part


def text_editor(packages: Packages, room: Path) -> Part:
    """Our editor (src/handlingsplan/ui/editor) and Tiptap in one classic script without eval."""
    version = f"{packages.version('@tiptap/core')}-{EDITOR}"
    part = Part("plan-editor", version, "MPL-2.0 AND MIT", STATIC / f"plan-editor-{version}", [])
    part.made_from = sorted(EDITOR_SOURCES.glob("*.js"))
    folder, sources = part.start(), room / "editor"
    if sources.exists():
        shutil.rmtree(sources)
    shutil.copytree(EDITOR_SOURCES, sources)
    # esbuild's own start script is skipped by --ignore-scripts; its launcher finds the program by itself.
    command = ["node", "node_modules/esbuild/bin/esbuild", "editor/editor.js", "--bundle", "--minify", "--format=iife"]
    command += ["--target=es2020", "--legal-comments=none", "--charset=utf8", "--metafile=bundle.json"]
    command += ["--log-level=warning", f"--outfile={folder / 'plan-editor.min.js'}"]
    subprocess.run(command, cwd=room, check=True)
    inputs = json.loads((room / "bundle.json").read_text(encoding="utf-8"))["inputs"]
    part.made_of = sorted({package_of(path) for path in inputs if path.startswith("node_modules/")})
    texts = [f"{name} {packages.version(name)}\n\n{packages.licence_text(name)}\n" for name in part.made_of]
    (folder / "LICENSES.txt").write_text(("\n" + "-" * 72 + "\n\n").join(texts), encoding="utf-8")
    return part


def package_of(path: str) -> str:
    pieces = path.removeprefix("node_modules/").split("/")
    return "/".join(pieces[:2] if pieces[0].startswith("@") else pieces[:1])


def hashes(files: Iterable[Path]) -> dict[str, str]:
    return {str(file.relative_to(HOUSE)): sha256(file.read_bytes()).hexdigest() for file in sorted(files)}


def entry(part: Part, packages: Packages) -> dict[str, object]:
    listed: dict[str, object] = {
        "name": part.name,
        "version": part.version,
        "licence": part.licence,
        "made_of": [packages.describe(name) for name in part.made_of],
        "files": hashes(path for path in part.folder.rglob("*") if path.is_file()),
    }
    if part.made_from:
        listed["made_from"] = hashes(part.made_from)
    return listed


def write_manifest(entries: list[dict[str, object]]) -> None:
    fresh = {str(each["name"]) for each in entries}
    if MANIFEST.exists():
        entries += [each for each in json.loads(MANIFEST.read_text(encoding="utf-8")) if each["name"] not in fresh]
    entries.sort(key=lambda each: str(each["name"]))
    MANIFEST.write_text(json.dumps(entries, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def main(wanted: list[str]) -> None:
    with tempfile.TemporaryDirectory() as made:
        room = Path(made)
        packages = install(room)
        parts = [text_editor(packages, room)]
        if wanted != ["editor"]:
            parts += [design_system(packages), typeface(packages), accessibility_rules(packages)]
        write_manifest([entry(part, packages) for part in parts])


if __name__ == "__main__":
    main(sys.argv[1:])
