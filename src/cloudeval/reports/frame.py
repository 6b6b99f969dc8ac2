"""What stands around every result: title, label, date and why, and at the end how to check it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from cloudeval.model.criteria_set import CriteriaSet, Family, Remark
from cloudeval.model.provider import Candidate
from cloudeval.model.wording import Wording
from cloudeval.reports.folding import columns
from cloudeval.reports.numbers import in_full, per_cent, trimmed
from cloudeval.reports.page import Block, Heading, Items, Notice, Paragraph
from cloudeval.reports.reproduction import PROGRAM, brief, joint_digest
from cloudeval.reports.results import Chosen, DayRead, Input, Scored
from cloudeval.reports.saying import Say
from cloudeval.scoring.evaluation import POINTS
from cloudeval.scoring.weighting import WHOLE, WeightSum, weigh
from cloudeval.words.report import TEXTS

_SEVERAL = 3
"""Names that a brief sentence lists before it counts the rest."""
_PACKED = 40
"""How wide the names of offers that share a row get: two lines of a column."""
_GROUPS = 2
"""Groups that a brief sentence tells one by one."""


def label(*versions: CriteriaSet) -> Wording | None:
    """The label that a reconstruction carries wherever it is shown."""
    if any(version.nature == "reconstructed" for version in versions):
        return TEXTS["notice.reconstructed"]
    return None


def documented_label(*versions: CriteriaSet) -> dict[str, str] | None:
    """The label as a document carries it."""
    found = label(*versions)
    return None if found is None else documented_wording(found)


def documented_wording(wording: Wording) -> dict[str, str]:
    """A text in both languages."""
    return {"fr": wording.fr, "en": wording.en}


def labelled(say: Say, *versions: CriteriaSet) -> list[Block]:
    """The label as a page carries it."""
    found = label(*versions)
    return [] if found is None else [Notice(say.file(found))]


def noticed(scored: Scored, say: Say) -> str:
    """The label as a row of a table for spreadsheets carries it, with that of a study."""
    told = say.file(label(scored.criteria))
    if scored.study is None:
        return told
    from cloudeval.reports.study import noticed as with_study

    return with_study(told, scored.study, say.language)


def family_title(criteria: CriteriaSet, family: Family | None, say: Say) -> str:
    """What the line of versions is called."""
    return say.file(family.title if family is not None else criteria.title)


def version_date(criteria: CriteriaSet, say: Say) -> str:
    """When a version was published; a modelled date stands in brackets."""
    return say.dated(f"dated.{criteria.date_is}", criteria.date)


def as_of(day: DayRead, say: Say) -> str:
    """The day on which facts are read, and why that day."""
    return say("as-of", day=say.on(day.date), because=because(day, say))


def because(day: DayRead, say: Say) -> str:
    """Why facts are read on a day, with the source that attests it."""
    sources = ", ".join(citation.ref for citation in day.sources)
    why = say(f"because.{day.because}")
    return f"{why}, {sources}" if sources else why


def documented_day(day: DayRead) -> dict[str, Any]:
    """The day as a document gives it."""
    sources = [{"ref": each.ref, "at": each.at} for each in day.sources]
    return {"date": day.date.isoformat(), "because": day.because, "sources": sources}


def fictional(candidates: Sequence[Candidate], say: Say) -> list[Block]:
    """Invented offers are said to be invented."""
    invented = [candidate.id for candidate in candidates if candidate.provider.fictional]
    if not invented:
        return []
    if len(invented) == len(candidates):
        return [Notice(say("fictional.all"))]
    return [Notice(say("fictional.some", offers=say.listed(invented)))]


def chosen(cast: Chosen, criteria: CriteriaSet, roles: Iterable[str | None], say: Say) -> str:
    """Which offers these are; a choice that is ours says so."""
    if cast == "cast" and criteria.nature == "own":
        return say("cast.own")
    if cast == "cast" and "compared" in roles:
        return say("cast.ours")
    return say(f"cast.{cast}")


def maximum(criteria: CriteriaSet, language: str) -> str:
    """The best total that there can be."""
    return trimmed(weigh(criteria).scale * POINTS, language)


def denominator(criteria: CriteriaSet, say: Say) -> str:
    """What points are points of."""
    best = maximum(criteria, say.language)
    return say("points") if best == str(POINTS) else say("points.best", best=best)


def weights(sums: Sequence[WeightSum], say: Say, *, full: bool) -> list[Block]:
    """Weights that do not add up to what is declared: told, and computed as the file says."""
    whole = [_sum("weights.whole", each, say) for each in sums if each.group == WHOLE]
    within = [each for each in sums if each.group != WHOLE]
    if len(within) > _GROUPS and not full:
        parts = [*whole, _within(within, say)]
    else:
        parts = [*whole, *(_sum("weights.group", each, say) for each in within)]
    return [Paragraph(say("weights", parts=say.listed(parts)), close=True)] if sums else []


def _sum(key: str, found: WeightSum, say: Say) -> str:
    actual, declared = in_full(found.actual, say.language), in_full(found.declared, say.language)
    return say(key, group=found.group, actual=actual, declared=declared)


def _within(found: Sequence[WeightSum], say: Say) -> str:
    """Many groups in one sentence: how many, and how far off."""
    parts = sorted({each.actual / each.declared for each in found if each.declared})
    low, high = (per_cent(part, say.language) for part in (parts[0], parts[-1]))
    return say("weights.groups", number=len(found), low=low, high=high)


def assumptions(criteria: CriteriaSet, say: Say) -> list[Block]:
    """What was assumed where the documents are silent, and what is wrong in them and kept."""
    found = {"assumptions": criteria.assumptions, "defects": criteria.defects}
    told = [_remarks(name, remarks, say) for name, remarks in found.items() if remarks]
    return [block for blocks in told for block in blocks]


def assumptions_counted(criteria: CriteriaSet, say: Say) -> list[str]:
    """The same in numbers."""
    found = {"assumptions": criteria.assumptions, "defects": criteria.defects}
    return [say.count(f"{name}.counted", len(held)) for name, held in found.items() if held]


def assumptions_for_documents(criteria: CriteriaSet, say: Say) -> list[Block]:
    """What a document holds whole, where a terminal has only told how many there are."""
    texts = tuple(say.file(remark.text) for remark in criteria.assumptions)
    return [Items(texts, brief=True)] if texts else []


def _remarks(name: str, remarks: Sequence[Remark], say: Say) -> list[Block]:
    texts = tuple(say.file(remark.text) for remark in remarks)
    return [Heading(2, say(f"{name}.title")), Items(texts)]


def credit(versions: Iterable[CriteriaSet], say: Say) -> list[Block]:
    """Whose work the criteria are, where their licence asks for it."""
    told = dict.fromkeys(say.file(each.credit) for each in versions if each.credit is not None)
    return [Paragraph(text) for text in told]


def files_read(inputs: Sequence[Input], say: Say, *, full: bool, close: bool = True) -> list[Block]:
    """The files behind a result, with their digests; ``close`` to what stands before."""
    joint = brief(joint_digest(inputs))
    if not full:
        told = say.count("inputs.brief", len(inputs), digest=joint)
        return [Paragraph(f"{say('rounding')} {told}", close=close)]
    lines = tuple(f"{each.path} · {each.digest}" for each in inputs)
    title = f"{say('rounding')} {say.count('inputs.full', len(inputs), digest=joint)}"
    return [Heading(2, say("inputs.title")), Paragraph(title, close=True), Items(lines)]


def reproduction(line: str, digests: Sequence[tuple[str, str]], say: Say) -> list[Block]:
    """The last line: the command, the program's version, the digests of the sets."""
    told = ", ".join(f"{name} {brief(digest)}" for name, digest in digests)
    text = say("reproduce", command=line, version=PROGRAM["version"], digests=told)
    return [Paragraph(text, close=True)]


def packed(offers: Iterable[str]) -> list[str]:
    """Offers that are told alike, as many in a row of a table as its first column holds."""
    rows: list[str] = []
    for offer in offers:
        joined = f"{rows[-1]}, {offer}" if rows else offer
        if rows and columns(joined) <= _PACKED:
            rows[-1] = joined
        else:
            rows.append(offer)
    return rows


def names(offers: Iterable[str], say: Say) -> str:
    """A few offers by name, and how many more."""
    return say.some(offers, _SEVERAL)
