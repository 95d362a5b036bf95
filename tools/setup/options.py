# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What can be said to ./run on the command line and through the environment."""

import argparse
import os
from dataclasses import dataclass
from pathlib import Path

DESCRIPTION = """\
Starter handlingsplan på denne maskine: henter biblioteker, starter databasen,
lægger nationalt indhold og demodata ind og viser adressen, når første side svarer.
Ctrl-C stopper det hele. Næste start tager få sekunder.
"""

EPILOGUE = """\
miljøvariabler:
  DATABASE_URL           en konto på en rigtig PostgreSQL (15 eller nyere), der må oprette
                         roller og database; bruges i stedet for den indbyggede server.
                         Rollernes adgangskoder sættes til dem i datamappens secrets.json.
  DATABASE_OWNER_URL     )  to færdige konti til samme database: ejer og drift.
  DATABASE_RUNTIME_URL   )  Er begge sat, oprettes intet.
  HANDLINGSPLAN_KEYS_OWNER_URL )  to færdige konti til nøglelageret; ellers en database ved
  HANDLINGSPLAN_KEYS_URL       )  siden af den første med samme navn og «_keys».
  HANDLINGSPLAN_DATA     som --data
  HANDLINGSPLAN_SECRET_KEY_FILE
                         fil med Djangos hemmelige nøgle; ellers den i secrets.json
  HANDLINGSPLAN_MASTER_KEYS_FILE
                         fil med hovednøglerne til sagerne; ellers dem i secrets.json
  HANDLINGSPLAN_PYTHON   den Python, der skal bruges (3.11 eller nyere)

filer i datamappen:
  secrets.json           nøgler og adgangskoder; tag kopi, og vis den til ingen
  postgres/              den indbyggede database
  logs/                  web.log, worker.log
  Slet mappen, og næste ./run begynder forfra.

In English: ./run sets everything up in .venv and ./data and serves on the address it
prints. --host and --port choose where, --data chooses the folder, --no-demo leaves the
demonstration municipalities out. DATABASE_URL names an administrator account on an
external PostgreSQL; DATABASE_OWNER_URL and DATABASE_RUNTIME_URL name two ready accounts.
"""


@dataclass(frozen=True)
class Options:
    host: str
    port: int
    data: Path
    demo: bool


def parser() -> argparse.ArgumentParser:
    words = argparse.ArgumentParser(
        prog="./run",
        description=DESCRIPTION,
        epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=False,
        allow_abbrev=False,
    )
    group = words.add_argument_group("valg")
    group.add_argument("--host", default="127.0.0.1", metavar="H", help="adresse at lytte på (127.0.0.1)")
    group.add_argument("--port", default=8000, type=_port, metavar="P", help="port at lytte på (8000)")
    group.add_argument(
        "--data",
        default=os.environ.get("HANDLINGSPLAN_DATA") or "data",
        metavar="DIR",
        help="datamappe, kun for dig (./data)",
    )
    group.add_argument("--no-demo", action="store_true", help="uden demokommuner og demopersoner")
    group.add_argument("-h", "--help", action="help", help="vis denne hjælp")
    return words


def read(arguments: list[str]) -> Options:
    said = parser().parse_args(arguments)
    return Options(said.host, said.port, Path(said.data).expanduser().resolve(), not said.no_demo)


def _port(text: str) -> int:
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text} er ikke en port (1-65535)")
    return int(text)
