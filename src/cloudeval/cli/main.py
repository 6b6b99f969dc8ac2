"""Where the program begins and ends."""

import gc
import sys

_SELDOM = 100_000


def main() -> None:
    """Run the command line, and end with its exit code.

    A program that lives for a moment has little use for the collector of circles, which would come
    by many times while modules are loaded: it is asked to come seldom, and before anything else.
    """
    gc.set_threshold(_SELDOM)
    from cloudeval.cli.running import run

    sys.exit(run())
