"""What the report on a difference says of the fewest changes that decide about a standing."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "minimal.title": Wording(
        fr="Exigences et critères éliminatoires : ce qui, ensemble, décide",
        en="Requirements and vetoes: what decides together",
    ),
    "minimal.brief.one": Wording(
        fr="{number} offre qui pouvait passer échoue ; annuler {changes} en rétablit {back} à coup sûr, "
        "{may} peut-être ; au plus près, {nearest}.",
        en="{number} offer that could pass now fails; undoing {changes} lets {back} surely, {may} perhaps "
        "pass again; nearest, {nearest}.",
    ),
    "minimal.brief.many": Wording(
        fr="{number} offres qui pouvaient passer échouent ; annuler {changes} en rétablit {back} à coup "
        "sûr, {may} peut-être ; au plus près, {nearest}.",
        en="{number} offers that could pass now fail; undoing {changes} lets {back} surely, {may} perhaps "
        "pass again; nearest, {nearest}.",
    ),
    "minimal.changes.one": Wording(fr="{told} modification", en="{told} change"),
    "minimal.changes.many": Wording(fr="{told} modifications", en="{told} changes"),
    "minimal.nearest": Wording(fr="{offer} ({changes})", en="{offer} ({changes})"),
    "minimal.never.one": Wording(
        fr="{number} offre qui pouvait passer échoue ; rien ne montre qu’annuler des modifications la "
        "rétablisse.",
        en="{number} offer that could pass now fails; no undoing of changes is shown to let it pass "
        "again.",
    ),
    "minimal.never.many": Wording(
        fr="{number} offres qui pouvaient passer échouent ; rien ne montre qu’annuler des modifications "
        "en rétablisse une.",
        en="{number} offers that could pass now fail; no undoing of changes is shown to let one pass "
        "again.",
    ),
    "minimal.caption": Wording(
        fr="Plus petits ensembles de modifications. Annulées sur la version d’après, l’offre repasse ; "
        "faites seules sur celle d’avant, elle échoue : à coup sûr, ou dans un état au moins des faits "
        "inconnus. « + » : ensemble ; « | » : ou ; « – » : aucun ensemble ne suffit. Le niveau minimal "
        "éventuellement exigé n’est pas compté.",
        en="Smallest sets of changes. Undone on the version after, the offer passes again; made alone on "
        "the one before, it fails: surely, or in some state of the unknown facts. “+”: together; "
        "“|”: or; “–”: no set is enough. A least grade, where one is demanded, is not counted.",
    ),
    "column.undone-certain": Wording(fr="annulées : sûr", en="undone: surely"),
    "column.undone-possible": Wording(fr="annulées : peut-être", en="undone: perhaps"),
    "column.made-certain": Wording(fr="faites : sûr", en="made: surely"),
    "column.made-possible": Wording(fr="faites : peut-être", en="made: perhaps"),
    "minimal.others": Wording(fr="{told} et d’autres", en="{told} and others"),
}
