"""The nouns: what is observed, what is asked, and who says so.

Everything here is an immutable value of the standard library. Files are turned into these values
at the door (:mod:`cloudeval.files`); nothing here knows a disk, a clock or a network.
"""
