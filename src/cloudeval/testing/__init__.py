"""Random criteria sets, offers and revisions: for our own laws, and for those of plug-in authors.

Needs hypothesis, which the rest of the package does not.
"""
