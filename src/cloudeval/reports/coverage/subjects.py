"""What to look for first: attributes, certifications and laws that are not known of all offers."""

from __future__ import annotations

from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.numbers import NOTHING, shown
from cloudeval.reports.page import Block, Table, column, figures
from cloudeval.reports.saying import Say
from cloudeval.scoring.coverage import Coverage, Subject


def subject_table(coverage: Coverage, say: Say, most: int) -> list[Block]:
    """The first ``most`` things that a search could tell, and what would follow from it."""
    open_ones = [subject for subject in coverage.subjects if subject.gaps]
    if not open_ones:
        return []
    vocabulary = coverage.outcome.reader.vocabulary
    columns = (
        column(say("column.subject-sought")),
        *(figures(say(f"column.{name}")) for name in ("criteria", "unknown-for", "may-fail")),
        column(say("column.differs")),
        *(figures(say(f"column.{name}")) for name in ("pairs", "points")),
    )
    rows = tuple(_row(subject, vocabulary, say) for subject in open_ones[:most])
    shown_of = {"shown": len(rows), "all": len(open_ones)}
    return [Table(columns, rows, say("coverage.subjects.caption", **shown_of))]


def _row(subject: Subject, vocabulary: Vocabulary, say: Say) -> tuple[str, ...]:
    held = sum(subject.counts.values())
    return (
        subject_name(subject, vocabulary, say),
        str(subject.criteria),
        f"{held - subject.counts['known']}/{held}",
        str(subject.may_fail) if subject.may_fail else NOTHING,
        say("truth.yes") if subject.differs else NOTHING,
        str(subject.settles),
        shown(subject.points, say.language),
    )


def subject_name(subject: Subject, vocabulary: Vocabulary, say: Say) -> str:
    """An attribute by its id; a certification or a law by its title."""
    match subject.kind:
        case "attribute":
            return subject.name
        case "certification":
            return say.file(vocabulary.schemes[subject.name].title)
        case "exposure":
            return say.file(vocabulary.laws[subject.name].title)
