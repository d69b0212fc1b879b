# ruff: noqa: RUF001 - other scripts and typographic marks are the subject here
"""Plain text: encodings, cleaning, language, and what is refused."""

from __future__ import annotations

import pytest

from researchdb.errors import IntakeError
from researchdb.intake.bounds import MAX_TEXT_CHARS
from researchdb.intake.extract import read_document
from researchdb.intake.extract.clean import clean
from researchdb.text.normalise import normalise

from .making import FIRST, SECOND

RUSSIAN = "Министр заявил, что дорога будет готова летом. Жители ждут её уже много лет."
PERSIAN = "وزیر گفت که راه‌آهن تا تابستان آماده می‌شود و مردم سال‌ها چشم به راه بوده‌اند."
FRENCH = (
    "Le ministre a déclaré que la voie sera prête l’été prochain. « C’est très tôt », a répondu "
    "le député à l’assemblée, où l’on espère que ça ira mieux."
)
POLISH = (
    "Minister powiedział, że linia będzie gotowa w przyszłym roku. Łódź i Wrocław czekają na "
    "połączenie, a źródła mówią o opóźnieniach."
)
BINARY = "is no text but some binary format; save the article as text, HTML or PDF"


def text(raw: bytes, name: str = "a.txt", media_type: str | None = None) -> str:
    found = read_document(raw, name, media_type).text
    assert found is not None
    return found


def refusal(raw: bytes, name: str = "a.txt") -> str:
    with pytest.raises(IntakeError) as caught:
        read_document(raw, name)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_clean_utf8_is_its_own_text() -> None:
    document = read_document(f"{FIRST}\n\n{RUSSIAN}\n".encode(), "a.txt")
    assert document.extraction is None
    assert document.text == f"{FIRST}\n\n{RUSSIAN}\n"
    assert document.media_type == "text/plain"


def test_line_ends_normal_form_and_byte_order_mark_are_no_extraction() -> None:
    raw = "\ufeffCafe\u0301 line one\r\nline two\rline three, and it is long enough.".encode()
    document = read_document(raw, "a.txt")
    assert document.extraction is None
    assert document.text == normalise(raw)


@pytest.mark.parametrize(
    ("words", "encoding", "told"),
    [
        (RUSSIAN, "cp1251", "windows-1251 decoded"),
        (RUSSIAN, "koi8_r", "koi8-r decoded"),
        (RUSSIAN, "utf-16", "utf-16 decoded"),
        (RUSSIAN, "utf-16-le", "utf-16-le decoded"),
        (FIRST, "utf-16-be", "utf-16-be decoded"),
        (FRENCH, "cp1252", "windows-1252 decoded"),
        (POLISH, "cp1250", "windows-1250 decoded"),
    ],
)
def test_encodings_are_recognised(words: str, encoding: str, told: str) -> None:
    document = read_document(words.encode(encoding), "a.txt")
    assert document.text == words
    assert document.extraction == told


def test_a_guessed_encoding_is_told() -> None:
    remarks = read_document(RUSSIAN.encode("cp1251"), "a.txt").remarks
    assert "the encoding windows-1251 is guessed; look the text over" in remarks


def test_the_declared_encoding_of_an_answer_is_believed() -> None:
    raw = "Größe".encode("iso8859_15") + b" " + SECOND.encode()
    assert text(raw, media_type="text/plain; charset=iso-8859-15").startswith("Größe ")


def test_valid_utf8_is_believed_before_what_is_declared() -> None:
    assert text(RUSSIAN.encode(), media_type="text/plain; charset=iso-8859-1") == RUSSIAN


def test_a_stray_line_in_another_encoding_is_read_and_told() -> None:
    raw = f"{RUSSIAN}\n{RUSSIAN}\n".encode() + f"{RUSSIAN}\n".encode("cp1251")
    document = read_document(raw, "a.txt")
    assert document.text == f"{RUSSIAN}\n" * 3
    assert document.extraction == "utf-8 mixed with windows-1251 decoded"
    assert document.remarks[0].startswith("mixes encodings: 1 lines are no valid UTF-8")


