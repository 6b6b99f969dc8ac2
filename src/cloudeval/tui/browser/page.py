"""The page that holds the screen. All that it needs comes from ourselves."""

from __future__ import annotations

from html import escape

from cloudeval.model.noun import record
from cloudeval.reports.saying import Say

STATIC, SCRIPT, LIVE = "static", "keys.js", "live"
"""Below the token: what the page is made of, and the screen itself."""
KEYS = """\
const take = () => {
  const keys = document.querySelector(".xterm-helper-textarea");
  const seen = document.body.classList.contains("-first-byte");
  if (!keys || !seen) { setTimeout(take, 50); return; }
  keys.blur();
  keys.focus();
};
addEventListener("load", take);
"""
"""Gives the keys to the screen once it is there, without a click; it shows them only then."""

_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="{static}/css/xterm.css">
<style>
@font-face {{ font-family: "Roboto Mono"; font-weight: 100 700;
  src: url("{static}/fonts/RobotoMono-VariableFont_wght.ttf"); }}
body {{ background: #121212; color: #e0e0e0; font: 16px "Roboto Mono", monospace; }}
#told {{ position: absolute; inset: 0; z-index: 1; display: none; place-content: center;
  text-align: center; background: #121212; }}
#told a {{ color: inherit; }}
body.-closed #told {{ display: grid; }}
</style>
<script src="{static}/js/textual.js"></script>
<script src="{keys}"></script>
</head>
<body>
<noscript>{script}</noscript>
<div id="told" role="status"><p>{closed}</p><p><a href="">{again}</a></p></div>
<div id="terminal" class="textual-terminal" aria-label="{title}"
  data-session-websocket-url="{live}" data-font-size="16"></div>
</body>
</html>
"""


@record
class Words:
    """What the page says when there is no screen."""

    language: str
    title: str
    closed: str
    again: str
    script: str


def words(say: Say, title: str) -> Words:
    """The same in the language of the screen."""
    closed, again = say("tui.browser.closed"), say("tui.browser.again")
    return Words(say.language, title, closed, again, say("tui.browser.script"))


def written(told: Words, host: str, token: str) -> str:
    """The page, for whoever asks for ``host``."""
    return _PAGE.format(
        language=escape(told.language),
        title=escape(told.title),
        closed=escape(told.closed),
        again=escape(told.again),
        script=escape(told.script),
        keys=escape(f"/{token}/{SCRIPT}"),
        static=escape(f"/{token}/{STATIC}"),
        live=escape(f"ws://{host}/{token}/{LIVE}"),
    )


def headers(host: str) -> dict[str, str]:
    """What a browser is told to keep to: nothing from elsewhere, nothing to elsewhere."""
    policy = {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self' 'unsafe-inline'",
        "font-src": "'self'",
        "img-src": "'self' data:",
        "connect-src": f"ws://{host}",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return {
        "Content-Security-Policy": "; ".join(f"{name} {what}" for name, what in policy.items()),
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Cache-Control": "no-store",
    }
