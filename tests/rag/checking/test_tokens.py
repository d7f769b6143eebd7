"""How a text is cut into words."""

import pytest

from rag.checking.tokens import tokenize


@pytest.mark.parametrize("sign", ["", "."])
def test_a_phrase_may_end_a_text(sign: str) -> None:
    tokens = tokenize(f"Dat speelt in de geestelijke gezondheidszorg{sign}")
    assert "geestelijke gezondheidszorg" in {token.phrase for token in tokens}
