"""What is wrong with a file, where, and what to do about it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from cloudeval.model.text import disarmed
from cloudeval.model.wording import Wording

LONGEST_VALUE = 100
"""A longer value is cut when a problem is told: a sentence quotes, it does not reprint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong, or doubtful, at one place of a file."""

    code: str
    """The key of the sentence in a catalogue of words."""
    file: str
    """As the user gave it."""
    line: int = 0
    """From 1; 0 means the file as a whole."""
    column: int = 0
    """From 1; 0 means the line as a whole."""
    values: Mapping[str, object] = field(default_factory=dict, hash=False)
    """What fills the placeholders of the sentence."""
    severity: Literal["error", "warning"] = "error"

    def said(self, language: str) -> str:
        """Tell the place and the problem in one line."""
        values = {name: _quotable(value) for name, value in self.values.items()}
        return f"{self._place()}: {_wording(self.code).said(language).format(**values)}"

    def _place(self) -> str:
        numbers = [str(number) for number in (self.line, self.column) if number]
        return ":".join([_on_one_line(self.file), *numbers])


class Unusable(Exception):
    """One or more files cannot be used; every problem that was found is told."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(problem.said("en") for problem in self.problems)


def _wording(code: str) -> Wording:
    # A code without words is a fault of this program, and the KeyError says so.
    from cloudeval.words.yaml import TEXTS as OF_YAML

    if code in OF_YAML:
        return OF_YAML[code]
    if code.startswith("table."):
        from cloudeval.words.table import TEXTS as OF_TABLES

        return OF_TABLES[code]
    if code.startswith("import."):
        from cloudeval.words.importing import TEXTS as OF_WORKBOOKS

        return OF_WORKBOOKS[code]
    from cloudeval.words.problems import TEXTS as OF_NOUNS

    return OF_NOUNS[code]


def _quotable(value: object) -> str:
    text = _on_one_line(str(value))
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"


def _on_one_line(text: str) -> str:
    return disarmed(text).replace("\n", "\ufffd").replace("\t", "\ufffd")
