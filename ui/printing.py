"""Knows how the pages of a PDF go to a printer at its own sharpness, and which printer a paper took last.

It must not know what is printed. Pages are drawn one by one between the window's events: the library that
draws them is not safe on two threads, and a receipt has two pages.
"""

from __future__ import annotations

from PySide6.QtCore import QMarginsF, QObject, QRect, QSizeF, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from ui.widgets.memory import Memory
from ui.widgets.preview import Pdf

SHARPEST = 600
"""Dots per inch at most: more makes pages of half a gigabyte and no eye sees it."""
POINT_MM = 25.4 / 72


def printers() -> list[str]:
    """The names of the printers of this PC, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name))


def remembered(memory: Memory, kind: str) -> str:
    """The printer that took this kind of paper last, if it is still there."""
    name = memory.get(f"printer/{kind}")
    return name if isinstance(name, str) and name in QPrinterInfo.availablePrinterNames() else ""


def remember(memory: Memory, kind: str, printer: str) -> None:
    """Keep which printer takes this kind of paper: labels go elsewhere than A4."""
    memory.set(f"printer/{kind}", printer)


def printer_for(pdf: Pdf, name: str = "") -> QPrinter:
    """A printer set to the size of the paper's first page, without margins of its own: the paper has its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if name:
        printer.setPrinterName(name)
    set_page(printer, pdf, 0)
    return printer


def set_page(printer: QPrinter, pdf: Pdf, number: int) -> None:
    """Tell the printer how large a page is."""
    width, height = pdf.sizes[number]
    upright = QSizeF(min(width, height) * POINT_MM, max(width, height) * POINT_MM)
    size = QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    lying = QPageLayout.Orientation.Landscape if width > height else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(size, lying, QMarginsF(0, 0, 0, 0)))


class PrintRun(QObject):
    """Sends pages to a printer one by one. ``ended(True)`` when all went out, ``ended(False)`` when not."""

    ended = Signal(bool)

    def __init__(self, pdf: Pdf, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pdf, self.printer = pdf, printer
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
            set_page(self.printer, self.pdf, number)
            self.printer.newPage()
        self._draw(number)
        self._place += 1
        QTimer.singleShot(0, self, self._next)

    def _draw(self, number: int) -> None:
        sharp = min(self.printer.resolution(), SHARPEST)
        image = self.pdf.image(number, sharp / 72)
        width, height = self.pdf.sizes[number]
        dots = self.printer.resolution() / 72
        room = QRect(0, 0, round(width * dots), round(height * dots))
        self._painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._painter.drawImage(room, image)


def printed_name(printer: QPrinter) -> str:
    """The printer's name as people know it, or the file it writes to."""
    return printer.outputFileName() or printer.printerName()
