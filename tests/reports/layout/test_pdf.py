from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pil
from pypdf import PdfReader
from reportlab.graphics.barcode.code128 import Code128

from helpdesk.languages import LANGUAGES
from helpdesk.places import resource
from helpdesk.reports.layout.blocks import Code, Document, Label, Paragraph, Photo, Photos, Signature, Signer
from helpdesk.reports.layout.flowables import CodeInk
from helpdesk.reports.layout.pagination import paginate
from helpdesk.reports.layout.pdf import FONTS, bars, qr, render
from helpdesk.reports.receipt import receipt
from tests.reports.papers import ENGLISH, NOW, RECEIPT, SHOP, layout, with_customer


def png(size: tuple[int, int], mode: str = "RGBA") -> bytes:
    kept = BytesIO()
    Pil.new(mode, size, "navy").save(kept, "PNG" if mode == "RGBA" else "JPEG")
    return kept.getvalue()


@pytest.mark.parametrize("name", ["Ana", "王小明 😀 محمد → \ud800"])
def test_equal_input_gives_equal_bytes(name: str) -> None:
    document = receipt(with_customer(name=name), ENGLISH)
    assert render(document, ENGLISH, NOW) == render(document, ENGLISH, NOW)


def test_the_file_says_title_author_language_and_time() -> None:
    reader = PdfReader(BytesIO(render(receipt(RECEIPT, ENGLISH), ENGLISH, NOW)))
    assert reader.metadata is not None
    assert reader.metadata.title == "Deposit receipt R-2026-000153"
    assert reader.metadata.author == "Electro Sur"
    assert reader.metadata.creation_date == NOW
    assert str(reader.root_object["/Lang"]) == "en"


def test_a_title_that_no_file_could_hold_stops_nothing() -> None:
    shop = replace(SHOP, shop="\ud800 <b>\x00")
    assert render(Document(title="\udfff\n\x00" * 500, head=shop), ENGLISH, NOW).startswith(b"%PDF")


def test_every_font_is_there_and_free() -> None:
    assert all(resource("fonts", name).is_file() for name in FONTS.values())
    for language in LANGUAGES:
        told = resource("licences", language, "fonts.md").read_text(encoding="utf-8")
        assert all(name in told for name in FONTS.values())


def test_the_head_carries_the_case_number_as_codes() -> None:
    inks = [
        ink
        for page in paginate(layout(), receipt(RECEIPT, ENGLISH), NOW)
        for _, flowable in page.flowables
        for ink in flowable.inks
        if isinstance(ink, CodeInk)
    ]
    assert {(ink.kind, ink.payload) for ink in inks} == {
        ("qr", "C-2026-000145"),
        ("code128", "C-2026-000145"),
    }


@pytest.mark.parametrize("payload", ["T-2026-0141", "C-2026-000145", "R-7"])
def test_bars_say_their_payload(payload: str) -> None:
    boxes = bars(payload, 160)
    ends = [x + width for x, _, width, _ in boxes]
    module = min(width for _, _, width, _ in boxes)
    gaps = [x - end for end, (x, _, _, _) in zip(ends, boxes[1:], strict=False)]
    widths = [part for pair in zip([w for _, _, w, _ in boxes], [*gaps, 0], strict=True) for part in pair][
        :-1
    ]
    code = Code128(payload, quiet=0)
    code.validate()
    code.encode()
    code.decompose()
    assert "".join(chr(96 + round(width / module)) for width in widths) == code.decomposed.lower()
    assert max(ends) <= 160


def test_a_qr_code_has_its_three_corners() -> None:
    boxes = set(qr("C-2026-000145"))
    assert {(0, 0, 7, 1), (14, 0, 7, 1), (0, 20, 7, 1)} <= boxes


def test_drawn_signatures_photos_and_logo_are_in_the_file(tmp_path: Path) -> None:
    logo = tmp_path / "logo.png"
    logo.write_bytes(png((300, 100)))
    document = Document(
        title="Report",
        head=replace(SHOP, logo=str(logo)),
        blocks=(
            Photos((Photo(png((3000, 2000), "RGB"), "Left side"),)),
            Signature((Signer("The customer", "Ana", image=png((600, 200))),)),
        ),
    )
    data = render(document, ENGLISH, NOW)
    images = list(PdfReader(BytesIO(data)).pages[0].images)
    assert len(images) == 3
    assert max(max(image.image.size) for image in images if image.image) <= 1000
    assert data == render(document, ENGLISH, NOW)


def test_codes_and_labels_print_outside_the_head() -> None:
    blocks = (Code("C-1", caption="scan me"), Code("C-1", "code128"), Label("C-1", "C-1", ("Ana",)))
    assert render(Document(title="R", head=SHOP, blocks=blocks), ENGLISH, NOW).startswith(b"%PDF")


def test_right_to_left_and_hidden_characters_print() -> None:
    text = "Ana \u202eevil\u202c محمد عبد (42) الله שלום\u200f"
    data = render(Document(title="R", head=SHOP, blocks=(Paragraph(text),)), ENGLISH, NOW)
    said = PdfReader(BytesIO(data)).pages[0].extract_text()
    assert "Ana evil" in said
    assert "محمد" in said
