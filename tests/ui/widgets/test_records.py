"""A list of records: pages, selection by id, columns that are remembered, copying, keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QGuiApplication,
    QImage,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from helpdesk.formats import Words
from helpdesk.texts import Text, verbatim
from ui import theme
from ui.widgets import record_text
from ui.widgets.cells import CELL, CellDelegate, Out, folded_at, kept_for, natural_width, said_of
from ui.widgets.empty import Empty
from ui.widgets.memory import Forgetful
from ui.widgets.pill import Mark
from ui.widgets.records import Cell, Column, RecordModel, RecordTable

WORDS = Words("en")
READY = Mark(verbatim("Ready"), "circle-check", "ready")


@dataclass(frozen=True)
class Row:
    id: int
    name: str
    note: str = ""


class Names:
    """Rows in memory, given out as a database would: by key after the last one."""

    columns = (
        Column("number", verbatim("Number"), stays=True, align="right", cell=lambda row, _: str(row.id)),
        Column(
            "name",
            verbatim("Name"),
            120,
            stretch=True,
            stays=True,
            cell=lambda row, _: Cell(row.name, row.note),
        ),
        Column("state", verbatim("State"), cell=lambda row, _: Cell(mark=READY)),
        Column("hidden", verbatim("Hidden"), shown=False, cell=lambda row, _: f"h{row.id}"),
    )

    sorts = ("number", "name")

    def __init__(self, rows: Sequence[Row]) -> None:
        self.rows = list(rows)
        self.asked: list[tuple[str, bool, Any, int]] = []

    def page(self, sort: str, descending: bool, after: Row | None, limit: int) -> Sequence[Row]:
        self.asked.append((sort, descending, after.id if after else None, limit))
        keys = {"number": lambda row: row.id, "name": lambda row: (row.name, row.id)}
        rows = sorted(self.rows, key=keys[sort], reverse=descending)
        start = next(n for n, row in enumerate(rows) if row.id == after.id) + 1 if after else 0
        return rows[start : start + limit]

    def count(self) -> int:
        return len(self.rows)


def many(count: int) -> Names:
    return Names([Row(n, f"Name {n:04}") for n in range(1, count + 1)])


def table_of(qtbot: QtBot, source: Names, **how: Any) -> RecordTable:
    table = RecordTable(source, WORDS, name="names", title=verbatim("Names"), **how)
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()
    return table


def test_the_model_is_sound(qtmodeltester: Any) -> None:
    model = RecordModel(many(450), WORDS)
    model.reload()
    qtmodeltester.check(model, force_py=True)
    model.fetchMore(QModelIndex())
    qtmodeltester.check(model, force_py=True)


def test_pages_follow_the_last_row(qtbot: QtBot) -> None:
    source = many(450)
    table = table_of(qtbot, source)
    assert table.records.rowCount() == 200
    table.records.fetchMore(QModelIndex())
    table.records.fetchMore(QModelIndex())
    assert table.records.rowCount() == 450
    assert not table.records.canFetchMore(QModelIndex())
    assert [asked[2] for asked in source.asked] == [None, 200, 400]


def test_the_selection_stays_with_its_record(qtbot: QtBot) -> None:
    source = many(20)
    table = table_of(qtbot, source)
    assert table.choose(7)
    told: list[Any] = []
    table.chosen.connect(told.append)
    source.rows.insert(0, Row(0, "Aaa"))
    table.reload()
    assert table.current_id() == 7
    assert table.chosen_ids() == [7]
    assert told == []
    source.rows = [row for row in source.rows if row.id != 7]
    table.reload()
    assert table.current_id() is None
    assert told == [None]


def test_many_selected_rows_stay_selected(qtbot: QtBot) -> None:
    table = table_of(qtbot, many(20), multi=True)
    table.choose(3)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert table.chosen_ids() == [3, 4]
    table.reload()
    assert table.chosen_ids() == [3, 4]


def test_a_record_further_down_is_fetched(qtbot: QtBot) -> None:
    table = table_of(qtbot, many(700))
    assert table.choose(650)
    assert table.current_row().name == "Name 0650"
    assert not table.choose(9_999)


class Seeking(Names):
    """One that finds a row without giving out those before it."""

    def holds(self, record: Any, sort: str, descending: bool, after: Row | None, limit: int) -> bool:
        rows = Names(self.rows).page(sort, descending, after, limit)
        return any(row.id == record for row in rows)


def test_nothing_is_fetched_for_a_record_that_is_not_near(qtbot: QtBot) -> None:
    source = Seeking(many(3_000).rows)
    table = table_of(qtbot, source)
    source.asked.clear()
    assert not table.choose(2_900)
    assert source.asked == [], "it would be read in vain, and more with every try"
    assert table.choose(650)
    assert table.current_row().name == "Name 0650"
    assert [after for _, _, after, _ in source.asked][:3] == [200, 400, 600]
    assert len(source.asked) <= 4, "as far as it stands, and what is seen below it"


def test_a_press_on_the_head_asks_the_source(qtbot: QtBot) -> None:
    source = many(5)
    memory = Forgetful()
    table = table_of(qtbot, source, memory=memory)
    table.choose(2)
    place = table.header.sectionViewportPosition(1) + 20
    qtbot.mouseClick(table.header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 10))
    assert source.asked[-1][:2] == ("name", False)
    qtbot.mouseClick(table.header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 10))
    assert source.asked[-1][:2] == ("name", True)
    assert table.current_id() == 2
    state = table.header.sectionViewportPosition(2) + 20
    qtbot.mouseClick(table.header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(state, 10))
    assert source.asked[-1][:2] == ("name", True)
    again = table_of(qtbot, source, memory=memory)
    assert (again.records.order, again.records.descending) == ("name", True)


def test_columns_are_chosen_and_remembered(qtbot: QtBot) -> None:
    memory = Forgetful()
    table = table_of(qtbot, many(5), memory=memory)
    assert [table.records.columns[n].key for n in table.header.visible_columns()] == [
        "number",
        "name",
        "state",
    ]
    menu = table.header.menu()
    next(action for action in menu.actions() if action.text() == "Hidden").trigger()
    table.header.moveSection(2, 0)
    qtbot.waitUntil(lambda: len(table.header.visible_columns()) == 4)
    again = table_of(qtbot, many(5), memory=memory)
    shown = [again.records.columns[n].key for n in again.header.visible_columns()]
    assert shown == ["state", "number", "name", "hidden"]


def test_columns_give_way_where_there_is_no_room(qtbot: QtBot) -> None:
    table = table_of(qtbot, many(5))
    table.resize(230, 300)
    assert [table.records.columns[n].key for n in table.header.visible_columns()] == ["number", "name"]
    assert table.header.length() <= max(table.viewport().width(), 230)


def test_copies_rows_as_a_spreadsheet_takes_them(qtbot: QtBot) -> None:
    source = Names([Row(1, "=cmd|' /C calc'!A0"), Row(2, "+34 612 345 678"), Row(3, "Tab\there\nand <b>")])
    table = table_of(qtbot, source, multi=True)
    table.selectAll()
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Number\tName\tState"
    assert lines[1] == "1\t'=cmd|' /C calc'!A0\tReady"
    assert lines[2] == "2\t+34 612 345 678\tReady"
    assert lines[3] == "3\tTab here and <b>\tReady"


def test_typing_jumps_accents_aside(qtbot: QtBot) -> None:
    table = table_of(qtbot, Names([Row(1, "Bea"), Row(2, "Álvaro Núñez"), Row(3, "Zoe")]))
    table.choose(1)
    qtbot.keyClicks(table, "nu")
    assert table.current_id() == 2
    table.keyboardSearch("")


def test_keys_open_and_preview(qtbot: QtBot) -> None:
    table = table_of(qtbot, many(5))
    table.choose_first()
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [1]
    with qtbot.waitSignal(table.previewed) as previewed:
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert previewed.args == [1]
    qtbot.keyClick(table, Qt.Key.Key_End)
    assert table.current_id() == 5
    qtbot.keyClick(table, Qt.Key.Key_Home)
    assert table.current_id() == 1
    with qtbot.waitSignal(table.opened):
        place = table.visualRect(table.records.index(0, 1)).center()
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_menu_has_the_actions_of_the_list(qtbot: QtBot) -> None:
    table = table_of(qtbot, many(2), exportable=True)
    table.addAction(QAction("Merge", table))
    texts = [action.text() for action in table.menu().actions() if not action.isSeparator()]
    assert texts == ["Merge", "Copy", "Export list…", "Sort by", "Columns"]


def test_an_empty_list_says_what_belongs_there(qtbot: QtBot) -> None:
    source = Names([])
    table = table_of(qtbot, source)
    empty = Empty(WORDS, "inbox", verbatim("Nothing yet."), verbatim("Make one"))
    table.set_empty(empty)
    assert empty.isVisible()
    with qtbot.waitSignal(empty.wanted):
        empty.button.click()
    source.rows.append(Row(1, "One"))
    table.reload()
    assert not empty.isVisible()


@pytest.mark.parametrize(
    "name", ["x" * 1_000_000, "<b>bold</b> & co", "a\x00b\x1fc\u2028d", "محمد", "😀" * 50, ""]
)
def test_any_text_is_shown_as_text(qtbot: QtBot, name: str) -> None:
    table = table_of(qtbot, Names([Row(1, name, name)]), two_lines=True)
    said = table.records.said(0, 1)
    assert len(said.text) <= 401
    assert not any(ord(c) < 32 for c in said.text + said.second)
    assert table.grab().width() == 600


def test_a_cell_reads_aloud_as_a_whole(qtbot: QtBot) -> None:
    table = table_of(qtbot, Names([Row(1, "Ana", "since May")]))
    index = table.records.index(0, 1)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Ana · since May"
    assert table.records.index(0, 2).data(Qt.ItemDataRole.AccessibleTextRole) == "Ready"
    assert table.accessibleName() == "Names"


def test_a_text_of_the_row_is_said_in_the_language(qtbot: QtBot) -> None:
    class Said(Names):
        columns = (Column("name", verbatim("Name"), cell=lambda row, _: Text("", row.name)),)

        def page(self, sort: str, descending: bool, after: Row | None, limit: int) -> Sequence[Row]:
            return [] if after else self.rows

    table = table_of(qtbot, Said([Row(1, "hello")]))
    assert table.records.said(0, 0).text == "hello"


def test_a_record_stays_where_it_is_on_the_screen(qtbot: QtBot) -> None:
    source = many(100)
    table = table_of(qtbot, source)
    table.choose(50)
    QApplication.processEvents()
    before = table.visualRect(table.currentIndex()).y()
    source.rows = [Row(-n, f"Aaa {n}") for n in range(5)] + source.rows
    table.reload()
    QApplication.processEvents()
    assert table.visualRect(table.currentIndex()).y() == before


def test_the_row_that_comes_with_the_focus_is_seen_to_be_chosen(qtbot: QtBot) -> None:
    table = table_of(qtbot, many(3))
    table.setFocus()
    table.focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.OtherFocusReason))
    assert table.current_id() is not None
    assert table.chosen_ids() == [table.current_id()]


def test_a_ticked_column_is_seen_however_narrow_the_list(qtbot: QtBot) -> None:
    table = table_of(qtbot, many(5))
    table.resize(230, 300)
    menu = table.header.menu()
    next(action for action in menu.actions() if action.text() == "Hidden").trigger()
    qtbot.waitUntil(lambda: not table.header.isSectionHidden(3))
    left = table.header.sectionViewportPosition(3)
    assert left >= 0
    assert left + table.header.sectionSize(3) <= table.viewport().width()
    assert table.horizontalScrollBar().maximum() > 0


class Roomy(Names):
    columns = (
        Column(
            "name",
            verbatim("Name"),
            120,
            stretch=True,
            stays=True,
            cell=lambda row, _: Cell(row.name, row.note),
            beside=("note", lambda row, _: Cell(row.name)),
        ),
        Column("note", verbatim("Note"), 200, shown=False, roomy=True, cell=lambda row, _: row.note),
    )


def test_a_column_comes_where_there_is_room_and_no_fact_stands_twice(qtbot: QtBot) -> None:
    memory = Forgetful()
    table = table_of(qtbot, Roomy([Row(1, "Ana", "since May")]), memory=memory)
    assert table.header.visible_columns() == [0, 1]
    assert table.records.said(0, 0).whole == "Ana"
    table.resize(250, 300)
    assert table.header.visible_columns() == [0]
    assert table.records.said(0, 0).whole == "Ana · since May"
    table.resize(600, 300)
    menu = table.header.menu()
    next(action for action in menu.actions() if action.text() == "Note").trigger()
    qtbot.waitUntil(lambda: table.header.visible_columns() == [0])
    again = table_of(qtbot, Roomy([Row(1, "Ana")]), memory=memory)
    assert again.header.visible_columns() == [0]


def test_rows_are_copied_as_columns_and_as_a_table(qtbot: QtBot) -> None:
    class Two(Names):
        columns = (
            Column(
                "who",
                verbatim("Who"),
                cell=lambda row, _: Cell(row.name, row.note),
                out=(
                    Out(verbatim("Name"), lambda row, _: row.name),
                    Out(verbatim("Note"), lambda row, _: row.note),
                ),
            ),
        )
        sorts = ("who",)

        def page(self, sort: str, descending: bool, after: Row | None, limit: int) -> Sequence[Row]:
            return [] if after else self.rows

    table = table_of(qtbot, Two([Row(1, "A & B", "x"), Row(2, "C", "y")]), multi=True)
    table.selectAll()
    table.copy()
    data = QGuiApplication.clipboard().mimeData()
    assert data.text() == "Name\tNote\nA & B\tx\nC\ty"
    assert "<th>Name</th><th>Note</th>" in data.html()
    assert "<td>A &amp; B</td><td>x</td>" in data.html()


def test_of_several_rows_the_menu_offers_what_is_about_them_all(qtbot: QtBot) -> None:
    table = table_of(qtbot, many(3), multi=True, exportable=True)
    one, all_of_them = QAction("Rename", table), QAction("Delete", table)
    all_of_them.setProperty("several", True)
    table.addActions([one, all_of_them])
    table.selectAll()
    texts = [action.text() for action in table.menu().actions() if not action.isSeparator()]
    assert texts[:4] == ["Delete", "Copy", "Export 3 chosen rows…", "Export list…"]


def test_a_screen_reader_hears_how_many_rows_there_are_in_all(qtbot: QtBot) -> None:
    table = table_of(qtbot, many(450))
    table.tell_whole(450)
    assert table.accessibleDescription() == "450 rows in all"
    table.tell_whole(None)
    assert table.accessibleDescription() == "more than 200 rows"


def test_a_long_text_goes_on_in_the_second_line(qtbot: QtBot) -> None:
    first, rest = folded_at("one two three four five six", 60)
    assert first
    assert rest
    assert f"{first} {rest}" == "one two three four five six"
    assert folded_at("short", 400) == ("short", "")


def inked(cell: Cell, width: int) -> list[int]:
    """The lines of pixels in which anything of a cell stands, in a row of two lines."""
    view, model = QTableView(), QStandardItemModel(1, 1)
    item = QStandardItem()
    item.setData(said_of(cell, WORDS), CELL)
    item.setData(int(Qt.AlignmentFlag.AlignLeft), Qt.ItemDataRole.TextAlignmentRole)
    model.setItem(0, 0, item)
    high = theme.px(theme.ROW_TWO)
    picture = QImage(width, high, QImage.Format.Format_RGB32)
    picture.fill(theme.current().surface)
    option = QStyleOptionViewItem()
    option.rect = picture.rect()
    painter = QPainter(picture)
    CellDelegate(view, two_lines=True).paint(painter, option, model.index(0, 0))
    painter.end()
    ground = theme.current().surface.rgb()
    # The last is the line between rows.
    return [y for y in range(high - 1) if any(picture.pixel(x, y) != ground for x in range(width))]


@pytest.mark.parametrize(
    "cell",
    [
        Cell("Xx"),
        Cell("Xx", strong=True),
        Cell("Xx", wraps=True),
        Cell(mark=READY),
        Cell(mark=READY, below=True),
    ],
)
def test_what_has_one_line_stands_in_the_middle_of_a_row_of_two(qtbot: QtBot, cell: Cell) -> None:
    lines = inked(cell, 200)
    assert abs(lines[0] + lines[-1] - (theme.px(theme.ROW_TWO) - 1)) <= 4


def test_a_name_goes_on_in_the_second_line_before_what_stands_there(qtbot: QtBot) -> None:
    name = Cell("Asociación de Vecinos del Casco Antiguo", "C12", strong=True)
    wide, narrow = inked(name, 500), inked(name, 220)
    assert (wide[0], wide[-1]) != (0, 0)
    assert len(narrow) >= len(wide)
    first, rest = folded_at("Asociación de Vecinos del Casco Antiguo", 200, "strong")
    assert first + " " + rest == "Asociación de Vecinos del Casco Antiguo"
    alone = inked(Cell("Asociación de Vecinos del Casco Antiguo", strong=True), 220)
    assert alone[-1] - alone[0] > theme.current().metrics("strong").height()


def test_a_negative_is_a_number_again_in_a_spreadsheet() -> None:
    assert [record_text.safe(text) for text in ("−3", "−12,50", "− no", "=1")] == [
        "-3",
        "-12,50",
        "− no",
        "'=1",
    ]


def test_a_column_is_as_wide_as_what_may_come(qtbot: QtBot) -> None:
    class Later(Names):
        columns = (
            Column("name", verbatim("Name"), 120, stretch=True, stays=True),
            Column(
                "state",
                verbatim("S"),
                cell=lambda row, _: "",
                widest=(Cell(mark=Mark(verbatim("Waiting for the answer"), "x")),),
            ),
        )

    table = RecordTable(Later([Row(1, "Ana")]), WORDS, name="later", title=verbatim("Later"))
    qtbot.addWidget(table)
    table.resize(600, 200)
    table.show()
    assert table.header.sectionSize(1) >= natural_width(said_of(Later.columns[1].widest[0], WORDS))


@pytest.mark.parametrize("width", [160, 190, 220, 300, 420])
def test_a_name_of_any_length_leaves_the_second_line_its_place(width: int) -> None:
    name = "María del Carmen Encarnación Fernández de Córdoba y Álvarez de Toledo Osorio"
    now = theme.current()
    number = now.metrics("secondary").horizontalAdvance("595 ·")
    _, rest = folded_at(name, width, "strong")
    assert rest
    kept = kept_for("595 · Norvalda TB-25 · Me la dejo", width)
    assert number < kept <= width // 2
    assert kept_for("595", width) < kept
    assert kept_for("", width) == 0


def test_a_move_paints_the_rows_it_touches_alone(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By key and by mouse, and what is seen then is what a whole painting shows."""
    painted = set[int]()
    paint = CellDelegate.paint

    def counted(
        self: CellDelegate, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex
    ) -> None:
        painted.add(index.row())
        paint(self, painter, option, index)

    monkeypatch.setattr(CellDelegate, "paint", counted)
    table = table_of(qtbot, many(50), two_lines=True)
    table.setFocus()
    table.choose_first()

    def seen() -> QImage:
        qapp.processEvents()
        return table.screen().grabWindow(table.winId()).toImage()

    for move, rows in (
        (lambda: qtbot.keyClick(table, Qt.Key.Key_Down), {0, 1}),
        (lambda: table._hover(4), {4}),
        (lambda: table._hover(2), {4, 2}),
    ):
        seen()
        painted.clear()
        move()
        moved = seen()
        assert painted == rows
        table.viewport().update()
        assert seen() == moved
