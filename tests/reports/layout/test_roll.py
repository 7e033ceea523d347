"""Papers on rolls: all that a sheet says, in one column nothing leaves, black alone, codes on whole dots."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image, ImageChops
from pypdf import PageObject, PdfReader

from helpdesk.errors import UserError
from helpdesk.formats import Words
from helpdesk.reports.layout.blocks import (
    Boxes,
    Checklist,
    Document,
    Drawing,
    Fact,
    Facts,
    Heading,
    Label,
    PageSize,
    Panel,
    Paragraph,
    Signature,
    Signer,
    Strong,
    Table,
    TableColumn,
    Tick,
)
from helpdesk.reports.layout.narrow_styles import OF_58, OF_80
from helpdesk.reports.layout.pdf import PRINTER_DOT, render
from helpdesk.reports.receipt import receipt
from helpdesk.reports.sizes import TICKETS, label_rolls, sized, sizes_of
from tests.reports.papers import ENGLISH, NOW, RECEIPT, pages, with_customer, with_unit

SIZES = pytest.mark.parametrize("size", [one.code for one in TICKETS])
DPI = 203.2
"""Eight dots a millimetre, as the heads of receipt and label printers have."""


def drawn(document: Document, words: Words = ENGLISH) -> list[Image.Image]:
    """The pages in the dots of such a printer."""
    pdf = pypdfium2.PdfDocument(render(document, words, NOW))
    try:
        return [page.render(scale=DPI / 72).to_pil().convert("L") for page in pdf]
    finally:
        pdf.close()


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    """The box that holds all ink."""
    found = ImageChops.invert(image).getbbox()
    assert found is not None
    return found


def told(value: object) -> Iterator[str]:
    """Every text that a document's blocks hold, at whatever depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from told(each)
    elif isinstance(value, Table) and not value.rows:
        yield value.empty
    elif is_dataclass(value) and not isinstance(value, Drawing):
        for field in fields(value):
            if field.name not in {"style", "align", "image", "payload", "kind", "logo", "accent"}:
                yield from told(getattr(value, field.name))


def close(text: str) -> str:
    """A text without its white space: a roll breaks lines, also within a long word."""
    return re.sub(r"\s+", "", text)


def unsaid(document: Document, words: Words = ENGLISH) -> list[str]:
    """What the blocks hold and the printed roll does not say."""
    paper = close("".join(pages(document, words)))
    held: Iterable[str] = told((document.opening, document.blocks, document.copies))
    return [text for text in held if close(text).strip("—") and close(text) not in paper]


def on(size: str, document: Document, kind: str = "receipt") -> Document:
    return sized(document, kind, size)


@SIZES
def test_it_says_all_that_the_sheet_says(size: str) -> None:
    document = on(size, receipt(RECEIPT, ENGLISH))
    assert unsaid(document) == []
    text = close("".join(pages(document)))
    for said in (
        "Deposit receipt",
        "R-2026-000153",
        "Electro Sur",
        "B41234567",
        "Calle Feria 12, 41003 Sevilla",
    ):
        assert close(said) in text


@SIZES
def test_every_kind_of_block_is_whole_in_a_narrow_column(size: str) -> None:
    blocks = (
        Heading("A heading", "aside"),
        Paragraph("First", "conditions", "1."),
        Panel("120,00 €", "left of 200,00 €"),
        Facts(
            (
                Fact("Serial", "X" * 90),
                Fact("Missing", required=True),
                Fact("A very long label indeed, and more", "y"),
            )
        ),
        Table(
            (TableColumn("What", 3), TableColumn("Pieces", 1, "right"), TableColumn("Amount", 1, "right")),
            (("Pump " * 12, "2", Strong("24,00 €")), ("", "", "")),
            (("Net", "", "20,00 €"), ("Total", "", "24,20 €")),
        ),
        Table((TableColumn("Part"), TableColumn("State"), TableColumn("")), (("Belt", "Worn", "left"),)),
        Checklist((Tick("Yes", ticked=True), Tick("No " * 30)), 3, "Answer"),
        Boxes(tuple(map(str, range(11))), "0 = never"),
        Signature((Signer("The customer", "Ana", "today"), Signer("For the shop")), "I agree."),
    )
    document = on(size, Document(title="All", head=RECEIPT.shop, blocks=blocks))
    assert unsaid(document) == []


LONG = "Wärmepumpentrockner" * 6


@SIZES
@pytest.mark.parametrize(
    "data",
    [
        with_unit(serial="0123456789ABCDEF" * 12, product=LONG, fault=LONG + " no gira " * 80),
        with_customer(name="محمد بن عبد الله " * 6, address="王小明 " * 40, email="a" * 70 + "@example.com"),
        with_unit(accessories=("Kabel/" * 40,), damage="😀" * 60),
    ],
)
def test_nothing_leaves_the_printable_width(size: str, data: object) -> None:
    document = on(size, receipt(data, ENGLISH))  # type: ignore[arg-type]
    margin = round(document.page.margin * 8)
    for image in drawn(document):
        left, top, right, bottom = ink(image)
        # A J reaches a little below the letter before it.
        assert left >= margin - 4
        assert right <= image.width - margin + 1
        assert top >= margin - 1
        assert bottom <= image.height - margin


