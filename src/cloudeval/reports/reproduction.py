"""How to get the same result again: the command, the program's version, the digests."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence

from cloudeval import __version__
from cloudeval.model.criteria_set import CriteriaSet
from cloudeval.model.provider import Candidate
from cloudeval.model.source import Sureness
from cloudeval.reports.results import Chosen, DayRead, Input

BRIEF = 12
"""Digits of a digest that a person is shown."""

PROGRAM = {"name": "cloudeval", "version": __version__}

_BARE = re.compile(r"[A-Za-z0-9@%+=:,./_-]+")
_FOLDER = re.compile(r"(.+)/(?:criteria|providers)/.+")


def brief(digest: str) -> str:
    """The digits of a digest that a person compares."""
    return digest[:BRIEF]


def joint_digest(inputs: Iterable[Input]) -> str:
    """One digest for all files: that of the list which ``sha256sum`` prints of them."""
    listed = "".join(f"{each.digest}  {each.path}\n" for each in _sorted(inputs))
    return hashlib.sha256(listed.encode()).hexdigest()


def documented(inputs: Iterable[Input]) -> list[dict[str, str]]:
    """The files as a document lists them."""
    return [{"path": each.path, "digest": each.digest} for each in _sorted(inputs)]


def _sorted(inputs: Iterable[Input]) -> list[Input]:
    return sorted(inputs, key=lambda each: (each.path, each.digest))


def command(words: Sequence[str], inputs: Iterable[Input], *options: Sequence[str]) -> str:
    """The command that asks for a result: its words, the data beside the shipped, its options."""
    # What lies beside a set that is given as a path is found without being named.
    beside = {word.rpartition("/")[0] for word in words if word.endswith(".yaml")}
    folders = [folder for folder in data_folders(inputs) if folder not in beside]
    asked = [word for each in _sorted(inputs) for word in each.asked]
    if asked:
        # A study names its version, which must be found; what lies in its own folder is.
        named = {folder or "." for folder in beside}
        folders = sorted({*data_folders(inputs), *named} - {*asked})
    data = [word for folder in folders for word in ("--data", folder)]
    told = [word for option in options for word in option]
    return " ".join(map(_quoted, ["cloudeval", *words, *data, *asked, *told]))


def reference(criteria: CriteriaSet, inputs: Iterable[Input]) -> str:
    """By what a set is asked for: its name, or its path where it lies in no data folder."""
    paths = sorted(each.path for each in inputs)
    laid = f"criteria/{criteria.family}/{criteria.version}.yaml"
    if any(path == laid or path.endswith(f"/{laid}") for path in paths):
        return criteria.name
    flat = [path for path in paths if path.rpartition("/")[2] == f"{criteria.version}.yaml"]
    own = [path for path in flat if "providers/" not in path]
    return own[0] if own else criteria.name


def data_folders(inputs: Iterable[Input]) -> tuple[str, ...]:
    """The data folders beside the shipped one, as far as the files' names tell them."""
    found = (_FOLDER.fullmatch(each.path) for each in inputs)
    return tuple(sorted({match[1] for match in found if match is not None}))


def as_of_option(day: DayRead) -> tuple[str, str]:
    """The day, written so that it does not depend on what a file says later."""
    return "--as-of", day.date.isoformat()


def offer_options(cast: Chosen, candidates: Sequence[Candidate]) -> list[str]:
    """The offers that were asked for; a provider's name where all of its offers were."""
    if cast != "asked":
        return []
    chosen = {candidate.id for candidate in candidates}
    names: dict[str, None] = {}
    for candidate in candidates:
        provider = candidate.provider
        whole = all(f"{provider.id}/{offer.id}" in chosen for offer in provider.offers)
        names[provider.id if whole else candidate.id] = None
    return [word for name in names for word in ("--offer", name)]


def sure_option(min_sure: Sureness) -> tuple[str, ...]:
    """How sure claims had to be, where that was asked for."""
    return () if min_sure == "low" else ("--min-sure", min_sure)


def _quoted(word: str) -> str:
    if _BARE.fullmatch(word):
        return word
    return "'" + word.replace("'", "'\"'\"'") + "'"
