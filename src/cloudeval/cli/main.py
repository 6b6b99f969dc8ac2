"""Where the program begins and ends."""

import gc
import sys


def main() -> None:
    """Run the command line, and end with its exit code.

    A program that lives for a moment has no use for the collector of circles, which would come by
    many times and find next to nothing: it is sent away, before anything else.
    """
    gc.disable()
    from cloudeval.cli.running import run

    sys.exit(run())
