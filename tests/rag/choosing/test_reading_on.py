from rag.choosing.reading_on import goes_on, leans_back, leans_on, needs_before


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


def test_what_is_said_of_now_or_of_the_letter_leans_on_nothing() -> None:
    assert not leans_back("Op dit moment is er geen dekking.")
    assert not leans_back("Uw Kamer ontvangt eind dit jaar de rapportage.")
    assert not leans_back("Met deze brief informeer ik uw Kamer.")
    assert leans_back("Met deze maatregelen dalen de kosten.")


def test_what_was_called_in_full_may_be_called_shortly() -> None:
    assert leans_on("Daarom komt er een toelatingsstelsel.", "Het stelsel gaat in 2026 in.")
    assert not leans_on("Daarom komt er een depot.", "Het stelsel gaat in 2026 in.")
