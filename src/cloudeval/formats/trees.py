"""Versions as the plain data that our files hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any, Literal

from cloudeval.files.yaml import PlainNumber
from cloudeval.files.yaml.notation import NUMBER
from cloudeval.formats.attributes import Answer, bound_of
from cloudeval.formats.lines import Document, Line
from cloudeval.formats.versions import Ground, Version
from cloudeval.model.noun import record
from cloudeval.model.wording import Wording

Tree = dict[str, Any]
Nature = Literal["published", "reconstructed", "own"]
Procedure = Literal["tender", "consultation", "framework", "own"]
NATURES: tuple[Nature, ...] = ("published", "reconstructed", "own")
PROCEDURES: tuple[Procedure, ...] = ("tender", "consultation", "framework", "own")


@record
class Settings:
    """What a table does not say of its family."""

    family: str
    nature: Nature = "own"
    procedure: Procedure = "own"


class Sources:
    """The documents that rows give, each under one name in all versions."""

    def __init__(self, table: str) -> None:
        """Say of a document without an address that ``table`` names it."""
        self._table = table
        self._refs: dict[Document, str] = {}
        self._lines: dict[str, int] = {}

    def ref(self, line: Line) -> str:
        """The name of the document that a row gives."""
        document = line.document
        if document is None:
            raise LookupError(line.id)
        name = self._refs.setdefault(document, f"source-{len(self._refs) + 1}")
        self._lines.setdefault(name, line.line)
        return name

    def table(self, refs: Iterable[str]) -> Tree:
        """What a version says of the documents that it cites."""
        cited = set(refs)
        return {
            name: self._source(document, name)
            for document, name in self._refs.items()
            if name in cited
        }

    def line_of(self, name: str) -> int:
        """The row that first gives a document."""
        return self._lines[name]

    def _source(self, document: Document, name: str) -> Tree:
        place = {"url": document.url} if document.url else {"locator": self._locator(name)}
        dated = {"date": document.date} if document.date else {}
        return {"title": document.title, **place, **dated, "kind": "note"}

    def _locator(self, name: str) -> str:
        return f"{self._table}:{self._lines[name]}"


class Trees:
    """Makes the tree of each version from its lines and what they read."""

    def __init__(
        self,
        settings: Settings,
        answers: Mapping[int, Answer],
        grounds: Mapping[int, Ground],
        sources: Sources,
    ) -> None:
        """Keep what all versions need."""
        self.settings = settings
        self.answers = answers
        self.grounds = grounds
        self.sources = sources

    def version(self, version: Version, supersedes: str | None) -> Tree:
        """One version, without its change notes."""
        settings = self.settings
        criteria = [self._criterion(line) for line in version.lines]
        refs = [cited["ref"] for one in criteria for cited in _citations(one)]
        earlier = {"supersedes": supersedes} if supersedes is not None else {}
        tree: Tree = {
            "format": "cloudeval/criteria/1",
            "family": settings.family,
            "version": version.name,
            **earlier,
            "date": version.date,
            "date_is": "modelled" if settings.nature == "reconstructed" else "published",
            "nature": settings.nature,
            "procedure": settings.procedure,
            "title": {"fr": settings.family, "en": settings.family},
        }
        if refs:
            tree["sources"] = self.sources.table(refs)
        tree["weighting"] = {"kind": "flat"}
        tree["groups"] = _groups(version)
        tree["criteria"] = criteria
        return tree

    def _criterion(self, line: Line) -> Tree:
        answer = self.answers[line.line]
        tree: Tree = {
            "id": line.id,
            "role": line.role,
            "group": line.group,
            "title": said(line.title),
            "question": said(line.question),
            "reads": {"attribute": answer.attribute},
        }
        if line.is_award:
            tree |= {"weight": number(line.weight), "scale": _scale(answer)}
        else:
            tree["condition"] = {"at_least": _bound(answer)}
        lineage = {"replaces": line.replaces, "refines": line.refines}
        if any(lineage.values()):
            tree["lineage"] = {key: [*names] for key, names in lineage.items() if names}
        if line.exempt and line.line in self.grounds:
            tree["exempt"] = [self._exemption(line)]
        if line.document is not None:
            tree["sources"] = [{"ref": self.sources.ref(line)}]
        return tree

    def _exemption(self, line: Line) -> Tree:
        ground = self.grounds[line.line]
        return {
            "offers": [*line.exempt],
            "reason": said(ground.reason),
            "sources": [{"ref": self.sources.ref(ground.line)}],
        }


def said(wording: Wording) -> Tree:
    """A text in both languages."""
    return {"fr": wording.fr, "en": wording.en}


def number(written: str) -> str:
    """A number as our reader gives it: a plain one, or the text of a ratio."""
    return PlainNumber(written) if NUMBER.fullmatch(written) else written


def _citations(criterion: Tree) -> list[Tree]:
    exempt = [cited for one in criterion.get("exempt", ()) for cited in one["sources"]]
    return [*criterion.get("sources", ()), *exempt]


def _groups(version: Version) -> list[Tree]:
    titles = {line.group: line.group_title for line in version.lines}
    return [{"id": name, "title": said(title)} for name, title in titles.items()]


def _scale(answer: Answer) -> Tree:
    worth = [level.value for level in answer.rungs]
    if answer.is_yes_no and [Fraction(value or "0") for value in worth] == [0, 1]:
        return {"kind": "yes-no"}
    values = {level.id: number(level.value or "0") for level in answer.rungs}
    return {"kind": "levels", "values": values}


def _bound(answer: Answer) -> str | bool:
    bound = bound_of(answer)
    return {"no": False, "yes": True}[bound] if answer.is_yes_no else bound


def attributes_tree(answers: Iterable[Answer]) -> Tree:
    """The attributes that the table brings, each as the newest version words it."""
    own: dict[str, Answer] = {}
    for answer in answers:
        if not answer.on_file:
            own.setdefault(answer.attribute, answer)
    newest = {answer.attribute: answer for answer in _newest(answers) if not answer.on_file}
    tree: Tree = {"format": "cloudeval/attributes/1"}
    if own:
        tree["attributes"] = [_attribute(newest[name]) for name in own]
    return tree


def _newest(answers: Iterable[Answer]) -> Sequence[Answer]:
    """Of each attribute, last the first row of the newest version that reads it."""
    found = list(answers)
    seen: dict[tuple[str, str], Answer] = {}
    for answer in found:
        seen.setdefault((answer.attribute, answer.line.version), answer)
    return list(seen.values())


def _attribute(answer: Answer) -> Tree:
    tree: Tree = {
        "id": answer.attribute,
        "kind": "yes-no" if answer.is_yes_no else "levels",
        "question": said(answer.line.question),
    }
    if not answer.is_yes_no:
        tree["levels"] = [
            {"id": level.id, "text": {"fr": level.text, "en": level.text}} for level in answer.rungs
        ]
    return tree
