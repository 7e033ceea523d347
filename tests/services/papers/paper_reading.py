"""What the tests of papers share: a picture to sign with, and what stands on a paper."""

from __future__ import annotations

from io import BytesIO

from PIL import Image
from pypdf import PdfReader

from helpdesk.desk import Desk
from helpdesk.reports.layout.blocks import Document, Fact
from helpdesk.services.papers.rows import PaperFacts
from tests.reports.papers import facts_of


def png(colour: str = "navy") -> bytes:
    """A small picture."""
    out = BytesIO()
    Image.new("RGB", (60, 30), colour).save(out, "PNG")
    return out.getvalue()


def paper(desk: Desk, kind: str, job: int) -> PaperFacts:
    """The paper of a job in force."""
    found = desk.papers.latest(kind, "job", job)
    assert found is not None
    return found


def numbers(desk: Desk, series: str) -> list[tuple[int, int, bool]]:
    """Number, version and whether void, of all papers of a series."""
    rows = desk.store.rows(
        "SELECT number, version, voided_at IS NOT NULL FROM documents WHERE series = ? ORDER BY id", (series,)
    )
    return [(number, version, bool(void)) for number, version, void in rows]


def fact(document: Document, label: str) -> Fact:
    """A fact of a paper by its label."""
    return next(fact for fact in facts_of(document.blocks) if fact.label == label)


def printed(desk: Desk, document: Document) -> str:
    """The text of the drawn paper."""
    pages = PdfReader(BytesIO(desk.pdf(document))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())
