import urllib.error
import urllib.parse
import urllib.request

import pytest

from rag.engine import Engine


def test_every_answer_carries_the_policy(address: str) -> None:
    for path in ("/", "/brieven", "/ui/clicks.js", "/theme.css"):
        with urllib.request.urlopen(address + path) as answer:
            policy = answer.headers["content-security-policy"]
            assert "default-src 'self'" in policy
            assert "script-src" in policy
            assert "'unsafe-inline'" not in policy.partition("script-src")[2].partition(";")[0]


def test_each_page_has_a_nonce_of_its_own(address: str) -> None:
    def policy() -> str:
        with urllib.request.urlopen(address) as answer:
            return str(answer.headers["content-security-policy"])

    assert policy() != policy()


def test_every_letter_can_be_opened(address: str, engine: Engine) -> None:
    for letter in engine.letters():
        query = urllib.parse.urlencode({"id": letter.id, "alinea": 1})
        with urllib.request.urlopen(f"{address}/brief?{query}") as answer:
            html = answer.read().decode()
        assert html.count('class="alinea"') == len(letter.paragraphs)
        assert 'id="alinea-1" tabindex="-1" data-target' in html


def test_a_letter_that_is_not_there_is_said_to_be_gone(address: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as error:
        urllib.request.urlopen(f"{address}/brief?id=../app.py")
    assert error.value.code == 404
    assert "niet meer geladen" in error.value.read().decode()


def test_the_filters_are_offered_and_told_in_words(address: str) -> None:
    with urllib.request.urlopen(f"{address}/filters") as answer:
        assert 'name="dossier" value="29984"' in answer.read().decode()
    for query, words in (
        ("", "alle 5 brieven"),
        ("?dossier=29984", "1 van 5 brieven: dossier 29984"),
        ("?stand=31-12-2025", "'31-12-2025' is geen datum; kies bij de filters een andere dag."),
    ):
        with urllib.request.urlopen(f"{address}/keuze{query}") as answer:
            assert answer.read().decode() == words
