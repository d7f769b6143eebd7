import pytest

from index.prompts import Prompts, family_of


@pytest.mark.parametrize(
    ("name", "query", "passage"),
    [
        ("intfloat/multilingual-e5-small", "query: ", "passage: "),
        ("clips/e5-small-trm-nl", "query: ", "passage: "),
        ("Snowflake/snowflake-arctic-embed-l-v2.0", "query: ", ""),
        ("nomic-ai/nomic-embed-text-v1.5", "search_query: ", "search_document: "),
        ("BAAI/bge-m3", "", ""),
        ("hotchpotch/bekko-embedding-v1-a25m", "", ""),
        ("some/e5x-model", "", ""),
    ],
)
def test_a_name_tells_the_words_before_its_texts(name: str, query: str, passage: str) -> None:
    assert family_of(name).prompts == Prompts(query=query, passage=passage)


def test_models_trained_on_instructions_get_one_before_the_question_alone() -> None:
    prompts = family_of("intfloat/multilingual-e5-large-instruct").prompts
    assert prompts.query.startswith("Instruct: ")
    assert prompts.passage == ""


def test_bge_takes_the_first_token_and_e5_the_mean() -> None:
    assert family_of("BAAI/bge-m3").pooling == "cls"
    assert family_of("e5-small-trm-nl").pooling == "mean"
