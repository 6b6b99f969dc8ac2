"""The screen: how a committee scores in a meeting, and how anybody walks from a figure to a source.

What is shown and what a key does is worked out without Textual (``state``, ``table``, ``pages``,
``commands``); only ``widgets``, ``forms`` and ``app`` know it, and they are thin.
"""
