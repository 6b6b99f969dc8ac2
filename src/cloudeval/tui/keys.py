"""Commands under the keys that a person gave them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import replace

from cloudeval.files.keys import Keys, read_keys
from cloudeval.tui.commands import Command
from cloudeval.tui.desk.commands import COMMANDS
from cloudeval.words.tui import TEXTS

_COMMAND = "tui.command."


def own_keys() -> Keys:
    """The keys that somebody gave; what is wrong with them is ``Unusable``."""
    known = {key.removeprefix(_COMMAND) for key in TEXTS if key.startswith(_COMMAND)}
    held = {key: each.id for each in COMMANDS for key in each.keys}
    return read_keys(os.environ, known, held)


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
