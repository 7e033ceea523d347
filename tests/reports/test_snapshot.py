from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from helpdesk.reports.history import HistoryData, HistoryLine
from helpdesk.reports.label import LabelData, LabelItem
from helpdesk.reports.receipt import Agreement, ReceiptData
from helpdesk.reports.snapshot import content_hash, read_snapshot, take_snapshot
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
    assert read_snapshot(type(data), take_snapshot(data)) == data


def test_equal_data_freeze_to_equal_text_and_hash() -> None:
    same = read_snapshot(ReceiptData, take_snapshot(RECEIPT))
    assert take_snapshot(same) == take_snapshot(RECEIPT)
    assert content_hash(take_snapshot(same)) == content_hash(take_snapshot(RECEIPT))
    assert content_hash("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_one_changed_letter_changes_the_hash() -> None:
    assert content_hash(take_snapshot(with_customer(name="Ana Maria"))) != content_hash(
        take_snapshot(RECEIPT)
    )


def test_an_instant_is_the_same_in_every_zone() -> None:
    madrid = datetime(2026, 11, 21, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    assert take_snapshot(HistoryLine(at=madrid)) == take_snapshot(HistoryLine(at=NOW))
    assert read_snapshot(HistoryLine, take_snapshot(HistoryLine(at=madrid))).at.tzinfo == UTC


def test_what_an_older_version_froze_is_still_read() -> None:
    kept = json.loads(take_snapshot(Agreement(quote_choice="waived")))
    del kept["keep_parts"]
    kept["fax_number"] = "gone since"
    assert read_snapshot(Agreement, json.dumps(kept)) == Agreement(quote_choice="waived")


def test_only_plain_values_are_frozen() -> None:
    @dataclass(frozen=True)
    class Odd:
        value: object

    with pytest.raises(TypeError):
        take_snapshot(Odd({1, 2}))
    with pytest.raises(TypeError):
        take_snapshot(Odd(datetime(2026, 1, 1)))  # noqa: DTZ001


@pytest.mark.parametrize("text", ["", "[]", "7", "{]", '{"units": 3}'])
def test_another_text_is_no_data(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_snapshot(ReceiptData, text)
