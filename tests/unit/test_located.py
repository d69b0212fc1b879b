from __future__ import annotations

import pytest

from researchdb.seeding.located import LINE, parse


def plain(value: object) -> object:
    """Return a value without the lines of its mappings."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items() if key != LINE}
    return [plain(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize(
    ("yaml", "value"),
    [
        ("a: no\nb: 012\nc: 1e3\nd: 2025-04\ne: true", ["no", "012", "1e3", "2025-04", "true"]),
        ("a: null\nb: ~\nc:\nd: 'null'\ne: None", [None, None, None, "null", "None"]),
        ("a: x #\nb: 'x # y'\nc: |\n  x\nd: >-\n  x\n  y\ne: ''", ["x", "x # y", "x\n", "x y", ""]),
        ("a: !!int 5\nb: Мэр\nc: \"\\u0416\"\nd: 😀\ne: a\tb", ["5", "Мэр", "Ж", "😀", "a\tb"]),
    ],
)  # fmt: skip
def test_scalars_stay_text(yaml: str, value: list[object]) -> None:
    document = parse(yaml.encode(), "f.yaml")
    assert plain(document.value) == dict(zip("abcde", value, strict=True))
    assert document.problems == ()


def test_byte_order_mark_and_windows_lines_make_no_difference() -> None:
    raw = b"\xef\xbb\xbfa:\r\n  - b\r\n  - c: d\r\n"
    document = parse(raw, "f.yaml")
    assert document.value == {LINE: 1, "a": ["b", {LINE: 3, "c": "d"}]}
    assert document.line_of(("a", 1, "c")) == 3


@pytest.mark.parametrize("raw", [b"", b"\n\n", b"# only a comment\n", b"\xef\xbb\xbf"])
def test_empty_file_holds_nothing(raw: bytes) -> None:
    document = parse(raw, "f.yaml")
    assert plain(document.value) == {}
    assert document.problems == ()


LINES = """\
a:
  - key: x
    list:
      - {p: 1,
         q: 2}

  - key: y
    text: >
      long
"""


@pytest.mark.parametrize(
    ("location", "line"),
    [
        ((), 1),
        (("a",), 1),
        (("a", 0), 2),
        (("a", 0, "list"), 3),
        (("a", 0, "list", 0), 4),
        (("a", 0, "list", 0, "q"), 5),
        (("a", 1), 7),
        (("a", 1, "text"), 8),
        # What is not there is told at what would hold it.
        (("a", 1, "missing"), 7),
        (("a", 1, "text", "deeper"), 8),
        (("a", 9), 1),
        (("b", "c"), 1),
    ],
)
def test_every_value_knows_its_line(location: tuple[str | int, ...], line: int) -> None:
    assert parse(LINES.encode(), "f.yaml").line_of(location) == line


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (b"a:\n\t- b\n", ("2: this is not YAML: found character that cannot start any token; "
            "indent with blanks, not with a tab")),
        (b"a: |\n\tb\n", ("2: this is not YAML: found a tab character where an indentation space "
            "is expected; indent with blanks, not with a tab")),
        (b"a: [b\n", "1: this is not YAML: did not find expected ',' or ']'; correct the syntax"),
        (b"a: [\n", "1: this is not YAML: did not find expected node content; correct the syntax"),
        (b"a: 'b\n\n", "2: this is not YAML: found unexpected end of stream; correct the syntax"),
        (b"a: b: c\n", ("1: this is not YAML: mapping values are not allowed in this context; "
            "correct the syntax")),
        (b"a: *b\n", "1: this is not YAML: found undefined alias; correct the syntax"),
        (b"---\na: b\n---\nc: d\n", ("3: this is not YAML: but found another document; "
            "correct the syntax")),
        (b"a: b\nc: \0\n", "2: there is a NUL byte; delete it"),
        (b'a: b\nc: "\\0"\n', "2: there is a NUL byte; delete it"),
        (b'a: b\n"\\0line": c\n', "2: there is a NUL byte; delete it"),
        (b"a: b\nc: \xff\n", "2: byte 0xff is not UTF-8; save the file as UTF-8"),
        (b"a: caf\xe9\n", "1: byte 0xe9 is not UTF-8; save the file as UTF-8"),
        ("ä: ö\nb: \x01\n".encode(), "2: character U+0001 is not allowed in YAML; delete it"),
        (b"- a\n", "1: the file is not a mapping of sections; see seeds/README.md"),
        (b"a\n", "1: the file is not a mapping of sections; see seeds/README.md"),
        (b"a: &x [b]\nc: *x\n", "2: an alias repeats this part; write it out in both places"),
        (b"a: &x b\nc: *x\n", "2: an alias repeats this part; write it out in both places"),
        (b"a: &x [*x]\n", "1: an alias repeats this part; write it out in both places"),
        (b"a: b\nc: d\na: e\n", "3: a: the key stands here twice; keep one of them"),
        (b"? [a]\n: b\n", "1: a key is not a word; write a plain word as key"),
        (b"b: c\na: " + b"[" * 100_000, "2: there are more than 40 levels; close the brackets"),
        (b"a: {" * 60, "1: there are more than 40 levels; close the brackets"),
        (b"- " * 50_000, "1: there are more than 40 levels; close the brackets"),
    ],
    ids=range(24),
)  # fmt: skip
def test_broken_file_is_one_problem_with_its_line(raw: bytes, told: str) -> None:
    assert [str(problem) for problem in parse(raw, "f.yaml").problems] == [f"f.yaml:{told}"]


def test_brackets_in_prose_are_no_levels() -> None:
    raw = "".join(f"k{n}: 'one [ two {{ three'\n" for n in range(100)).encode()
    assert parse(raw, "f.yaml").problems == ()
