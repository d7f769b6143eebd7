from rag.choosing.reading_on import goes_on, leans_back, needs_before


def test_what_goes_on_from_the_sentence_before_is_told_by_its_beginning() -> None:
    assert goes_on("Daarnaast kost het tijd.")
    assert goes_on("Dat kost tijd.")
    assert not leans_back("Daarnaast kost het tijd.")
    assert leans_back("Van dat bedrag gaat de helft naar wegen.")
    assert not goes_on("Wegen zijn leeg.")


def test_a_sentence_that_says_what_follows_from_the_one_before_leans_on_it() -> None:
    assert leans_back("Jonge boeren krijgen daardoor weinig zekerheid.")
    assert leans_back("Zoals koelwater en spoelwater.")
    assert leans_back("In dezelfde periode nam het areaal toe.")


def test_a_conclusion_needs_the_sentence_before_it() -> None:
    assert needs_before("Daarom is 25 miljoen euro vrijgemaakt.")
    assert needs_before("De inspecteur doet daarom één uitspraak.")
    assert needs_before("Zo vergroten we de capaciteit.")


def test_what_only_goes_on_does_not_need_the_sentence_before_it() -> None:
    assert not needs_before("Daarnaast is 25 miljoen euro vrijgemaakt.")
