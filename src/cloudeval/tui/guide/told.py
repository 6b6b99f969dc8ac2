"""What the guide says: the commands of a room, sorted by what one would do."""

from __future__ import annotations

from collections.abc import Iterable

from cloudeval.reports.saying import Say
from cloudeval.tui.commands import Command

SORTED = {
    "read": ("down", "up", "history"),
    "mark": ("mark", "rule", "review", "undo", "save"),
    "look": ("find", "only", "sort", "unanswered-after"),
    "go": ("compare", "whatif", "what-if", "profile", "register", "export"),
    "more": ("help", "palette", "theme", "quit"),
}
"""What one would do, and by which commands; those that there are not are left out."""


def lines(commands: Iterable[Command], say: Say) -> tuple[str, ...]:
    """A line for each thing that one would do, and how to go on."""
    by_id = {each.id: each for each in commands}
    told = []
    for name, ids in SORTED.items():
        keys = [_key(by_id[each], say) for each in ids if each in by_id]
        if keys:
            told.append(say(f"tui.guide.{name}", keys=" · ".join(keys)))
    return (*told, say("tui.guide.close"))


def _key(command: Command, say: Say) -> str:
    return f"{command.signs.split(' ')[0]} {say(f'tui.command.{command.id}')}"
