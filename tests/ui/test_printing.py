"""How a page lies on a printer's paper: at its own size, moved where the printer reaches, never cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from helpdesk.reports.layout.blocks import A4, Document, PageSize, Paragraph
from helpdesk.reports.layout.pdf import render
from helpdesk.reports.sizes import every_size
from tests.reports.papers import ENGLISH, NOW
from ui.printing import Fit, Room, fitted, printer_for
from ui.widgets.preview import Pdf

TICKET = PageSize(80, 2000, 4, "roll")
LABEL = PageSize(62, 29, 3, "label")


@pytest.mark.parametrize(
    ("page", "size", "room", "expected"),
    [
        # Its own paper, with the edges that office printers have: nothing moves.
        (A4, (210, 297), Room(210, 297, 4.2, 4.2, 4.2, 4.2), Fit(0, 0, 1)),
        # A ticket printer whose driver knows the roll.
        (TICKET, (80, 200), Room(80, 200, 4, 0, 4, 0), Fit(0, 0, 1)),
        # A head that lies further to the right: what has 3 mm of white moves to 5.
        (LABEL, (62, 29), Room(62, 31, 5, 3, 0, 3), Fit(2, 0, 1)),
        # Or further to the left.
        (LABEL, (62, 29), Room(62, 29, 0, 0, 5, 0), Fit(-2, 0, 1)),
    ],
)
def test_what_fits_keeps_its_size(
    page: PageSize, size: tuple[float, float], room: Room, expected: Fit
) -> None:
    found = fitted(page, *size, room)
    assert found == pytest.approx(expected)


def test_a_narrower_printer_makes_it_smaller_and_cuts_nothing() -> None:
    found = fitted(TICKET, 80, 150, Room(80, 297, 8, 4, 8, 4))
    assert found.scale == pytest.approx(64.3 / 72)
    assert found.x + 4 * found.scale == pytest.approx(8)


def test_a_roll_that_is_cut_too_early_goes_on() -> None:
    found = fitted(TICKET, 80, 700, Room(80, 297, 4, 5, 4, 5))
    assert found.scale == 1
    assert found.pieces == 3
    assert found.y + 4 == pytest.approx(5)


@given(
    kind=st.sampled_from(["sheet", "label", "roll"]),
    size=st.tuples(st.floats(40, 300), st.floats(20, 2000)),
    paper=st.tuples(st.floats(40, 300), st.floats(40, 2000)),
    edges=st.tuples(*(st.floats(0, 8) for _ in range(4))),
)
def test_nothing_inside_the_margins_is_ever_cut(
    kind: str, size: tuple[float, float], paper: tuple[float, float], edges: tuple[float, ...]
) -> None:
    page = PageSize(*size, 3, kind)  # type: ignore[arg-type]
    room = Room(*paper, *edges)
    fit = fitted(page, *size, room)
    near = 0.35
    left, right = fit.x + 3 * fit.scale, fit.x + (size[0] - 3) * fit.scale
    assert left >= room.left - near
    assert right <= room.width - room.right + near
    top, bottom = fit.y + 3 * fit.scale, fit.y + (size[1] - 3) * fit.scale
    assert top >= room.top - near
    reach = room.height - room.top - room.bottom
    assert bottom <= room.top + reach * fit.pieces + near
    assert fit.scale <= 1


@pytest.mark.parametrize("code", every_size())
def test_a_printer_is_told_the_size_as_it_lies_on_its_roll(qtbot: QtBot, code: str) -> None:
    page = every_size()[code].page
    assert page is not None
    pdf = Pdf(render(Document(title="x", page=page, blocks=(Paragraph("x"),)), ENGLISH, NOW))
    printer = printer_for(pdf, page=page, copies=2)
    layout = printer.pageLayout()
    told = layout.pageSize().size(layout.pageSize().definitionUnits().Millimeter)
    high = pdf.sizes[0][1] * 25.4 / 72
    across, along = (high, page.width) if page.turned else (page.width, high)
    assert told.width() == pytest.approx(across, abs=1)
    assert told.height() == pytest.approx(along, abs=1)
    lying = QPageLayout.Orientation.Landscape if page.turned else QPageLayout.Orientation.Portrait
    assert layout.orientation() == lying
    assert isinstance(printer, QPrinter)
    assert printer.fullPage()
    pdf.close()
