import pytest

from ui.place import place_in


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("brief=003&alinea=12&citaat=De+brug", "?brief=003&alinea=12&citaat=De+brug"),
        ("brief=003&next=https://elders&x=1", "?brief=003"),
        ("brief=a%26b%3D%22%3C&alinea=1", "?brief=a%26b%3D%22%3C&alinea=1"),
        ("gesprek=a-b_1&x=1", "?gesprek=a-b_1"),
        ("alinea=1&brief=003&gesprek=//elders", "?gesprek=%2F%2Felders&brief=003&alinea=1"),
        ("alinea=12", ""),
        ("", ""),
        ("brief=" + "x" * 5000, ""),
        ("&".join(["x=1"] * 50), ""),
    ],
)
def test_only_what_names_a_conversation_or_a_place_in_a_letter_is_kept(
    query: str, place: str
) -> None:
    assert place_in(query) == place
