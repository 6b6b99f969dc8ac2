"""What the screens say, a module for each."""

from cloudeval.model.wording import Wording
from cloudeval.words.tui import committee, desk, frame, history

TEXTS: dict[str, Wording] = {**frame.TEXTS, **desk.TEXTS, **committee.TEXTS, **history.TEXTS}
