import logging

import pytest

from corpus.errors import SettingsWrong, VectorsAway
from ui.away import for_reader
from ui.language import speaking

AWAY = VectorsAway("De Chroma-server op http://10.0.0.5:8000 is niet te bereiken.")


def test_a_reader_does_not_hear_where_a_server_is_and_the_log_does(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        told = for_reader(AWAY)
    assert told.startswith("Zoeken kan nu even niet")
    assert "10.0.0.5" not in told
    assert "10.0.0.5" in caplog.text


def test_a_reader_hears_it_in_the_language_spoken() -> None:
    with speaking("en"):
        assert for_reader(AWAY).startswith("Searching isn't possible just now")


def test_other_errors_say_what_they_say() -> None:
    assert for_reader(SettingsWrong("Kies een dag.")) == "Kies een dag."
