"""The look keeps its promises: contrast, one family of icons all of which are used, live change of scheme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAction, QColor, QIcon, QImage, QKeySequence, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from helpdesk import places
from ui import icons, theme
from ui.widgets import plain
from ui.widgets.button import Button

ARGB = QImage.Format.Format_ARGB32_Premultiplied

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def _light_again(qapp: QApplication) -> Iterator[None]:
    theme.apply(qapp, "light")
    yield
    theme.apply(qapp, "light")


def _luminance(colour: QColor) -> float:
    parts = [part / 255 for part in (colour.red(), colour.green(), colour.blue())]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """The ratio of WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK, theme.LIGHT_STRONG, theme.DARK_STRONG])
def test_text_and_edges_can_be_seen(tokens: theme.Tokens) -> None:
    look = theme.Theme(tokens)
    grounds = (look.window, look.surface, look.raised, look.selected)
    assert all(contrast(look.text, ground) >= 4.5 for ground in grounds)
    assert all(contrast(look.secondary, ground) >= 4.5 for ground in grounds)
    assert contrast(look.on_accent, look.accent) >= 4.5
    assert contrast(look.on_accent, look.accent_hover) >= 4.5
    assert all(contrast(look.accent, ground) >= 4.5 for ground in (look.window, look.surface))
    assert all(contrast(look.edge, ground) >= 3 for ground in (look.surface, look.raised))
    for tone in look.tones.values():
        assert contrast(tone.ink, tone.ground) >= 4.5
        assert contrast(tone.ink, look.surface) >= 4.5


def test_a_change_of_scheme_tints_what_is_there(qapp: QApplication, qtbot: QtBot) -> None:
    button = Button("Go")
    qtbot.addWidget(button)
    action = QAction("Print", button)
    button.addAction(action)
    theme.give_icon(action, "printer")
    qtbot.waitUntil(lambda: not action.icon().isNull())
    before = action.icon().pixmap(16).toImage()
    theme.apply(qapp, "dark", 1.5)
    assert theme.current().dark
    assert action.icon().pixmap(16).toImage() != before
    assert qapp.font().pixelSize() == 20
    assert button.sizeHint().height() == 48


def test_measures_grow_with_the_text(qapp: QApplication, qtbot: QtBot) -> None:
    label = QLabel("x")
    qtbot.addWidget(label)
    assert (theme.px(8), theme.px(0)) == (8, 0)
    theme.apply(qapp, "light", 1.5)
    assert (theme.px(8), theme.current().font("title").pixelSize()) == (12, 30)


def test_digits_are_all_of_one_width() -> None:
    for role in ("body", "secondary", "strong"):
        metrics = theme.current().metrics(role)  # type: ignore[arg-type]
        assert len({metrics.horizontalAdvance(digit * 20) for digit in "0123456789"}) == 1


def test_an_icon_takes_the_colour_it_is_given() -> None:
    image = icons.pixmap("circle-check", QColor("#FF0000"), 32).toImage()
    inked = [
        image.pixelColor(x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(colour.red() > 240 and colour.green() < 15 for colour in inked)
    assert not QIcon(theme.icon("printer")).isNull()


def _shipped() -> set[str]:
    return {path.stem for path in places.resource("icons").glob("*.svg")}


def _sources() -> str:
    files = [*ROOT.glob("ui/**/*.py"), *ROOT.glob("helpdesk/**/*.py")]
    return "\n".join(path.read_text(encoding="utf-8") for path in files)


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 1.75, 2.0])
@pytest.mark.parametrize("size", [14, 15, 16, 18])
@pytest.mark.parametrize("corner", [0, 3, 5, 7])
def test_an_icon_is_drawn_pixel_by_pixel_on_any_screen(
    qapp: QApplication, ratio: float, size: int, corner: int
) -> None:
    colour = QColor("#123456")
    wanted = icons.pixmap("wrench", colour, size, ratio).toImage().convertToFormat(ARGB)
    canvas = QImage(120, 120, ARGB)
    canvas.setDevicePixelRatio(ratio)
    canvas.fill(0)
    painter = QPainter(canvas)
    # As in a widget that stands at an odd place of its window.
    painter.translate(corner, 1)
    icons.paint(painter, QRect(corner, 0, size, size + 1), "wrench", colour, size)
    painter.end()
    x, y = round(2 * corner * ratio), round(ratio)
    near = [
        canvas.copy(x + dx, y + dy, wanted.width(), wanted.height()) for dx in (-1, 0, 1) for dy in (-1, 0, 1)
    ]
    for image in (wanted, *near):
        image.setDevicePixelRatio(1)
    assert wanted in near


