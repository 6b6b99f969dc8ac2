"""The names of the orders in which criteria may stand at the desk."""

from typing import Literal

Order = Literal["rules", "share", "spread", "open", "id"]
"""As the rules have it; the greatest share of the total first; where offers differ most; what
leaves most open for one offer; by id."""
