"""What every screen says."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "tui.opening": Wording(
        fr="cloudeval lit les règles et les faits…", en="cloudeval reads the rules and the facts…"
    ),
    "tui.working": Wording(
        fr="Calcul en cours… Échap l’interrompt.", en="Working it out… Esc breaks it off."
    ),
    "tui.working.so-far": Wording(
        fr="Calcul en cours… {done} sur {of}. Échap l’interrompt.",
        en="Working it out… {done} of {of}. Esc breaks it off.",
    ),
    "tui.working.broken-off": Wording(fr="Interrompu.", en="Broken off."),
    "tui.command.leave": Wording(fr="retour", en="back"),
    "tui.about.leave": Wording(
        fr="Retour à l’écran précédent ; pendant un calcul, l’interrompre",
        en="Back to the previous screen; during work, break it off",
    ),
    "tui.command.row-up": Wording(fr="haut", en="up"),
    "tui.about.row-up": Wording(fr="Ligne précédente", en="Previous row"),
    "tui.command.row-down": Wording(fr="bas", en="down"),
    "tui.about.row-down": Wording(fr="Ligne suivante", en="Next row"),
    "tui.command.screen-up": Wording(fr="écran plus haut", en="screen up"),
    "tui.about.screen-up": Wording(fr="Un écran plus haut", en="One screen up"),
    "tui.command.screen-down": Wording(fr="écran plus bas", en="screen down"),
    "tui.about.screen-down": Wording(fr="Un écran plus bas", en="One screen down"),
    "tui.command.first": Wording(fr="début", en="first"),
    "tui.about.first": Wording(fr="Première ligne", en="First row"),
    "tui.command.last": Wording(fr="fin", en="last"),
    "tui.about.last": Wording(fr="Dernière ligne", en="Last row"),
    "tui.command.theme": Wording(fr="couleurs", en="colours"),
    "tui.about.theme": Wording(
        fr="Sombre, clair, contraste élevé, couleurs du terminal",
        en="Dark, light, high contrast, the terminal’s own colours",
    ),
    "tui.command.palette": Wording(fr="commandes", en="commands"),
    "tui.about.palette": Wording(
        fr="Chercher une commande, un critère ou une offre",
        en="Search for a command, a criterion or an offer",
    ),
    "tui.command.help": Wording(fr="aide", en="help"),
    "tui.about.help": Wording(
        fr="Toutes les commandes et tous les signes", en="All commands and all signs"
    ),
    "tui.command.quit": Wording(fr="quitter", en="quit"),
    "tui.about.quit": Wording(
        fr="Quitter ; les saisies passent dans l’étude", en="Leave; entries go into the study"
    ),
    "tui.not-saved": Wording(
        fr="NON ENREGISTRÉ : {why}. La saisie n’a pas été prise ; faites de la place ou vérifiez le "
        "dossier, puis recommencez.",
        en="NOT SAVED: {why}. The entry was not taken; make room or check the folder, then try "
        "again.",
    ),
    "tui.help.title": Wording(fr="Commandes", en="Commands"),
    "tui.help.close": Wording(fr="Échap : fermer", en="Esc: close"),
    "tui.palette.hint": Wording(
        fr="Commande, critère ou offre…", en="Command, criterion or offer…"
    ),
    "tui.command.descend": Wording(fr="détail", en="open"),
    "tui.about.descend": Wording(
        fr="Ouvrir ce que la ligne résume", en="Open what the row sums up"
    ),
    "tui.command.tab-after": Wording(fr="page suivante", en="next page"),
    "tui.about.tab-after": Wording(
        fr="Page suivante (1 à 9 : par son numéro)", en="Next page (1 to 9: by its number)"
    ),
    "tui.command.tab-before": Wording(fr="page précédente", en="previous page"),
    "tui.about.tab-before": Wording(fr="Page précédente", en="Previous page"),
}
