"""All widgets together, as on real screens: nothing clipped, everything named, in each theme, language and size."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from helpdesk.formats import Words
from tests.gallery import SCENES
from tests.gallery_data import language_is
from ui import theme
from ui.widgets.button import Button

LOOKS = [("light", "en", 1.0), ("light", "es", 1.5), ("dark", "es", 1.0), ("dark", "en", 1.5)]


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    language_is("en")
    theme.apply(qapp, "light")


def shown(scene: str, qtbot: QtBot, language: str = "en", scale: float = 1.0) -> QWidget:
    language_is(language)
    widget = SCENES[scene](Words(language))
    qtbot.addWidget(widget)
    theme.dress(widget)
    if not isinstance(widget, QDialog) and not widget.isVisible():
        widget.resize(round(1366 * scale), round(768 * scale))
        widget.show()
    QApplication.processEvents()
    return widget


def clipped(widget: QWidget) -> list[str]:
    """Labels and buttons on view whose words need more room than they have."""
    found = []
    for part in widget.findChildren(QWidget):
        if not part.isVisible() or not isinstance(part, QLabel | Button) or not part.text():
            continue
        if isinstance(part, QLabel) and part.wordWrap():
            short = part.height() + 2 < part.heightForWidth(part.width())
        else:
            short = part.width() + 1 < part.sizeHint().width()
        if short:
            found.append(part.text())
    return found


@pytest.mark.parametrize("scene", list(SCENES))
@pytest.mark.parametrize(("scheme", "language", "scale"), LOOKS)
def test_nothing_is_clipped(
    qtbot: QtBot, qapp: QApplication, scene: str, scheme: theme.Scheme, language: str, scale: float
) -> None:
    theme.apply(qapp, scheme, scale)
    widget = shown(scene, qtbot, language, scale)
    assert clipped(widget) == []
    assert not widget.grab().isNull()


@pytest.mark.parametrize("scene", [name for name in SCENES if name != "calendar"])
def test_whatever_takes_the_keyboard_has_a_name(qtbot: QtBot, qapp: QApplication, scene: str) -> None:
    widget = shown(scene, qtbot)
    nameless = [
        f"{type(part).__name__} {part.objectName()}"
        for part in widget.findChildren(QWidget)
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus
        and part.isVisible()
        and not part.accessibleName()
        and not (isinstance(part, QAbstractButton) and part.text())
    ]
    assert nameless == []


def test_a_change_of_theme_repaints_what_is_shown(qtbot: QtBot, qapp: QApplication) -> None:
    widget = shown("list", qtbot)
    light = widget.grab().toImage()
    theme.apply(qapp, "dark")
    QApplication.processEvents()
    dark = widget.grab().toImage()
    spots = [(30, 400), (400, 90), (300, 300), (900, 700)]
    assert all(light.pixelColor(*spot).lightness() > 200 for spot in spots)
    assert all(dark.pixelColor(*spot).lightness() < 80 for spot in spots)


@pytest.mark.parametrize("scene", ["list", "today", "unit", "empty"])
@pytest.mark.parametrize("size", [(900, 600), (1024, 640)])
def test_a_small_window_stays_small(
    qtbot: QtBot, qapp: QApplication, scene: str, size: tuple[int, int]
) -> None:
    widget = shown(scene, qtbot)
    widget.resize(*size)
    QApplication.processEvents()
    assert (widget.width(), widget.height()) == size
    assert clipped(widget) == []
