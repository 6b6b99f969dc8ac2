"""What is said of the shortest undo."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "undo.title": Wording(fr="Le plus court retour en arrière", en="Shortest undo"),
    "undo.certain.one": Wording(
        fr="Le plus court retour en arrière : sans {number} modification sur {all} ({changes}), "
        "{others} serait première à la place de {offer}.",
        en="Shortest undo: without {number} of {all} changes ({changes}), {others} would be first "
        "instead of {offer}.",
    ),
    "undo.certain.many": Wording(
        fr="Le plus court retour en arrière : sans {number} modifications sur {all} ({changes}), "
        "{others} serait première à la place de {offer}.",
        en="Shortest undo: without {number} of {all} changes ({changes}), {others} would be first "
        "instead of {offer}.",
    ),
    "undo.certain.several.one": Wording(
        fr="Le plus court retour en arrière : sans {number} modification sur {all} ({changes}), "
        "{offer} ne serait plus première ; pourraient l’être : {others}.",
        en="Shortest undo: without {number} of {all} changes ({changes}), {offer} would no longer "
        "be first; might be: {others}.",
    ),
    "undo.certain.several.many": Wording(
        fr="Le plus court retour en arrière : sans {number} modifications sur {all} ({changes}), "
        "{offer} ne serait plus première ; pourraient l’être : {others}.",
        en="Shortest undo: without {number} of {all} changes ({changes}), {offer} would no longer "
        "be first; might be: {others}.",
    ),
    "undo.possible.one": Wording(
        fr="Sans {number} modification sur {all} ({changes}), {offer} pourrait ne plus être première ; "
        "pourraient l’être : {others}.",
        en="Without {number} of {all} changes ({changes}), {offer} might no longer be first; "
        "might be: {others}.",
    ),
    "undo.possible.many": Wording(
        fr="Sans {number} modifications sur {all} ({changes}), {offer} pourrait ne plus être première ; "
        "pourraient l’être : {others}.",
        en="Without {number} of {all} changes ({changes}), {offer} might no longer be first; "
        "might be: {others}.",
    ),
    "undo.bounded": Wording(
        fr="C’est le plus petit ensemble trouvé ; moins de {least} ne suffisent pas.",
        en="It is the smallest set found; fewer than {least} will not do.",
    ),
    "undo.never": Wording(
        fr="{offer} reste première quelles que soient les modifications annulées (sur {all}).",
        en="{offer} stays first whichever changes are undone (of {all}).",
    ),
    "undo.not-surely": Wording(
        fr="Aucun ensemble de modifications n’en place une autre devant {offer} à coup sûr.",
        en="No set of changes puts another one offer ahead of {offer} for certain.",
    ),
    "undo.not-found": Wording(
        fr="Aucun ensemble de modifications n’a été trouvé sans lequel {offer} ne serait plus première ; "
        "moins de {least} ne suffisent pas.",
        en="No set of changes was found without which {offer} would not be first; fewer than {least} "
        "will not do.",
    ),
    "undo.nobody": Wording(
        fr="Aucune offre n’est première à coup sûr selon {version} : il n’y a pas de première place à "
        "remettre en jeu.",
        en="No offer is first for certain under {version}: there is no first place to undo.",
    ),
    "undo.return.one": Wording(
        fr="Sans {number} modification sur {all} ({changes}), {offer}, qui ne peut être première selon "
        "{version}, pourrait l’être.",
        en="Without {number} of {all} changes ({changes}), {offer}, which cannot be first under "
        "{version}, might be.",
    ),
    "undo.return.many": Wording(
        fr="Sans {number} modifications sur {all} ({changes}), {offer}, qui ne peut être première selon "
        "{version}, pourrait l’être.",
        en="Without {number} of {all} changes ({changes}), {offer}, which cannot be first under "
        "{version}, might be.",
    ),
    "undo.return.others": Wording(fr="Aussi peu suffit pour {others}.", en="As few for {others}."),
    "undo.return.none": Wording(
        fr="Aucune offre qui ne peut être première selon {version} ne le pourrait sans des modifications.",
        en="No offer that cannot be first under {version} might be without some of the changes.",
    ),
    "undo.return.open": Wording(
        fr="Qu’une offre qui ne peut être première selon {version} le puisse de nouveau demande d’en "
        "annuler {least} au moins ; aucun ensemble suffisant n’a été trouvé.",
        en="For an offer that cannot be first under {version} to be so, {least} or more changes have to "
        "be undone; no set that is enough was found.",
    ),
    "undo.returns": Wording(
        fr="Offres qui ne peuvent être premières selon {version}, et le moins de modifications sans "
        "lesquelles chacune le pourrait ; vérifié en notant la version qui en résulte.",
        en="Offers that cannot be first under {version}, and the fewest changes without which each might "
        "be; shown by scoring the version that results.",
    ),
    "column.fewest": Wording(fr="le moins", en="fewest"),
    "column.undone": Wording(fr="modifications annulées", en="changes undone"),
    "undo.at-least": Wording(fr="≥ {least}", en="≥ {least}"),
    "undo.no-set": Wording(fr="aucun ensemble ne suffit", en="no set will do"),
    "undo.none-found": Wording(fr="aucun ensemble trouvé", en="no set found"),
}
