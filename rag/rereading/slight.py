"""Words that tell little of what a question is about, however rare they are in the letters.

`niet`, `sinds` and `waartussen` are in few paragraphs of a corpus, as the names of matters are, and
by that alone they would count as much. These are the words of closed classes (pronouns, numerals to
ten, conjunctions, prepositions, adverbs) and verbs that go with any subject. They count less only
when paragraphs are put in order; elsewhere `rag.asking.light` holds.
"""

from rag.asking.terms import Term

_COUNTS = 0.25
_PRONOUNS = (
    "men alles iets niets niemand iemand iedereen ieder iedere elk elke sommige alle allen beide dezelfde "
    "hetzelfde diezelfde zulke zulk dergelijke degene degenen zichzelf onszelf uzelf elkaar onderling "
    "wat welk welke zoiets menig menige weinig weinige verscheidene verschillende diverse overige rest "
    "none nothing something anything everything everyone someone anyone nobody whoever itself themselves"
)
_NUMERALS = (
    "een twee drie vier vijf zes zeven acht negen tien zoveelste enkel enkele "
    "two three four five six seven eight nine ten second third last"
)
_ADVERBS = (
    "niet ook pas al reeds steeds telkens ineens opeens daarna daarvoor vervolgens ondertussen intussen "
    "tegelijk tegelijkertijd sinds sindsdien eens opnieuw weer weerom dus daarom toch echter immers "
    "namelijk bijvoorbeeld anders gewoon gewone verder verdere daardoor hierdoor daarna hierna daarin hierin "
    "daaraan hieraan daaruit hieruit daarop hierop daartoe hiertoe waartoe waartussen waarnaar waarvandaan "
    "waaronder waarvoor waarna waarlangs vaker zelden meerdere evenals eveneens overigens bovendien zodoende "
    "uitsluitend enkel louter slechts zowat vrijwel haast ruim krap circa pakweg hooguit minstens "
    "however therefore instead already yet meanwhile often seldom never"
)
_LINKS = (
    "zodat omdat doordat terwijl zodra tenzij indien hoewel ofschoon totdat voordat nadat mits zonder binnen "
    "buiten rond rondom gedurende ondanks dankzij wegens vanwege aangaande omtrent inzake behalve tegenover "
    "jegens namens volgens naargelang langs voorbij achter voor tot toe mee af heen "
    "because although unless whether within without despite against among towards"
)
_VERBS = (
    "deed deden doe gedaan verricht verrichten kwam kwamen gekomen komend ging gingen gaande wist wisten "
    "bleek bleken blijkt gebleken lijkt lijken leek leken geleken bleef bleven gebleven lag lagen gelegen "
    "stond stonden gestaan zat gezeten hing hangt hangen gehangen duurt duren duurde duurden geduurd "
    "hield hielden hoorde hoorden gehoord ontvangt ontvangen ontving ontvingen kreeg kregen gekregen "
    "gezorgd zorgde zorgden mocht mochten wilde wilden hoefde hoefden behoort behoorde betrof betroffen "
    "kende kennen kent gelden gold verschil verschilt verschillen vond vonden gevonden betekende "
    "seems seem remains remain becomes become became happens happen happened"
)
_SLIGHT = frozenset(" ".join((_PRONOUNS, _NUMERALS, _ADVERBS, _LINKS, _VERBS)).split())


def weight_of(term: Term) -> float:
    """Give what a term counts for beside its rarity and its emphasis."""
    return _COUNTS if term.word in _SLIGHT and not term.is_name else 1.0
