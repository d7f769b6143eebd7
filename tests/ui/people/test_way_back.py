import pytest
from starlette.requests import HTTPConnection

from ui.people.way_back import way_back


def connection(query: str) -> HTTPConnection:
    return HTTPConnection(
        {
            "type": "http",
            "path": "/",
            "query_string": query.encode(),
            "headers": [],
            "server": ("localhost", 80),
            "scheme": "http",
        }
    )


@pytest.mark.parametrize(
    ("query", "back"),
    [
        ("brief=003&alinea=12&citaat=De+brug", "?brief=003&alinea=12&citaat=De+brug"),
        ("gesprek=Ab_1-2", "?gesprek=Ab_1-2"),
        ("deel=toezeggingen&gesprek=Ab", "?gesprek=Ab&deel=toezeggingen"),
        ("brief=003&next=https://elders&x=1", "?brief=003"),
        ("brief=a%26b%3D%22%3C&alinea=1", "?brief=a%26b%3D%22%3C&alinea=1"),
        ("gesprek=//elders.example", ""),
        ("x=1", ""),
        ("", ""),
        ("brief=" + "x" * 5000, ""),
        ("&".join(["x=1"] * 50), ""),
    ],
)
def test_only_what_names_a_conversation_a_part_or_a_place_in_a_letter_is_kept(
    query: str, back: str
) -> None:
    assert way_back(connection(query)) == back
