# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Check an exported log (JSON): python3 verify_log.py log.json

Every line carries the fingerprint (SHA-256) of itself and of the line before, so a line that was changed, taken out or
moved shows. Of a line that is withheld only its place can be checked. Needs nothing but Python 3.
"""

import hashlib
import json
import sys
from typing import Any

START = "0" * 64


def fingerprint(content: object, previous: str) -> str:
    text = json.dumps([previous, content], sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def faults(exported: Any) -> list[str]:
    """What is wrong with an exported log, as sentences; none where it is whole."""
    found, previous = [], START
    for place, line in enumerate(exported["chain"], 1):
        content = line.get("content")
        if "content" not in line and exported["extent"] == "whole":
            found.append(f"Line {place}: is withheld, though the log is said to be whole.")
        if "content" in line and not content:
            found.append(f"Line {place}: is empty.")
        number = content["number"] if content else line["number"]
        if number != place:
            found.append(f"Line {place}: number {number} stands here.")
        if line["previous"] != previous:
            found.append(f"Line {place}: does not follow the line before it.")
        if content and content["log"] != exported["log"]:
            found.append(f"Line {place}: belongs to another log.")
        if content and fingerprint(content, line["previous"]) != line["fingerprint"]:
            found.append(f"Line {place}: is not as it was written.")
        previous = line["fingerprint"]
    if (len(exported["chain"]), previous) != (exported["lines"], exported["head"] or START):
        found.append("The end: lines are missing, or there are more than there were.")
    return found


def main() -> int:
    with open(sys.argv[1], encoding="utf-8") as file:
        exported = json.load(file)
    found = faults(exported)
    withheld = sum("content" not in line for line in exported["chain"])
    ending = "NOT WHOLE" if found else "WHOLE: compare the last fingerprint with the one on the page or the paper."
    about = f"{exported['log']}: {len(exported['chain'])} lines, {withheld} of them withheld. Last: {exported['head']}"
    sys.stdout.write("\n".join([*found, about, ending, ""]))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
