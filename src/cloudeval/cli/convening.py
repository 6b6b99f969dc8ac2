"""``new study``: the folder of a committee that begins its work."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from cloudeval.cli import starting
from cloudeval.cli.asking import answered
from cloudeval.cli.starting import Planned
from cloudeval.model.wording import Language


def plan(
    language: Language,
    data: Sequence[Path],
    version: str | None,
    offers: Sequence[str],
    as_of: date | None,
) -> tuple[Planned, ...]:
    """The files of a study: what it is about is written out, so that it stays as it was begun."""
    with answered(data, language) as library:
        from cloudeval import jobs

        begun = jobs.begun(library, version, offers=offers, as_of=as_of)
    words = {
        "family": json.dumps(begun.family),
        "version": json.dumps(begun.version),
        "as_of": json.dumps(begun.as_of.isoformat()),
        "title": json.dumps(begun.title.said(language), ensure_ascii=False),
        "offers": "[" + ", ".join(begun.offers) + "]",
    }
    return tuple(_filled(each, words) for each in starting.plan("study"))


def _filled(planned: Planned, words: dict[str, str]) -> Planned:
    text = planned.text
    if planned.place.suffix == ".yaml":
        for name, value in words.items():
            text = text.replace(f"<{name}>", value)
    return Planned(planned.place, text, planned.shared)
