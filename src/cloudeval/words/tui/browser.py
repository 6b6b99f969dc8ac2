"""What the page in a browser says when there is no screen."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "tui.browser.closed": Wording(
        fr="L’écran est fermé. Ce qui a été saisi est enregistré.",
        en="The screen is closed. What was entered is saved.",
    ),
    "tui.browser.again": Wording(fr="Ouvrir à nouveau", en="Open it again"),
    "tui.browser.script": Wording(
        fr="Cet écran a besoin de JavaScript.", en="This screen needs JavaScript."
    ),
}
