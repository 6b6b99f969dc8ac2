"""What the screens say, a module for each."""

from cloudeval.model.wording import Wording
from cloudeval.words.tui import (
    browser,
    committee,
    desk,
    export,
    frame,
    guide,
    history,
    keeping,
    profile,
)

TEXTS: dict[str, Wording] = {
    **frame.TEXTS,
    **desk.TEXTS,
    **browser.TEXTS,
    **committee.TEXTS,
    **export.TEXTS,
    **guide.TEXTS,
    **history.TEXTS,
    **keeping.TEXTS,
    **profile.TEXTS,
}
