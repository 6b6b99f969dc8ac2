"""How long a person waits for a command, as ratios to a peer that was run in the same minutes.

The commands take turns, round by round, so that whatever else the machine does falls on all of
them. The peer is ``sqlite-utils --help``: a command line of the same kind, on the same library,
that does nothing but say what it can do.

    make bench        (or: python benchmarks/startup.py --rounds 15)
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from statistics import median

BIN = Path(sys.executable).parent
PEER = "sqlite-utils --help"
VERSIONS = ("eu-csf@1.2.1", "eu-csf@calculator-2026-06")


def commands(version_pair: Sequence[str]) -> dict[str, list[str]]:
    """What is run, by the name under which it is told."""
    ours = str(BIN / "cloudeval")
    before, after = version_pair
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        PEER: [str(BIN / "sqlite-utils"), "--help"],
        "cloudeval --help": [ours, "--help"],
        "cloudeval score": [ours, "score", after],
        "cloudeval diff": [ours, "diff", before, after],
    }


def seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """The wall time of one run; a failing command ends the benchmark."""
    start = time.perf_counter()
    subprocess.run(command, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


def measure(rounds: int, version_pair: Sequence[str]) -> dict[str, list[float]]:
    """Wall times by name; files are checked before, or, for *cold*, checked anew each time."""
    taken: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        warm = {**environment, "CLOUDEVAL_CACHE": folder}
        cold = {**environment, "CLOUDEVAL_CACHE": "off"}
        runs = [(name, command, warm) for name, command in commands(version_pair).items()]
        runs += [(f"{name}, cold", command, cold) for name, command, _ in runs[3:]]
        for _, command, environment in runs:
            seconds(command, environment)
        for _ in range(rounds):
            for name, command, environment in runs:
                taken.setdefault(name, []).append(seconds(command, environment))
    return taken


def main() -> None:
    """Print a table for ``docs/performance.md``."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=11)
    arguments.add_argument("--versions", nargs=2, default=VERSIONS)
    asked = arguments.parse_args()
    taken = measure(asked.rounds, asked.versions)
    peer = taken[PEER]
    print(f"{asked.rounds} rounds in turn; {platform.system()} {platform.machine()},")
    print(f"Python {platform.python_version()}, click {version('click')},")
    print(f"sqlite-utils {version('sqlite-utils')}; {' against '.join(asked.versions)}\n")
    print("| command | median, ms | best, ms | × the peer, median (range over rounds) |")
    print("|---|---|---|---|")
    for name, times in taken.items():
        ratios = sorted(each / other for each, other in zip(times, peer, strict=True))
        print(
            f"| `{name}` | {median(times) * 1000:.0f} | {min(times) * 1000:.0f} "
            f"| {median(ratios):.2f} ({ratios[0]:.2f}–{ratios[-1]:.2f}) |"
        )


if __name__ == "__main__":
    main()
