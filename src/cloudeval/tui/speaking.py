"""The words of the screens beside those of every report and of studies."""

from __future__ import annotations

from cloudeval.reports.saying import Say
from cloudeval.words import report, study, tui


def speaking(language: str) -> Say:
    """What speaks on every screen."""
    return Say(language, {**report.TEXTS, **study.TEXTS, **tui.TEXTS})
