"""What the screens say, a module for each."""

from cloudeval.model.wording import Wording
from cloudeval.words.tui import compare, desk, frame

TEXTS: dict[str, Wording] = {**frame.TEXTS, **desk.TEXTS, **compare.TEXTS}
