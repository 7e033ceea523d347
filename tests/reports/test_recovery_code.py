"""The recovery code on what the shop has: a sheet, or the roll of its receipt printer."""

from __future__ import annotations

from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Head
from helpdesk.reports.layout.pdf import render
from helpdesk.reports.recovery_code import recovery_code
from helpdesk.reports.sizes import SHEET, TICKETS, PaperSize, paged, roll_of

NOW = datetime(2026, 11, 30, 10, 0, tzinfo=UTC)
CODE = "7KQM-X3TP-9RWC-HD4V"


@pytest.mark.parametrize("size", [SHEET, *TICKETS], ids=lambda size: size.code)
@pytest.mark.parametrize("language", ["en", "es"])
def test_the_code_stands_whole_on_each_size(size: PaperSize, language: str) -> None:
    words = Words(language)
    paper = recovery_code(Head("Electro Sol"), "Eva Ruiz", CODE, NOW, words)
    pages = PdfReader(BytesIO(render(paged(paper, size), words, NOW))).pages
    assert len(pages) == 1
    page = size.page
    assert page is not None
    assert float(pages[0].mediabox.width) == pytest.approx(page.width * 72 / 25.4, abs=1)
    text = pages[0].extract_text()
    # On the narrowest roll between two of its groups a new line begins, never within one.
    assert CODE in text.replace("-\n", "-")
    assert "Eva Ruiz" in text


@pytest.mark.parametrize(
    ("width", "code"),
    [
        *((width, "a4") for width in (210, 216, 148, 100)),
        *((width, "ticket80") for width in (82.5, 80, 72, 71)),
        *((width, "ticket58") for width in (58, 57, 48, 38)),
    ],
)
def test_what_a_printer_takes_follows_from_how_wide_its_paper_is(width: float, code: str) -> None:
    assert roll_of(width).code == code
