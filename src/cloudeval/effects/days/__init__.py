"""The difference over time: the facts of two days, and the versions one after the other."""
