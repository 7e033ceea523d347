"""The test print: in every size it is one page, whole, with codes on whole dots and the printer's name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import Rulers
from helpdesk.reports.layout.rulers import lay_rulers
from helpdesk.reports.print_test import ACCENTS, print_test
from helpdesk.reports.sizes import every_size
from tests.reports.layout.test_roll import close, modules, pages
from tests.reports.papers import NOW, layout


@pytest.mark.parametrize("code", every_size())
@pytest.mark.parametrize("language", ["en", "es"])
def test_each_size_has_one_page_with_name_and_accents(code: str, language: str) -> None:
    document = print_test(every_size()[code], "Epson ñ", Words(language), NOW)
    (text,) = pages(document, Words(language))
    assert "Epsonñ" in close(text)
    assert close(ACCENTS[:15]) in close(text)
    if document.page.kind != "sheet":
        assert all(abs(value - round(value)) < 0.02 for each in modules(document) for value in each)


def test_the_marks_begin_on_the_edges_and_end_at_the_margin() -> None:
    page = replace(layout(), width=100.0)
    (flowable,) = lay_rulers(page, Rulers(5, 50))
    margin = 5 * 72 / 25.4
    across = sorted({round(ink.x1, 2) for ink in flowable.inks if ink.x1 == ink.x2})  # type: ignore[union-attr]
    down = sorted({round(ink.y1, 2) for ink in flowable.inks if ink.y1 == ink.y2})  # type: ignore[union-attr]
    assert across[0] == pytest.approx(-margin, abs=0.01)
    assert across[-1] == pytest.approx(100 + margin, abs=0.01)
    assert not [x for x in across if 0.01 < x < 99.99]
    assert down[0] == pytest.approx(-margin, abs=0.01)
    assert down[-1] == pytest.approx(50 * 72 / 25.4 - margin, abs=0.01)
    assert len(across) == len(down) == 12
