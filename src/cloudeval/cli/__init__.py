"""The command line: one face of the jobs, in French and in English."""
