"""Knows how a visit, closed time and an hour look on a calendar; must not know where they are or who asks."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPixmap

from helpdesk.classes import NamedTuple
from ui import icons, theme
from ui.widgets import plain
from ui.widgets.calendar_blocks import Block

LINE, ICON, BAR, INSET, CORNER = 16, 14, 3, 5, 4
HATCH = 8
STATE_ICONS = {
    "done": "check",
    "partly": "contrast",
    "not_done": "x",
    "under_way": "circle-dot",
    "unwritten": "circle-alert",
}
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextDontClip


class Ink(NamedTuple):
    """What a visit is painted in."""

    ground: QColor
    edge: QColor
    title: QColor
    rest: QColor
    bar: QColor | None = None
    """A thick left edge."""
    strong: bool = True


def ink_of(block: Block) -> Ink:
    """The colours of a visit as it stands."""
    now = theme.current()
    late, due = now.tone("late"), now.tone("due")
    if block.look == "under_way":
        return Ink(now.accent, now.accent, now.on_accent, now.on_accent)
    if block.look == "done":
        return Ink(now.tone("neutral").ground, now.hairline, now.text, now.secondary, strong=False)
    if block.look == "partly":
        return Ink(due.ground, due.ink, now.text, due.ink, due.ink)
    if block.look == "not_done":
        return Ink(now.surface, late.ink, now.text, late.ink, late.ink)
    if block.against:
        return Ink(late.ground, late.ink, now.text, now.secondary)
    if block.look == "unwritten":
        return Ink(now.surface, due.ink, now.text, now.secondary, due.ink)
    return Ink(now.surface, now.accent, now.text, now.secondary)


@lru_cache(maxsize=4096)
def broken(text: str, role: theme.Role, width: int, most: int, scale: float) -> tuple[str, ...]:  # noqa: ARG001
    """``text`` in at most so many lines of a width; what does not fit ends in "…". ``scale`` is that of the theme."""
    metrics, line = theme.current().metrics(role), ""
    found: list[str] = []
    words = plain.one_line(text).split(" ")
    for place, word in enumerate(words):
        longer = f"{line} {word}" if line else word
        if not line or metrics.horizontalAdvance(longer) <= width:
            line = longer
        elif len(found) + 1 < most:
            found.append(line)
            line = word
        else:
            line = " ".join([line, *words[place:]])
            break
    elide = Qt.TextElideMode.ElideRight
    return tuple(metrics.elidedText(each, elide, width) for each in (*found, line))[:most]


def paint_block(
    painter: QPainter, block: Block, rect: QRect, *, chosen: bool, held: bool, under: bool = False
) -> None:
    """A visit in its place. ``chosen`` has a ring, a full one where the keyboard is (``held``)."""
    now, ink = theme.current(), ink_of(block)
    body = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    corner = now.px(CORNER)
    painter.setPen(QPen(ink.edge, 1))
    painter.setBrush(now.mix(ink.ground, now.text, 0.05) if under else ink.ground)
    painter.drawRoundedRect(body, corner, corner)
    if ink.bar is not None:
        painter.fillRect(QRect(rect.x(), rect.y() + 1, now.px(BAR), rect.height() - 2), ink.bar)
    if chosen:
        painter.setPen(
            QPen(now.accent if block.look != "under_way" else now.text, theme.RING if held else 1.5)
        )
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(body.adjusted(-1, -1, 1, 1), corner + 1, corner + 1)
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    _paint_words(painter, block, rect, ink)
    painter.restore()


def _paint_words(painter: QPainter, block: Block, rect: QRect, ink: Ink) -> None:
    now, line = theme.current(), theme.px(LINE)
    room = rect.adjusted(now.px(INSET + 1), 0, -now.px(INSET), 0)
    lines = max(1, (rect.height() - now.px(4)) // line)
    top = rect.y() + (now.px(3) if lines > 1 else max(0, (rect.height() - line) // 2))
    first = QRect(room.x(), top, room.width(), line)
    if lines == 1:
        _paint_first(painter, block, first, ink, alone=True)
        return
    _paint_first(painter, block, first, ink)
    top, left = top + line, lines - 1
    for text, role, colour, most in _said(block, ink, left):
        for each in broken(text, role, room.width(), min(left, most), now.scale) if left else ():
            painter.setFont(now.font(role))
            painter.setPen(colour)
            painter.drawText(QRect(room.x(), top, room.width(), line), _LEFT, each)
            top, left = top + line, left - 1


def _said(block: Block, ink: Ink, left: int) -> list[tuple[str, theme.Role, QColor, int]]:
    """What stands below the first line, in so many lines: text, font, colour, lines at most."""
    late = theme.current().tone("late").ink
    found: list[tuple[str, theme.Role, QColor, int]] = []
    if block.against:
        found.append((block.against, "secondary", late, 2))
    found += [(text, "secondary", ink.rest, 2) for text in block.lines if text]
    # What was wrong with it, or where it is, is not pushed out by a long name.
    most = max(1, min(3, left - 1)) if found else left
    return [(block.title, "strong" if ink.strong else "body", ink.title, most), *found]


def _paint_first(painter: QPainter, block: Block, room: QRect, ink: Ink, *, alone: bool = False) -> None:
    """Icon of the kind, time, and at the right how it stands; ``alone``: the customer beside it."""
    now, size = theme.current(), theme.px(ICON)
    tint = now.tone("late").ink if block.against and block.look in ("planned", "unwritten") else ink.rest
    words, metrics = QRect(room), now.metrics("secondary")
    start, whole = block.time.partition("–")[0], metrics.horizontalAdvance(block.time)
    state = STATE_ICONS.get(block.look)
    if state and metrics.horizontalAdvance(start) + size + now.px(3) <= room.width():
        words.setRight(room.right() - size - now.px(3))
        icons.paint(
            painter, QRect(room.right() - size + 1, room.y(), size, room.height()), state, ink.rest, size
        )
    lead = size + now.px(4)
    if lead + metrics.horizontalAdvance(start) <= words.width():
        icons.paint(painter, QRect(room.x(), room.y(), size, room.height()), block.icon, tint, size)
        words.setLeft(room.x() + lead)
    text = start if alone or whole > words.width() else block.time
    painter.setFont(now.font("secondary"))
    painter.setPen(tint)
    painter.drawText(words, _LEFT, text)
    if alone:
        words.setLeft(words.x() + metrics.horizontalAdvance(text) + now.px(5))
        painter.setPen(ink.title)
        shown = metrics.elidedText(plain.one_line(block.title), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _LEFT, shown)


def paint_tail(painter: QPainter, block: Block, rect: QRect) -> None:
    """The way to a visit, before it: a thin line and its minutes."""
    now = theme.current()
    ink = now.tone("late").ink if block.against else now.edge
    painter.fillRect(QRect(rect.x() + now.px(1), rect.y(), now.px(2), rect.height()), ink)
    if rect.height() >= now.px(LINE) - 2:
        painter.setFont(now.font("secondary"))
        painter.setPen(now.tone("late").ink if block.against else now.secondary)
        painter.drawText(rect.adjusted(now.px(8), 0, 0, 0), _LEFT, block.tail)


def paint_ghost(painter: QPainter, rect: QRect, text: str) -> None:
    """Where a visit would come to."""
    now = theme.current()
    painter.setPen(QPen(now.accent, theme.RING, Qt.PenStyle.DashLine))
    ground = QColor(now.selected)
    ground.setAlpha(210)
    painter.setBrush(ground)
    corner = now.px(CORNER)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), corner, corner)
    painter.setFont(now.font("strong"))
    painter.setPen(now.text)
    painter.drawText(rect.adjusted(now.px(8), now.px(3), 0, 0), Qt.AlignmentFlag.AlignTop, text)


def hatch(colour: QColor, ground: QColor) -> QBrush:
    """What closed time is filled with: thin slanted lines, seen in black and white too."""
    return QBrush(_tile(colour.name(), ground.name(), theme.px(HATCH)))


@lru_cache(maxsize=8)
def _tile(colour: str, ground: str, size: int) -> QPixmap:
    tile = QPixmap(size, size)
    tile.fill(QColor(ground))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colour), 1))
    for shift in (-size, 0, size):
        painter.drawLine(QPointF(shift, size), QPointF(shift + size, 0))
    painter.end()
    return tile
