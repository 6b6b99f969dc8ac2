"""Finds the characters that nobody sees, that mislead, or that can be stored in two ways."""

import re
from bisect import bisect_left
from itertools import groupby, islice
from unicodedata import combining, is_normalized, normalize

from cloudeval.files.yaml.findings import Findings
from cloudeval.files.yaml.limits import MAX_ACCENTS, MAX_PROBLEMS
from cloudeval.files.yaml.place import place_in

# Control characters; two line separators that only some programs end a line at; the byte order
# mark, which nobody sees.
_UNREADABLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]|\r(?!\n)"
)
BIDIRECTIONAL = re.compile(r"[\u202a-\u202e\u2066-\u2069]")


def check_characters(text: str, findings: Findings) -> None:
    """Look at every character of a file, whatever part of it holds it."""
    for found in _UNREADABLE.finditer(text):
        findings.error(
            "yaml.control-character",
            place_in(text, found.start()),
            character=code_point(found.group()),
        )
    if text.isascii():
        return
    for found in islice(BIDIRECTIONAL.finditer(text), MAX_PROBLEMS):
        findings.warning(
            "yaml.bidirectional",
            place_in(text, found.start()),
            character=code_point(found.group()),
        )
    if not is_normal(text):
        _warn_of_forms(text, findings)


def _warn_of_forms(text: str, findings: Findings) -> None:
    lines = enumerate(text.split("\n"), start=1)
    abnormal = ((number, line) for number, line in lines if not is_normal(line))
    for number, line in abnormal:
        if piles_accents(line):
            findings.error("yaml.too-many-accents", (number, 1), limit=MAX_ACCENTS)
        elif len(findings.warnings) < MAX_PROBLEMS:
            findings.warning("yaml.accents", (number, _first_abnormal(line) + 1))


def piles_accents(text: str) -> bool:
    """Tell whether normalising a text takes the square of its length, and minutes if it is long."""
    if len(text) <= MAX_ACCENTS:
        return False
    runs = groupby(text, key=lambda character: combining(character) > 0)
    return any(is_accent and len(list(run)) > MAX_ACCENTS for is_accent, run in runs)


def _first_abnormal(line: str) -> int:
    return bisect_left(range(len(line)), True, key=lambda at: not is_normal(line[: at + 1]))


def is_normal(text: str) -> bool:
    """Tell whether a text is stored in the form that most programs write."""
    return is_normalized("NFC", text)


def code_point(character: str) -> str:
    """The name of a character that cannot be shown."""
    return f"U+{ord(character):04X}"


def folded(name: str) -> str:
    """The same for names that differ only in capitals or in how accents are stored."""
    return normalize("NFC", normalize("NFC", name).casefold())
