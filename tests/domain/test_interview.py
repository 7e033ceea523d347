from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpdesk.domain.interview import Interview
from helpdesk.domain.surveys import VERSION, Plan

PLAN = Plan(VERSION, "2.0", (1,), "repair")


def keyed(*keys: str, plan: Plan = PLAN) -> Interview:
    found = Interview(plan)
    for key in keys:
        found.press(key)
    return found


def test_a_whole_sheet_by_number_keys() -> None:
    told = keyed("4", "6", "0", "9", "5", "7", "enter")
    assert told.done
    assert told.values() == {
        "csat": 4,
        "ces": 6,
        "things_gone_wrong": 0,
        "nps": 9,
        "received_2": 5,
        "expected_2": 7,
        "version": VERSION,
        "ces_scale": "2.0",
        "gone_wrong": (),
        "standings": (
            ("csat", "answered"),
            ("ces", "answered"),
            ("things_gone_wrong", "answered"),
            ("nps", "answered"),
            ("received_2", "answered"),
            ("expected_2", "answered"),
            ("comment", "shown"),
        ),
    }


@pytest.mark.parametrize(
    ("keys", "nps"), [(("0",), 0), (("1", "0"), 10), (("1", "enter"), 1), (("9",), 9), (("-",), None)]
)
def test_zero_to_ten_by_keys(keys: tuple[str, ...], nps: int | None) -> None:
    told = keyed("5", "7", "0", *keys)
    assert told.answers.get("nps") == nps
    assert told.current is not None
    assert told.current.key == "received_2"
    assert told.standings["nps"] == ("declined" if nps is None else "answered")


def test_a_one_that_waits_can_be_given_up_and_becomes_nothing_outside_the_scale() -> None:
    waiting = keyed("5", "7", "0", "1")
    assert waiting.pending == "1"
    assert waiting.press("back")
    assert waiting.current is not None
    assert waiting.current.key == "nps"
    assert not keyed("5", "7", "0", "1").press("7"), "17 is no answer"


def test_what_went_wrong_is_asked_only_where_something_did() -> None:
    assert "gone_wrong" not in keyed("5", "7", "0").standings
    told = keyed("2", "3", "2", "2", "9")
    assert told.current is not None
    assert told.current.key == "gone_wrong"
    assert told.values()["gone_wrong"] == ("late", "other")
    assert told.press("2")
    assert told.values()["gone_wrong"] == ("other",)
    told.press("enter")
    assert told.current.key == "nps"


def test_a_number_taken_back_to_nothing_forgets_what_went_wrong() -> None:
    told = keyed("2", "3", "2", "2", "back", "0")
    assert told.values()["gone_wrong"] == ()
    assert told.current is not None
    assert told.current.key == "nps"


def test_who_stops_half_way_has_answered_what_was_answered() -> None:
    told = keyed("3", "-")
    assert told.values()["csat"] == 3
    standings = told.standings
    assert standings["csat"] == "answered"
    assert standings["ces"] == "declined"
    assert standings["things_gone_wrong"] == "shown"
    assert standings["nps"] == "asked"


def test_a_key_outside_the_scale_moves_nothing() -> None:
    told = keyed("7")
    assert told.place == 0
    assert told.empty
    assert not told.press("x")
    assert not told.press("back")
    assert not told.press("enter"), "an unanswered scale is left by - alone"


def test_words_are_kept_and_emptied() -> None:
    told = keyed("4", "6", "0", "9", "5", "7")
    told.write("  Kind people ")
    assert told.answers["comment"] == "Kind people"
    told.write("")
    assert "comment" not in told.answers
    assert not told.press("3"), "a digit is a letter there"
    assert not told.done
    assert told.press("enter")
    assert not told.press("enter")
    assert not told.press("-")
    assert told.press("back")


def test_after_going_back_enter_keeps_the_answer_that_is_there() -> None:
    told = keyed("4", "6", "back", "back", "enter", "enter")
    assert told.answers == {"csat": 4, "ces": 6}
    assert told.current is not None
    assert told.current.key == "things_gone_wrong"


def test_an_answer_taken_back_is_declined() -> None:
    told = keyed("4", "back", "-")
    assert "csat" not in told.answers
    assert told.standings["csat"] == "declined"


KEYS = st.lists(st.sampled_from([*"0123456789", "enter", "back", "-", "x"]), max_size=40)


@given(KEYS, st.sampled_from(["2.0", "1.0"]), st.sets(st.integers(0, 4)))
def test_whatever_is_keyed_the_answers_lie_on_their_scales_and_a_draft_is_the_same_again(
    keys: list[str], scale: str, pairs: set[int]
) -> None:
    told = keyed(*keys, plan=Plan(VERSION, scale, tuple(sorted(pairs)), "repair"))
    by_key = {each.key: each for each in told.questions}
    for key, value in told.answers.items():
        question = by_key[key]
        if question.asking in {"scale", "count"}:
            assert question.least <= value <= question.most
        else:
            assert set(value) <= set(question.choices)
    assert not told.answers.get("gone_wrong") or told.answers["things_gone_wrong"]
    assert {key for key, word in told.standings.items() if word == "answered"} == set(told.answers)
    again = Interview.from_json(told.to_json())
    assert again.values() == told.values()
    assert again.current == told.current


@given(KEYS)
def test_an_answer_changes_no_other(keys: list[str]) -> None:
    told = keyed(*keys)
    before = dict(told.answers)
    at = told.current
    told.press("5")
    assert {k: v for k, v in told.answers.items() if at is None or k not in {at.key, "gone_wrong"}} == {
        k: v for k, v in before.items() if at is None or k not in {at.key, "gone_wrong"}
    }
