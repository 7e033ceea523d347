"""What is put into a widget in view is laid out once, and stands as if each had been laid out by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.laying import laid_once


class Counted(QVBoxLayout):
    """Counts how often it is laid out."""

    times = 0

    def setGeometry(self, rect: object) -> None:  # noqa: N802
        self.times += 1
        super().setGeometry(rect)  # type: ignore[arg-type]


def filled(qtbot: QtBot, *, once: bool) -> tuple[QWidget, Counted]:
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = Counted(holder)
    holder.resize(300, 400)
    holder.show()
    layout.times = 0

    def fill() -> None:
        for number in range(12):
            label = QLabel(f"Line {number}", holder)
            layout.addWidget(label)
            label.show()

    if once:
        with laid_once(holder):
            fill()
    else:
        fill()
    return holder, layout


def test_many_are_laid_out_once(qtbot: QtBot) -> None:
    one_by_one, each = filled(qtbot, once=False)
    at_once, layout = filled(qtbot, once=True)
    assert (each.times, layout.times) == (12, 1)
    places = [[child.geometry() for child in holder.findChildren(QLabel)] for holder in (one_by_one, at_once)]
    assert places[0] == places[1]
    assert all(child.isVisible() for child in at_once.findChildren(QLabel))


def test_a_fault_meanwhile_leaves_the_layout_at_work(qtbot: QtBot) -> None:
    holder, layout = filled(qtbot, once=True)
    try:
        with laid_once(holder), laid_once(holder):
            raise ValueError
    except ValueError:
        pass
    assert layout.isEnabled()


def test_without_a_layout_nothing_is_held_back(qtbot: QtBot) -> None:
    plain = QWidget()
    qtbot.addWidget(plain)
    with laid_once(plain), laid_once(None):
        label = QLabel("a", plain)
    assert label.parent() is plain
