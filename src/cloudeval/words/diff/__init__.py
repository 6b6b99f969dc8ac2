"""What the report on a difference says beside what all reports say, part by part."""

from cloudeval.model.wording import Wording
from cloudeval.words.diff import brief, minimal, neutral, screen

TEXTS: dict[str, Wording] = {
    text: wording
    for part in (brief, minimal, neutral, screen)
    for text, wording in part.TEXTS.items()
}
