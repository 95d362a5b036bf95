# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""The files of others that are committed here are exactly those the manifest lists, byte for byte."""

import json
import re
from hashlib import sha256
from pathlib import Path

HOUSE = Path(__file__).resolve().parents[2]
STATIC = HOUSE / "src/handlingsplan/ui/static/vendor"
FOLDERS = (STATIC, HOUSE / "tests/vendor")
NOT_LISTED = {"VENDOR.json", "REUSE.toml"}

MANIFEST = json.loads((STATIC / "VENDOR.json").read_text(encoding="utf-8"))


def listed(key: str) -> dict[str, str]:
    return {path: digest for part in MANIFEST for path, digest in part.get(key, {}).items()}


def present() -> set[str]:
    found = (path for folder in FOLDERS for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(HOUSE)) for path in found if path.name not in NOT_LISTED}


def digest_of(path: str) -> str:
    return sha256((HOUSE / path).read_bytes()).hexdigest()


def test_every_file_is_listed_and_every_listed_file_is_here() -> None:
    assert present() == set(listed("files"))


def test_no_file_has_been_changed_by_hand() -> None:
    assert {path: digest_of(path) for path in listed("files")} == listed("files")


def test_the_editor_bundle_was_made_from_the_sources_that_are_here() -> None:
    sources = {str(path.relative_to(HOUSE)) for path in (HOUSE / "src/handlingsplan/ui/editor").glob("*.js")}
    made_from = listed("made_from")
    assert sources == set(made_from), "run tools/vendor/vendor.py editor"
    assert {path: digest_of(path) for path in sources} == made_from, "run tools/vendor/vendor.py editor"


def test_every_part_names_its_licence_and_carries_its_text() -> None:
    for part in MANIFEST:
        assert part["licence"]
        assert any(Path(path).name.startswith("LICENSE") for path in part["files"]), part["name"]
        for package in part["made_of"]:
            assert package["integrity"].startswith("sha512-"), package["name"]
            assert package["licence"], package["name"]


def test_style_sheets_refer_only_to_files_that_are_here() -> None:
    for path in (HOUSE / name for name in listed("files") if name.endswith(".css")):
        style = path.read_text(encoding="utf-8")
        assert "sourceMappingURL" not in style
        for address in re.findall(r"url\(\s*[\"']?([^\"')]+)", style):
            assert address.startswith("data:") or (path.parent / address).is_file(), address


def test_no_script_needs_eval() -> None:
    for path in (HOUSE / name for name in listed("files") if name.endswith(".js") and "tests/" not in name):
        script = path.read_text(encoding="utf-8")
        assert "sourceMappingURL" not in script
        assert not re.search(r"\beval\(|new Function\b", script), path.name
