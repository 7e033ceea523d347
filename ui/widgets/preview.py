"""Knows how the pages of a PDF are shown, each drawn when it is seen; must not know what is printed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.formats import Words
from helpdesk.texts import translate
from ui import theme
from ui.widgets import plain
from ui.widgets.button import Button

LEAST, MOST = 0.25, 4.0
_KEPT = 12
NARROW, AT_HAND = 370, 1.4
"""A page narrower than this many points, a ticket or a label, is shown so large at first, not as wide as the window."""


class Pdf:
    """A PDF as a row of pages that can be drawn."""

    def __init__(self, data: bytes) -> None:
        import pypdfium2

        self._document = pypdfium2.PdfDocument(data)
        self.sizes = [self._document.get_page_size(number) for number in range(len(self._document))]

    def image(self, number: int, scale: float, *, crisp: bool = False) -> QImage:
        """A page at ``scale`` pixels per point; ``crisp``: letters and lines without grey, for heads that know none."""
        drawn: Any = self._document[number].render(
            scale=scale,
            rev_byteorder=True,
            prefer_bgrx=True,
            no_smoothtext=crisp,
            no_smoothpath=crisp,
        )
        kind = QImage.Format.Format_RGBX8888
        return QImage(bytes(drawn.buffer), drawn.width, drawn.height, drawn.stride, kind).copy()

    def text(self, number: int) -> str:
        """What is written on a page, line by line."""
        page = self._document[number].get_textpage()
        try:
            return str(page.get_text_range())
        finally:
            page.close()

    def close(self) -> None:
        """Let go of the file."""
        self._document.close()


class Pages(QAbstractScrollArea):
    """The pages one below the other; only those in view are drawn."""

    turned = Signal(int)
    """Another page is at the top: its number from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pdf: Pdf | None = None
        self.zoom: float | None = None
        """Pixels per point over what 96 dpi asks; None fits the width."""
        self._drawn: dict[tuple[int, float], QImage] = {}
        self._page = -1
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)

    def set_pdf(self, pdf: Pdf | None) -> None:
        """Show another paper."""
        self.pdf = pdf
        self._drawn.clear()
        self._page = -1
        self.verticalScrollBar().setValue(0)
        self._lay_out()

    def scale(self) -> float:
        """Pixels per point as shown."""
        if self.zoom is not None or not self.pdf or not self.pdf.sizes:
            return (self.zoom or 1.0) * 96 / 72
        widest = max(width for width, _ in self.pdf.sizes)
        return float(max(0.2, (self.viewport().width() - theme.px(48)) / widest))

    def rects(self) -> list[QRect]:
        """Where the pages lie on the whole sheet."""
        found, gap, y, scale = [], theme.px(16), theme.px(16), self.scale()
        for width, height in self.pdf.sizes if self.pdf else ():
            size = QSize(round(width * scale), round(height * scale))
            x = max(theme.px(24), (self.viewport().width() - size.width()) // 2)
            found.append(QRect(QPoint(x, y), size))
            y += size.height() + gap
        return found

    def _lay_out(self) -> None:
        rects = self.rects()
        height = rects[-1].bottom() + theme.px(16) if rects else 0
        width = max((rect.right() + theme.px(24) for rect in rects), default=0)
        view = self.viewport().size()
        self.verticalScrollBar().setPageStep(view.height())
        self.verticalScrollBar().setSingleStep(theme.px(40))
        self.verticalScrollBar().setRange(0, max(0, height - view.height()))
        self.horizontalScrollBar().setPageStep(view.width())
        self.horizontalScrollBar().setRange(0, max(0, width - view.width()) if self.zoom is not None else 0)
        self.viewport().update()
        self._scrolled()

    def set_zoom(self, zoom: float | None) -> None:
        """Another size; None fits the width."""
        self.zoom = None if zoom is None else min(MOST, max(LEAST, zoom))
        self._drawn.clear()
        self._lay_out()

    def go_to(self, number: int) -> None:
        """Bring a page to the top."""
        rects = self.rects()
        if rects:
            place = rects[min(max(0, number), len(rects) - 1)]
            self.verticalScrollBar().setValue(place.y() - theme.px(8))

    def _scrolled(self) -> None:
        top = self.verticalScrollBar().value() + self.viewport().height() // 3
        page = next((number for number, rect in enumerate(self.rects()) if rect.bottom() >= top), 0)
        if page != self._page:
            self._page = page
            self.turned.emit(page)

    def _image(self, number: int) -> QImage:
        ratio = self.devicePixelRatioF()
        key = (number, self.scale() * ratio)
        image = self._drawn.get(key)
        if image is None and self.pdf:
            while len(self._drawn) >= _KEPT:
                self._drawn.pop(next(iter(self._drawn)))
            image = self._drawn[key] = self.pdf.image(number, key[1])
        return image or QImage()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        now, painter = theme.current(), QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), now.window)
        offset = QPoint(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        for number, rect in enumerate(self.rects()):
            place = rect.translated(-offset)
            if place.intersects(self.viewport().rect()):
                painter.fillRect(place.adjusted(-1, -1, 1, 1), now.hairline)
                painter.fillRect(place, QColor("white"))
                painter.drawImage(place, self._image(number))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            now = self.scale() * 72 / 96
            self.set_zoom(now * (1.1 if event.angleDelta().y() > 0 else 1 / 1.1))
        else:
            super().wheelEvent(event)


PAGES = translate("Preview", "Pages")


class Preview(QWidget):
    """A paper with its page number and sizes; what to do with it the dialog adds to ``bar``."""

    pages: Pages

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._narrow = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.LABEL))
        self.bar = QHBoxLayout()
        self.bar.setSpacing(theme.px(theme.INSIDE))
        self.count = plain.label("", "secondary")
        self.smaller = Button(icon="zoom-out", look="quiet", tip=words.say(translate("Preview", "Smaller")))
        self.larger = Button(icon="zoom-in", look="quiet", tip=words.say(translate("Preview", "Larger")))
        self.fit = Button(words.say(translate("Preview", "Fit width")), look="quiet")
        self.smaller.clicked.connect(lambda: self._zoom(1 / 1.25))
        self.larger.clicked.connect(lambda: self._zoom(1.25))
        self.fit.clicked.connect(lambda: self.pages.set_zoom(None))
        for part in (self.smaller, self.larger, self.fit, self.count):
            self.bar.addWidget(part)
            # Of no paper there is nothing to turn or to enlarge.
            part.hide()
        self.bar.addStretch(1)
        column.addLayout(self.bar)
        self.pages = Pages()
        self.pages.setAccessibleName(words.say(PAGES))
        self.pages.turned.connect(self._tell_page)
        column.addWidget(self.pages, 1)

    def set_pdf(self, data: bytes) -> None:
        """Show a paper."""
        if self.pages.pdf:
            self.pages.pdf.close()
        pdf = Pdf(data)
        narrow = max((width for width, _ in pdf.sizes), default=0.0) < NARROW
        self.pages.set_pdf(pdf)
        for part in (self.smaller, self.larger, self.fit, self.count):
            part.show()
        if narrow != self._narrow:
            self._narrow = narrow
            self.pages.set_zoom(AT_HAND if narrow else None)
        self._tell_page(0)

    def page_count(self) -> int:
        """How many pages there are."""
        return len(self.pages.pdf.sizes) if self.pages.pdf else 0

    def _zoom(self, factor: float) -> None:
        self.pages.set_zoom(self.pages.scale() * 72 / 96 * factor)

    def _tell_page(self, number: int) -> None:
        text = translate("Preview", "Page {page} of {pages}")(page=number + 1, pages=self.page_count())
        self.count.setText(self.words.say(text))
        self.pages.setAccessibleName(self.words.say(text if self.page_count() else PAGES))
        if self.pages.pdf and number < self.page_count():
            self.pages.setAccessibleDescription(plain.many_lines(self.pages.pdf.text(number)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self._zoom(1.25 if event.key() == Qt.Key.Key_Plus else 1 / 1.25)
        else:
            super().keyPressEvent(event)
