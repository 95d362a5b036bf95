# SPDX-FileCopyrightText: 2026 The handlingsplan contributors
# SPDX-License-Identifier: MPL-2.0
"""What is closed comes back whole, tells little by its length, and opens nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlingsplan.keys import envelope, masters
from handlingsplan.keys.envelope import BLOCK, Tampered
from handlingsplan.keys.masters import NoMasterKey

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
    max_leaves=10,
)
KEY = envelope.new_key()


@given(st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), JSON))
def test_words_come_back(words: dict[str, object]) -> None:
    sealed = envelope.seal(KEY, envelope.to_bytes(words), bound_to="here")
    assert envelope.from_bytes(envelope.unseal(KEY, sealed, bound_to="here")) == words


@given(st.binary(max_size=3 * BLOCK))
def test_filling_is_taken_off_again(content: bytes) -> None:
    padded = envelope.pad(content)
    assert envelope.unpad(padded) == content
    assert len(padded) % BLOCK == 0
    assert 0 < len(padded) - len(content) <= BLOCK + envelope.LENGTH.size


@given(st.binary(max_size=BLOCK), st.text(max_size=20), st.text(max_size=20))
def test_only_the_same_place_opens_it(content: bytes, here: str, there: str) -> None:
    here, there = (place.encode(errors="ignore").decode() for place in (here, there))
    sealed = envelope.seal(KEY, content, bound_to=here)
    if here == there:
        assert envelope.unseal(KEY, sealed, bound_to=there) == content
    else:
        with pytest.raises(Tampered):
            envelope.unseal(KEY, sealed, bound_to=there)


def test_a_name_and_a_short_note_are_equally_long() -> None:
    lengths = {len(envelope.seal(KEY, text.encode(), bound_to="")) for text in ("", "Ida", "x" * 200)}
    assert len(lengths) == 1


def test_equal_words_never_look_equal() -> None:
    assert envelope.seal(KEY, b"same", bound_to="") != envelope.seal(KEY, b"same", bound_to="")


@pytest.mark.parametrize("padded", [b"", b"\x00" * 7, envelope.LENGTH.pack(9) + b"x"])
def test_a_filling_that_does_not_fit_is_refused(padded: bytes) -> None:
    with pytest.raises(Tampered):
        envelope.unpad(padded)


@pytest.mark.parametrize("content", [b"[]", b"{", b"\xff"])
def test_what_is_no_set_of_words_is_refused(content: bytes) -> None:
    with pytest.raises(Tampered):
        envelope.from_bytes(content)


class TestMasters:
    def test_the_first_is_the_newest(self, settings: object) -> None:
        one, other = masters.made("one"), masters.made("other")
        assert list(masters.parse(f"{one}, {other}")) == ["one", "other"]

    @pytest.mark.parametrize(
        "text", ["", "key", "key:", "key:AAAA", ":" + "A" * 43 + "=", "A B:" + "A" * 43 + "=", "k:æ"]
    )
    def test_what_is_no_key_is_refused_and_not_repeated(self, text: str) -> None:
        with pytest.raises(NoMasterKey) as refused:
            masters.parse(text)
        assert "AAAA" not in str(refused.value)

    def test_one_name_stands_for_one_key(self) -> None:
        with pytest.raises(NoMasterKey):
            masters.parse(f"{masters.made('one')},{masters.made('one')}")
