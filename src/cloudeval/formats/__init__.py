"""Other formats than our own: a table of criteria goes in, whole versions come out.

This room reads and writes texts only; where files lie is the business of the command line.
"""
