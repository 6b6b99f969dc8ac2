"""Where the shipped criteria and providers are found, however the program was installed."""

from pathlib import Path

FOLDERS = ("criteria", "providers")
"""What a place must hold to be taken for the shipped data."""

_PACKAGE = Path(__file__).parent.parent


def shipped() -> Path:
    """The folder that holds `criteria/` and `providers/`.

    A wheel carries them inside the package. In a source checkout, and so in an editable
    install, they lie at the top of the repository, where people look for them.
    """
    inside = _PACKAGE / "data"
    checkout = _PACKAGE.parent.parent
    for place in (inside, checkout):
        if all((place / folder).is_dir() for folder in FOLDERS):
            return place
    raise RuntimeError(
        f"cloudeval's own criteria and providers are missing: neither {inside} nor {checkout} "
        "holds them. Install cloudeval again, or name a folder with --data."
    )
