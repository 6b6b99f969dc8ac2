"""The second verbs: what differs between two versions, and whether the authors say why.

This room knows nothing of scores.
"""
