"""The offers on file, by the names that people give them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from cloudeval.files.check_provider import check_provider, knows
from cloudeval.files.findings import listed, near
from cloudeval.files.folders import ATTRIBUTES, Folder, Found, once
from cloudeval.files.opening import Sets
from cloudeval.files.problems import Problem
from cloudeval.files.reading import Loaded
from cloudeval.files.store import refuse
from cloudeval.files.tables import Tables
from cloudeval.model.names import covers
from cloudeval.model.provider import Candidate, Provider

MOST_OFFERS = 1_000


class Offers:
    """Finds offers, and reads the providers' files that hold them."""

    def __init__(self, tables: Tables, sets: Sets) -> None:
        self._tables = tables
        self._sets = sets

    def candidates(self, names: Sequence[str]) -> tuple[Candidate, ...]:
        """The offers that ``names`` mean, in their order; without a name, all that are on file."""
        files = provider_files(self._tables.everywhere)
        wanted = dict.fromkeys(name.partition("/")[0] for name in names) if names else files
        problems: list[Problem] = []
        read = self.read((files[name] for name in wanted if name in files), problems)
        refuse(problems)
        offers = _offers(file.noun for file in read)
        chosen: dict[str, Candidate] = {}
        for name in names or files:
            meant = {offer: one for offer, one in offers.items() if covers(name, offer)}
            if not meant and names:
                problems.append(self._unknown(name, files))
            chosen.update(meant)
        if len(chosen) > MOST_OFFERS:
            values = {"limit": MOST_OFFERS}
            problems.append(Problem(code="offers.too-many", file="providers", values=values))
        refuse(problems)
        return tuple(chosen.values())

    def knows(self, name: str) -> bool:
        """Whether an offer or a provider of this name is on file."""
        files = provider_files(self._tables.everywhere)
        provider = name.partition("/")[0]
        if provider == name or provider not in files:
            return name in files
        return any(one.id == name for one in self.candidates((provider,)))

    def read(self, found: Iterable[Found], problems: list[Problem]) -> list[Loaded[Provider]]:
        """The providers' files that can be used; the problems of the others are added."""
        files = self._tables.store.load_all(Provider, found, problems)
        beside = [opened.found.beside(ATTRIBUTES) for opened in self._sets.opened]
        known = len(problems)
        narrow = self._tables.words(beside, problems).vocabulary
        # Against words that lack a file, each claim on one of them would be a problem too.
        for file in files if len(problems) == known else ():
            # A file may speak of what only another family's attributes name.
            wide = None if knows(narrow, file.noun) else self._tables.all_words().vocabulary
            problems += file.located(check_provider(file.noun, file.path.stem, narrow, wide))
        return files

    def _unknown(self, name: str, files: Mapping[str, Found]) -> Problem:
        """An unknown offer, with the nearest name of all the offers on file."""
        read = self._tables.store.load_aside(Provider, files.values())
        offers = _offers(file.noun for file in read)
        ends = {offer.partition("/")[2]: offer for offer in offers}
        meant = ends.get(name) or near(name, [*files, *offers])
        if meant is not None:
            values = {"name": name, "meant": meant}
            return Problem(code="offer.unknown-near", file=name, values=values)
        values = {"name": name, "known": listed(files)}
        return Problem(code="offer.unknown", file=name, values=values)


def provider_files(folders: Iterable[Folder]) -> dict[str, Found]:
    """The providers' files by id, sorted; two places that offer one provider are an error."""
    files: dict[str, Found] = {}
    problems = []
    for found in once(one for folder in folders for one in folder.providers()):
        name = found.path.stem
        earlier = files.setdefault(name, found)
        if earlier is not found:
            values = {"name": name, "other": earlier.shown}
            problems.append(Problem(code="name.two-places", file=found.shown, values=values))
    refuse(problems)
    return {name: files[name] for name in sorted(files)}


def _offers(providers: Iterable[Provider]) -> dict[str, Candidate]:
    candidates = (
        Candidate(provider=provider, offer=offer)
        for provider in providers
        for offer in provider.offers
    )
    return {candidate.id: candidate for candidate in candidates}
