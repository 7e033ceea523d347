"""The command line writes a paper in the size that is asked for: a sheet, a ticket, a roll of labels."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.command_line import Line

MM = 72 / 25.4


@pytest.fixture
def line(full: Path, line: Line) -> Line:
    """A command line on a shop with a case."""
    return line


@pytest.mark.parametrize(
    ("paper", "size", "width"),
    [
        ("receipt", [], 210),
        ("receipt", ["--size", "a4"], 210),
        ("receipt", ["--size", "ticket80"], 80),
        ("receipt", ["--size", "ticket58"], 58),
        ("label", [], 62),
        ("label", ["--size", "dymo57x32"], 57),
    ],
)
def test_a_paper_has_the_width_that_is_asked_for(
    line: Line, tmp_path: Path, paper: str, size: list[str], width: float
) -> None:
    target = tmp_path / "paper.pdf"
    line("report", paper, "1", "-o", str(target), *size)
    page = PdfReader(target).pages[0]
    assert float(page.mediabox.width) == pytest.approx(width * MM, abs=1)
    assert "1-1" in page.extract_text()


def test_a_size_the_paper_has_not_is_the_users_error(line: Line, tmp_path: Path) -> None:
    target = tmp_path / "paper.pdf"
    line("report", "receipt", "1", "-o", str(target), "--size", "zebra51x25", code=2)
    line("report", "history", "C1", "-o", str(target), "--size", "ticket80", code=2)
    assert not target.exists()
    # Before a command it is the window's.
    line("--size", "1366x768", "find", "x", code=2)
