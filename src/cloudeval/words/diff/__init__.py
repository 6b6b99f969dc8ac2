"""What the report on a difference says beside what all reports say, part by part."""

from cloudeval.model.wording import Wording
from cloudeval.words.diff import (
    answers,
    brief,
    by_version,
    changes,
    effects,
    lineage,
    minimal,
    neutral,
    pairs,
    screen,
    splitting,
    two_days,
    undo,
)

TEXTS: dict[str, Wording] = {
    text: wording
    for part in (
        answers,
        brief,
        by_version,
        changes,
        effects,
        lineage,
        minimal,
        neutral,
        pairs,
        screen,
        splitting,
        two_days,
        undo,
    )
    for text, wording in part.TEXTS.items()
}
