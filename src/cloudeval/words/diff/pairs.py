"""What is said of places, pair by pair."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "pairs.title": Wording(fr="Places, paire par paire", en="Places, pair by pair"),
    "pairs.by-points": Wording(
        fr="{offer} est passée devant {other} (écart en poids : {before} → {after}), d’abord par : "
        "{changes}.",
        en="{offer} passed {other} (gap in weights: {before} → {after}), most by: {changes}.",
    ),
    "pairs.by-standing": Wording(
        fr="{offer} est passée devant {other} par la situation : {moved}.",
        en="{offer} passed {other} by standing: {moved}.",
    ),
    "pairs.moved": Wording(fr="{offer} {moved}", en="{offer} {moved}"),
    "pairs.by": Wording(fr="{change} ({shift})", en="{change} ({shift})"),
    "pairs.more.one": Wording(
        fr="{number} autre paire d’offres a changé d’ordre.",
        en="{number} more pair of offers changed its order.",
    ),
    "pairs.more.many": Wording(
        fr="{number} autres paires d’offres ont changé d’ordre.",
        en="{number} more pairs of offers changed their order.",
    ),
    "pairs.counted": Wording(
        fr="Paires d’offres : {all}. L’ordre a changé : {turned} ; a pu changer, selon ce qui n’est pas "
        "connu : {open} ; n’a changé en aucun cas : {kept}.",
        en="Pairs of offers: {all}. The order was turned: {turned}; may have been, depending on what is "
        "unknown: {open}; was in no case: {kept}.",
    ),
    "pairs.caption": Wording(
        fr="Paires dont l’ordre a changé ou a pu changer : d’abord la première contre les autres, puis "
        "les voisines. L’écart est celui de la première nommée sur l’autre, en poids.",
        en="Pairs whose order was turned or may have been: the first against the others, then "
        "neighbours. The gap is that of the one named first over the other, in weights.",
    ),
    "pairs.left.one": Wording(
        fr="{number} autre paire n’est pas montrée.", en="{number} more pair is not shown."
    ),
    "pairs.left.many": Wording(
        fr="{number} autres paires ne sont pas montrées.", en="{number} more pairs are not shown."
    ),
    "column.pair": Wording(fr="paire", en="pair"),
    "column.order": Wording(fr="ordre", en="order"),
    "column.told-by": Wording(fr="par", en="by"),
    "column.gap-before": Wording(fr="écart avant", en="gap before"),
    "column.gap-after": Wording(fr="écart après", en="gap after"),
    "pairs.pair": Wording(fr="{offer} / {other}", en="{offer} / {other}"),
    "pairs.turned": Wording(fr="a changé", en="turned"),
    "pairs.open": Wording(fr="a pu changer", en="may have turned"),
    "pairs.standing": Wording(fr="situation", en="standing"),
    "pairs.points": Wording(fr="points", en="points"),
    "pairs.what": Wording(
        fr="Ce qui a porté {offer} devant {other}, en poids : l’écart passe de {before} à {after}.",
        en="What carried {offer} past {other}, in weights: the gap goes from {before} to {after}.",
    ),
    "column.shift": Wording(fr="déplace l’écart", en="shifts the gap"),
    "pairs.rest.one": Wording(fr="{number} autre modification", en="{number} other change"),
    "pairs.rest.many": Wording(fr="{number} autres modifications", en="{number} other changes"),
    "pairs.sum": Wording(fr="en tout", en="in all"),
}
