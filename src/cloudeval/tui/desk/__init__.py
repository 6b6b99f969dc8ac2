"""The desk: the table of criteria beside offers, and the pages below each figure."""
