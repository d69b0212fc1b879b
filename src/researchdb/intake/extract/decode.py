"""From bytes to characters where a file says its encoding, hides it, or says it wrongly."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import py3langid
from charset_normalizer import from_bytes
from w3lib.encoding import resolve_encoding

from researchdb.errors import IntakeError

# The sets that articles are met in; unrestricted guesses name sets of mainframes.
_KNOWN = [
    *("cp1252", "cp1251", "koi8_r", "cp866", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256"),
    *("cp1257", "gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"),
]
_LATIN = {"cp1250", "cp1252", "cp1254", "cp1257"}
_LATIN_OF = {
    **dict.fromkeys(("pl", "cs", "sk", "hu", "hr", "sl", "bs", "ro", "sq"), "cp1250"),
    **dict.fromkeys(("tr", "az"), "cp1254"),
    **dict.fromkeys(("lt", "lv", "et"), "cp1257"),
}
# Seven-bit sets, whose bytes are valid UTF-8 as well.
_STATEFUL = {"iso2022_jp", "iso2022_kr", "hz"}
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_GUESS_BYTES = 200_000
_FOREIGN_SHARE = 0.9
_BINARY_SHARE = 0.02
_WIDE_SHARE = 0.7
_MIN_BLANKS = 0.04
_BLANK = (0, ord(" "))
_ASCII = range(0x20, 0x7F)
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
_NOT_TEXT = "is no text but some binary format; save the article as text, HTML or PDF"


@dataclass(frozen=True)
class Decoded:
    """A text, what had to be done to read it ("windows-1251 decoded"), and a doubt to be told."""

    text: str
    done: str | None = None
    remark: str | None = None


def decode(raw: bytes, declared: str | None = None) -> Decoded:
    """Return the characters of ``raw``.

    Believed in this order: a byte order mark, valid UTF-8, the encoding ``declared``, the shape
    of UTF-16 without a mark, and last a guess by charset-normalizer, which settles Latin sets by
    the language of the words. UTF-8 goes before what is declared because bytes of another set
    are hardly ever valid UTF-8, and saved pages keep the declaration of the server.
    Raises IntakeError where the bytes are no text.
    """
    decoded = _decode(raw, resolve_encoding(declared) if declared else None)
    sample = decoded.text[:_GUESS_BYTES]
    if sample and len(_BINARY.findall(sample)) > max(1, _BINARY_SHARE * len(sample)):
        raise IntakeError(_NOT_TEXT)
    return decoded


def _decode(raw: bytes, declared: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            text = raw.removeprefix(codecs.BOM_UTF8).decode(encoding, errors="replace")
            remark = "some bytes could not be decoded" if "\ufffd" in text else None
            return Decoded(text, None if encoding == "utf-8" else _said(encoding), remark)
    first, then = (declared, None) if declared in _STATEFUL else (None, declared)
    for wanted in filter(None, (first, _wide(raw), "utf-8", then)):
        if (found := _strict(raw, wanted)) is not None:
            return Decoded(found, None if wanted == "utf-8" else _said(wanted))
    if raw.count(0) > _BINARY_SHARE * len(raw):
        raise IntakeError(_NOT_TEXT)
    return _mixed(raw) or _guessed(raw)


def _strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _wide(raw: bytes) -> str | None:
    """Return which UTF-16 ``raw`` is in without saying so: a byte that every other place shares."""
    sample = raw[:4096]
    even, odd = sample[::2], sample[1::2]
    if not odd or not sample.count(0):
        return None
    for high, low, encoding in ((odd, even, "utf-16-le"), (even, odd, "utf-16-be")):
        top = max(set(high) - {0}, key=high.count, default=0)
        is_blank = sum(pair == _BLANK for pair in zip(high, low, strict=False))
        shared = high.count(0) + (high.count(top) if top else 0)
        in_blank_script = shared >= _WIDE_SHARE * len(high) and top not in _ASCII
        if in_blank_script and is_blank >= _MIN_BLANKS * len(high):
            return encoding
    return None


def _mixed(raw: bytes) -> Decoded | None:
    """Return UTF-8 with some stray lines, each line read by itself; None where it is no UTF-8."""
    lines = [line for line in raw.splitlines(keepends=True) if not line.isascii()]
    stray = [line for line in lines if _strict(line, "utf-8") is None]
    foreign = [line for line in stray if not _is_mostly_utf8(line)]
    if len(foreign) > _FOREIGN_SHARE * len(lines):
        return None
    other = _guess(b"".join(foreign)) if foreign else "cp1252"
    text = "".join(
        _patched(line) if _is_mostly_utf8(line) else line.decode(other, errors="replace")
        for line in raw.splitlines(keepends=True)
    )
    remark = (
        f"mixes encodings: {len(stray)} lines are no valid UTF-8 and what is not was read as "
        f"{_name(other)}; compare them with the original"
    )
    return Decoded(text, f"utf-8 mixed with {_name(other)} decoded", remark)


def _is_mostly_utf8(line: bytes) -> bool:
    """Return whether no more than single bytes of ``line`` are astray."""
    text = line.decode("utf-8", errors="replace")
    return sum(char > "\x7f" and char != "\ufffd" for char in text) >= text.count("\ufffd")


def _patched(line: bytes) -> str:
    return line.decode("utf-8", errors="researchdb.windows-1252")


def _as_windows(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    return stray.decode("cp1252", errors="replace"), error.end


codecs.register_error("researchdb.windows-1252", _as_windows)


def _guessed(raw: bytes) -> Decoded:
    encoding = _guess(raw)
    text = raw.decode(encoding, errors="replace")
    return Decoded(
        text, _said(encoding), f"the encoding {_name(encoding)} is guessed; look the text over"
    )


def _guess(raw: bytes) -> str:
    best = from_bytes(raw[:_GUESS_BYTES], cp_isolation=_KNOWN).best()
    encoding = best.encoding if best else "cp1252"
    if encoding in _LATIN:
        # The sets differ in few letters; the words without any say which language it is.
        plain = re.sub(rb"[\x80-\xff]", b" ", raw[:_GUESS_BYTES]).decode("ascii")
        return _LATIN_OF.get(py3langid.classify(plain)[0], "cp1252")
    return encoding


def _said(encoding: str) -> str:
    return f"{_name(encoding)} decoded"


def _name(encoding: str) -> str:
    name = codecs.lookup(encoding).name
    return re.sub(r"^cp(?=125\d)", "windows-", name).replace("_", "-")