def test_single_stray_bytes_in_utf8_are_read_as_windows_1252() -> None:
    raw = "Le café était très près, à côté. Un autre caf".encode() + b"\xe9 et l\x92autre."
    assert text(raw).endswith("Un autre café et l’autre.")


def test_control_characters_are_removed_and_told() -> None:
    document = read_document(f"Bell\x07 and esc\x1b[31m in it. {FIRST}".encode(), "a.txt")
    assert document.text == f"Bell and esc[31m in it. {FIRST}"
    assert document.extraction == "control characters removed"


def test_invisible_characters_are_removed_and_joiners_kept() -> None:
    assert clean("a\u00adb \u202ec\u202c \U000e0041d").text == "ab c d"
    assert clean(PERSIAN).text == PERSIAN
    assert "\u200c" in PERSIAN
    flag = "\U0001f3f4\U000e0067\U000e0062\U000e007f"
    assert clean(f"a\u00a0b \u200f{flag}").text == f"a\u00a0b \u200f{flag}"


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_odd_line_separators_become_line_ends(sign: str) -> None:
    assert clean(f"one{sign}two").text == "one\ntwo"


def test_a_lone_surrogate_never_reaches_a_text() -> None:
    assert clean("a\ud800b").text == "ab"


def test_cleaning_is_stable() -> None:
    once = clean("e\u00ad\u0301 \r\n\x00x\ufeff\u2066y\u2069").text
    assert clean(once) == clean(clean(once).text)
    assert clean(once).done == ()
    assert normalise(once.encode()) == once


def test_right_to_left_text_keeps_every_letter_in_order() -> None:
    document = read_document(f"\u202b{PERSIAN}\u202c".encode(), "a.txt")
    assert document.text == PERSIAN
    assert document.metadata.language == "fa"
    assert document.extraction == "direction controls removed"


@pytest.mark.parametrize(("words", "language"), [(RUSSIAN, "ru"), (FIRST, "en"), ("Kurz.", "und")])
def test_the_language_is_proposed_by_the_words(words: str, language: str) -> None:
    document = read_document(words.encode(), "a.txt")
    assert document.metadata.language == language
    assert any(f"language {language} is proposed" in remark for remark in document.remarks)


@pytest.mark.parametrize("raw", [b"", b" \n\t\r\n", b"\0\0\0\0"])
def test_an_empty_file_is_refused(raw: bytes) -> None:
    assert refusal(raw) == "is empty; there is nothing to take in"


def test_a_file_of_blanks_is_refused() -> None:
    assert refusal("\u00a0\u2003\n".encode()) == "holds no text; there is nothing to take in"


@pytest.mark.parametrize(
    "raw", [bytes(range(256)) * 40, b"\x7fELF\x02\x01\x01" + bytes(500), b"words\0\0\0\0" * 50]
)
def test_a_binary_is_refused(raw: bytes) -> None:
    assert refusal(raw) == BINARY


def test_a_few_nuls_in_a_text_are_removed() -> None:
    assert text(f"{FIRST}\0 {SECOND}".encode()) == f"{FIRST} {SECOND}"


def test_too_long_a_text_is_refused() -> None:
    assert refusal(b"word " * (MAX_TEXT_CHARS // 5 + 1)) == (
        "holds 2,000,005 characters of text, more than 2,000,000; split it into its parts"
    )


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
            "is an old Office file or an encrypted one; save it as .docx without a password",
        ),
        (b"{\\rtf1 words}", "is rich text (RTF), which is not read; save it as .docx"),
        (b"\x89PNG\r\n\x1a\n" + bytes(20), "is a picture; run it through OCR first"),
        (b"\x1f\x8b\x08" + bytes(20), "is packed (gzip); unpack it first"),
    ],
)
def test_formats_that_are_not_read_are_named(raw: bytes, told: str) -> None:
    assert refusal(raw) == told


def test_a_suffix_that_lies_is_no_reason_to_fail() -> None:
    assert text(FIRST.encode(), "a.pdf") == FIRST
    assert text(FIRST.encode(), "../a\nb.docx") == FIRST
    page = f"<!doctype html><html><body><p>{FIRST}</p><p>{SECOND}</p></body></html>"
    assert read_document(page.encode(), "a.txt").media_type == "text/html"
