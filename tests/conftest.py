"""How the laws are drawn: without a deadline, and in CI the same cases on every run.

No test is a person's first start: none sees the guide that it does not ask for.
"""

import os

from hypothesis import settings

settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "here")
os.environ["CLOUDEVAL_NO_GUIDE"] = "1"