def test_every_icon_that_is_shipped_is_used() -> None:
    named = set(re.findall(r'"([a-z][a-z0-9-]*)"', _sources()))
    assert _shipped() - named == set()


def test_every_icon_that_is_used_is_shipped() -> None:
    calls = r'(?:icons\.paint\([^"\n]*|icons\.pixmap\(|theme\.icon\(|give_icon\([^"\n]*|icon=)"([a-z0-9-]+)"'
    inks = {*theme.Tokens._fields}
    assert set(re.findall(calls, _sources())) - _shipped() - inks == set()


def test_an_icon_says_its_licence() -> None:
    assert "ISC License" in places.resource("icons", "LICENSE").read_text(encoding="utf-8")


def test_more_contrast_is_taken_where_the_system_asks_for_it(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme, "wants_contrast", lambda _: True)
    for scheme, strong, usual in (
        ("light", theme.LIGHT_STRONG, theme.LIGHT),
        ("dark", theme.DARK_STRONG, theme.DARK),
    ):
        now = theme.apply(qapp, scheme)  # type: ignore[arg-type]
        assert now.tokens is strong
        assert now.dark is (scheme == "dark")
        for ink in ("text", "secondary", "edge"):
            here = contrast(QColor(getattr(strong, ink)), QColor(strong.surface))
            assert here >= 10
            assert here > contrast(QColor(getattr(usual, ink)), QColor(usual.surface))
    monkeypatch.setattr(theme, "wants_contrast", lambda _: False)
    assert theme.apply(qapp, "light").tokens is theme.LIGHT


def test_a_word_without_end_ends_in_dots_and_its_tip_has_it(qtbot: QtBot) -> None:
    word = "x" * 300
    label = plain.label(f"Case of {word}", "title", wrap=True)
    qtbot.addWidget(label)
    label.resize(320, 60)
    label.show()
    QApplication.processEvents()
    assert label.text() == f"Case of {word}"
    shown = QLabel.text(label)
    assert shown.startswith("Case of xxx")
    assert shown.endswith("…")
    assert label.fontMetrics().horizontalAdvance(shown.split()[-1]) <= 320
    assert word in label.toolTip()
    label.setText("short")
    assert (QLabel.text(label), label.toolTip()) == ("short", "")


def test_a_line_without_room_ends_in_dots_and_its_tip_has_the_whole(qtbot: QtBot) -> None:
    whole = "It stops in the middle\nof <b>every</b> wash"
    label = plain.label(whole, single=True)
    qtbot.addWidget(label)
    label.resize(90, 20)
    label.show()
    QApplication.processEvents()
    assert QLabel.text(label).endswith("…")
    assert label.text() == whole
    assert "&lt;b&gt;" in label.toolTip()
    label.resize(900, 20)
    QApplication.processEvents()
    assert QLabel.text(label) == "It stops in the middle of <b>every</b> wash"
    assert label.toolTip() == ""


def test_a_first_letter_that_reaches_left_is_whole(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    frame = QWidget()
    qtbot.addWidget(frame)
    theme.dress(frame)
    column = QVBoxLayout(frame)
    made = plain.label("José", "title", wrap=True)
    column.addWidget(made)
    frame.show()
    assert made.indent() == -made.fontMetrics().leftBearing("J") > 0
    made.setText("Ana")
    assert made.indent() == 0
    line = plain.label("Ana", "strong", single=True, parent=frame)
    line.setText("Jordi")
    assert line.indent() == -line.fontMetrics().leftBearing("J")
    before = line.indent()
    plain.look(line, "figure")
    assert line.indent() == -line.fontMetrics().leftBearing("J") > before


def test_a_text_to_be_copied_is_marked_with_the_mouse(qapp: QApplication, qtbot: QtBot) -> None:
    theme.apply(qapp, "light")
    label = plain.label("WM-1001", selectable=True)
    other = plain.label("WM-1001")
    for each in (label, other):
        qtbot.addWidget(each)
        each.show()
        across = QPoint(each.width() - 1, each.height() // 2)
        QTest.mousePress(each, Qt.MouseButton.LeftButton, pos=QPoint(0, each.height() // 2))
        QTest.mouseMove(each, across)
        QTest.mouseRelease(each, Qt.MouseButton.LeftButton, pos=across)
    assert (label.selectedText(), other.selectedText()) == ("WM-1001", "")
    QTest.keySequence(label, QKeySequence.StandardKey.Copy)
    assert qapp.clipboard().text() == "WM-1001"
