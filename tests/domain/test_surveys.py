from __future__ import annotations

import pytest

from helpdesk.domain.survey_words import CES_SCALES, DIMENSIONS, GONE_WRONG
from helpdesk.domain.surveys import (
    VERSION,
    Limits,
    Plan,
    listed,
    pairs_for,
    questions_of,
    reasons_to_call,
    summary,
)
from helpdesk.formats import Words
from helpdesk.settings import EASE_SCALES


def test_the_setting_offers_the_scales_there_are() -> None:
    assert EASE_SCALES == CES_SCALES


def test_the_scales_are_those_of_the_figures() -> None:
    asked = {each.key: each for each in questions_of(Plan(VERSION, "2.0", (0, 1, 2, 3, 4)))}
    assert (asked["csat"].least, asked["csat"].most) == (1, 5)
    assert (asked["nps"].least, asked["nps"].most) == (0, 10)
    assert (asked["ces"].least, asked["ces"].most) == (1, 7)
    older = {each.key: each for each in questions_of(Plan(VERSION, "1.0"))}
    assert (older["ces"].least, older["ces"].most) == (1, 5)
    assert {asked[f"{side}_{n}"].most for side in ("expected", "received") for n in range(1, 6)} == {7}


def test_what_is_expected_is_asked_after_what_was_found() -> None:
    order = [each.key for each in questions_of(Plan(VERSION, "2.0", (1, 4)))]
    assert order.index("received_2") < order.index("expected_2")
    assert order.index("received_5") < order.index("expected_5")
    assert "received_1" not in order
    assert order[0] == "csat"
    assert order[-1] == "comment"


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_question_is_said_in_every_language(language: str) -> None:
    words = Words(language)
    for scale in CES_SCALES:
        for each in questions_of(Plan(VERSION, scale, (0, 1, 2, 3, 4), "repair")):
            said = words.say(each.said)
            assert said.endswith("?")
            assert "{" not in said
    assert language == "en" or words.say(questions_of(Plan(VERSION))[0].said).startswith("En conjunto")


def test_each_way_to_go_wrong_has_a_number_key() -> None:
    assert len(GONE_WRONG) == 9


@pytest.mark.parametrize("count", range(6))
def test_the_pairs_take_turns(count: int) -> None:
    asked = [place for turn in range(5) for place in pairs_for(turn, count)]
    assert [asked.count(place) for place in range(len(DIMENSIONS))] == [count] * 5
    assert all(len(set(pairs_for(turn, count))) == count for turn in range(20))


@pytest.mark.parametrize(
    ("answers", "reasons"),
    [
        ({}, 0),
        ({"csat": 3, "nps": 5, "ces": 3, "things_gone_wrong": 0}, 0),
        ({"csat": 2}, 1),
        ({"nps": 0}, 1),
        ({"nps": 4}, 1),
        ({"ces": 2, "ces_scale": "2.0"}, 1),
        ({"ces": 2, "ces_scale": "1.0"}, 0),
        ({"ces": 4, "ces_scale": "1.0"}, 1),
        ({"ces": 3, "ces_scale": "1.0"}, 0),
        ({"things_gone_wrong": 1}, 1),
        ({"csat": 1, "nps": 0, "ces": 1, "things_gone_wrong": 3}, 4),
    ],
)
def test_a_low_answer_asks_for_a_call_back(answers: dict[str, object], reasons: int) -> None:
    assert len(reasons_to_call(answers, Limits())) == reasons


def test_a_limit_of_nothing_calls_nobody_back() -> None:
    worst = {"csat": 1, "nps": 0, "ces": 1, "things_gone_wrong": 3}
    assert reasons_to_call(worst, Limits(0, 0, 0, False)) == []


def test_a_sheet_in_one_line_says_zero_too() -> None:
    words = Words("en")
    assert words.say(listed(summary({"csat": 4, "nps": 0, "things_gone_wrong": 0}))) == (
        "satisfaction 4 of 5, would recommend 0 of 10, nothing went wrong"
    )
    assert words.say(listed(summary({"comment": "Kind"}))) == "some answers"
