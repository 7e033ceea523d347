from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from helpdesk.reports.history import HistoryData, HistoryLine
from helpdesk.reports.label import LabelData, LabelItem
from helpdesk.reports.receipt import Agreement, ReceiptData
from helpdesk.reports.snapshot import content_hash, freeze, thaw
from tests.reports.papers import NOW, RECEIPT, with_customer


@pytest.mark.parametrize(
    "data",
    [
        RECEIPT,
        ReceiptData(),
        with_customer(name="<b>&\"=cmd|' /C calc'!A0 \ud800 王小明 😀"),
        LabelData(customer="Ana", received_on=date(2026, 11, 21), items=(LabelItem(number="T-1"),)),
        HistoryData(lines=(HistoryLine(at=NOW, text="a\nb"),)),
    ],
)
def test_what_is_frozen_thaws_equal(data: object) -> None:
    assert thaw(type(data), freeze(data)) == data


def test_equal_data_freeze_to_equal_text_and_hash() -> None:
    same = thaw(ReceiptData, freeze(RECEIPT))
    assert freeze(same) == freeze(RECEIPT)
    assert content_hash(freeze(same)) == content_hash(freeze(RECEIPT))
    assert content_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_one_changed_letter_changes_the_hash() -> None:
    assert content_hash(freeze(with_customer(name="Ana Maria"))) != content_hash(freeze(RECEIPT))


def test_an_instant_is_the_same_in_every_zone() -> None:
    madrid = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    assert freeze(HistoryLine(at=madrid)) == freeze(HistoryLine(at=NOW))
    assert thaw(HistoryLine, freeze(HistoryLine(at=madrid))).at.tzinfo == UTC


def test_what_an_older_version_froze_is_still_read() -> None:
    kept = json.loads(freeze(Agreement(quote_choice="waived")))
    del kept["keep_parts"]
    kept["fax_number"] = "gone since"
    assert thaw(Agreement, json.dumps(kept)) == Agreement(quote_choice="waived")


def test_only_plain_values_are_frozen() -> None:
    @dataclass(frozen=True)
    class Odd:
        value: object

    with pytest.raises(TypeError):
        freeze(Odd({1, 2}))
    with pytest.raises(TypeError):
        freeze(Odd(datetime(2026, 1, 1)))  # noqa: DTZ001


@pytest.mark.parametrize("text", ["", "[]", "7", "{]", '{"units": 3}'])
def test_another_text_is_no_data(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        thaw(ReceiptData, text)
