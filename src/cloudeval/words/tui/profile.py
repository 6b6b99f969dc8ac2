"""What the screen of a profile says beside the profile itself."""

from cloudeval.model.wording import Wording

TEXTS: dict[str, Wording] = {
    "tui.command.profile": Wording(fr="fiche", en="profile"),
    "tui.about.profile": Wording(
        fr="Fiche de l’offre : certificats, lois, capacités, questions, sources",
        en="Profile of the offer: certificates, laws, capabilities, questions, sources",
    ),
    "tui.profile.page.offer": Wording(fr="Offre", en="Offer"),
    "tui.profile.page.certificates": Wording(fr="Certificats", en="Certificates"),
    "tui.profile.page.exposure": Wording(fr="Lois", en="Laws"),
    "tui.profile.page.ties": Wording(fr="Liens", en="Ties"),
    "tui.profile.page.capabilities": Wording(fr="Capacités", en="Capabilities"),
    "tui.profile.page.coverage": Wording(fr="Connu", en="Known"),
    "tui.profile.page.questions": Wording(fr="Questions", en="Questions"),
    "tui.profile.page.sources": Wording(fr="Sources", en="Sources"),
    "tui.profile.question": Wording(fr="Question {number}", en="Question {number}"),
    "tui.profile.asked": Wording(
        fr="{number}. {question} — {hangs}", en="{number}. {question} — {hangs}"
    ),
    "tui.profile.cited": Wording(fr="Ce qui repose sur elle", en="What rests on it"),
    "tui.profile.no-sources": Wording(fr="Aucune source n’est citée.", en="No source is cited."),
    "tui.profile.known": Wording(
        fr="{known} critères connus sur {all}.", en="{known} of {all} criteria known."
    ),
    "tui.profile.floor": Wording(fr="au moins", en="at least"),
    "tui.profile.ceiling": Wording(fr="au plus", en="at most"),
    "tui.profile.all": Wording(fr="ensemble", en="all"),
    "tui.profile.criterion": Wording(fr="{id} {title} · {how}", en="{id} {title} · {how}"),
    "tui.profile.how.known": Wording(fr="connu", en="known"),
    "tui.profile.how.open": Wording(fr="~ ouvert", en="~ open"),
    "tui.profile.how.disputed": Wording(fr="! contesté", en="! disputed"),
    "tui.profile.how.unknown": Wording(fr="? inconnu", en="? unknown"),
    "tui.profile.how.exempt": Wording(fr="exempté", en="exempt"),
}
