import pytest

from rag.asking.asked import Kind, what_is_asked


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Hoeveel geld is er voor het 740 meter programma?", "amount"),
        ("Wat kost het startpakket?", "amount"),
        ("How much does the package cost?", "amount"),
        ("Welk percentage is voor beheer en onderhoud gereserveerd?", "percentage"),
        ("Wanneer is het debat?", "date"),
        ("En wanneer was dat?", "date"),
        ("In welk jaar is de Drielandentrein gestart?", "date"),
        ("Wat is de status van Rail Ghent-Terneuzen?", "status"),
        ("Hoe staat het met 3RX?", "status"),
        ("Hoeveel lidstaten ondertekenen de verklaring?", "number"),
        ("Wie is voorzitter van het platform?", "who"),
        ("Door wie is de brief ondertekend?", "who"),
        ("Waar was de bijeenkomst?", "where"),
        ("In welke stad was de bijeenkomst?", "where"),
        ("Waarom is er een dwangsom opgelegd?", "why"),
        ("Wat is een significant ongeval?", "definition"),
        ("wat is 3RX ook alweer", "definition"),
        ("Betekenis van PESCO graag", "definition"),
        ("SOVA, waar is dat een afkorting van?", "definition"),
        ("Wat is de betekenis van de haven voor de economie?", "any"),
        ("Welke maatregelen neemt het kabinet?", "list"),
        ("Vertel over de Betuweroute", "any"),
        ("", "any"),
    ],
)
def test_the_kind_of_thing_asked_for_is_read_from_the_words(question: str, kind: Kind) -> None:
    assert what_is_asked(question).kind == kind


@pytest.mark.parametrize(
    ("question", "gives", "lacks"),
    [
        ("Wat kost het startpakket?", "Het kost 600 miljoen euro.", "Het kost veel tijd."),
        ("Welk tarief geldt daar?", "Daar geldt 9%.", "Daar geldt het lage tarief."),
        ("Welk percentage?", "Dat is 20% daarvan.", "Dat is een deel daarvan."),
        ("Wanneer is het af?", "Dat is eind 2026 af.", "Dat is al lang af."),
        ("Hoeveel landen?", "Er doen negen landen mee.", "Enkele landen doen mee."),
        ("Wie is voorzitter?", "Dat is de heer Remkes.", "Dat is nog niet bekend."),
        ("Waarom is dat zo?", "Omdat het spoor vol is.", "Het spoor is vol."),
    ],
)
def test_a_sentence_gives_what_is_asked_or_does_not(question: str, gives: str, lacks: str) -> None:
    asked = what_is_asked(question)
    assert asked.is_given_by(gives)
    assert not asked.is_given_by(lacks)


def test_what_the_question_names_itself_is_no_news() -> None:
    asked = what_is_asked("Wanneer wordt de Delta Analyse van 2026 opgeleverd?")
    assert not asked.is_given_by("De Delta Analyse van 2026 wordt door ProRail opgesteld.")


@pytest.mark.parametrize(
    ("question", "attribute"),
    [
        ("Hoeveel lidstaten doen mee?", "lidstaten"),
        ("Hoeveel militaire treinen reden er?", "treinen"),
        ("Wie is de directeur van ProRail?", "directeur"),
        ("Welke verzekeraar kreeg een aanwijzing?", "verzekeraar"),
        ("Wat is de maximumsnelheid op de Betuweroute?", "maximumsnelheid"),
        ("Waarom is dat zo?", None),
    ],
)
def test_the_noun_that_is_asked_for_is_read_from_the_question(
    question: str, attribute: str | None
) -> None:
    assert what_is_asked(question).attribute == attribute


def test_a_person_has_a_name_of_a_person() -> None:
    asked = what_is_asked("Wie zit de commissie voor?")
    assert asked.is_given_by("De commissie onder leiding van mw. mr. M.I. Hamer adviseert.")
    assert not asked.is_given_by("In de commissie zitten BZ, Defensie en de NCTV.")


def test_a_number_word_with_a_capital_counts() -> None:
    assert what_is_asked("Hoeveel landen doen mee?").is_given_by("Negen landen tekenen.")


@pytest.mark.parametrize(
    ("question", "strict"),
    [("Wat kost het?", True), ("Wanneer is het af?", True), ("Waarom is dat zo?", False)],
)
def test_who_asks_for_a_figure_is_not_helped_by_anything_else(question: str, strict: bool) -> None:
    assert what_is_asked(question).strict == strict


def test_a_sum_that_the_question_names_is_no_news_in_other_little_words() -> None:
    asked = what_is_asked("Welk deel van het miljard gaat naar het spoor?")
    assert not asked.values_in("Er komt tot wel een miljard voor het spoor.")


def test_another_sum_of_the_same_scale_is_news() -> None:
    asked = what_is_asked("Hoeveel van de 2 miljard gaat naar het spoor?")
    assert asked.values_in("Naar het spoor gaat 1 miljard.")


def test_how_much_goes_somewhere_is_asked_of_no_noun() -> None:
    assert what_is_asked("Hoeveel ging er naar Emmen?").attribute is None


@pytest.mark.parametrize(
    ("question", "noun", "measured"),
    [
        ("Hoeveel borg moet een bureau betalen?", "borg", True),
        ("Hoeveel bedrijven wachten er?", "bedrijven", False),
        ("Wat is het maximale aantal migranten?", "migranten", False),
        ("Hoe hoog is de wettelijke vergoeding nu?", "vergoeding", True),
    ],
)
def test_what_has_no_plural_is_measured_and_not_counted(
    question: str, noun: str, measured: bool
) -> None:
    asked = what_is_asked(question)
    assert (asked.attribute, asked.measured) == (noun, measured)


def test_a_sum_of_money_does_not_count_things() -> None:
    text = "Scholen krijgen € 500 per leerling; 2.400 scholen doen mee."
    counting, paying = map(what_is_asked, ("Hoeveel scholen doen mee?", "Hoeveel krijgen scholen?"))
    assert [value.text for value in counting.values_in(text)] == ["2.400"]
    assert [value.text for value in paying.values_in(text)] == ["€ 500"]
