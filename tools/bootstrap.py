# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Where ./run and ./test begin: make the libraries ready, then go on inside them."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)

from tools.setup import environment, options  # noqa: E402
from tools.setup.say import SetupProblem, complain, speak_utf8  # noqa: E402


def run(arguments: list[str]) -> int:
    chosen = options.read(arguments)
    environment.enter(ROOT, "requirements.lock", ["run", *arguments])
    from tools.setup import start

    return start.start(ROOT, chosen)


def test(arguments: list[str]) -> int:
    environment.enter(ROOT, "requirements-dev.lock", ["test", *arguments])
    from tools.setup import testing

    return testing.run_tests(ROOT, arguments)


def main() -> int:
    speak_utf8()
    command, *arguments = sys.argv[1:] or ["run"]
    try:
        return {"run": run, "test": test}[command](arguments)
    except SetupProblem as problem:
        complain(str(problem))
        return 1
    except PermissionError as refused:
        complain(f"Du må ikke skrive her: {refused.filename}. Hent din egen kopi af koden, eller brug --data.")
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
