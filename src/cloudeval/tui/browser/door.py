"""Who may come in: whoever knows the token, asks for us by our own name, and comes from our page.

- The token is in the path, so that no other port of this machine is sent it, as a cookie would be.
- ``Host`` must be the loopback's own name: a foreign name that was made to lead here (DNS
  rebinding) is not answered.
- ``Origin`` must be our own page's wherever it is told, and must be told for what is live: browsers
  let any page open a live connection to any address, and tell where that page came from.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence

from cloudeval.model.noun import record

HOST = "127.0.0.1"
_NAMES = (HOST, "localhost")
_PLAIN_PORT = 80
"""Browsers leave this one out."""
_BYTES = 32


def new_token() -> str:
    """What nobody guesses."""
    return secrets.token_urlsafe(_BYTES)


@record
class Door:
    """One port, and the token that opens it."""

    port: int
    token: str

    @property
    def address(self) -> str:
        """What is opened in a browser."""
        return f"http://{HOST}:{self.port}/{self.token}/"

    @property
    def hosts(self) -> tuple[str, ...]:
        """The names by which we may be asked for."""
        named = tuple(f"{name}:{self.port}" for name in _NAMES)
        return (*named, *_NAMES) if self.port == _PLAIN_PORT else named

    def opens(
        self, path: str, hosts: Sequence[str], origins: Sequence[str], *, is_live: bool
    ) -> bool:
        """Whether to answer; ``hosts`` and ``origins`` are all headers of these names."""
        if len(hosts) != 1 or hosts[0] not in self.hosts:
            return False
        if (origins or is_live) and list(origins) != [f"http://{hosts[0]}"]:
            return False
        first, told, _ = (*path.split("/", 2), "", "", "")[:3]
        return first == "" and secrets.compare_digest(told.encode(), self.token.encode())
