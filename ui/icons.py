"""Knows the bundled icons and how to tint them, crisp at any size; must not know the theme or any widget.

The icons are Lucide's (ISC licence, see resources/icons/LICENSE), drawn in one colour that is put in
at run time.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRect, QSize, qWarning
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QImageReader, QPainter, QPixmap

from helpdesk import places

_BLANK = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"/>'


@cache
def _folder() -> Path:
    return places.resource("icons")


@cache
def _drawing(name: str) -> bytes:
    try:
        return (_folder() / f"{name}.svg").read_bytes()
    except OSError:
        qWarning(f"icon {name} is not shipped")
        return _BLANK


@cache
def _pixmap(name: str, colour: str, pixels: int, ratio: float) -> QPixmap:
    buffer = QBuffer()
    buffer.setData(QByteArray(_drawing(name).replace(b"currentColor", colour.encode())))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(pixels, pixels))
    pixmap = QPixmap.fromImage(reader.read())
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon in that colour, ``size`` logical pixels square, on a screen of that ratio."""
    return _pixmap(name, colour.name(), round(size * ratio), ratio)


def paint(painter: QPainter, rect: QRect, name: str, colour: QColor, size: int) -> None:
    """Draw the icon in the middle of ``rect``, on whole pixels of the screen: between two of them it would be blurred."""
    ratio = painter.device().devicePixelRatioF()
    drawn = pixmap(name, colour, size, ratio)
    place = QPointF(rect.x() + (rect.width() - size) // 2, rect.y() + (rect.height() - size) // 2)
    if ratio != int(ratio):
        there = painter.deviceTransform()
        seen = there.map(place)
        place = there.inverted()[0].map(QPointF(round(seen.x()), round(seen.y())))
    # As large as it was drawn: told a size, it would be stretched by the part of a pixel that was rounded.
    painter.drawPixmap(place, drawn)


def icon(name: str, colour: QColor, size: int) -> QIcon:
    """The icon for an action or a plain Qt button, for every screen there is; Qt greys it while that is disabled."""
    app = QGuiApplication.instance()
    screens = app.screens() if isinstance(app, QGuiApplication) else []
    made = QIcon()
    for ratio in sorted({screen.devicePixelRatio() for screen in screens} or {1.0}):
        made.addPixmap(pixmap(name, colour, size, ratio))
    return made
