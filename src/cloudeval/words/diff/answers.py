"""What is said of who could answer."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "answer.caption": Wording(
        fr="Qui pouvait répondre, parmi les offres étudiées : nombre de critères (points de 100). Satisfait : valeur pleine, ou exigence remplie ; une exemption compte. Cela ne dit pas pourquoi un critère a été écrit.",
        en="Who could answer, of the offers studied: criteria (points of 100). Met: full value, or passed; an exemption counts. This does not say why a criterion was written.",
    ),
    "answer.weighed": Wording(fr="{number} ({points})", en="{number} ({points})"),
    "answer.alone": Wording(fr="une seule offre", en="one offer alone"),
    "answer.may-be-alone": Wording(
        fr="peut-être une seule, au plus", en="perhaps one alone, at most"
    ),
    "answer.nobody": Wording(fr="aucune offre", en="no offer"),
    "answer.several": Wording(fr="deux offres ou plus", en="two offers or more"),
    "answer.keeping-out": Wording(
        fr="exigences et critères éliminatoires qui écartent une offre",
        en="requirements and vetoes that keep an offer out",
    ),
    "answer.first": Wording(fr="offres qui peuvent être premières", en="offers that may be first"),
    "answer.alone-by.one": Wording(
        fr="{offer} satisfait seule {number} critère ({points} points ; par exemption : {exempt}).",
        en="{offer} alone meets {number} criterion ({points} points; by exemption: {exempt}).",
    ),
    "answer.alone-by.many": Wording(
        fr="{offer} satisfait seule {number} critères ({points} points ; par exemption : {exempt}).",
        en="{offer} alone meets {number} criteria ({points} points; by exemption: {exempt}).",
    ),
    "answer.out.one": Wording(
        fr="{name} ({title}) écarte {number} offre.",
        en="{name} ({title}) keeps {number} offer out.",
    ),
    "answer.out.many": Wording(
        fr="{name} ({title}) écarte {number} offres.",
        en="{name} ({title}) keeps {number} offers out.",
    ),
    "answer.back": Wording(
        fr="Sans cette ligne, reviendrait dans le champ : {offers}.",
        en="Without it, back in the field: {offers}.",
    ),
    "answer.first-then": Wording(
        fr="Pourraient être premières : {now} offres au lieu de {was}.",
        en="Offers that may be first: {now} instead of {was}.",
    ),
    "answer.rest.one": Wording(
        fr="{number} autre ligne écarte une offre (--full).",
        en="{number} more line keeps an offer out (--full).",
    ),
    "answer.rest.many": Wording(
        fr="{number} autres lignes écartent des offres (--full).",
        en="{number} more lines keep offers out (--full).",
    ),
    "answer.left-out": Wording(
        fr="critères d’attribution sans lesquels d’autres peuvent être premières",
        en="award criteria without which others may be first",
    ),
    "answer.left-out-none": Wording(
        fr="Retirer un critère d’attribution, quel qu’il soit parmi les {all}, ne change pas quelles offres peuvent être premières.",
        en="Leaving out any one of the {all} award criteria does not change who may be first.",
    ),
    "answer.left-out-told.one": Wording(
        fr="Retirer un critère d’attribution change les offres qui peuvent être premières dans {number} cas sur {all} : {told}.",
        en="Leaving out one award criterion changes who may be first in {number} of {all} cases: {told}.",
    ),
    "answer.left-out-told.many": Wording(
        fr="Retirer un critère d’attribution change les offres qui peuvent être premières dans {number} cas sur {all} : {told}.",
        en="Leaving out one award criterion changes who may be first in {number} of {all} cases: {told}.",
    ),
    "answer.without": Wording(
        fr="Sans {name} ({title}, {points} points), peut être première : {offers}.",
        en="Without {name} ({title}, {points} points), may be first: {offers}.",
    ),
    "answer.without-certain": Wording(
        fr="Première à coup sûr : {offers}.", en="First for certain: {offers}."
    ),
}
