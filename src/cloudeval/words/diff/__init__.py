"""What the report on a difference says beside what all reports say, part by part."""

from cloudeval.model.wording import Wording
from cloudeval.words.diff import brief, screen

TEXTS: dict[str, Wording] = {**screen.TEXTS, **brief.TEXTS}
