"""Measures papers: receipts and service reports drawn in a second, beside bare ReportLab drawing the same words."""

from __future__ import annotations

import gc
import io
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from helpdesk import places
from helpdesk.clock import FixedClock
from helpdesk.desk import Desk
from helpdesk.sample import make_sample
from tests.benchmarks.measure import Figure, Times, timed
from tests.benchmarks.setting import Setting

ROUNDS = 60
WARM = 3


def run(setting: Setting) -> list[Figure]:
    """The newest papers of a small sample shop, in turn with a bare story of the same texts."""
    folder = setting.folder / "papers"
    if folder.exists():
        import shutil

        shutil.rmtree(folder)
    with make_sample(folder, FixedClock(setting.clock.now()), "es", customers=30, months=3) as desk:
        bare = _bare()
        return [
            figure
            for name, paper, sql in (
                ("receipts", "receipt", "SELECT id FROM cases ORDER BY id DESC LIMIT 10"),
                (
                    "service reports",
                    "service",
                    "SELECT case_id || '-' || position FROM jobs WHERE kind = 'repair' AND state = 'delivered' "
                    "ORDER BY id DESC LIMIT 10",
                ),
                ("quality reports", "quality", "SELECT month FROM month_reports ORDER BY month DESC LIMIT 2"),
            )
            for figure in _paper(name, paper, [str(number) for (number,) in desk.store.rows(sql)], desk, bare)
        ]


def _paper(
    name: str, paper: str, numbers: list[str], desk: Desk, bare: Callable[[list[str]], bytes]
) -> list[Figure]:
    sheets = [desk.paper(paper, number) for number in numbers]
    ours, theirs, whole = Times(), Times(), Times()
    gc.collect()
    for turn in range(ROUNDS + WARM):
        sheet, number = sheets[turn % len(sheets)], numbers[turn % len(numbers)]
        timed(lambda sheet=sheet: desk.pdf(sheet), ours)
        timed(lambda sheet=sheet: bare(list(_texts(sheet))), theirs)
        timed(lambda number=number: desk.pdf(desk.paper(paper, number)), whole)
    for times in (ours, theirs, whole):
        del times.taken[:WARM]
    return [_figure(f"{name} drawn", ours, theirs), _figure(f"{name} read and drawn", whole, theirs)]


def _figure(name: str, ours: Times, theirs: Times) -> Figure:
    mine, other = 1_000 / ours.p(50), 1_000 / theirs.p(50)
    return Figure(name, mine, "/s", other, None, None, "≥ 1/2", mine >= other / 2, f"{ROUNDS} samples")


def _texts(part: Any) -> Iterator[str]:
    """Every text of a paper, in order."""
    if isinstance(part, str):
        if part.strip():
            yield part
    elif isinstance(part, tuple | list):
        for one in part:
            yield from _texts(one)
    elif is_dataclass(part):
        for one in fields(part):
            yield from _texts(getattr(part, one.name))


def _bare() -> Callable[[list[str]], bytes]:
    """ReportLab alone: the texts as paragraphs of one embedded font, on A4."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    pdfmetrics.registerFont(TTFont("Bare", str(places.resource("fonts", "NotoSans-Regular.ttf"))))
    style = ParagraphStyle("bare", fontName="Bare", fontSize=10, leading=14)

    def draw(texts: list[str]) -> bytes:
        out = io.BytesIO()
        story = [Paragraph(text.replace("&", "&amp;").replace("<", "&lt;"), style) for text in texts]
        SimpleDocTemplate(out, pagesize=A4, invariant=1).build(story)
        return out.getvalue()

    return draw
