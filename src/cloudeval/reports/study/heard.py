"""What a committee says of one fact: every mark, every ruling, who, when and on what evidence."""

from __future__ import annotations

from collections.abc import Iterable

from cloudeval.model.claim import Span
from cloudeval.model.criterion import CertificationReading, Reading
from cloudeval.model.instant import Stamp
from cloudeval.model.mark import Decision, Evidence, Mark, name_of
from cloudeval.model.study import Study
from cloudeval.model.vocabulary import Vocabulary
from cloudeval.reports.answers import said as answer_in_words
from cloudeval.reports.results import StudyUsed
from cloudeval.reports.saying import Say
from cloudeval.reports.study import speaking
from cloudeval.scoring.fact import Fact, Said, Signed


def why(fact: Fact, language: str) -> str:
    """Why a fact stands as it does, as far as a study decides it; nothing where it does not."""
    said = fact.ground.said
    if said is None or not (said.counted or said.assumed or said.deciding):
        return ""
    say = speaking(language)
    if said.assumed:
        return say("study.why.assumed")
    deciding = said.deciding
    if deciding:
        numbers = [say("study.ruling.named", number=each.number) for each in deciding]
        return say("study.why.ruled", numbers=say.listed(numbers))
    return say(f"study.why.{_manner(fact)}")


def _manner(fact: Fact) -> str:
    ground = fact.ground
    if ground.sure == "disputed":
        return "disputed"
    if ground.sure == "open":
        return "open"
    if not ground.claims:
        return "answered"
    return "agreed" if fact.ground.said is not None and _claims_agree(fact) else "within"


def _claims_agree(fact: Fact) -> bool:
    """Whether the file alone says it: then no claim leaves a span open."""
    values = (getattr(claim, "value", None) for claim in fact.ground.claims)
    return all(value is None or value.is_one for value in values)


def word(facts: Iterable[Fact], language: str) -> str:
    """How a study bears on a line, in a word: assumed, ruled, marked."""
    found = [fact.ground.said for fact in facts if fact.ground.said is not None]
    for name, bears in (
        ("assumed", any(said.assumed for said in found)),
        ("ruled", any(said.deciding for said in found)),
        ("marked", any(said.counted for said in found)),
    ):
        if bears:
            return speaking(language)(f"study.word.{name}")
    return ""


def items(fact: Fact, used: StudyUsed | None, vocabulary: Vocabulary, language: str) -> list[str]:
    """Everything that is said, that which does not count included, and each with its evidence."""
    said = fact.ground.said
    if said is None or used is None:
        return []
    say = speaking(language)
    teller = Teller(used.study, vocabulary, say)
    found = [teller.mark(signed) for signed in said.marks]
    found += [teller.ruling(each, said) for each in said.rulings]
    found += [
        say("study.assumed", answer=teller.answer(each.about, each.answer)) for each in said.assumed
    ]
    return found


class Teller:
    """Tells marks and rulings with the names of those who made them."""

    def __init__(self, study: Study, vocabulary: Vocabulary, say: Say) -> None:
        """Tell of ``study`` in the words of ``vocabulary``."""
        self.study = study
        self.vocabulary = vocabulary
        self.say = say

    def mark(self, signed: Signed) -> str:
        """A mark, and why it does not count where it does not."""
        say, mark = self.say, signed.mark
        who = self.study.called(signed.assessor)
        told = say(
            "study.mark",
            who=who,
            at=stamped(mark.at, say),
            state=self.state(mark, signed.assessor),
            answer=self.answer(mark.about, mark.answer),
        )
        if signed.heard != "counted":
            told = say("study.not-counted", mark=told)
        parts = [told, *(self.evidence(each) for each in mark.evidence)]
        if mark.comment is not None:
            parts.append(say("study.comment", text=_stopped(mark.comment)))
        if mark.asked is not None:
            about = {"criterion": mark.asked.criterion, "version": mark.asked.version}
            parts.append(say("study.asked", **about))
        return " ".join(parts)

    def ruling(self, ruling: Decision, said: Said) -> str:
        """A ruling with its reason."""
        say = self.say
        who = say.listed(self.study.called(member) for member in ruling.members)
        told = say(
            "study.ruling",
            number=ruling.number,
            at=stamped(ruling.at, say),
            who=who,
            answer=self.answer(ruling.about, ruling.answer),
            reason=_stopped(ruling.reason),
        )
        parts = [told, *(self.evidence(each) for each in ruling.evidence)]
        if ruling.number in said.ruled_out:
            parts.append(say("study.ruled-out"))
        return " ".join(parts)

    def answer(self, about: Reading, answer: Span) -> str:
        """An answer in words, or its two ends."""
        ends = [self._end(about, end) for end in (answer.low, answer.high)]
        low, high = ends
        told = low if low == high else self.say("between", low=low, high=high)
        if isinstance(about, CertificationReading) and (about.edition or about.covers):
            return self.say("study.mark.of", answer=told, name=name_of(about))
        return told

    def _end(self, about: Reading, end: str | bool) -> str:  # noqa: FBT001 - a value of a file
        written = end if isinstance(end, str) else "yes" if end else "no"
        return answer_in_words(about, written, self.vocabulary, self.say)

    def state(self, mark: Mark, assessor: str) -> str:
        """Proposed, reviewed or withdrawn, by whom and when."""
        say = self.say
        called = self.study.called
        if mark.withdrawn is not None:
            back = mark.withdrawn
            values = {"who": called(back.by), "at": stamped(back.at, say), "reason": back.reason}
            return say("study.state.withdrawn", **values)
        if mark.set_aside is not None:
            aside = mark.set_aside
            because = say(f"study.aside-because.{aside.because}")
            versions = {"before": aside.moved_from, "after": aside.moved_to}
            return say("study.state.set-aside", because=because, **versions)
        if mark.reviewed is None:
            return say("study.state.proposed")
        values = {"who": called(mark.reviewed.by), "at": stamped(mark.reviewed.at, say)}
        own = mark.reviewed.by == assessor
        return say("study.state.reviewed-own" if own else "study.state.reviewed", **values)

    def evidence(self, each: Evidence) -> str:
        """What something rests on."""
        parts = [each.text, each.title, each.at, each.url, each.locator]
        if each.read is not None:
            parts.append(self.say("study.evidence.read", date=self.say.on(each.read)))
        told = ", ".join(part.rstrip(".") for part in parts if part)
        return self.say("study.evidence", told=told)


def stamped(stamp: Stamp, say: Say) -> str:
    """A day in words, and the time as it was written."""
    day = say.on(stamp.day)
    return day if stamp.moment is None else f"{day} {stamp.written.partition('T')[2]}"


def _stopped(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
