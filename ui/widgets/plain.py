"""Knows how any text is shown as text, never as markup: line, label, tip; must not know whose it is."""

from __future__ import annotations

import re
from math import ceil
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetricsF, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

_ODD = re.compile(r"[\x00-\x1f\x7f\u2028\u2029]+")
_ENDLESS = re.compile(r"\w{25,}")
"""Words that may be wider than what they stand in; Qt parts a path or an address itself."""
_LONGEST = 400
_ISOLATES = dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069))
NARROWEST = 48
REACHING = "Jj"
"""Letters that in the program's type begin left of where they stand."""

_TIP = "told_of_tip"
"""The property in which a widget keeps what is told of its tip."""

Look = Literal[
    "body",
    "strong",
    "secondary",
    "section",
    "title",
    "figure",
    "figure_late",
    "figure_due",
    "late",
    "due",
    "ready",
    "away",
    "neutral",
]


def one_line(text: str) -> str:
    """The beginning of ``text`` fit for one line: no breaks, no control characters, no endless length."""
    short = text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
    return _ODD.sub(" ", short)


def joined(*parts: str, by: str = " · ") -> str:
    """Parts side by side; one written from right to left does not drag its neighbours along."""
    kept = [part for part in parts if part]
    return by.join(part if part.isascii() else f"\u2068{part}\u2069" for part in kept)


def in_a_row(*parts: str) -> str:
    """Parts as they are said one after the other: a sentence among them ends without its full stop."""
    kept = [aloud(part) for part in parts if part]
    return ", ".join([*(part.rstrip(". ") for part in kept[:-1]), *kept[-1:]])


def aloud(text: str) -> str:
    """``text`` without the marks that keep writing directions apart, which some voices spell out."""
    return text.translate(_ISOLATES)


def many_lines(text: str, longest: int = 20_000) -> str:
    """``text`` fit for a block: breaks stay, other control characters go, no endless length."""
    short = text if len(text) <= longest else text[:longest] + "…"
    return "\n".join(_ODD.sub(" ", line) for line in short.splitlines())


def escaped(text: str) -> str:
    """``text`` for a place that reads markup."""
    # Not from the module html: that also loads its 2,231 named characters, at every start.
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def tip(text: str) -> str:
    """``text`` for a tooltip, which would otherwise read ``<b>`` as bold."""
    return f'<p style="white-space:pre-wrap">{escaped(many_lines(text, 2_000))}</p>' if text else ""


def beyond_name(name: str, tip: str) -> str:
    """What a tooltip says that the name did not: of "Help (F1)" beside "Help" the key; empty where it is the same."""
    more = tip.removeprefix(name)
    return more.strip(" ·:()") if name and more != tip and not more.lstrip()[:1].isalnum() else tip


def put_tip(widget: QWidget, text: str) -> None:
    """Show a tip over a widget. A screen reader is told its words: Qt would tell how they are written.

    A description that somebody gave it stays.
    """
    shown = tip(text)
    if shown == widget.toolTip():
        return
    free = widget.accessibleDescription() == (widget.property(_TIP) or "")
    widget.setToolTip(shown)
    if free:
        name = widget.accessibleName()
        if not name and isinstance(widget, QLabel | QAbstractButton):
            name = aloud(widget.text())
        said = aloud(many_lines(text, 2_000))
        told = beyond_name(name, said) or said
        widget.setProperty(_TIP, told)
        widget.setAccessibleDescription(told)


