"""Scores cloud offers under versioned criteria, and tells what each change did to each offer."""

__version__ = "0.1.0"
