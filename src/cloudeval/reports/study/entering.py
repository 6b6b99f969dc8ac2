"""What a list of marks will change in a study, or has changed."""

from __future__ import annotations

from cloudeval.model.mark import name_of
from cloudeval.model.study import Study
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.page import Block, Heading, Items, Page, Paragraph, Table, column
from cloudeval.reports.results import Entered, Summary
from cloudeval.reports.saying import Say
from cloudeval.reports.study import speaking
from cloudeval.reports.study.heard import Teller


def entering_page(
    summary: Summary, study: Study, vocabulary: Vocabulary, language: str, *, dry_run: bool
) -> Page:
    """How many marks are new, and what each of them meets; what is left out, and why."""
    say = speaking(language)
    teller = Teller(study, vocabulary, say)
    title = say("entering.title", who=study.called(summary.assessor), title=study.what.title)
    end = "written" if summary.written else "dry" if dry_run else "nothing"
    blocks: list[Block] = [Paragraph(_counts(summary, say), close=True)]
    if summary.entered:
        columns = (
            column(say("column.offer.own")),
            column(say("entering.about")),
            column(say("column.answer")),
            column(say("entering.how")),
            column(say("entering.beside")),
        )
        rows = tuple(_row(each, teller, say) for each in summary.entered)
        blocks.append(Table(columns, rows))
    if summary.left_out:
        left = tuple(
            say(
                "entering.left.line",
                offer=each.mark.offer,
                name=name_of(each.mark.about),
                why=say(f"entering.left.{each.why}"),
            )
            for each in summary.left_out
        )
        blocks += [Heading(2, say("entering.left")), Items(left)]
    return Page(title, (*blocks, Paragraph(say(f"entering.{end}"))))


def _counts(summary: Summary, say: Say) -> str:
    return say(
        "entering.counts",
        added=summary.count("added"),
        same=summary.count("same"),
        replaces=summary.count("replaces"),
        differing=sum(bool(each.differing) for each in summary.entered),
        against=sum(each.beside == "against" for each in summary.entered),
        left=len(summary.left_out),
    )


def _row(each: Entered, teller: Teller, say: Say) -> tuple[str, ...]:
    mark, earlier = each.mark, each.earlier
    if each.how == "replaces" and earlier is not None:
        told = teller.answer(earlier.about, earlier.answer)
        how = say("entering.how.replaces", earlier=told, at=say.on(earlier.at.day))
    else:
        how = say(f"entering.how.{each.how}")
    if each.differing:
        who = say.listed(teller.study.called(one) for one in each.differing)
        how = say("entering.differs", how=how, who=who)
    return (
        mark.offer,
        name_of(mark.about),
        teller.answer(mark.about, mark.answer),
        how,
        say(f"entering.beside.{each.beside}"),
    )
