import re

from ui.people.person import LOCAL, Person


def test_the_tag_of_a_name_is_always_the_same_and_safe_in_a_file_name() -> None:
    tag = Person("j. de Vries/../é").tag
    assert tag == Person("j. de Vries/../é", is_admin=True).tag
    assert re.fullmatch(r"[0-9a-f]{20}", tag)


def test_two_names_have_two_tags() -> None:
    assert Person("anna").tag != Person("Anna").tag


def test_where_nobody_logs_in_the_tag_is_empty_and_the_user_is_administrator() -> None:
    assert LOCAL.tag == ""
    assert LOCAL.is_admin


def test_who_logs_in_is_no_administrator_by_itself() -> None:
    assert not Person("anna").is_admin
