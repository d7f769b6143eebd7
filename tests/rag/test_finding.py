from collections.abc import Iterator

import pytest

from index.embedder import load_embedder
from index.letters import LetterIndex
from index.sync import sync
from rag.asking.question import Question
from rag.engine import Engine

PARAGRAPHS = (
    "Nederland levert Host Nation Support (HNS) aan bondgenoten.",
    "Voor het doorvoeren is Host Nation Support in de haven uitgebreid met 300 militairen.",
    "De staf van HNS is gevestigd te Utrecht.",
    "Het Openbaar Ministerie (OM) vervolgt daders.",
    "Het Openbaar Ministerie seponeerde 120 zaken wegens gebrek aan bewijs.",
    "Volgens het OM is de werkvoorraad met een kwart gedaald.",
    "De regeling voor het vliegveld is toegezegd (Kamerstuk 29 984, nr. 1200).",
    "Voor de subsidie is € 39 miljoen beschikbaar in 2026.",
    "Voor het lokale budget is 12,5 mln. euro uitgetrokken.",
    "De haven van Gent is uitgebreid met een kade.",
    "De Noord-Zuidlijn krijgt een extra station.",
    "Premier Székely van Hongarije bezocht Den Haag.",
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    folder, data = tmp_path_factory.mktemp("letters"), tmp_path_factory.mktemp("data")
    text = "\n\n".join(("Geachte voorzitter,", *PARAGRAPHS, "Hoogachtend,"))
    (folder / "brief.txt").write_text(text + "\n", encoding="utf-8")
    sync(folder, data, embedder=load_embedder())
    engine = Engine(LetterIndex.open(data, embedder=load_embedder()), load_embedder())
    yield engine
    engine.close()


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Met hoeveel militairen is HNS uitgebreid?", 1),
        ("Hoeveel zaken seponeerde het OM?", 4),
        ("Wat staat er in 29984?", 6),
        ("Wat staat er in Kamerstuk 29 984?", 6),
        ("Waarvoor is 39.000.000 euro beschikbaar?", 7),
        ("Waarvoor is 39 mln beschikbaar?", 7),
        ("Waarvoor is 12.500.000 euro uitgetrokken?", 8),
        ("Wat gebeurt er met de haven van Ghent?", 9),
        ("Krijgt de Noord Zuidlijn een station?", 10),
        ("Krijgt de Noordzuidlijn een station?", 10),
        ("Waar was premier Szekely?", 11),
    ],
)
def test_what_is_written_otherwise_is_found(engine: Engine, question: str, found: int) -> None:
    first = engine.search(Question(question))[0]
    assert engine.letter(first.letter).paragraph(first.paragraph).text == PARAGRAPHS[found]
