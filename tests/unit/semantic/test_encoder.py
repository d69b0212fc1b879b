from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from researchdb.semantic.model import FILES, VARIABLE, find_model

if TYPE_CHECKING:
    from researchdb.semantic.encoder import Encoder


@pytest.fixture(scope="module")
def encoder() -> Encoder:
    folder = find_model()
    if folder is None:
        pytest.skip("there are no weights of a sentence encoder")
    from researchdb.semantic.encoder import Encoder  # noqa: PLC0415 - needs the extra

    return Encoder(folder)


def test_vectors_are_those_the_model_is_published_with(encoder: Encoder) -> None:
    # The first numbers of the example in the description of the model.
    (vector,) = encoder.encode(["This is an example sentence"])
    assert vector[:4].tolist() == pytest.approx([0.0676569, 0.0634959, 0.0487131, 0.0793050], 1e-4)


def test_a_vector_does_not_depend_on_its_company(encoder: Encoder) -> None:
    texts = ["Eels suffer.", "", "A far longer sentence about ferries, wages, rain and methanol."]
    texts += [f"Number {number} of many sentences." for number in range(40)]
    together = encoder.encode(texts)
    for at in (0, 1, 2, 30):
        assert together[at].tolist() == pytest.approx(
            encoder.encode([texts[at]])[0].tolist(), abs=1e-5
        )


def test_vectors_have_length_one(encoder: Encoder) -> None:
    vectors = encoder.encode(["Eels suffer.", "Ferries run.", "word " * 1000])
    assert vectors.shape == (3, encoder.size)
    assert (vectors**2).sum(axis=1).tolist() == pytest.approx([1, 1, 1], abs=1e-5)


def test_no_sentences_give_no_vectors(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, encoder.size)


@pytest.mark.parametrize(
    ("one", "paraphrase", "other"),
    [
        ("The court lifted the ban.", "Judges ended the prohibition.", "The cook peeled potatoes."),
        ("Wages are low.", "Workers earn little.", "The ferry leaves at nine."),
        ("She denied the report.", "She said the story was untrue.", "The bridge is made of iron."),
    ],
)
def test_a_paraphrase_is_nearer_than_something_else(
    encoder: Encoder, one: str, paraphrase: str, other: str
) -> None:
    first, near, far = encoder.encode([one, paraphrase, other])
    assert first @ near > first @ far + 0.2


def test_a_folder_without_the_files_is_no_model(tmp_path: Path) -> None:
    assert find_model({VARIABLE: str(tmp_path)}) is None


def test_a_named_folder_with_the_files_is_the_model(tmp_path: Path) -> None:
    for name in FILES:
        (tmp_path / name).touch()
    assert find_model({VARIABLE: str(tmp_path)}) in (tmp_path, None)
