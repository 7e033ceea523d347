"""Sample data for the tests of papers, and how a rendered paper is read back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

from pypdf import PdfReader

from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import (
    A4,
    Beside,
    Block,
    Document,
    Fact,
    Facts,
    Head,
    Signature,
    Together,
)
from helpdesk.reports.layout.flowables import MM
from helpdesk.reports.layout.line_breaking import Typesetter
from helpdesk.reports.layout.pdf import FACES, render
from helpdesk.reports.layout.styles import LayoutContext
from helpdesk.reports.parties import Party
from helpdesk.reports.receipt import Agreement, ReceiptData, ReceiptUnit

NOW = datetime(2026, 11, 21, 8, 30, tzinfo=UTC)
ENGLISH = Words("en")
SHOP = Head(
    "Electro Sur", "B41234567", "Calle Feria 12, 41003 Sevilla", "954 12 34 56", "sat@electrosur.example"
)
ANA = Party(
    number="CL-000145",
    name="Ana María Gómez Peñalver",
    tax_id="28456789Z",
    address="Avda. de la Constitución 5, 41001 Sevilla",
    phone="+34600111222",
    email="ana@correo.example",
)
WASHER = ReceiptUnit(
    job_number="T-2026-0141",
    product="Washing machine",
    brand="Bosch",
    model="WAU28T64ES",
    serial="FD9912-00345-8",
    fault="It does not spin and makes a loud noise.",
    services="Diagnosis and quote",
    accessories=("Drain hose", "4 transport bolts"),
    damage="Scratch of 5 cm on the left side",
    agreement=Agreement(
        expected="quote",
        expected_on=date(2026, 11, 27),
        quote_choice="wanted",
        diagnosis_cents=2000,
        keep_parts=True,
    ),
)
LAPTOP = ReceiptUnit(
    job_number="T-2026-0142",
    product="Laptop",
    brand="Lenovo",
    model="IdeaPad 5",
    serial="PF3KX92A",
    fault="It turns off after ten minutes.",
    services="Cleaning and new thermal paste",
    accessories_none=True,
    damage_none=True,
    agreement=Agreement(expected="repair", expected_on=date(2026, 11, 25), quote_choice="waived"),
)
RECEIPT = ReceiptData(
    number="R-2026-000153",
    case_number="C-2026-000145",
    received_at=NOW,
    received_by="Luis Romero",
    shop=SHOP,
    customer=ANA,
    units=(WASHER,),
    conditions=("The repair is guaranteed for three months.", "Storage is free for one month."),
)


def with_unit(**changes: object) -> ReceiptData:
    """The sample receipt with its unit changed."""
    return replace(RECEIPT, units=(replace(WASHER, **changes),))  # type: ignore[arg-type]


def with_customer(**changes: object) -> ReceiptData:
    """The sample receipt with its customer changed."""
    return replace(RECEIPT, customer=replace(ANA, **changes))  # type: ignore[arg-type]


def layout() -> LayoutContext:
    """What laying out an A4 page needs, without pictures."""
    width = (A4.width - 2 * A4.margin) * MM
    height = (A4.height - 2 * A4.margin) * MM
    return LayoutContext(Typesetter(FACES), ENGLISH, lambda _: None, width, height)


def pages(document: Document, words: Words = ENGLISH) -> list[str]:
    """The text of each page of the rendered document."""
    reader = PdfReader(BytesIO(render(document, words, NOW)))
    return [page.extract_text() for page in reader.pages]


def text(document: Document, words: Words = ENGLISH) -> str:
    """All text of the rendered document, white space made even."""
    return " ".join(" ".join(pages(document, words)).split())


def flat(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, those too that stay together."""
    return [
        each for block in blocks for each in (flat(block.blocks) if isinstance(block, Together) else (block,))
    ]


def facts_of(blocks: Iterable[Block]) -> list[Fact]:
    """Every fact, whichever list it stands in."""
    return [
        fact
        for block in flat(blocks)
        for fact in (
            block.facts
            if isinstance(block, Facts)
            else (*block.left, *block.right)
            if isinstance(block, Beside)
            else ()
        )
    ]


def signatures(document: Document) -> list[Signature]:
    """Every place to sign in a document."""
    blocks = (*document.blocks, *(block for copy in document.copies for block in copy.blocks))
    return [block for block in flat(blocks) if isinstance(block, Signature)]
