"""Knows how the pages of a PDF go to a printer at its own sharpness, whole, and which printer a paper took last.

It must not know what is printed. Pages are drawn one by one between the window's events: the library that
draws them is not safe on two threads, and a receipt has two pages.
"""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QMarginsF, QObject, QPoint, QRect, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from helpdesk.classes import NamedTuple
from helpdesk.reports.layout.blocks import A4, PageSize
from ui.widgets.memory import Memory
from ui.widgets.preview import Pdf

SHARPEST = 600
"""Dots per inch at most: more makes pages of half a gigabyte and no eye sees it."""
POINT_MM = 25.4 / 72
EIGHT_A_MM = 203.2
"""What heads of eight dots a millimetre have, which their drivers call 203 dots per inch."""
NEAR = 0.3
"""Millimetres that no eye misses."""


def printers() -> list[str]:
    """The names of the printers of this PC, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))


def usual_width(name: str) -> float:
    """How wide the usual paper of a printer is, in millimetres; 0 where that is not known."""
    size = QPrinterInfo.printerInfo(name).defaultPageSize()
    return size.size(QPageSize.Unit.Millimeter).width() if size.isValid() else 0.0


def remembered(memory: Memory, kind: str) -> str:
    """The printer that took this kind of paper last, if it is still there."""
    name = memory.get(f"printer/{kind}")
    return name if isinstance(name, str) and name in QPrinterInfo.availablePrinterNames() else ""


# -- where the content comes to lie ----------------------------------------------------------------------


class Room(NamedTuple):
    """The paper as its printer has it, and what it cannot reach at each edge, in millimetres."""

    width: float
    height: float
    left: float = 0
    top: float = 0
    right: float = 0
    bottom: float = 0


class Fit(NamedTuple):
    """Where the upper left corner of a page goes, and how large it is drawn; ``pieces``: on so many sheets."""

    x: float
    y: float
    scale: float
    pieces: int = 1


def fitted(page: PageSize, width: float, height: float, room: Room) -> Fit:
    """A page of ``width`` and ``height`` on a printer's paper: at its own size where that is possible.

    What lies inside its margins is moved where the printer reaches. Only what is larger than that is made
    smaller; a roll that is cut shorter than its content goes on in further pieces.
    """
    across = room.width - room.left - room.right
    down = room.height - room.top - room.bottom
    wide, high = width - 2 * page.margin, height - 2 * page.margin
    roll = page.kind == "roll" and high > down + NEAR
    scale = min(1.0, (across + NEAR) / wide, 1.0 if roll else (down + NEAR) / high)
    x = _moved(page.margin * scale, wide * scale, room.left, room.width - room.right)
    y = _moved(page.margin * scale, high * scale, room.top, room.height - room.bottom)
    pieces = ceil(high * scale / down) if roll else 1
    return Fit(x, room.top - page.margin * scale if roll else y, scale, pieces)


def _moved(white: float, content: float, first: float, last: float) -> float:
    """How far a page is shifted so that what follows its white lies between ``first`` and ``last``."""
    if first > white:
        return first - white
    return min(0.0, last - white - content) if white + content > last + NEAR else 0.0


# -- the printer -----------------------------------------------------------------------------------------


def printer_for(pdf: Pdf, name: str = "", page: PageSize = A4, copies: int = 1) -> QPrinter:
    """A printer set to the size of the paper's first page, without margins of its own: the paper has its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name:
        printer.setPrinterName(name)
    set_page(printer, pdf, 0, page)
    if copies > 1:
        printer.setCopyCount(copies)
    return printer


def set_page(printer: QPrinter, pdf: Pdf, number: int, page: PageSize = A4) -> None:
    """Tell the printer how large a page is; on a roll its width is the roll's, however short the piece."""
    width, height = (side * POINT_MM for side in pdf.sizes[number])
    turns = page.turned if page.kind != "sheet" else width > height
    size = QSizeF(height, width) if turns else QSizeF(width, height)
    lying = QPageLayout.Orientation.Landscape if turns else QPageLayout.Orientation.Portrait
    known = QPageSize(size, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    layout = QPageLayout(known, lying, QMarginsF(0, 0, 0, 0))
    # Of the layout, not of the printer alone: that would be forgotten, and the page begin at the printer's margins.
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)


