"""What the screens say, a module for each."""

from cloudeval.model.wording import Wording
from cloudeval.words.tui import desk, frame, whatif

TEXTS: dict[str, Wording] = {**frame.TEXTS, **desk.TEXTS, **whatif.TEXTS}