@SIZES
def test_a_piece_is_as_long_as_its_content_and_each_copy_one_piece(size: str) -> None:
    short, long = (
        drawn(on(size, receipt(RECEIPT, ENGLISH))),
        drawn(on(size, receipt(with_unit(fault="no " * 400), ENGLISH))),
    )
    assert len(short) == len(long) == 2
    assert long[0].height > short[0].height + 200
    # White for the knife, and no more.
    assert 5 * 8 <= short[0].height - ink(short[0])[3] <= 14 * 8


def test_what_is_longer_than_a_printer_takes_goes_on_in_another_piece() -> None:
    page = PageSize(80, 300, 4, "roll")
    blocks = tuple(Paragraph(f"Line {number}") for number in range(200))
    document = Document(title="Long", head=RECEIPT.shop, blocks=blocks, page=page)
    images = drawn(document)
    assert len(images) > 2
    assert all(image.height <= (300 + 10) * 8 for image in images)
    assert unsaid(document) == []


def content(page: PageObject) -> str:
    """What a page tells to draw."""
    found = page.get_contents()
    assert found is not None
    return found.get_data().decode("latin-1")


def reader(document: Document) -> PdfReader:
    return PdfReader(BytesIO(render(document, ENGLISH, NOW)))


def modules(document: Document) -> Iterator[tuple[float, float, float, float]]:
    """Left, top (from the upper edge), width and height of every stretch of the codes, in dots of a printer."""
    for page in reader(document).pages:
        high = float(page.mediabox.height)
        for found in re.finditer(r"([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) re\b(?! S)", content(page)):
            x, y, wide, tall = map(float, found.groups())
            yield tuple(value / PRINTER_DOT for value in (x, high - y - tall, wide, tall))  # type: ignore[misc]


WITH_CODES = Document(title="", code="R-000145", barcode="145", head=RECEIPT.shop)
SHELF = Document(
    title="", page=PageSize(62, 29, 3, "label"), blocks=(Label("U145", "U145", ("Ana", "Washer", "")),)
)


@pytest.mark.parametrize(
    "document",
    [
        *(sized(WITH_CODES, "receipt", one.code) for one in TICKETS),
        *(replace(SHELF, page=one.page) for one in label_rolls()),
    ],  # type: ignore[arg-type]
)
def test_codes_stand_on_whole_dots(document: Document) -> None:
    """Where an edge lay between two dots, heat would make a module too wide or too narrow to be read."""
    found = list(modules(document))
    assert len(found) > 50
    for stretch in found:
        assert all(abs(value - round(value)) < 0.02 for value in stretch), stretch
    assert min(wide for _, _, wide, _ in found) > 2.9


@SIZES
def test_it_is_black_alone(size: str) -> None:
    """No operator of the page asks for a grey or a colour: heat makes none."""
    shop = replace(RECEIPT.shop, accent="0A62B8")
    data = replace(RECEIPT, shop=shop, number="")
    document = on(size, receipt(data, ENGLISH))
    for page in reader(document).pages:
        said = content(page)
        greys = {float(number) for number in re.findall(r"([\d.]+) [gG]\b", said)}
        colours = set(re.findall(r"[\d.]+ [\d.]+ [\d.]+ (?:rg|RG)\b", said))
        assert greys <= {0.0}
        assert {each for each in colours if not each.startswith("0 0 0 ")} == set()


def test_its_type_is_large_enough() -> None:
    assert min(style.size for style in (OF_80.body, OF_80.label, OF_80.secondary)) >= 8
    assert min(style.size for style in (OF_58.body, OF_58.label, OF_58.secondary)) >= 7.5


def test_a_slip_has_tickets_and_a_label_rolls_and_the_rest_a_sheet() -> None:
    assert list(sizes_of("receipt")) == ["a4", "ticket80", "ticket58"]
    assert list(sizes_of("label")) == ["own", *(one.code for one in label_rolls())]
    assert list(sizes_of("certificate")) == ["a4"]
    with pytest.raises(UserError, match="ticket80"):
        sized(receipt(RECEIPT, ENGLISH), "receipt", "a5")


@pytest.mark.parametrize("page", [one.page for one in label_rolls()])
def test_a_label_says_all_of_a_long_name_and_serial(page: PageSize) -> None:
    """The serial stands last in its line: cut there, the label would not tell two units apart."""
    lines = ("H. Montserrat", "Dishwasher 60 cm Braumelt DW-6075 XL · B82716052XDKJ-0099", "30/11/2026")
    label = Label("123456-12", "123456-12", lines, "1/2")
    (text,) = pages(Document(title="", page=page, blocks=(label,)))
    for said in ("123456-12", *lines, "1/2"):
        assert close(said) in close(text)
