"""The month's report by the command line: asked for by its month, beside ``metrics``, kept only where told to."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from tests.cli.command_line import Line
from tests.services.quality.told import sheet


def told(shop: Path, clock: FixedClock, *answers: int) -> None:
    with Desk.open(shop, clock) as desk:
        for answer in answers:
            sheet(desk, csat=answer, answered_at=datetime(2026, 10, 14, 10, tzinfo=UTC))


def text_of(path: Path) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(path.read_bytes())).pages)


@pytest.mark.parametrize(("language", "title"), [("en", "Quality report"), ("es", "Informe de calidad")])
def test_a_month_is_printed_in_either_language(
    line: Line, shop: Path, clock: FixedClock, tmp_path: Path, language: str, title: str
) -> None:
    told(shop, clock, 5, 4, 1)
    target = tmp_path / "m.pdf"
    line("report", "quality", "--month", "2026-10", "-o", str(target), "--language", language)
    assert title in text_of(target)
    line("report", "quality", "2026-10", "-o", str(target))


def test_nothing_is_kept_unless_it_is_told(line: Line, shop: Path, clock: FixedClock, tmp_path: Path) -> None:
    told(shop, clock, 5, 4, 1)
    target = str(tmp_path / "m.pdf")
    line("report", "quality", "--month", "2026-10", "-o", target)
    before = line.json("metrics", "--month", "2026-10")
    # What each brand and product earned stands beside the month's figures, and is not printed with them.
    for figures in (before, before["previous"], before["year_before"]):
        del figures["earned"]
    with Desk.open(shop, clock, write=False) as desk:
        assert desk.months.kept("2026-10") is None
    line("report", "quality", "--month", "2026-10", "-o", target, "--keep")
    line("report", "quality", "--month", "2026-10", "-o", target, "--keep")
    told(shop, clock, 2)
    with Desk.open(shop, clock, write=False) as desk:
        kept = desk.months.kept("2026-10")
    assert kept is not None
    assert json.loads(kept.figures) == before
    assert line.json("metrics", "--month", "2026-10")["csat"]["n"] == 4
    line("report", "quality", "--month", "2026-10", "-o", target)
    assert "later facts moved" in text_of(Path(target))


@pytest.mark.parametrize(
    "words",
    [
        ("quality",),
        ("quality", "--month", "2026-13"),
        ("quality", "2026-13"),
        ("quality", "--month", "2027-01"),
        ("receipt",),
        ("receipt", "1", "--month", "2026-10"),
        ("receipt", "1", "--keep"),
    ],
)
def test_what_does_not_fit_is_said_in_one_line(line: Line, tmp_path: Path, words: tuple[str, ...]) -> None:
    line("report", *words, "-o", str(tmp_path / "m.pdf"), code=2)
    assert not (tmp_path / "m.pdf").exists()


def test_a_month_that_runs_is_marked_and_not_kept(line: Line, tmp_path: Path) -> None:
    target = tmp_path / "m.pdf"
    line("report", "quality", "--month", "2026-11", "-o", str(target))
    assert "PROVISIONAL" in text_of(target)
    line("report", "quality", "--month", "2026-11", "-o", str(target), "--keep", code=2)
