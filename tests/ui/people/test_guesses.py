import pytest

from ui.people.guesses import Guesses

HERE, THERE = "192.0.2.1", "198.51.100.1"


class Clock:
    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def guesses(clock: Clock) -> Guesses:
    return Guesses(now=clock)


def wrong(guesses: Guesses, times: int, *, name: str = "anna", address: str = HERE) -> None:
    for _ in range(times):
        guesses.count(name, address)


def test_a_few_mistakes_cost_nothing(guesses: Guesses) -> None:
    wrong(guesses, 4)
    assert guesses.wait("anna", HERE) == 0


def test_after_some_one_has_to_wait_wherever_one_is_and_ever_longer(
    guesses: Guesses, clock: Clock
) -> None:
    wrong(guesses, 5)
    first = guesses.wait("anna", THERE)
    assert first == guesses.wait("anna", HERE) > 0
    assert guesses.wait("bert", HERE) == 0
    clock.time += first
    assert guesses.wait("anna", HERE) == 0
    wrong(guesses, 1)
    assert guesses.wait("anna", HERE) == 2 * first


def test_a_wait_has_an_end(guesses: Guesses) -> None:
    wrong(guesses, 5000)
    assert guesses.wait("anna", THERE) == 900


def test_from_one_address_not_everybody_can_be_tried(guesses: Guesses) -> None:
    for number in range(20):
        guesses.count(f"naam {number}", HERE)
    assert guesses.wait("anna", HERE) > 0
    assert guesses.wait("anna", THERE) == 0


def test_the_right_password_forgives_the_name_but_not_the_address(guesses: Guesses) -> None:
    wrong(guesses, 4)
    guesses.count("anna", HERE)
    guesses.right("anna", HERE)
    wrong(guesses, 4)
    assert guesses.wait("anna", HERE) == 0
    for number in range(12):
        guesses.count(f"naam {number}", HERE)
    assert guesses.wait("bert", HERE) > 0


def test_others_cannot_keep_somebody_out_where_that_one_logged_in_before(guesses: Guesses) -> None:
    guesses.count("anna", HERE)
    guesses.right("anna", HERE)
    wrong(guesses, 50, address=THERE)
    assert guesses.wait("anna", THERE) > 0
    assert guesses.wait("anna", HERE) == 0


def test_mistakes_are_forgotten_in_time(guesses: Guesses, clock: Clock) -> None:
    wrong(guesses, 4)
    clock.time += 3601
    wrong(guesses, 4)
    assert guesses.wait("anna", HERE) == 0


def test_one_network_of_ipv6_is_one_address(guesses: Guesses) -> None:
    for number in range(20):
        guesses.count(f"naam {number}", f"2001:db8::{number:x}")
    assert guesses.wait("anna", "2001:db8::ffff") > 0
    assert guesses.wait("anna", "2001:db8:0:1::1") == 0


def test_no_more_is_kept_than_fits(guesses: Guesses) -> None:
    for number in range(12_000):
        guesses.count(f"naam {number}", f"10.0.{number // 250}.{number % 250}")
    assert len(guesses._counts) <= 10_000
