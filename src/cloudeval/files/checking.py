"""Checks one file by itself: its tree against the noun, then what the noun must be in itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from cloudeval.files.building import build
from cloudeval.files.check_alone import check_alone
from cloudeval.files.findings import Finding, Path, error
from cloudeval.files.misfits import misfits
from cloudeval.files.problems import Problem

MOST_PROBLEMS = 100
"""Of one file: whoever made more wants to see the first ones first."""


def check(noun: type, document: Any) -> tuple[Problem, ...]:
    """The problems of a document that should make ``noun``; only warnings leave it usable."""
    findings = [*misfits(noun, document.tree)] or [*_others(noun, document.tree)]
    problems = sorted((located(one, document) for one in findings), key=_place)
    if len(problems) > MOST_PROBLEMS:
        more = Problem(code="file.more", file=document.file, values={"limit": MOST_PROBLEMS})
        return (*problems[:MOST_PROBLEMS], more)
    return tuple(problems)


def located(finding: Finding, document: Any) -> Problem:
    """A finding where it stands in ``document``."""
    line, column = document.where(finding.path) if finding.path else (0, 0)
    return Problem(
        code=finding.code,
        file=document.file,
        line=line,
        column=column,
        values=finding.values,
        severity=finding.severity,
    )


def _place(problem: Problem) -> tuple[bool, int, int]:
    return problem.severity == "warning", problem.line, problem.column


def _others(noun: type, tree: Any) -> Iterator[Finding]:
    yield from _empty_texts(tree, ())
    yield from check_alone(build(noun, tree))


def _empty_texts(tree: Any, path: Path) -> Iterator[Finding]:
    """Texts without a character: whoever wrote one meant to come back."""
    if isinstance(tree, str):
        if not tree.strip():
            yield error("text.empty", path)
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield from _empty_texts(value, (*path, key))
    elif isinstance(tree, list):
        for place, value in enumerate(tree):
            yield from _empty_texts(value, (*path, place))
