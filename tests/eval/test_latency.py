from eval.latency import latency


def test_median_and_95th_percentile_are_given_for_each_step() -> None:
    answers = [{"timings_ms": {"retrieve": ms, "total": 2.0 * ms}} for ms in range(1, 22)]
    assert latency(answers) == {
        "retrieve": {"median": 11.0, "p95": 20.0},
        "total": {"median": 22.0, "p95": 40.0},
    }


def test_answers_that_tell_no_times_do_not_count() -> None:
    assert latency([{"timings_ms": None}, {}, {"timings_ms": {"total": 3.0}}]) == {
        "total": {"median": 3.0, "p95": 3.0}
    }
    assert latency([]) == {}
