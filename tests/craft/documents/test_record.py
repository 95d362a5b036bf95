# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""A frozen document is whole, and its fingerprint changes with any letter and nothing else."""

import json

import pytest

from handlingsplan.documents.record import RecordNotValid, canonical_bytes, sha256, validate
from handlingsplan.documents.tree import TreeNotValid

from . import samples


def test_the_sample_is_valid(sample):
    assert validate(sample) is sample


def test_the_fingerprint_is_of_the_words_not_of_their_order(sample):
    shuffled = json.loads(json.dumps(dict(reversed(sample.items()))))
    assert sha256(shuffled) == sha256(sample)
    signed = {**sample, "edition": {**sample["edition"], "sha256": sha256(sample)}}
    assert sha256(signed) == sha256(sample)
    assert sha256({**sample, "title": sample["title"] + "."}) != sha256(sample)
    assert "å".encode() in canonical_bytes(sample)


def test_what_is_not_whole_is_refused():
    lacking = samples.document()
    del lacking["edition"]
    with pytest.raises(RecordNotValid):
        validate(lacking)
    with pytest.raises(RecordNotValid):
        validate({**samples.document(), "format": 2})


def test_an_internal_section_never_lies_in_a_public_document():
    leaking = samples.document()
    leaking["parts"][0]["sections"][0]["visibility"] = "internal"
    with pytest.raises(RecordNotValid):
        validate(leaking)
    validate({**leaking, "view": "internal"})


def test_a_body_outside_the_schema_is_refused():
    wrong = samples.document()
    wrong["parts"][0]["sections"][0]["body"] = {"type": "doc", "content": [{"type": "image"}]}
    with pytest.raises(TreeNotValid):
        validate(wrong)


def test_a_reference_that_quotes_nothing_is_refused():
    bare = samples.document()
    bare["parts"][0]["sections"][0]["body"] = {"type": "doc", "content": [{"type": "orgChart"}]}
    with pytest.raises(RecordNotValid):
        validate(bare)
