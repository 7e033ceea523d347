"""The calendar's own geometry: minutes and pixels, columns, where walking leads, what is told of a block."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from helpdesk.domain.calendar_days import Band, Lane
from helpdesk.formats import Words
from helpdesk.texts import translate
from ui.widgets.calendar_axis import Axis, Columns
from ui.widgets.calendar_blocks import Block, CalendarColumn, CalendarSheet
from ui.widgets.calendar_grid import CalendarGrid, first_block, neighbour
from ui.widgets.calendar_keys import Way
from ui.widgets.calendar_paint import broken

BANDS = (Band(540, 840), Band(840, 1020, True), Band(1020, 1200))
TITLE = translate("Calendar", "Calendar")


def block(visit: int, column: int, top: int, bottom: int, **more: object) -> Block:
    return Block(visit, column, top, bottom, "planned", "wrench", "9:00–10:00", f"Visit {visit}", **more)  # type: ignore[arg-type]


def sheet(*blocks: Block, columns: int = 3, now: tuple[int, int] | None = None) -> CalendarSheet:
    heads = tuple(CalendarColumn(number, f"Day {number}") for number in range(columns))
    return CalendarSheet(heads, BANDS, blocks, ("closed",), now)


@pytest.fixture
def grid(qtbot: QtBot) -> CalendarGrid:
    made = CalendarGrid(Words("en"), TITLE)
    qtbot.addWidget(made)
    made.resize(640, 480)
    made.show()
    return made


@pytest.mark.parametrize("room", [0, 300, 2000])
def test_every_minute_has_a_place_and_every_place_a_minute(room: int) -> None:
    axis = Axis(BANDS, room)
    places = [axis.y(minute) for minute in range(540, 1201, 5)]
    assert places == sorted(places)
    assert (places[0], places[-1]) == (0, axis.height)
    for minute in (*range(540, 840, 15), *range(1020, 1200, 15)):
        assert abs(axis.minute(axis.y(minute)) - minute) < 1
    assert (axis.y(0), axis.y(1440)) == (0, axis.height)
    assert [minute for minute, _ in axis.hours()] == [540, 600, 660, 720, 780, 1020, 1080, 1140]
    assert axis.height >= min(room, axis.height)


def test_columns_fill_the_room_and_are_never_narrower_than_can_be_read() -> None:
    wide, narrow = Columns(7, 1003), Columns(12, 400)
    assert [wide.at(wide.left(number)) for number in range(7)] == list(range(7))
    assert wide.left(7) == 1003
    assert narrow.width > 1000
    assert (narrow.at(-5), narrow.at(99_999)) == (0, 11)


def test_arrows_lead_down_the_column_and_to_the_nearest_beside() -> None:
    blocks = (
        block(1, 0, 540, 600),
        block(2, 0, 660, 720),
        block(3, 2, 540, 600),
        block(4, 2, 650, 700),
    )
    first, second, *_ = blocks
    assert neighbour(blocks, first, Way("walk", 1, 0)) is second
    assert neighbour(blocks, first, Way("walk", -1, 0)) is None
    assert neighbour(blocks, second, Way("walk", 0, 1)) is blocks[3]
    assert neighbour(blocks, blocks[2], Way("walk", 0, -1)) is first
    assert neighbour(blocks, first, Way("walk", 0, -1)) is None
    assert first_block(sheet(*blocks)) is first
    assert first_block(sheet(*blocks, now=(0, 610))) is second


def test_side_by_side_none_covers_another(grid: CalendarGrid) -> None:
    grid.show_sheet(
        sheet(
            block(1, 0, 540, 660, lane=Lane(0, 3)),
            block(2, 0, 550, 660, lane=Lane(1, 3)),
            block(3, 0, 600, 620, lane=Lane(2, 3)),
        )
    )
    rects = [rect for _, rect in grid.rects()]
    assert not any(one.intersects(other) for n, one in enumerate(rects) for other in rects[:n])
    assert all(rect.left() >= grid.places.left(0) and rect.right() < grid.places.left(1) for rect in rects)


def test_what_is_chosen_stays_chosen_while_it_is_there(grid: CalendarGrid, qtbot: QtBot) -> None:
    grid.show_sheet(sheet(block(1, 0, 540, 600), block(2, 1, 1140, 1200)))
    grid.choose(2)
    grid.show_sheet(sheet(block(2, 2, 600, 660)))
    assert grid.current == 2
    with qtbot.waitSignal(grid.chosen) as told:
        grid.show_sheet(sheet(block(1, 0, 540, 600)))
    assert told.args == [None]
    assert "Visit 2" not in grid.accessibleDescription()


def test_a_drag_at_the_edge_is_told_in_columns_and_minutes(grid: CalendarGrid, qtbot: QtBot) -> None:
    moving = block(1, 0, 600, 660, movable=True)
    grid.show_sheet(sheet(moving, block(2, 1, 600, 660)))
    rect = next(grid.rects())[1]
    begin = rect.center() - grid.offset()
    grid.dragging.press(moving, rect, begin)
    grid.dragging.move_to(begin + QPoint(grid.places.left(2) - grid.places.left(0), round(grid.axis.hour)))
    with qtbot.waitSignal(grid.moved) as told:
        grid.dragging.release()
    assert told.args == [1, 0, 2, 60]
    grid.dragging.press(grid.sheet.blocks[1], rect, begin)
    grid.dragging.move_to(begin + QPoint(50, 50))
    assert grid.dragging.visit is None, "what was made is not dragged"
    grid.choose(2)
    with qtbot.assertNotEmitted(grid.moved):
        qtbot.keyClick(grid, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)


def test_long_words_are_broken_into_the_lines_there_are(qapp: object) -> None:
    assert broken("one two three", "body", 10_000, 3, 1.0) == ("one two three",)
    lines = broken("Asociación de Vecinos y Comerciantes del Casco Antiguo", "strong", 90, 3, 1.0)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert len(broken("Donaudampfschifffahrtsgesellschaft", "body", 40, 2, 1.0)) == 1
