"""Parts in the window: the list and its card, a part taken at the bench by keys or a scan, old parts."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.desk import Desk
from helpdesk.services.shop.settings_actions import ChangeSettings
from helpdesk.services.stock.part_actions import AddSparePart, EditSparePart
from helpdesk.services.workshop.part_wish_actions import WantPart
from helpdesk.services.workshop.parts_and_time_actions import AddPart
from tests.services.workshop.bench import Bench
from ui import theme
from ui.screens.stock.screen import PartsScreen
from ui.shell import Goal
from ui.widgets.button import Button
from ui.widgets.cells import PAD
from ui.widgets.inputs import Line, NumberLine
from ui.widgets.open_lookup import OpenLookup
from ui.window import Window

ENTER = Qt.Key.Key_Return


@pytest.fixture
def bench(desk: Desk, window: Window) -> Bench:
    """A unit at work and a part on the shelf."""
    made = Bench(desk)
    made.reach("in_work")
    made.did(
        AddSparePart(
            name="Drain pump 30 W", code="BO-U30", location="C2", stock=2, cost_cents=1000, price_cents=2500
        ),
        AddSparePart(name="Door seal", code="GO-1", stock=0, minimum=1, cost_cents=900),
    )
    return made


def texts(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def screen_of(window: Window, part: int) -> PartsScreen:
    window.go(Goal("part", part))
    found = window.current()
    assert isinstance(found, PartsScreen)
    return found


def last_row(window: Window, bench: Bench, what: str) -> Any:
    kind = OpenLookup if what == "name" else Line if what == "reason" else NumberLine
    name = f"reason_{bench.row().number}" if what == "reason" else f"new_part_{what}_{bench.row().number}"
    QApplication.processEvents()
    return window.findChildren(kind, name)[-1]


def test_the_card_shows_two_sums_and_who_waits(window: Window, desk: Desk, bench: Bench) -> None:
    bench.did(WantPart(job=bench.job, part=1, quantity=3))
    screen = screen_of(window, 1)
    figures = {name: figure.text() for name, (figure, _) in screen.pane.sums.figures.items()}
    assert figures == {
        "on_hand": "2",
        "reserved": "2",
        "available": "0",
        "on_order": "0",
        "needed": "1",
        "later": "−1",
    }
    said = texts(screen)
    assert "Drain pump 30 W" in said
    assert "waits for 1" in said
    assert "Place C2" in said


def test_the_views_say_how_many_parts_ask(window: Window, desk: Desk, bench: Bench) -> None:
    screen = screen_of(window, 2)
    assert screen.page.chips is not None
    screen.page.chips.set_view("low")
    screen._read()
    rows = [screen.table.records.row(place).name for place in range(screen.table.records.rowCount())]
    assert rows == ["Door seal"]


def test_a_number_is_set_right_from_the_card(window: Window, desk: Desk, bench: Bench) -> None:
    screen_of(window, 1)
    dialog = window.open_dialog("helpdesk.services.stock.move_actions:CorrectStock", {"part": 1})
    dialog.form.fill({"on_hand": 7})
    dialog.save()
    assert desk.spare_parts.get(1).on_hand == 2
    dialog.form.fill({"on_hand": 7, "reason": "Counted"})
    dialog.save()
    assert desk.spare_parts.get(1).on_hand == 7


def test_a_scan_puts_a_piece_in_at_once(window: Window, desk: Desk, bench: Bench, qtbot: QtBot) -> None:
    window.go(Goal("job", bench.job))
    name = last_row(window, bench, "name")
    qtbot.keyClicks(name, "bo-u30")
    qtbot.keyClick(name, ENTER)
    part = desk.cases.parts(bench.job)[0]
    assert (part.part, part.quantity, part.price_cents, part.cost_cents) == (1, 1, 2500, 1000)
    assert last_row(window, bench, "name").text() == ""


def test_three_keys_after_some_letters(window: Window, desk: Desk, bench: Bench, qtbot: QtBot) -> None:
    window.go(Goal("job", bench.job))
    name = last_row(window, bench, "name")
    qtbot.keyClicks(name, "drain")
    qtbot.keyClick(name, ENTER)
    assert name.found == 1
    qtbot.keyClick(last_row(window, bench, "quantity"), ENTER)
    price = [
        field for field in window.findChildren(QWidget) if field.objectName().startswith("new_part_price")
    ]
    qtbot.keyClick(price[-1], ENTER)
    assert [part.part for part in desk.cases.parts(bench.job)] == [1]


def test_what_is_not_kept_is_typed_as_it_is(window: Window, desk: Desk, bench: Bench, qtbot: QtBot) -> None:
    window.go(Goal("job", bench.job))
    name = last_row(window, bench, "name")
    qtbot.keyClicks(name, "Odd hose")
    for what in ("name", "quantity"):
        qtbot.keyClick(last_row(window, bench, what), ENTER)
    price = [
        field for field in window.findChildren(QWidget) if field.objectName().startswith("new_part_price")
    ]
    qtbot.keyClick(price[-1], ENTER)
    assert [(part.name, part.part) for part in desk.cases.parts(bench.job)] == [("Odd hose", None)]


def test_a_reason_is_asked_for_where_the_piece_is_anothers(
    window: Window, desk: Desk, bench: Bench, qtbot: QtBot
) -> None:
    other = bench.again()
    bench.did(WantPart(job=other, part=1, quantity=2))
    window.go(Goal("job", bench.job))
    name = last_row(window, bench, "name")
    qtbot.keyClicks(name, "bo-u30")
    qtbot.keyClick(name, ENTER)
    assert desk.cases.parts(bench.job) == []
    reason = last_row(window, bench, "reason")
    assert reason.isVisible()
    qtbot.keyClicks(reason, "Promised for today")
    qtbot.keyClick(reason, ENTER)
    assert [part.part for part in desk.cases.parts(bench.job)] == [1]
    assert desk.spare_parts.moves(1)[0].reason == "Promised for today"


def test_what_is_reserved_stands_at_the_bench_and_is_ticked(
    window: Window, desk: Desk, bench: Bench, qtbot: QtBot
) -> None:
    bench.did(WantPart(job=bench.job, part=1))
    need = desk.spare_parts.of_job(bench.job)[0]
    window.go(Goal("job", bench.job))
    assert "here, at C2" in texts(window)
    tick = window.findChildren(QWidget, f"need_{need.id}")[-1]
    qtbot.keyClick(tick, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(desk.cases.parts(bench.job)))
    assert desk.spare_parts.of_job(bench.job) == []


def test_a_cancelled_job_asks_what_becomes_of_its_parts_only_where_it_has_some(
    window: Window, desk: Desk, bench: Bench
) -> None:
    job = bench.again()
    dialog = window.open_dialog("cancel", {"job": job})
    assert "parts" not in dialog.form.fields
    dialog.reject()
    desk.do(AddPart(job=job, name="BO-U30"))
    dialog = window.open_dialog("cancel", {"job": job})
    assert "parts" in dialog.form.fields
    dialog.reject()


def test_old_parts_have_their_next_step(window: Window, desk: Desk, bench: Bench) -> None:
    desk.do(AddPart(job=bench.job, name="Board", old_part="maker"))
    part = desk.cases.parts(bench.job)[0]
    dialog = window.open_dialog("old_parts", {"job": bench.job})
    assert "To the maker" in texts(dialog)
    send: Any = dialog.findChild(QWidget, f"send_old_{part.id}")
    # What one presses once a week is said, not drawn.
    assert (send.text(), send.accessibleName()) == ("Sent today", "Sent today · Board")
    send.click()
    assert desk.cases.parts(bench.job)[0].old_sent_on is not None
    assert "sent on" in texts(dialog)


def test_below_zero_is_red_and_asks_to_be_set_right(window: Window, desk: Desk, bench: Bench) -> None:
    desk.do(ChangeSettings(values={"stock.below_zero": "reason"}))
    desk.do(AddPart(job=bench.job, name="BO-U30", quantity=3, reason="It lay elsewhere"))
    screen = screen_of(window, 1)
    figure, _ = screen.pane.sums.figures["on_hand"]
    assert (figure.text(), figure.property("look")) == ("−1", "figure_late")
    assert screen.card.offered[0] is screen.correct


def test_a_narrow_card_keeps_its_title_whole_and_its_buttons_below_it(window: Window, bench: Bench) -> None:
    bench.did(
        AddSparePart(name="Charging socket, computers and telephones", code="SP-1290"),
        WantPart(job=bench.job, part=3, quantity=1),
    )
    window.resize(1366, 768)
    screen = screen_of(window, 3)
    QApplication.processEvents()
    card = screen.card
    assert card.actions_bar.geometry().top() >= card.name.geometry().bottom()
    assert card.actions_bar.sizeHint().width() <= card.name.width()
    buttons = [button for button in card.actions_bar.findChildren(Button) if button.isVisible()]
    # Somebody waits for it and none is on its way: to order it is what is next.
    assert [(button.text(), button.look) for button in buttons] == [
        ("Order…", "primary"),
        ("Edit", "plain"),
        ("More", "plain"),
    ]


def test_the_five_numbers_leave_the_name_its_room_and_no_title_is_cut(window: Window, bench: Bench) -> None:
    window.resize(1366, 768)
    screen = screen_of(window, 1)
    QApplication.processEvents()
    header = screen.table.header
    metrics = theme.current().metrics("secondary")
    for place in header.visible_columns():
        column = header.columns[place]
        room = header.sectionSize(place) - 2 * theme.px(PAD)
        assert metrics.horizontalAdvance(window.shell.say(column.title)) <= room, column.key
    assert header.sectionSize(0) >= theme.px(170)


def test_beside_the_navigation_stands_what_is_to_be_ordered_or_counted(
    window: Window, desk: Desk, bench: Bench
) -> None:
    assert desk.today.parts() == 0
    bench.did(WantPart(job=bench.job, part=2, quantity=1))
    assert desk.today.parts() == 1
    bench.did(
        ChangeSettings(values={"stock.below_zero": "reason"}),
        AddPart(job=bench.job, name="Drain pump 30 W", part=1, quantity=3, reason="It lies there"),
    )
    assert desk.today.parts() == 2
    bench.did(WantPart(job=bench.job, part=1, quantity=1))
    assert desk.today.parts() == 2


def test_the_old_parts_say_what_is_due(window: Window, desk: Desk, bench: Bench) -> None:
    bench.did(EditSparePart(id=1, name="Drain pump 30 W", code="BO-U30", core_cents=800, core_days=14))
    bench.did(AddPart(job=bench.job, name="BO-U30", old_part="maker"))
    old = desk.spare_parts.old_parts(1)[0]
    assert old.old_until is not None
    screen = screen_of(window, 1)
    place = next(n for n, column in enumerate(screen.table.records.columns) if column.key == "standing")
    records = screen.table.records
    assert records.said(records.place_of(1) or 0, place).word == ""
    screen.show_goal(Goal("parts", view="old_parts"))
    assert records.rowCount() == 1
    said = records.said(0, place)
    day = window.words.day(old.old_until)
    assert (said.word, said.second, said.tip) == (day, "€8.00", f"to be sent by {day}")


def test_a_record_that_one_comes_for_is_seen_in_its_list(window: Window, desk: Desk, bench: Bench) -> None:
    screen = screen_of(window, 2)
    screen.show_goal(Goal("parts", view="low"))
    screen.page.find_line.setText("seal")
    screen.page.go_find()
    screen_of(window, 1)
    assert (screen.table.current_id(), screen.view(), screen.page.find_line.text()) == (1, "all", "")
    # What holds the record as it is stays as it was left.
    screen.show_goal(Goal("parts", view="low"))
    screen_of(window, 2)
    assert (screen.table.current_id(), screen.view()) == (2, "low")
