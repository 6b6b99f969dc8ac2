"""What the guide says."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "tui.command.guide": Wording(fr="guide", en="guide"),
    "tui.about.guide": Wording(
        fr="Les quelques touches par lesquelles commencer", en="The few keys to begin with"
    ),
    "tui.guide.title": Wording(fr="Par où commencer", en="Where to begin"),
    "tui.guide.read": Wording(
        fr="Lire : les flèches ou hjkl pour se déplacer, puis {keys}",
        en="Read: arrows or hjkl to move, then {keys}",
    ),
    "tui.guide.mark": Wording(
        fr="Apprécier : un chiffre, ou {keys} ; chaque saisie est aussitôt sur le disque",
        en="Mark: a digit, or {keys}; each entry is on the disk at once",
    ),
    "tui.guide.look": Wording(fr="Chercher : {keys}", en="Look for something: {keys}"),
    "tui.guide.go": Wording(fr="Aller plus loin : {keys}", en="Go further: {keys}"),
    "tui.guide.more": Wording(
        fr="Le reste : {keys} ; tout se fait aussi à la souris",
        en="The rest: {keys}; a mouse works too",
    ),
    "tui.guide.close": Wording(
        fr="Une touche ferme ce guide ; F2 le rouvre.",
        en="Any key closes this guide; F2 opens it again.",
    ),
}
