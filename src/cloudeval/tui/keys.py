"""Commands under the keys that a person gave them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace

from cloudeval.files.keys import NAME, Keys, keys_file, read_keys
from cloudeval.files.problems import Problem, Unusable
from cloudeval.tui.commands import Command
from cloudeval.tui.desk.commands import COMMANDS
from cloudeval.words.tui import TEXTS

_COMMAND = "tui.command."


def own_keys() -> Keys:
    """The keys that somebody gave; what is wrong with them is ``Unusable``."""
    known = {key.removeprefix(_COMMAND) for key in TEXTS if key.startswith(_COMMAND)}
    keys = read_keys(os.environ, known)
    problems = tuple(_clashes(keys))
    if problems:
        raise Unusable(problems)
    return keys


def _clashes(keys: Keys) -> Iterator[Problem]:
    """Keys that another command of the table has already, and keeps."""
    path = keys_file(os.environ)
    file = NAME if path is None else path.as_posix()
    kept = {key: each.id for each in COMMANDS if each.id not in keys for key in each.keys}
    here = {each.id for each in COMMANDS}
    for name, given in keys.items():
        for key in given:
            if name in here and key in kept:
                values = {"key": key, "name": name, "other": kept[key]}
                yield Problem(code="keys.taken", file=file, values=values)


def rebound(commands: Iterable[Command], keys: Keys) -> tuple[Command, ...]:
    """The commands of a room under these keys; a key that was given is taken from all others."""
    commands = tuple(commands)
    given = {key for each in commands for key in keys.get(each.id, ())}
    return tuple(_rebound(each, keys, given) for each in commands)


def _rebound(command: Command, keys: Keys, given: set[str]) -> Command:
    own = keys.get(command.id)
    if own is not None:
        return replace(command, keys=own, signs=" ".join(map(_sign, own)))
    left = tuple(key for key in command.keys if key not in given)
    return command if left == command.keys else replace(command, keys=left)


def _sign(key: str) -> str:
    return key.replace("ctrl+", "^") if key.startswith("ctrl+") else key
