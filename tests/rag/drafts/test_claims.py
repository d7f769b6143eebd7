from rag.drafts.claims import claims_of, parts_of
from rag.drafts.draft import Block, Claim, HangingNote


def test_headings_and_what_has_no_word_are_no_claims() -> None:
    blocks = [Block(text="Aanleiding", is_heading=True), Block(text="– …"), Block(text="[1]")]
    assert claims_of(blocks) == ()


def test_each_sentence_is_a_claim() -> None:
    claims = claims_of([Block(text="Het kost ca. 39 miljoen. Dat is veel.")])
    assert [claim.text for claim in claims] == ["Het kost ca. 39 miljoen.", "Dat is veel."]


def test_a_note_hangs_on_the_sentence_before_its_mark() -> None:
    note = HangingNote(at=4, text="Kamerstuk 29984, nr. 1175.")
    assert claims_of([Block(text="Een. Twee.", notes=(note,))]) == (
        Claim(text="Een.", notes=("Kamerstuk 29984, nr. 1175.",)),
        Claim(text="Twee."),
    )


def test_a_note_that_says_something_is_a_claim_too() -> None:
    note = HangingNote(at=4, text="Dit bedrag is inclusief btw. Zie Kamerstuk 29984, nr. 1175.")
    texts = [claim.text for claim in claims_of([Block(text="Een.", notes=(note,))])]
    assert texts[:2] == ["Een.", "Dit bedrag is inclusief btw."]


def test_a_text_without_end_is_cut_without_delay() -> None:
    assert claims_of([Block(text="a" * 500_000)])
    assert claims_of([Block(text="nr. A " * 20_000)])


def test_parts_keep_the_headings_and_leave_out_what_has_neither_heading_nor_claim() -> None:
    blocks = (Block(text="Kop", is_heading=True), Block(text="– –"), Block(text="Een zin."))
    assert [(part.heading, len(part.claims)) for part in parts_of(blocks)] == [
        ("Kop", 0),
        (None, 1),
    ]
