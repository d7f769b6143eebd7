from corpus.formats.pdf.joining import join_rows, known_words
from corpus.traced import Traced

LINE = "een regel die lang genoeg is om woorden in af te breken"


def joined(*lines: str, words: frozenset[str] = frozenset()) -> str:
    return join_rows([Traced.of(line) for line in lines], words).text


def test_lines_are_joined_with_a_space() -> None:
    assert joined("het spoor", "in de regio") == "het spoor in de regio"


def test_an_address_on_the_web_goes_on_without_a_space() -> None:
    assert joined("https://www.x.nl/wet-", "open, zie") == "https://www.x.nl/wet-open, zie"


def test_a_hyphen_is_the_words_own_where_no_words_are_broken() -> None:
    lines = ["Dit is een Wob-", "verzoek", *[LINE] * 40]
    assert joined("een Wob-", "verzoek", words=known_words(lines)) == "een Wob-verzoek"


def test_a_hyphen_is_taken_off_where_words_are_broken_often() -> None:
    lines = [f"{LINE} spoor-", "wegen"] * 10
    assert joined("de spoor-", "wegen", words=known_words(lines)) == "de spoorwegen"


def test_a_word_known_without_a_hyphen_loses_it() -> None:
    lines = ["het grensover-", "schrijdende", "grensoverschrijdende", *[LINE] * 40]
    words = known_words(lines)
    assert joined("grensover-", "schrijdende", words=words) == "grensoverschrijdende"
