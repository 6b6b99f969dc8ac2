"""What the screens say, a module for each."""

from cloudeval.model.wording import Wording
from cloudeval.words.tui import (
    browser,
    committee,
    compare,
    desk,
    export,
    frame,
    guide,
    history,
    keeping,
    profile,
    whatif,
)

_ALL = (
    browser,
    committee,
    compare,
    desk,
    export,
    frame,
    guide,
    history,
    keeping,
    profile,
    whatif,
)

TEXTS: dict[str, Wording] = {key: text for each in _ALL for key, text in each.TEXTS.items()}
