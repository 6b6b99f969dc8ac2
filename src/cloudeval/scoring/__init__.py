"""The first verbs: what the facts were on a day, what they are worth, who may rank where."""
