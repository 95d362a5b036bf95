# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Loading the municipalities and police districts of `content/reference/`."""

from pathlib import Path
from typing import Any

import yaml

from handlingsplan.tenancy.models import Municipality, PoliceDistrict
from handlingsplan.tenancy.queries import forget


def load_reference(folder: Path, *, fictional: bool) -> None:
    """Add or correct every municipality and district; the fictional ones only where a demonstration wants them."""
    files = [_read(folder / "police_districts.yaml"), _read(folder / "municipalities.yaml")]
    if fictional:
        files.append(_read(folder / "fictional.yaml"))
    for file in files:
        for district in file.get("police_districts", []):
            PoliceDistrict.objects.update_or_create(
                code=district["code"],
                defaults={
                    "slug": district["slug"],
                    "name": district["name"],
                    "fictional": district.get("fictional", False),
                },
            )
    districts = {district.code: district for district in PoliceDistrict.objects.all()}
    for file in files:
        for municipality in file.get("municipalities", []):
            Municipality.objects.update_or_create(
                code=municipality["code"],
                defaults={
                    "slug": municipality["slug"],
                    "name": municipality["name"],
                    "region": municipality.get("region", ""),
                    "police_district": districts[municipality["police_district"]],
                    "fictional": municipality.get("fictional", False),
                },
            )
    forget()


def _read(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return found
