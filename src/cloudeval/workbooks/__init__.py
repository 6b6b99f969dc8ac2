"""Workbooks: sheets as values, and the one place that knows how a spreadsheet file is written.

A module of content says what stands where; ``writing`` says how it is written, for any content.
A score has its sheets in ``score``; other books are further sets of sheets on the same parts.
"""