def room_of(printer: QPrinter) -> Room:
    """The paper as the printer has it now: a driver may know a size of ours only nearly, or not at all."""
    layout = printer.pageLayout()
    layout.setUnits(QPageLayout.Unit.Millimeter)
    paper, reach = layout.fullRect(), layout.minimumMargins()
    return Room(paper.width(), paper.height(), reach.left(), reach.top(), reach.right(), reach.bottom())


class PrintRun(QObject):
    """Sends pages to a printer one by one. ``ended(True)`` when all went out, ``ended(False)`` when not."""

    ended = Signal(bool)

    def __init__(
        self, pdf: Pdf, printer: QPrinter, parent: QObject | None = None, page: PageSize = A4
    ) -> None:
        super().__init__(parent)
        self.pdf, self.printer, self.page = pdf, printer, page
        self.smallest = 1.0
        """How small the smallest page had to be made, against its own size."""
        self._pages = self._chosen()
        self._painter = QPainter()
        self._place = 0

    def _chosen(self) -> list[int]:
        """The pages asked for in the print dialog; all where none were."""
        last = len(self.pdf.sizes)
        first, end = self.printer.fromPage() or 1, self.printer.toPage() or last
        chosen = [number - 1 for number in range(first, min(end, last) + 1)]
        return chosen or list(range(last))

    def start(self) -> None:
        """Begin; the pages follow between the window's events."""
        if not self._painter.begin(self.printer):
            self.ended.emit(False)
            return
        self._next()

    def cancel(self) -> None:
        """Stop after the page that is being drawn."""
        self._pages = self._pages[: self._place]

    def _next(self) -> None:
        if self._place >= len(self._pages):
            done = self._painter.end()
            self.ended.emit(bool(done) and bool(self._pages))
            return
        number = self._pages[self._place]
        if self._place:
            set_page(self.printer, self.pdf, number, self.page)
            self.printer.newPage()
        self._draw(number)
        self._place += 1
        QTimer.singleShot(0, self, self._next)

    def _draw(self, number: int) -> None:
        """A page where it is whole: on one sheet, or of a long roll on several."""
        dots = self.printer.resolution()
        dots_mm = (EIGHT_A_MM if dots == round(EIGHT_A_MM) else dots) / 25.4
        width, height = (side * POINT_MM for side in self.pdf.sizes[number])
        room = room_of(self.printer)
        fit = fitted(self.page, width, height, room)
        self.smallest = min(self.smallest, fit.scale)
        sharp = min(dots_mm * 25.4, SHARPEST) / 72
        crisp = self.page.kind != "sheet"
        image = self.pdf.image(number, sharp, crisp=crisp)
        # A picture of photographs blurs the edges of letters and codes on its way through the system.
        self._painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering, crisp)
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not crisp or fit.scale < 1)
        whole = QRect(
            round(fit.x * dots_mm),
            round(fit.y * dots_mm),
            round(width * fit.scale * dots_mm),
            round(height * fit.scale * dots_mm),
        )
        if whole.size().isEmpty():
            return
        down = round((room.height - room.top - room.bottom) * dots_mm)
        for piece in range(fit.pieces):
            if piece:
                self.printer.newPage()
            place = whole.translated(0, -piece * down)
            if fit.scale == 1 and image.width() and abs(image.width() - place.width()) <= 1:
                # Dot by dot: stretched by one, every module of a code would have a soft edge.
                self._painter.drawImage(QPoint(place.x(), place.y()), image)
            else:
                self._painter.drawImage(place, image)


def printed_name(printer: QPrinter) -> str:
    """The printer's name as people know it, or the file it writes to."""
    return printer.outputFileName() or printer.printerName()
