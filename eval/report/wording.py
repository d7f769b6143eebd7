"""What the report says in Dutch of measures, types of question, reasons and numbers."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureWords:
    """A measure for a reader who never saw one; `share` is false for what is no share of a whole."""

    name: str
    about: str
    lower_is_better: bool = False
    share: bool = True


ANSWERING = {
    "right": MeasureWords(
        name="Goed beantwoord",
        about="Vragen die een antwoord kregen dat bewijs aanhaalt en alle verwachte feiten noemt.",
    ),
    "facts": MeasureWords(
        name="Feiten genoemd",
        about="Verwachte feiten die in het antwoord of in een citaat staan.",
    ),
}
PROVING = {
    "citation_precision": MeasureWords(
        name="Rake citaten",
        about="Aangehaalde alinea’s waarin inderdaad verwacht bewijs staat.",
    ),
    "citation_recall": MeasureWords(
        name="Bewijs aangehaald",
        about="Verwacht bewijs dat het antwoord ook aanhaalt.",
    ),
    "quote_exact": MeasureWords(
        name="Citaten letterlijk",
        about="Citaten die letter voor letter in de genoemde alinea of haar voetnoot staan.",
    ),
}
DECLINING = {
    "abstain_precision": MeasureWords(
        name="Afwijzingen die terecht waren",
        about="Van alles wat werd afgewezen: het deel waarop de brieven echt geen antwoord geven.",
    ),
    "abstain_recall": MeasureWords(
        name="Onbeantwoordbaar, en afgewezen",
        about="Van alles waarop de brieven geen antwoord geven: het deel dat werd afgewezen.",
    ),
    "abstain_f1": MeasureWords(
        name="Afwijzen als geheel (F1)",
        about="Het harmonisch gemiddelde van de twee regels hierboven.",
    ),
    "false_refusal": MeasureWords(
        name="Ten onrechte afgewezen",
        about="Vragen die de brieven wel beantwoorden en die toch werden afgewezen.",
        lower_is_better=True,
    ),
}
FINDING = {
    "hit@1": MeasureWords(
        name="Bewijs als eerste gevonden",
        about="Vragen waarbij in de eerste gevonden alinea bewijs staat.",
    ),
    "hit@5": MeasureWords(
        name="Bewijs bij de eerste vijf",
        about="Vragen waarbij in een van de eerste vijf gevonden alinea’s bewijs staat.",
    ),
    "hit@10": MeasureWords(
        name="Bewijs bij de eerste tien",
        about="Vragen waarbij in een van de eerste tien gevonden alinea’s bewijs staat.",
    ),
    "recall@10": MeasureWords(
        name="Al het bewijs bij de eerste tien",
        about="Verwacht bewijs dat bij de eerste tien gevonden alinea’s staat.",
    ),
    "mrr": MeasureWords(
        name="Plaats van het bewijs (MRR)",
        about="Gemiddelde van één gedeeld door de plaats van de eerste alinea met bewijs.",
        share=False,
    ),
    "ndcg@10": MeasureWords(
        name="Volgorde van het bewijs (nDCG)",
        about="Hoe dicht de volgorde van de tien alinea’s bij de beste volgorde ligt; 1 is de beste.",
        share=False,
    ),
}
CHECKING = {
    "false_green": MeasureWords(
        name="Ten onrechte goedgekeurd",
        about="Zinnen die niet kloppen en die de controle toch letterlijk of onderbouwd noemt.",
        lower_is_better=True,
    ),
    "literal_recognised": MeasureWords(
        name="Letterlijk herkend",
        about="Zinnen die letterlijk in een brief staan en die de controle zo herkent.",
    ),
    "paraphrase_recognised": MeasureWords(
        name="In andere woorden herkend",
        about="Juiste zinnen in eigen woorden die de controle onderbouwd noemt.",
    ),
    "contradiction_recognised": MeasureWords(
        name="Afwijking herkend",
        about="Zinnen die van de brief afwijken en waarbij de controle dat zegt.",
    ),
    "change_named": MeasureWords(
        name="Afwijking benoemd",
        about="Zinnen die van de brief afwijken en waarbij ook de soort afwijking wordt genoemd.",
    ),
    "false_alarm": MeasureWords(
        name="Ten onrechte afgekeurd",
        about="Juiste zinnen waarvan de controle zegt dat ze afwijken.",
        lower_is_better=True,
    ),
}
GROUPS: Mapping[str, Mapping[str, MeasureWords]] = {
    "Antwoorden": ANSWERING,
    "Bewijzen": PROVING,
    "Afwijzen": DECLINING,
    "Vinden": FINDING,
}

_TYPES = {
    "factoid": "los feit",
    "amount": "bedrag",
    "date": "datum",
    "list": "opsomming",
    "status": "stand van zaken",
    "definition": "omschrijving",
    "who": "wie",
    "cause": "oorzaak",
    "procedure": "procedure",
    "comparison": "vergelijking",
    "temporal": "tijdsverloop",
    "footnote": "voetnoot",
    "paraphrase": "in andere woorden",
    "typo": "met tikfouten",
    "english": "in het Engels",
    "multi": "uit meer alinea’s",
    "false_premise": "verkeerde aanname",
    "unanswerable": "niet te beantwoorden",
    "offtopic": "niet over de brieven",
    "opening": "gesprek: eerste vraag",
    "ellipsis": "gesprek: halve zin",
    "pronoun": "gesprek: verwijswoord",
    "topic_change": "gesprek: nieuw onderwerp",
    "injection": "aanval",
    "use": "uit gebruik",
    "other": "overig",
}
REASONS = {
    "not_in_letters": "staat niet in de brieven",
    "no_answer": "de brieven geven geen antwoord",
    "unverifiable": "antwoord niet te controleren",
    "off_topic": "gaat niet over de brieven",
}
STATUSES = {
    "verbatim": "letterlijk",
    "supported": "onderbouwd",
    "contradicted": "wijkt af",
    "unchecked": "niet gecontroleerd",
    "not_found": "niet gevonden",
}
STEPS = {
    "retrieve": "Zoeken",
    "compose": "Opstellen",
    "check": "Controleren",
    "total": "Samen",
}
LABELS = {
    "verbatim": "staat er letterlijk",
    "supported": "staat er in andere woorden",
    "contradicted": "wijkt af",
    "unsupported": "staat er niet",
}
CHANGES = {
    "number": "getal",
    "amount": "bedrag",
    "date": "datum",
    "name": "naam",
    "negation": "ontkenning",
    "modality": "stelligheid",
    "direction": "richting",
    "attribution": "wie het zegt of doet",
    "quantifier": "hoeveelheidswoord",
    "unit": "eenheid",
    "place": "plaats",
    "scope": "reikwijdte",
}


def type_words(name: str) -> str:
    """Name a type of question; one that is not known by its own name."""
    return _TYPES.get(name, name)


def decimal(value: float, digits: int = 2) -> str:
    """Write a number with a decimal comma."""
    return f"{value:.{digits}f}".replace(".", ",")


def percent(value: float) -> str:
    """Write a share as a percentage with one decimal."""
    return f"{decimal(100 * value, 1)}%"


def amount(value: float, words: MeasureWords) -> str:
    """Write a score the way its measure is read."""
    return percent(value) if words.share else decimal(value)


def milliseconds(value: float) -> str:
    """Write a duration; from ten seconds on in seconds."""
    if value >= 10_000:
        return f"{decimal(value / 1000, 1)} s"
    return f"{decimal(value, 1 if value < 10 else 0)} ms"
