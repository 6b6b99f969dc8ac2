"""Says in the user's terms why the parser gave up."""

import re
from typing import Any

import yaml

from cloudeval.files.yaml.place import Place

Slip = tuple[str, Place, dict[str, object]]
"""The code of a sentence, where, and what fills the sentence."""

# The first that fits the parser's complaint, its context before the colon; what to say; and
# whether the fault lies where the construct began. The wordings of both parsers are covered.
_COMPLAINTS = tuple(
    (re.compile(complaint), code, at_beginning)
    for complaint, code, at_beginning in (
        (r"tab character|character '\\t'", "yaml.tab", False),
        ("cannot start any token", "yaml.reserved", False),
        ("an (alias|anchor): .*expected alphabetic", "yaml.reserved", True),
        ("block node: .*node content", "yaml.reserved", False),
        ("flow node: .*node content", "yaml.missing-value", False),
        ("a tag:|tag handle", "yaml.tag", True),
        ("directive|incompatible YAML", "yaml.directive", True),
        ("quoted scalar: found unexpected (end|document)", "yaml.unclosed-quote", True),
        ("quoted scalar:", "yaml.escape", False),
        ("expected ',' or", "yaml.unclosed-bracket", True),
        ("found unexpected ':'", "yaml.bracket-text", False),
        ("mapping values are not allowed", "yaml.colon", False),
        ("could not find expected ':'", "yaml.no-colon", True),
        ("sequence entries are not allowed", "yaml.list-after-key", False),
        ("mapping keys are not allowed", "yaml.complex-key", False),
        ("block scalar:", "yaml.block-text", False),
        ("block collection:", "yaml.list-entry", False),
        ("block mapping:", "yaml.indentation", False),
        ("expected '?<document start>", "yaml.indentation", False),
    )
)


def slip(error: BaseException, text: str) -> Slip:
    """Say in the user's terms what made the parser give up."""
    if not isinstance(error, yaml.MarkedYAMLError) or error.problem_mark is None:
        return "yaml.unreadable", (0, 0), {}
    complaint = f"{error.context}: {error.problem}"
    code, at_beginning = next(
        ((code, begins) for pattern, code, begins in _COMPLAINTS if pattern.search(complaint)),
        ("yaml.syntax", False),
    )
    stopped = error.problem_mark
    mark = error.context_mark if at_beginning and error.context_mark else stopped
    return _refined(code, _Spotted(text, mark), _Spotted(text, stopped))


class _Spotted:
    """A place that the parser named, on a line that exists."""

    def __init__(self, text: str, mark: Any) -> None:
        lines = text.removesuffix("\n").split("\n")
        self.at_end = not text[mark.index :].strip()
        """Where something never ends, the parser stops at the end, or on a line after the last."""
        self.line = min(mark.line, len(lines) - 1)
        line = lines[self.line].removesuffix("\r")
        column = len(line) if self.at_end else mark.column
        self.place: Place = (self.line + 1, column + 1)
        self.character = line[column : column + 1]
        self.before = line[:column]
        self.above = next((line for line in reversed(lines[: self.line]) if line.strip()), "")


def _refined(code: str, at: _Spotted, stopped: _Spotted) -> Slip:
    """Look at the text itself, where one complaint has several causes."""
    if code == "yaml.unclosed-bracket" and at.line == stopped.line and not stopped.at_end:
        return "yaml.bracket-text", stopped.place, {}
    if code == "yaml.reserved" and at.character == "\t":
        code = "yaml.tab"
    elif code == "yaml.colon":
        code = _colon(at)
    elif code == "yaml.indentation":
        code = _misplaced(at)
    return code, at.place, {"character": at.character, "noticed": stopped.line + 1}


def _colon(at: _Spotted) -> str:
    if re.search(r":\s", at.before):
        return "yaml.colon"
    if re.match(r"[ -]*\w[\w.-]*:[^\s/]", at.above):
        return "yaml.space-after-colon"
    return "yaml.deeper-line"


def _misplaced(at: _Spotted) -> str:
    if at.character == ":":
        return "yaml.empty-key"
    return "yaml.after-value" if at.before.strip(" -") else "yaml.indentation"
