"""The strict reader: what it takes, what it refuses and where, and that nothing else gets out."""

from __future__ import annotations

import json
import os
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar
from unicodedata import normalize

import pytest
import yaml
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from cloudeval.files import yaml as reader
from cloudeval.files.problems import Problem, Unusable
from cloudeval.files.yaml import PlainNumber, ambiguous, compose, composer, parser, read
from cloudeval.model.text import disarmed, is_plain
from cloudeval.words.yaml import TEXTS

LANGUAGES = ("fr", "en")


def tree_of(text: str) -> Any:
    return compose(text.encode(), "f.yaml").tree


def warnings_of(text: str) -> tuple[Problem, ...]:
    return compose(text.encode(), "f.yaml").problems


def refusal_of(content: str | bytes) -> tuple[Problem, ...]:
    data = content if isinstance(content, bytes) else content.encode()
    with pytest.raises(Unusable) as caught:
        compose(data, "f.yaml")
    return caught.value.problems


def placed(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    return [(problem.code, problem.line, problem.column) for problem in problems]


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def any_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both parsers: the fast one, and the one that serves where it is missing."""
    if not hasattr(yaml, request.param):
        pytest.skip("PyYAML came without its C part")
    monkeypatch.setattr(parser, "LOADER", getattr(yaml, request.param))


# --- what a file says -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a: b\n", {"a": "b"}),
        ("a: b", {"a": "b"}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("[a, {b: c}, []]", ["a", {"b": "c"}, []]),
        ("- a\n- - b\n  - {}\n", ["a", ["b", {}]]),
        ("a: 'true'", {"a": "true"}),
        ('a: "null"', {"a": "null"}),
        (
            "a: true\nb: false\nc: null\nd:\ne: [x, ]",
            dict(zip("abcde", [True, False, None, None, ["x"]], strict=True)),
        ),
        ("a: ''", {"a": ""}),
        ("a: |\n  one\n  two\n", {"a": "one\ntwo\n"}),
        ("a: >-\n  one\n  two\n", {"a": "one two"}),
        ("a: one\n  two\n", {"a": "one two"}),
        ("a: one - two\n  three\n", {"a": "one - two three"}),
        ("a: it's 50 % of R&D, isn't it?#1", {"a": "it's 50 % of R&D, isn't it?#1"}),
        (
            "a: Proposé dans cette offre ?\nb: Oui !",
            {"a": "Proposé dans cette offre ?", "b": "Oui !"},
        ),
        ('a: "\\u00e9\\n\\t[{&*!"', {"a": "é\n\t[{&*!"}),
        ("1: one\n'2': two", {"1": "one", "2": "two"}),
        ("{a: , b: c}", {"a": None, "b": "c"}),
        ("url: https://example.org/a?b=c#d", {"url": "https://example.org/a?b=c#d"}),
        ("just a text", "just a text"),
        ("null", None),
        ("😀: 😀", {"😀": "😀"}),
    ],
)
@pytest.mark.usefixtures("any_parser")
def test_plain_files_are_read_as_written(text: str, tree: Any) -> None:
    assert tree_of(text) == tree


@pytest.mark.parametrize(
    "text", ["0", "1.10", "-3", "12.0", "007", "9" * 12, f"{'9' * 12}.{'9' * 12}"]
)
def test_a_plain_number_keeps_its_text(text: str) -> None:
    (value,) = tree_of(f"[{text}]")
    assert type(value) is PlainNumber
    assert value == text


NO_NUMBERS = [
    "1.", ".5", "+1", "1e3", "1_000", "0x10", "0o7", ".nan", ".inf", "1:20", "٣", "1,5", "1.2.1",
    "v1", "'1.10'", '"1"', "9" * 13, f"0.{'9' * 13}",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_plain_number_stays_text(text: str) -> None:
    (value,) = tree_of(f"- {text}")
    assert type(value) is str
    assert value == text.strip("'\"")


WORDS_OF_YAML_1_1 = [
    "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "true", "True", "TRUE",
    "false", "False", "FALSE", "on", "On", "ON", "off", "Off", "OFF",
]  # fmt: skip


@pytest.mark.parametrize("word", WORDS_OF_YAML_1_1)
def test_of_the_22_truth_words_only_two_are_more_than_text(word: str) -> None:
    (value,) = tree_of(f"- {word}")
    assert repr(value) == {"true": "True", "false": "False"}.get(word, repr(word))


# --- what is doubtful -----------------------------------------------------------------------------


DOUBTFUL = [
    *(word for word in WORDS_OF_YAML_1_1 if word not in {"true", "false"}),
    "2024-01-01", "2024-13-45", "2024-01-01 10:00:00", "12:30:45", "1e3", "1E2", "0x10", "0b1",
    "1_000", ".5", "+1", "Null", "NULL", ".inf", "=", "<<", "9" * 13,
]  # fmt: skip


@pytest.mark.parametrize("text", DOUBTFUL)
def test_a_text_that_others_read_otherwise_is_warned_about(text: str) -> None:
    (warning,) = warnings_of(f"ok: ok\nkey: {text}\n")
    assert (warning.code, warning.line, warning.column) == ("yaml.other-readers", 2, 6)
    assert warning.severity == "warning"
    assert warning.values["text"] == text


CLEAR = [
    "1.10", "true", "null", "v1.10", "1.2.1", "Norway", "no way", "2024-01", "IT", "http://a:80",
    "'NO'", '"1e3"',
]  # fmt: skip


@pytest.mark.parametrize("text", CLEAR)
def test_a_text_that_all_read_alike_is_not_warned_about(text: str) -> None:
    assert warnings_of(f"- {text}") == ()


def test_each_occurrence_is_warned_about() -> None:
    assert [warning.line for warning in warnings_of("- NO\n- a\n- NO\n")] == [1, 3]


def test_a_doubtful_key_is_warned_about() -> None:
    assert placed(warnings_of("a: 0\non: 1\n'off': 2\n1: 3\n")) == [("yaml.other-readers", 2, 1)]


@given(st.text(alphabet="0123456789.+-_eExXobTtZz:~<=yYnNaAsSoOfFuUlLrRiI ", max_size=14))
def test_whatever_pyyaml_takes_for_more_than_text_is_ambiguous(text: str) -> None:
    text = text.strip()
    resolver: Any = yaml.SafeLoader("")
    tag = resolver.resolve(yaml.ScalarNode, text, (True, False))
    assert ambiguous(text) or tag == "tag:yaml.org,2002:str"


@pytest.mark.parametrize("text", ["", "~", "null", "true", "1.10", "0777", "NO", "1e3", "0o14"])
def test_numbers_and_the_words_of_all_readers_are_ambiguous_without_quotes(text: str) -> None:
    assert ambiguous(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: 1\nb: e\u0301t\u00e9\n", (2, 5)),
        ('a: "e\\u0301"\n', (1, 4)),
    ],
)
def test_accents_stored_apart_are_kept_with_a_warning(text: str, place: tuple[int, int]) -> None:
    assert placed(warnings_of(text)) == [("yaml.accents", *place)]
    assert "e\u0301" in str(tree_of(text))


@pytest.mark.parametrize("text", ["- ok\n- a\u202eb\n", '- ok\n-  "\\u202E"\n', "- ok\n# \u2066\n"])
def test_a_character_that_turns_the_direction_of_reading_is_warned_about(text: str) -> None:
    ((code, line, _),) = placed(warnings_of(text))
    assert (code, line) == ("yaml.bidirectional", 2)


# --- what is refused ------------------------------------------------------------------------------

REFUSED = [
    # What YAML knows and these files do without.
    ("a: &x 1\n", "yaml.anchor", 1, 4),
    ("a: &x [1]\n", "yaml.anchor", 1, 4),
    ("a: &x\n", "yaml.anchor", 1, 4),
    ("a: *x\n", "yaml.alias", 1, 4),
    ("- *x\n", "yaml.alias", 1, 3),
    ("a: !!binary aGk=\n", "yaml.tag", 1, 4),
    ("a: !!set {x: }\n", "yaml.tag", 1, 4),
    ("a: ! 1\n", "yaml.tag", 1, 4),
    ("a: !python/object/apply:os.system [ls]\n", "yaml.tag", 1, 4),
    ("!t\n", "yaml.tag", 1, 1),
    ("a: !t!x 1\n", "yaml.tag", 1, 4),
    ("%YAML 1.2\n---\na: 1\n", "yaml.directive", 1, 1),
    ("%TAG ! tag:example.org,2000:\n---\na: 1\n", "yaml.directive", 1, 1),
    ("a: 1\n---\nb: 2\n", "yaml.second-document", 2, 1),
    ("a: 1\n--- |\n x\n", "yaml.second-document", 2, 1),
    # Keys.
    ("a: 1\n<<: {b: 1}\n", "yaml.merge", 2, 1),
    ("? a\n: b\n", "yaml.complex-key", 1, 1),
    ("x:\n  -  ? a\n     : b\n", "yaml.complex-key", 2, 6),
    ("{?a: b}", "yaml.complex-key", 1, 2),
    ("[a, ?b : c]", "yaml.complex-key", 1, 5),
    ("[a]: b\n", "yaml.complex-key", 1, 1),
    ("{a: b}: c\n", "yaml.complex-key", 1, 1),
    ("a: {{x}}\n", "yaml.complex-key", 1, 5),
    ("a: ? b\n", "yaml.complex-key", 1, 4),
    ("a: 1\n'': 2\n", "yaml.empty-key", 2, 1),
    (": a\n", "yaml.empty-key", 1, 1),
    ("~: a\n", "yaml.empty-key", 1, 1),
    ("null: a\n", "yaml.empty-key", 1, 1),
    ("{a: b, c}", "yaml.comma-in-text", 1, 8),
    ("t: {fr: Un, deux, en: x}\n", "yaml.comma-in-text", 1, 13),
    ("a: ~\n", "yaml.tilde", 1, 4),
    # The commonest slips.
    ("titre: Sécurité : niveau 2\n", "yaml.colon", 1, 17),
    ("- note: a: b\n", "yaml.colon", 1, 10),
    ("a: b\n  c: d\n", "yaml.deeper-line", 2, 4),
    ("a:b\nc: d\n", "yaml.space-after-colon", 2, 2),
    ("a:\n\tb: 1\n", "yaml.tab", 2, 1),
    ("a: 1\n\tb: 2\n", "yaml.tab", 2, 1),
    ("a: |\n\tb\n", "yaml.tab", 2, 1),
    ("a: @x\n", "yaml.reserved", 1, 4),
    ("a: `x`\n", "yaml.reserved", 1, 4),
    ("a: %x\n", "yaml.reserved", 1, 4),
    ("a: **bold**\n", "yaml.reserved", 1, 4),
    ("a: & b\n", "yaml.reserved", 1, 4),
    ("a: ]\n", "yaml.reserved", 1, 4),
    ("a: , b\n", "yaml.reserved", 1, 4),
    ('a: "b\nc: d\n', "yaml.unclosed-quote", 1, 4),
    ("a: 'b\n---\n", "yaml.unclosed-quote", 1, 4),
    ("a: 'l'été'\n", "yaml.after-value", 1, 7),
    ('a: "b" c\n', "yaml.after-value", 1, 8),
    ("a: [b]]\n", "yaml.after-value", 1, 7),
    ("a: [b\nc: d\n", "yaml.unclosed-bracket", 1, 4),
    ("a: [b\n", "yaml.unclosed-bracket", 1, 4),
    ("a: {b: c", "yaml.unclosed-bracket", 1, 4),
    ('a: {b: "c" d}\n', "yaml.bracket-text", 1, 12),
    ("[a, , b]\n", "yaml.missing-value", 1, 5),
    ("[a,\n", "yaml.missing-value", 1, 4),
    ("a: 1\nfoo\nb: 2\n", "yaml.no-colon", 2, 1),
    ("a:\n    b: 1\n  c: 2\n", "yaml.indentation", 3, 3),
    ("  a: 1\nb: 2\n", "yaml.indentation", 2, 1),
    ("a: 1\n- b\n", "yaml.indentation", 2, 1),
    ("a:\n  - b\n  c: d\n", "yaml.list-entry", 3, 3),
    ("a: - b\n", "yaml.list-after-key", 1, 4),
    ("- a\n - b\n", "yaml.list-in-text", 1, 3),
    ("-a\n- b\n", "yaml.list-in-text", 1, 1),
    ("a: |text\n", "yaml.block-text", 1, 5),
    ('a: "C:\\Users"\n', "yaml.escape", 1, 9),
    # Characters.
    ('a: "\\x1b[31m"\n', "yaml.control-escape", 1, 4),
    ('a: "\\r"\n', "yaml.control-escape", 1, 4),
    ('a: "\\x7f"\n', "yaml.control-escape", 1, 4),
    ('a: "\\N"\n', "yaml.control-escape", 1, 4),
    ('a: "\\uFFFE"\n', "yaml.control-escape", 1, 4),
    ('a: 1\n"\\0": 2\n', "yaml.control-escape", 2, 1),
    ("a: 1\nbc\x1bd: 2\n", "yaml.control-character", 2, 3),
    ("# \x07\na: 1\n", "yaml.control-character", 1, 3),
    ("a: \x7f\n", "yaml.control-character", 1, 4),
    ("a: \x85\n", "yaml.control-character", 1, 4),
    ("a: x\uffff\n", "yaml.control-character", 1, 5),
    ("a: x\u2028\n", "yaml.control-character", 1, 5),
    ("a: x\ufeff\n", "yaml.control-character", 1, 5),
    ("a: 1\rb: 2\n", "yaml.control-character", 1, 5),
    ("a: 1\ne" + "\u0301\u0323" * 16, "yaml.too-many-accents", 2, 1),
    ('a: "e' + "\\u0301\\u0323" * 16 + '"', "yaml.too-many-accents", 1, 4),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "line", "column"), REFUSED)
@pytest.mark.usefixtures("any_parser")
def test_what_cannot_be_read_is_refused_with_its_place(
    text: str, code: str, line: int, column: int
) -> None:
    assert placed(refusal_of(text)) == [(code, line, column)]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_an_empty_file_is_refused_as_a_whole(text: str) -> None:
    assert placed(refusal_of(text)) == [("yaml.empty", 0, 0)]


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        ("a: é".encode("utf-8-sig"), "yaml.byte-order-mark", 1, 1),
        ("a: é".encode("utf-16"), "yaml.utf-16", 0, 0),
        ("a: é".encode("utf-16-le"), "yaml.utf-16", 0, 0),
        ("a: é".encode("utf-16-be"), "yaml.utf-16", 0, 0),
        ("a: é".encode("utf-32"), "yaml.utf-16", 0, 0),
        ("a: 1\né: é".encode() + "é".encode("latin-1"), "yaml.not-utf-8", 2, 5),
        (b"\xff", "yaml.not-utf-8", 1, 1),
        (b"a: \xed\xa0\x80", "yaml.not-utf-8", 1, 4),
    ],
)
def test_another_encoding_is_refused(data: bytes, code: str, line: int, column: int) -> None:
    assert placed(refusal_of(data)) == [(code, line, column)]


def test_a_lone_surrogate_does_not_get_in() -> None:
    assert {problem.code for problem in refusal_of('a: "\\ud800"\n')} <= {
        "yaml.escape",
        "yaml.control-escape",
    }


def test_places_are_counted_in_characters() -> None:
    assert placed(refusal_of('😀é: x\r\n😀é: &a ""\r\n')) == [
        ("yaml.duplicate-key", 2, 1),
        ("yaml.anchor", 2, 5),
    ]


def test_an_error_names_the_character_that_cannot_stand_there() -> None:
    (problem,) = refusal_of("a: `x`\n")
    assert "`" in problem.said("en")


# --- keys that stand twice ------------------------------------------------------------------------


def test_all_duplicates_of_a_file_are_told_with_both_lines() -> None:
    problems = refusal_of("a: 1\nb:\n  c: 1\n  c: 2\na: 3\nb: 4\n")
    assert placed(problems) == [
        ("yaml.duplicate-key", 4, 3),
        ("yaml.duplicate-key", 5, 1),
        ("yaml.duplicate-key", 6, 1),
    ]
    assert [problem.values["first"] for problem in problems] == [3, 1, 2]


@pytest.mark.parametrize(
    ("first", "second"),
    [("Crypto", "crypto"), ("é", "e\u0301"), ("É", "e\u0301"), ("straße", "STRASSE")],
)
def test_keys_that_differ_only_by_capitals_or_accents_are_refused(first: str, second: str) -> None:
    problem = refusal_of(f"{first}: 1\n{second}: 2\n")[0]
    assert (problem.code, problem.line, problem.values["first"]) == ("yaml.similar-key", 2, 1)


def test_similar_keys_of_different_mappings_are_no_twins() -> None:
    assert tree_of("a: {B: 1}\nb: {A: 1}\n") == {"a": {"B": "1"}, "b": {"A": "1"}}


def test_a_plain_and_a_quoted_key_are_the_same() -> None:
    assert placed(refusal_of("1: a\n'1': b\n")) == [("yaml.duplicate-key", 2, 1)]


def test_duplicates_before_a_slip_are_told_with_it() -> None:
    codes = [problem.code for problem in refusal_of("a: 1\na: 2\nb: [\nc: d\n")]
    assert codes == ["yaml.duplicate-key", "yaml.unclosed-bracket"]


def test_duplicates_before_a_second_document_are_told_with_it() -> None:
    codes = [problem.code for problem in refusal_of("a: 1\na: 2\n---\nb: 3\n")]
    assert codes == ["yaml.duplicate-key", "yaml.second-document"]


def test_a_third_copy_of_a_key_names_the_first() -> None:
    assert [problem.values["first"] for problem in refusal_of("a: 1\na: 2\na: 3\n")] == [1, 1]


def test_several_errors_are_told_in_the_order_of_the_file_before_the_warnings() -> None:
    problems = refusal_of("z: NO\na: &x 1\nb: *x\nc: ~\n? d\n: e\n")
    assert placed(problems) == [
        ("yaml.anchor", 2, 4),
        ("yaml.alias", 3, 4),
        ("yaml.tilde", 4, 4),
        ("yaml.complex-key", 5, 1),
        ("yaml.other-readers", 1, 4),
    ]


# --- limits ---------------------------------------------------------------------------------------


def test_the_largest_file_is_read_and_a_larger_one_refused() -> None:
    largest = b"a: 1\n".ljust(reader.MAX_BYTES, b"#")
    assert compose(largest, "f.yaml").tree == {"a": "1"}
    assert placed(refusal_of(largest + b"#")) == [("yaml.too-large", 0, 0)]


@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}"), ("- ", "")])
def test_the_deepest_nesting_is_read_and_a_deeper_one_refused(opening: str, closing: str) -> None:
    def nested(depth: int) -> str:
        return opening * depth + "x" + closing * depth

    assert "x" in str(tree_of(nested(reader.MAX_DEPTH)))
    (problem,) = refusal_of(nested(reader.MAX_DEPTH + 1))
    assert (problem.code, problem.column) == ("yaml.too-deep", reader.MAX_DEPTH * len(opening) + 1)


def test_brackets_in_quotes_and_comments_are_not_nesting() -> None:
    assert tree_of(f"a: '{'[' * 1000}' # {'{' * 1000}") == {"a": "[" * 1000}


def test_the_most_events_are_read_and_one_more_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(composer, "MAX_EVENTS", 106)
    assert len(tree_of("- a\n" * 100)) == 100
    assert [problem.code for problem in refusal_of("- a\n" * 101)] == ["yaml.too-many-events"]


@pytest.mark.parametrize("quote", ["", "'", '"'])
def test_the_longest_text_is_read_and_a_longer_one_refused(quote: str) -> None:
    def quoted(length: int) -> str:
        return f"a: {quote}{'x' * length}{quote} # \\"

    assert warnings_of(quoted(reader.LONG_TEXT)) == ()
    assert placed(warnings_of(quoted(reader.LONG_TEXT + 1))) == [("yaml.long", 1, 4)]
    assert placed(warnings_of(quoted(reader.MAX_TEXT))) == [("yaml.long", 1, 4)]
    assert placed(refusal_of(quoted(reader.MAX_TEXT + 1))) == [("yaml.too-long", 1, 4)]


def test_the_longest_key_is_read_and_a_longer_one_refused() -> None:
    key = "k" * reader.MAX_KEY
    assert tree_of(f"{key}: 1") == {key: "1"}
    assert placed(refusal_of(f"{key}k: 1")) == [("yaml.long-key", 1, 1)]


def test_accents_may_be_piled_up_to_the_limit() -> None:
    assert len(tree_of("e" + "\u0323" * reader.MAX_ACCENTS)) == reader.MAX_ACCENTS + 1
    piled = "e\u0301" + "\u0323" * reader.MAX_ACCENTS
    assert placed(refusal_of(piled)) == [("yaml.too-many-accents", 1, 1)]


@pytest.mark.parametrize("entry", ["- &x 1\n", "- \x07\n", "a: 1\n"])
def test_a_hundred_problems_are_told_and_the_rest_is_mentioned(entry: str) -> None:
    problems = refusal_of(entry * (reader.MAX_PROBLEMS + 50))
    assert len(problems) == reader.MAX_PROBLEMS + 1
    assert problems[-1].code == "yaml.more-problems"


@pytest.mark.parametrize("entry", ["- NO\n", "- \u202e\n", "- e\u0301\n"])
def test_warnings_are_told_up_to_the_same_number(entry: str) -> None:
    assert len(warnings_of(entry * (reader.MAX_PROBLEMS + 50))) == reader.MAX_PROBLEMS


# --- bombs ----------------------------------------------------------------------------------------


class Counted:
    """A loader that counts what is asked of it."""

    asked: ClassVar[int] = 0

    def __init__(self, text: str) -> None:
        self.loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)

    def get_event(self) -> Any:
        type(self).asked += 1
        return self.loader.get_event()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.loader, name)


def aliases(levels: int) -> str:
    lines = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, levels)]
    return "a0: &a0 [x]\n" + "".join(lines)


def merges(levels: int) -> str:
    lines = [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}\n" for n in range(1, levels)]
    return "a0: &a0 {k: v}\n" + "".join(lines)


MILLION = 1_000_000


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * MILLION,
        "{" * MILLION,
        "- " * MILLION,
        "? " * MILLION,
        "[\n" * MILLION,
        "{a: " * MILLION,
        "[{a: " * MILLION,
        "[?" * MILLION,
        "\n".join(f"{' ' * depth}a:" for depth in range(1000)),
        aliases(40),
        merges(40),
        "[" + "&a x, " * MILLION,
        "[" + "*a, " * MILLION,
        "!" * MILLION,
        "a: " * MILLION,
        "," * MILLION,
        '"' * MILLION,
        "\x07" * MILLION,
        "\r" * MILLION,
        "\t" * MILLION,
    ],
    ids=lambda bomb: repr(bomb[:8]),
)
def test_a_bomb_is_refused_after_a_handful_of_events(
    bomb: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Counted, "asked", 0)
    monkeypatch.setattr(parser, "LOADER", Counted)
    refusal_of(bomb)
    assert Counted.asked < 500


@pytest.mark.parametrize(
    "inside", [" ?", "? ", "- ", "\n\n", "---\n ", "é", "\u0323", "a:", "''", "\u202e"]
)
def test_a_long_text_takes_no_more_than_one_look(inside: str) -> None:
    # A square of the length would be 10¹² steps: minutes, not the moment that this takes.
    codes = [
        problem.code for problem in refusal_of(f"a: 'x - {inside * (MILLION // len(inside))}'")
    ]
    assert "yaml.too-long" in codes


# --- where things stand ---------------------------------------------------------------------------


def test_a_path_leads_to_the_key_or_to_the_value_in_a_list() -> None:
    document = compose(b"# top\na:\n  - b: 1\n    c: [x, yy]\n  - z\n", "f.yaml")
    assert document.where(()) == (2, 1)
    assert document.where(("a",)) == (2, 1)
    assert document.where(("a", 0)) == (3, 5)
    assert document.where(("a", 0, "c")) == (4, 5)
    assert document.where(("a", 0, "c", 1)) == (4, 12)
    assert document.where(("a", 1)) == (5, 5)


@pytest.mark.parametrize("path", [("a", 0, "missing"), ("a", 0, "missing", 3), ("a", 0, 7)])
def test_a_path_that_does_not_exist_leads_as_far_as_it_can(path: tuple[str | int, ...]) -> None:
    document = compose(b"a:\n  - b: 1\n", "f.yaml")
    assert document.where(path) == (2, 5)


@pytest.mark.parametrize("path", [("a", 1), ("a", -1), ("a", "b"), ("a", "b", 0)])
def test_a_step_that_a_list_does_not_have_leads_to_the_list(path: tuple[str | int, ...]) -> None:
    assert compose(b"x: 1\na:\n  - b\n", "f.yaml").where(path) == (2, 1)


# --- laws -----------------------------------------------------------------------------------------

# Letters of all scripts, but none that the reader refuses or that a quote would have to escape.
LETTERS = st.characters(
    exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029\ufeff\ufffe\uffff"
)
LEAVES = st.text(LETTERS, max_size=20) | st.booleans() | st.none()


def folded(key: str) -> str:
    return normalize("NFC", normalize("NFC", key).casefold())


def mappings(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    entries = st.tuples(st.text(LETTERS, min_size=1, max_size=10), values)
    return st.lists(entries, max_size=4, unique_by=lambda entry: folded(entry[0])).map(dict)


TREES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=4) | mappings(inner), max_leaves=20
)

Path_ = tuple[str | int, ...]


def quoted(leaf: Any) -> str:
    return json.dumps(leaf, ensure_ascii=False)


def in_flow(tree: Any) -> str:
    if isinstance(tree, dict):
        return (
            "{" + ", ".join(f"{quoted(key)}: {in_flow(value)}" for key, value in tree.items()) + "}"
        )
    if isinstance(tree, list):
        return "[" + ", ".join(map(in_flow, tree)) + "]"
    return quoted(tree)


def in_blocks(tree: Any, path: Path_ = (), indent: int = 0) -> Iterator[tuple[Path_, int, str]]:
    """Lines, each with the path that it is about and the column where that stands."""
    entries = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for step, value in entries:
        mark = f"{quoted(step)}:" if isinstance(tree, dict) else "-"
        column = indent + (1 if isinstance(tree, dict) else 3)
        inside = bool(value) and isinstance(value, dict | list)
        yield (*path, step), column, " " * indent + (mark if inside else f"{mark} {in_flow(value)}")
        if inside:
            yield from in_blocks(value, (*path, step), indent + 2)


@given(TREES)
def test_what_is_written_on_one_line_is_read_again(tree: Any) -> None:
    assert tree_of(in_flow(tree)) == tree


@given(TREES)
def test_what_is_written_in_blocks_is_read_again(tree: Any) -> None:
    assume(tree and isinstance(tree, dict | list))
    assert tree_of("\n".join(line for _, _, line in in_blocks(tree))) == tree


@given(TREES)
def test_every_entry_stands_where_it_was_written(tree: Any) -> None:
    assume(tree and isinstance(tree, dict | list))
    lines = list(in_blocks(tree))
    document = compose("\n".join(line for _, _, line in lines).encode(), "f.yaml")
    for number, (path, column, line) in enumerate(lines, start=1):
        if not line.endswith("-"):
            assert document.where(path) == (number, column)


@given(TREES, st.data())
def test_a_copy_of_any_key_is_refused_with_both_lines(tree: Any, data: st.DataObject) -> None:
    assume(tree and isinstance(tree, dict | list))
    lines = list(in_blocks(tree))
    numbers = [number for number, (path, _, _) in enumerate(lines, 1) if isinstance(path[-1], str)]
    assume(numbers)
    number = data.draw(st.sampled_from(numbers))
    path, column, _ = lines[number - 1]
    written = [line for _, _, line in lines]
    written.insert(number - 1, f"{' ' * (column - 1)}{quoted(path[-1])}: copy")
    errors = [one for one in refusal_of("\n".join(written)) if one.severity == "error"]
    assert placed(tuple(errors)) == [("yaml.duplicate-key", number + 1, column)]
    assert errors[0].values["first"] == number


FRAGMENTS = [
    "a", "b: ", "- ", "? ", ": ", "\n", "\n  ", "\n    ", "[", "]", "{", "}", ", ", "'", '"', "|\n", ">-\n",
    "&x ", "*x", "!t ", "! ", "%", "@", "`", "#", " # ", "\\", "\\u0301", "\\ud800", "\t", "\r\n", "\r", "\x1b",
    "\u2028", "\ufeff", "\u202e", "e\u0301", "é", "É", "~", "null", "<<: ", "---\n", "...\n", "1.10", "NO", "😀",
]  # fmt: skip


def everything_in(tree: Any) -> Iterator[Any]:
    yield tree
    if isinstance(tree, dict):
        yield from tree
        for value in tree.values():
            yield from everything_in(value)
    if isinstance(tree, list):
        for value in tree:
            yield from everything_in(value)


def check_what_comes_out(data: bytes) -> None:
    """A document of plain values or `Unusable`, with problems that have words and a line."""
    try:
        document = compose(data, "f.yaml")
    except Unusable as unusable:
        problems = unusable.problems
        assert any(problem.severity == "error" for problem in problems)
    else:
        problems = document.problems
        assert {problem.severity for problem in problems} <= {"warning"}
        for value in everything_in(document.tree):
            assert type(value) in {dict, list, str, PlainNumber, bool, type(None)}
            assert not isinstance(value, str) or is_plain(value)
    lines = data.decode("utf-8", "replace").count("\n") + 1
    for problem in problems:
        assert 0 <= problem.line <= lines
        assert all(problem.said(language) for language in LANGUAGES)


@given(st.binary())
def test_any_bytes_give_a_document_or_problems(data: bytes) -> None:
    check_what_comes_out(data)


@given(st.text())
def test_any_text_gives_a_document_or_problems(text: str) -> None:
    check_what_comes_out(text.encode("utf-8", "surrogatepass"))


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join))
def test_any_scrap_of_yaml_gives_a_document_or_problems(text: str) -> None:
    check_what_comes_out(text.encode())


# One scrap in six or so is accepted; a run of refused ones says nothing of the test.
@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(st.lists(st.sampled_from(FRAGMENTS), max_size=25).map("".join))
def test_what_is_accepted_has_the_structure_that_pyyaml_sees(text: str) -> None:
    def as_texts(tree: Any) -> Any:
        if isinstance(tree, dict):
            return {key: as_texts(value) for key, value in tree.items()}
        if isinstance(tree, list):
            return [as_texts(value) for value in tree]
        return {True: "true", False: "false", None: ""}.get(tree, tree)

    def nulls_as_nothing(tree: Any) -> Any:
        return json.loads(json.dumps(tree).replace('"null"', '""'))

    try:
        document = compose(text.encode(), "f.yaml")
    except Unusable:
        assume(False)
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    expected = yaml.load(text, Loader=loader)  # noqa: S506 - it makes nothing but texts
    assert nulls_as_nothing(as_texts(document.tree)) == nulls_as_nothing(expected)


@pytest.mark.parametrize(
    "failure", [ValueError, OverflowError, RecursionError, MemoryError, yaml.YAMLError]
)
def test_no_failure_of_the_parser_gets_out(
    failure: type[Exception], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Failing(Counted):
        def get_event(self) -> Any:
            raise failure

    monkeypatch.setattr(parser, "LOADER", Failing)
    assert placed(refusal_of("a: b")) == [("yaml.unreadable", 0, 0)]


# --- from disk ------------------------------------------------------------------------------------


def disk_refusal(path: Path, shown: str | None = None) -> Problem:
    with pytest.raises(Unusable) as caught:
        read(path, shown)
    (problem,) = caught.value.problems
    return problem


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "v1.yaml"
    path.write_text("a: [1, é]\n", encoding="utf-8")
    document = read(path)
    assert (document.file, document.tree) == (str(path), {"a": ["1", "é"]})
    assert read(path, "v1.yaml").file == "v1.yaml"


@pytest.mark.parametrize("name", ["missing.yaml", "file.yaml/inside.yaml", "nul\0.yaml"])
def test_a_missing_file_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.yaml").write_text("a: 1", encoding="utf-8")
    assert disk_refusal(tmp_path / name, "shown.yaml") == Problem(
        code="yaml.file-missing", file="shown.yaml"
    )


def test_a_folder_is_told(tmp_path: Path) -> None:
    assert disk_refusal(tmp_path).code == "yaml.file-folder"


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the rights of this user have no limits"
)
def test_a_file_without_the_right_to_read_it_is_told(tmp_path: Path) -> None:
    path = tmp_path / "secret.yaml"
    path.write_text("a: 1", encoding="utf-8")
    path.chmod(0)
    assert disk_refusal(path).code == "yaml.file-forbidden"


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (PermissionError(13, "Permission denied"), "yaml.file-forbidden"),
        (OSError(5, "Input/output error"), "yaml.file-unreadable"),
        (OSError(), "yaml.file-unreadable"),
    ],
)
def test_what_the_system_refuses_is_told(
    error: OSError, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "is_dir", refuse)
    problem = disk_refusal(tmp_path / "a.yaml")
    assert problem.code == code
    assert all(problem.said(language) for language in LANGUAGES)


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as stream:
        stream.truncate(100 * reader.MAX_BYTES)
    assert disk_refusal(path).code == "yaml.too-large"


# --- words ----------------------------------------------------------------------------------------


def test_every_code_of_the_reader_has_words_and_no_words_are_left_over() -> None:
    folder = Path(reader.__file__).parent
    source = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    assert set(re.findall(r'"(yaml\.[a-z0-9-]+)"', source)) == set(TEXTS)


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_both_languages_have_the_same_placeholders(code: str) -> None:
    def placeholders(language: str) -> set[str | None]:
        return {
            name for _, name, _, _ in string.Formatter().parse(TEXTS[code].said(language)) if name
        }

    assert placeholders("fr") == placeholders("en")
    assert TEXTS[code].fr != TEXTS[code].en


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", [text for text, *_ in REFUSED])
def test_every_refusal_is_one_line_with_its_place(text: str, language: str) -> None:
    (problem,) = refusal_of(text)
    said = problem.said(language)
    assert said.startswith(f"f.yaml:{problem.line}:{problem.column}: ")
    assert said.isprintable()


def test_a_problem_of_the_whole_file_has_no_line() -> None:
    assert refusal_of("")[0].said("en").startswith("f.yaml: This file is empty.")


def test_names_and_values_cannot_steer_the_terminal() -> None:
    values = {"key": "\x1b]0;x\x07\n\t\ud800", "first": 1}
    problem = Problem(code="yaml.duplicate-key", file="a\x1b[31m\n\x9b.yaml", line=2, values=values)
    assert problem.said("en") == (
        "a\ufffd[31m\ufffd\ufffd.yaml:2: "
        'The key "\ufffd]0;x\ufffd\ufffd\ufffd\ufffd" is already on line 1. Rename or remove one of the two.'
    )


def test_braces_in_values_stay_braces() -> None:
    problem = Problem(code="yaml.anchor", file="{f}", values={"name": "{0} {x!r}"})
    assert '"&{0} {x!r}"' in problem.said("en")
    assert problem.said("en").startswith("{f}: ")


def test_a_long_value_is_cut() -> None:
    problem = Problem(code="yaml.anchor", file="f", values={"name": "x" * 1000})
    assert f'"&{"x" * 99}…"' in problem.said("en")


def test_a_code_without_words_is_a_fault() -> None:
    with pytest.raises(KeyError):
        Problem(code="yaml.no-such-code", file="f").said("en")


def test_the_exception_says_all_its_problems() -> None:
    unusable = Unusable(
        [Problem(code="yaml.empty", file="a"), Problem(code="yaml.empty", file="b")]
    )
    assert [line[:2] for line in str(unusable).splitlines()] == ["a:", "b:"]


# --- characters -----------------------------------------------------------------------------------


@given(st.text(st.characters()))
def test_a_disarmed_text_is_plain_and_as_long_as_before(text: str) -> None:
    plain = disarmed(text)
    assert is_plain(plain)
    assert len(plain) == len(text)
    assert (plain == text) == is_plain(text)


@pytest.mark.parametrize(
    "code", [0x00, 0x08, 0x0B, 0x0D, 0x1B, 0x1F, 0x7F, 0x80, 0x9F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF]
)
def test_control_characters_are_replaced(code: int) -> None:
    assert disarmed(f"a{chr(code)}b") == "a\ufffdb"


@pytest.mark.parametrize("text", ["\t\n", " ~", "\xa0é", "\u202f", "😀", "\ufffd", "\ue000"])
def test_other_characters_are_left_alone(text: str) -> None:
    assert disarmed(text) == text
