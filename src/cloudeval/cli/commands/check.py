"""``cloudeval check``: whether files can be used, and published sets are what they were."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cloudeval.cli import asking, options
from cloudeval.cli.asking import Said, told, unusable_files
from cloudeval.cli.command import Command
from cloudeval.cli.refusal import UNUSABLE, refused
from cloudeval.cli.speech import say
from cloudeval.cli.streams import emit, talk
from cloudeval.model.wording import Language

FINE = 0
NO = 1
_OF_A_NO = ("lock.", "note.without-change", "change.without-note")
"""How the codes of problems begin that leave a file usable, and make the answer a no."""


def command(language: Language) -> Command:
    """The command in one language."""
    params = [
        options.Argument(
            "paths",
            language,
            "argument.paths",
            nargs=-1,
            required=False,
            type=options.Place(language),
        ),
        options.as_of(language, "option.as-of-check"),
        options.flag("write-lock", language),
    ]
    return Command("check", language, run, Asked, params)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(asking.Asked):
    """What this command was called with."""

    paths: tuple[str, ...]
    as_of: date | None
    write_lock: bool


def run(language: Language, asked: Asked) -> int:
    """Check files, or write locks; the problems are the data, the summary is talk."""
    if asked.write_lock:
        _lock(asked, language)
        return FINE
    found = found_in(asked.data, [Path(path) for path in asked.paths], language, asked.as_of)
    if found:
        emit("\n".join(told(one, language) for one in found), language)
    talk(summary(found, language))
    return code(found)


def found_in(
    data: Sequence[Path], paths: Sequence[Path], language: Language, on: date | None = None
) -> list[Said]:
    """All problems of the files, and all mismatches of notes and changes.

    With a day, also what has ended or is old by then.
    """
    from cloudeval.cli.noting import mismatches
    from cloudeval.files.library import open_library
    from cloudeval.files.problems import Unusable

    try:
        problems = open_library(data).check(paths, on)
        return [*problems, *dict.fromkeys(mismatches(data, paths))]
    except Unusable as unusable:
        raise unusable_files(unusable.problems, language) from None


def code(found: Sequence[Said]) -> int:
    """0, 1 or 2, by the worst that was found."""
    errors = [one for one in found if one.severity == "error"]
    if not errors:
        return FINE
    return NO if all(_is_a_no(one) for one in errors) else UNUSABLE


def _is_a_no(one: Said) -> bool:
    return str(getattr(one, "code", "")).startswith(_OF_A_NO)


def summary(found: Sequence[Said], language: Language) -> str:
    """What was found, in one line."""
    errors = sum(one.severity == "error" for one in found)
    if not found:
        return say("check.fine", language)
    word = {FINE: "doubts", NO: "no", UNUSABLE: "unusable"}[code(found)]
    count = errors or len(found)
    return say(f"check.{word}.{'one' if count == 1 else 'many'}", language, count=count)


def _lock(asked: Asked, language: Language) -> None:
    from cloudeval.cli.locking import write_locks
    from cloudeval.files.problems import Unusable

    if asked.paths:
        raise refused(language, "check.lock-is-for-all")
    try:
        for path in write_locks(asked.data):
            talk(say("check.locked", language, file=path))
    except Unusable as unusable:
        raise unusable_files(unusable.problems, language) from None
