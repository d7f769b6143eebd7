from dataclasses import replace

from rag.engine import Engine
from ui.chat.filter_form import closed_filters, filter_form


def test_the_form_offers_what_the_loaded_letters_have(engine: Engine) -> None:
    html = filter_form(engine.letters())
    for field in (
        'type="date" name="vanaf"',
        'type="date" name="tot"',
        'type="date" name="stand"',
        'name="dossier" value="29984"',
        'name="afzender" value="V.L.W.A. Heijnen"',
    ):
        assert field in html
    for letter in engine.letters():
        assert html.count(f'name="brief" value="{letter.id}"') == 1


def test_every_field_stands_in_a_label_and_every_group_has_a_name(engine: Engine) -> None:
    html = filter_form(engine.letters())
    assert html.count("<input") == html.count("<label")
    assert html.count("<fieldset") == html.count("<legend>") == 5


def test_nothing_is_offered_where_there_is_nothing_to_choose(engine: Engine) -> None:
    undocketed = [each for each in engine.letters() if not each.metadata.dossiers]
    assert 'name="dossier"' not in filter_form(undocketed)


def test_many_letters_come_with_a_box_to_search_among_them(engine: Engine) -> None:
    letter = engine.letters()[0]
    assert 'type="search"' not in filter_form(engine.letters())
    assert 'type="search"' in filter_form([replace(letter, id=f"{n}") for n in range(9)])


def test_markup_in_a_letter_is_shown_as_text(engine: Engine) -> None:
    letter = engine.letters()[0]
    bad = "<script>x</script>"
    metadata = replace(letter.metadata, subject=bad, sender_name=bad, dossiers=(bad,))
    html = filter_form([replace(letter, id=bad, metadata=metadata)])
    assert "<script" not in html


def test_the_page_comes_with_the_form_closed_and_empty() -> None:
    assert "<form" not in closed_filters()
    assert 'data-from="filters"' in closed_filters()