class _Told(QLabel):
    """A label that is told as it is meant: whole where it is seen cut, and without marks that are not to be seen."""

    selectable = False
    """Whether its text can be marked with the mouse and copied. Qt then shows it by a document of its own, which takes
    ten times as long to lay out and paint: there is one only once the pointer has come to it."""
    _told = ""
    _fonts: _Fonts | None = None

    def enterEvent(self, event: QEnterEvent) -> None:
        self._let_mark()
        super().enterEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._let_mark()  # A finger comes without entering first.
        super().mousePressEvent(event)

    def _let_mark(self) -> None:
        if self.selectable:
            self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tell(text, text)

    def clear_edge(self, shown: str) -> None:
        """Room for a first letter that reaches left of where it stands: at the edge it would be cut."""
        first, least = aloud(shown)[:1], max(self.indent(), 0)
        over = -self.fontMetrics().leftBearing(first) if first in REACHING and first else 0
        if max(over, 0) != least:
            self.setIndent(max(over, 0))
        if first and first in REACHING and self._fonts is None:
            self._fonts = _Fonts(self)
            self.installEventFilter(self._fonts)

    def _tell(self, whole: str, shown: str) -> None:
        self.clear_edge(shown)
        named = self.accessibleName()
        if named != self._told:
            # Somebody gave it a name of its own.
            return
        said = aloud(whole)
        self._told = said if said != shown else ""
        if self._told != named:
            self.setAccessibleName(self._told)


class _Fonts(QObject):
    """Sees to it that a label whose first letter reaches out has room for it in another font, too.

    Only those few have one: what each label is told of in Python costs a tenth of the time a dialog takes to open.
    """

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FontChange and isinstance(watched, _Told):
            watched.clear_edge(QLabel.text(watched))
        return False


class _Wrapped(_Told):
    """A label of several lines. One endless word does not widen the whole window: it ends in "…", and a tip has it.

    No minimum width is set for that: Qt would measure the height it asks for at just that width.
    """

    _whole = ""
    _tipped = False

    def setText(self, text: str) -> None:
        self._whole = text
        self._fit()

    def text(self) -> str:
        """The whole text, also where less of it is seen."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room, metrics = self.contentsRect().width(), self.fontMetrics()

        def fitting(match: re.Match[str]) -> str:
            return metrics.elidedText(match[0], Qt.TextElideMode.ElideRight, room)

        shown = _ENDLESS.sub(fitting, self._whole) if room >= NARROWEST else self._whole
        if shown != super().text():
            QLabel.setText(self, shown)
            self._tell(self._whole, shown)
        if self._tipped or shown != self._whole:
            self._tipped = shown != self._whole
            put_tip(self, self._whole if self._tipped else "")

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(min(hint.width(), NARROWEST), hint.height())


class _Single(_Wrapped):
    """A label of one line that ends in "…" where there is no room for the whole of it; a tip has it then."""

    def setText(self, text: str) -> None:
        if text != self._whole:
            super().setText(text)
            # Where nothing of it is seen yet, Qt sees no change, and would leave it as narrow as it is.
            self.updateGeometry()

    def _fit(self) -> None:
        room, whole = self.contentsRect().width(), one_line(self._whole)
        shown = self.fontMetrics().elidedText(whole, Qt.TextElideMode.ElideRight, room)
        if shown != whole and room < NARROWEST:
            # A letter or two say nothing.
            shown = ""
        QLabel.setText(self, shown)
        self._tell(self._whole, shown)
        put_tip(self, self._whole if shown != whole else "")

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        # Rounded up: one that is a fraction of a pixel too narrow would lose its last word.
        room = QFontMetricsF(self.font()).horizontalAdvance(one_line(self._whole))
        return QSize(ceil(room) + 1, hint.height())


def label(
    text: str = "",
    look: Look = "body",
    *,
    wrap: bool = False,
    single: bool = False,
    selectable: bool = False,
    parent: QWidget | None = None,
) -> QLabel:
    """A label of plain text in one of the program's looks; ``single``: as much of it as one line has room for;
    ``selectable``: its text can be marked with the mouse and copied."""
    made = _Single(parent) if single else _Wrapped(parent) if wrap else _Told(parent)
    made.selectable = selectable
    made.setTextFormat(Qt.TextFormat.PlainText)
    if look != "body":
        made.setProperty("look", look)
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    made.setText(many_lines(text))
    return made


def look(label: QLabel, wanted: Look) -> None:
    """Give a label another of the program's looks."""
    if (label.property("look") or "body") != wanted:
        label.setProperty("look", wanted)
        label.style().unpolish(label)
        label.style().polish(label)
