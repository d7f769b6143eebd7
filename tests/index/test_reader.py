from index.reader import letter_reader


def test_the_version_stays_the_same_while_the_code_does() -> None:
    first = letter_reader().version
    letter_reader.cache_clear()
    assert letter_reader().version == first
    assert len(first) == 12
