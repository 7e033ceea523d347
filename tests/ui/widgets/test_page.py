"""The page of a list and its record: found, opened, one primary, the rest in a menu."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.formats import Words
from helpdesk.texts import verbatim
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.hits import Hit
from ui.widgets.page import ListPage
from ui.widgets.record_page import RecordPage
from ui.widgets.records import Column, RecordTable

WORDS = Words("en")


class One:
    columns = (Column("id", verbatim("Number"), stretch=True),)
    sorts = ("id",)

    def page(self, sort: str, descending: bool, after: object, limit: int) -> Sequence[Hit]:
        return [] if after else [Hit(1, "Ana")]

    def count(self) -> int:
        return 1


def test_a_list_page_finds_and_opens(qtbot: QtBot) -> None:
    table = RecordTable(One(), WORDS, name="one", title=verbatim("Ones"))
    record = RecordPage(WORDS, icon="inbox", nothing=verbatim("Choose one."))
    page = ListPage(WORDS, verbatim("Ones"), table, record)
    qtbot.addWidget(page)
    page.resize(1000, 600)
    page.show()
    page.set_count(1_234)
    assert page.head.count.text() == "1,234"
    page.go_find()
    with qtbot.waitSignal(page.find_wanted) as wanted:
        qtbot.keyClicks(page.find_line, "ana")
        qtbot.keyClick(page.find_line, Qt.Key.Key_Return)
    assert wanted.args == ["ana"]
    assert table.current_id() == 1
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert page.split.right.isVisible()


def test_an_open_record_takes_the_primary_from_its_list(qtbot: QtBot) -> None:
    table = RecordTable(One(), WORDS, name="one", title=verbatim("Ones"))
    record = RecordPage(WORDS, icon="inbox", nothing=verbatim("Choose one."))
    page = ListPage(WORDS, verbatim("Ones"), table, record)
    qtbot.addWidget(page)
    made = page.head.add_action(QAction("New", page), primary=True)
    other = page.faces.addWidget(QWidget())
    assert made.look == "primary"
    record.show_record("Ana")
    record.set_actions(None, [QAction("Note", record)])
    assert made.look == "primary"
    record.set_actions(QAction("Finish", record))
    assert made.look == "plain"
    # What stands in the place of both has no record beside it.
    page.faces.setCurrentIndex(other)
    assert made.look == "primary"
    page.faces.setCurrentWidget(page.split)
    assert made.look == "plain"
    record.show_nothing()
    assert made.look == "primary"


def test_the_keyboard_goes_on_to_what_can_still_be_done_and_nowhere_between(
    qtbot: QtBot, qapp: QApplication
) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    record = RecordPage(WORDS, icon="inbox", nothing=verbatim("Choose one."))
    column.addWidget(QLineEdit())
    column.addWidget(record)
    column.addWidget(QLineEdit())
    qtbot.addWidget(window)
    window.resize(700, 500)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    first, second, third = (QAction(name, record) for name in ("Finish", "Print", "Cancel job"))
    record.show_record("Ana", number="R-1")
    for before, held, after, then in (
        ((first, [second], [third]), "Print", (first, [], []), "Finish"),
        ((first, [second], [third]), "More", (first, [], []), "Finish"),
        ((first, [second], [third]), "Print", (None, [], [third]), "More"),
    ):
        record.set_actions(*before)
        there = [button for button in record.actions_bar.findChildren(Button) if button.isVisible()]
        next(button for button in there if button.text() == held).setFocus()
        went: list[QWidget] = []
        told = qapp.focusChanged.connect(lambda _, now, went=went: went.append(now))
        record.set_actions(*after)
        QApplication.processEvents()
        qapp.focusChanged.disconnect(told)
        assert [getattr(now, "text", str)() for now in went] == [then]


def test_a_record_shows_one_primary_and_the_rest_in_a_menu(qtbot: QtBot) -> None:
    record = RecordPage(WORDS, icon="inbox", nothing=verbatim("Choose one."))
    qtbot.addWidget(record)
    record.resize(700, 500)
    record.show()
    first, second, third = (QAction(name, record) for name in ("Finish", "Print", "Cancel job"))
    record.show_record("Ana <b>", number="R-1")
    record.set_actions(first, [second], [third])
    record.set_actions(first, [second], [third])
    QApplication.processEvents()
    shown = [button for button in record.actions_bar.findChildren(Button) if button.isVisible()]
    assert [(button.text(), button.look) for button in shown] == [
        ("Finish", "primary"),
        ("Print", "plain"),
        ("More", "plain"),
    ]
    with qtbot.waitSignal(first.triggered):
        qtbot.mouseClick(shown[0], Qt.MouseButton.LeftButton)
    assert record.name.text() == "Ana <b>"
    kept, done = shown[0], list[str]()
    fourth = QAction("Tell the customer", record)
    first.triggered.connect(lambda: done.append("first"))
    fourth.triggered.connect(lambda: done.append("fourth"))
    record.set_actions(fourth, [], [])
    shown = [button for button in record.actions_bar.findChildren(Button) if button.isVisible()]
    assert shown == [kept], "the buttons that are there say and do another thing"
    qtbot.mouseClick(kept, Qt.MouseButton.LeftButton)
    first.setEnabled(False)
    first.setText("Finish now")
    assert (done, kept.text(), kept.isEnabled()) == (["fourth"], "Tell the customer", True)
    record.show_nothing()
    assert record.currentWidget() is record.empty


def test_a_long_name_in_a_narrow_record_has_its_actions_below_it(qtbot: QtBot) -> None:
    page = RecordPage(Words("en"), icon="inbox", nothing=verbatim("Nothing"), compact=True)
    qtbot.addWidget(page)
    page.show_record("Alberto Ferrer Domínguez")
    page.set_actions(QAction("Agree on what to do"), [QAction("Note…")], [QAction("Delete")])
    page.show()

    def below(width: int) -> bool:
        page.resize(width, 400)
        QApplication.processEvents()
        return page.actions_bar.geometry().top() >= page.name.geometry().bottom()

    assert below(430)
    assert not below(900)
    page.show_record("Ana Gil")
    assert not below(430)
    page.set_actions(QAction("New unit of this model…"), [QAction("Write a sheet…")], [QAction("Delete")])
    page.show_record("Datorix PR-65")
    beside = page.actions_bar.sizeHint().width() + page.name.fontMetrics().horizontalAdvance("Dato") + 56
    assert below(beside), "two words that would be cut do not stand beside the actions"


def test_what_is_said_beside_the_number_is_seen_also_when_nothing_was_said_before(qtbot: QtBot) -> None:
    page = RecordPage(Words("en"), icon="inbox", nothing=verbatim("Nothing"), compact=True)
    qtbot.addWidget(page)
    page.resize(600, 400)
    page.show()
    QApplication.processEvents()
    for said in ("Company · customer since 20/09/2025", "", "Person", "Company · customer since 20/09/2025"):
        page.show_record("Taller Peña", number="C2", age=said)
        QApplication.processEvents()
        assert QLabel.text(page.age) == said


def test_a_label_of_one_line_is_whole_where_it_has_the_room_it_asks_for(qtbot: QtBot) -> None:
    for row in "ABCDEFGH":
        for place in range(1, 20):
            label = plain.label(f"Place {row}{place}", single=True)
            qtbot.addWidget(label)
            label.resize(label.sizeHint())
            label.show()
            assert QLabel.text(label) == f"Place {row}{place}"
