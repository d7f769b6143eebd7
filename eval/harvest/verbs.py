"""The finite verbs by which a main clause is known, and their third person."""

import re

# Closed, so that no noun is taken for a verb; `kosten`, `bedragen` and the like stay out or count
# only after a noun (see `clause.py`).
_BE = "is zijn was waren"
_AUXILIARIES = (
    f"{_BE} heeft hebben had hadden wordt worden werd werden zal zullen zou zouden kan kunnen kon "
    "konden moet moeten moest moesten mag mogen mocht wil willen wilde wilden gaat gaan ging gingen"
)
_COMMON = (
    "adviseert adviseren begint beginnen begon beslist betaalt betalen betekent betreft bevat "
    "bevatten bepaalt bestaat bestaan betrekt bedraagt bedragen biedt bieden blijft blijven bleef "
    "bleven bleek blijkt daalt dalen daalde daalden deed deden doet doen draagt dragen droeg droegen "
    "duurt duren duurde geeft geven gaf gaven geldt gelden gold grenst groeit groeide handelt "
    "houdt houden hield hielden kent kennen komt komen kwam kwamen kost kosten kreeg kregen krijgt "
    "krijgen leidt leiden levert leveren leverde leverden ligt liggen lag lagen loopt lopen liep "
    "maakt maken maakte maakten meldt melden meldde meldden mist neemt nemen nam namen noemt noemen "
    "noemde noemden omvat omvatten ontbreekt ontbreken onderschrijft ontstaat ontving ontvingen "
    "ontvangt ontvangen oordeelt oordeelde pleit raakt raken raakten richt richten schrijft schreef "
    "sluit staan staat stond stonden start starten stelt stellen stelde stelden steeg stegen stijgt "
    "stijgen stuurt sturen telt tellen telde telden toetst toetsen trekt trekken treedt treden trad "
    "vangt verbeurt vergt vergroot verloopt verdient verwacht verwachten verschijnt verschijnen "
    "vervalt vindt vinden vond vonden voert voeren voerde voerden voorziet volgt volgen vormt vormen "
    "vraagt vroeg vroegen waarschuwt werkt werken werkte wees wijst wijzen wachten wachtten wijzigt "
    "regelt verschilt verschillen zet zetten ziet zien zag zagen zorgt zorgen"
)
AUXILIARIES = frozenset(_AUXILIARIES.split())
BE = frozenset(_BE.split())
FINITE = AUXILIARIES | frozenset(_COMMON.split())
# `constateert`, `adviseerde`: hardly anything else ends so.
_MADE = re.compile(r"[a-zë]{3,}eer(?:t|de|den)")

_THIRD_PERSON = {
    "heb": "heeft", "ben": "is", "zal": "zal", "kan": "kan", "wil": "wil", "mag": "mag",
    "wou": "wou", "zou": "zou", "ga": "gaat", "sta": "staat", "sla": "slaat", "doe": "doet",
    "zie": "ziet", "zeg": "zegt",
}  # fmt: skip
_PAST = re.compile(
    r"(?:was|had|werd|kon|moest|mocht|wilde|ging|deed|kwam|nam|gaf|zag|vond|schreef|sprak|bood|"
    r"stond|kreeg|hield|vroeg|bleef|begon|ontving|\w{2,}[dt]e)"
)


def is_finite(word: str) -> bool:
    """Say whether a word, in lower case, is a finite verb that a clause can be known by."""
    return word in FINITE or bool(_MADE.fullmatch(word))


def third_person(verb: str) -> str:
    """Give the form beside `de minister` of one beside `ik`: `stuur` gives `stuurt`."""
    if verb in _THIRD_PERSON:
        return _THIRD_PERSON[verb]
    if verb.endswith("t") or _PAST.fullmatch(verb):
        return verb
    return f"{verb}t"
