from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from helpdesk.reports.layout.block_layout import lay
from helpdesk.reports.layout.blocks import (
    Block,
    Checklist,
    Code,
    Copy,
    CutLine,
    Document,
    Fact,
    Facts,
    Heading,
    PageBreak,
    Paragraph,
    Photo,
    Photos,
    Rule,
    Signature,
    Signer,
    Spacer,
    Table,
    TableColumn,
    Tick,
    Together,
)
from helpdesk.reports.layout.flowables import Flowable, RuleInk, TextInk
from helpdesk.reports.layout.pagination import Page, break_pages, paginate
from tests.reports.papers import NOW, SHOP, layout, pages, text

SIGN = Signature((Signer("The customer", "Ana"), Signer("For the shop", "Luis")))
WIDE = Table(
    (TableColumn("What"), TableColumn("Price", align="right")), (("Pump", "80.00"),), (("Total", "80.00"),)
)


def laid(document: Document) -> list[Page]:
    return paginate(layout(), document, NOW)


def body(lines: int) -> Document:
    paragraphs: tuple[Block, ...] = tuple(Paragraph(f"TextLine {i}") for i in range(lines))
    return Document(title="Report", number="1", head=SHOP, blocks=(*paragraphs, SIGN))


def test_a_signature_is_never_alone_on_a_page() -> None:
    seen = set()
    for lines in range(30, 50):
        found = pages(body(lines))
        seen.add(len(found))
        assert "The customer" in found[-1]
        assert f"TextLine {lines - 1}" in found[-1]
        assert f"TextLine {lines - 3}" in found[-1]
        assert "For the shop" in found[-1]
    assert seen == {1, 2}


def test_whatever_stands_before_a_signature_goes_with_it_to_the_next_page() -> None:
    setter = layout()
    moved = 0
    for lines in range(30, 60):
        flowables = lay(setter, body(lines).blocks)
        found = break_pages(flowables, [Flowable(80)], [Flowable(20)], setter.height)
        *before, (_, signature) = found[-1]
        assert signature is flowables[-1]
        assert sum(bool(flowable.inks) for _, flowable in before) >= 3
        moved += len(found) > 1 and len(before) < 8
    assert moved > 2


def test_a_signature_after_a_long_paragraph_or_table_takes_its_last_lines_along() -> None:
    for count in range(35, 50):
        numbers = Paragraph("\n".join(map(str, range(count))))
        paragraph = Document(title="R", head=SHOP, blocks=(numbers, SIGN))
        rows = tuple((f"row {i}", "1") for i in range(count))
        table = Document(title="R", head=SHOP, blocks=(Table(WIDE.columns, rows, WIDE.sums), SIGN))
        assert f"{count - 1}\n" in pages(paragraph)[-1]
        assert "Total" in pages(table)[-1]


def test_a_table_says_its_header_on_every_page() -> None:
    rows = tuple((f"row {i}", f"{i}.00") for i in range(120))
    found = pages(Document(title="R", head=SHOP, blocks=(Table(WIDE.columns, rows, WIDE.sums),)))
    assert len(found) > 2
    assert all("What" in page and "Price" in page for page in found)
    assert all(sum(f"row {i} {i}.00" in page for page in found) == 1 for i in range(120))
    assert "Total" in found[-1]


def test_a_heading_is_never_the_last_thing_on_a_page() -> None:
    for lines in range(35, 50):
        filler = tuple(Paragraph(f"TextLine {i}") for i in range(lines))
        blocks: tuple[Block, ...] = (*filler, Heading("Conditions"), Paragraph("First."))
        found = pages(Document(title="R", head=SHOP, blocks=blocks))
        assert all(("Conditions" in page) == ("First." in page) for page in found)


def test_every_page_says_its_number_the_papers_number_and_when_it_was_printed() -> None:
    found = pages(body(60))
    for i, page in enumerate(found, start=1):
        assert f"Page {i} of {len(found)}" in page
        assert "Report 1" in page
        assert "printed 21/11/2026 09:30" in page


def test_copies_share_a_sheet_with_a_cut_line_where_they_fit() -> None:
    short = Document(title="R", head=SHOP, copies=(Copy("Ours", (Paragraph("x"),)), Copy("Theirs", (SIGN,))))
    (page,) = laid(short)
    assert any(
        isinstance(ink, RuleInk) and ink.dash for _, flowable in page.flowables for ink in flowable.inks
    )
    assert text(short).count("Electro Sur") == 2


def test_copies_that_do_not_fit_have_pages_and_numbers_of_their_own() -> None:
    long = tuple(Paragraph(f"TextLine {i}") for i in range(25))
    found = pages(Document(title="R", head=SHOP, copies=(Copy("Ours", long), Copy("Theirs", long))))
    assert len(found) == 2
    assert all("Page 1 of 1" in page and "Electro Sur" in page for page in found)
    assert "Ours" in found[0]
    assert "Theirs" in found[1]


def test_a_page_break_breaks_and_its_absence_does_not() -> None:
    assert (
        len(pages(Document(title="R", head=SHOP, blocks=(Paragraph("a"), PageBreak(), Paragraph("b"))))) == 2
    )
    assert len(pages(Document(title="R", head=SHOP, blocks=(Paragraph("a"), Paragraph("b"))))) == 1


def test_together_moves_together() -> None:
    kept = Together(tuple(Paragraph(f"Kept {i}") for i in range(6)))
    for lines in range(30, 45):
        filler = tuple(Paragraph(f"TextLine {i}") for i in range(lines))
        found = pages(Document(title="R", head=SHOP, blocks=(*filler, kept)))
        assert {page.count("Kept") for page in found} <= {0, 6}


def test_marks_stand_on_every_page_and_cover_nothing() -> None:
    document = Document(
        title="R", head=SHOP, provisional=True, void="entered twice", blocks=(Paragraph("x\n" * 80),)
    )
    found = pages(document)
    assert len(found) > 1
    assert all("PROVISIONAL" in page and "VOID" in page and "entered twice" in page for page in found)
    for page in laid(document):
        ends = [y + flowable.height for y, flowable in page.flowables]
        starts = [y for y, _ in page.flowables]
        assert all(start >= end - 0.01 for end, start in zip(ends, starts[1:], strict=False))


def test_conditions_are_never_below_ten_points_nor_shortened() -> None:
    clause = "A clause that goes on. " * 1500
    document = Document(title="R", head=SHOP, conditions_size=6, blocks=(Paragraph(clause, "conditions"),))
    sizes = {
        ink.size
        for page in laid(document)
        for _, flowable in page.flowables[2:]
        for ink in flowable.inks
        if isinstance(ink, TextInk) and "clause" in "".join(run for _, run in ink.runs)
    }
    assert sizes == {10}
    assert text(document).count("clause") == 1500


def test_a_missing_value_the_law_requires_is_a_ruled_gap_and_another_a_dash() -> None:
    (gap,) = lay(layout(), (Facts((Fact("Serial number", "", required=True),)),))
    assert any(isinstance(ink, RuleInk) for ink in gap.inks)
    (dash,) = lay(layout(), (Facts((Fact("Invoice"),)),))
    assert not any(isinstance(ink, RuleInk) for ink in dash.inks)
    assert "—" in "".join(run for ink in dash.inks if isinstance(ink, TextInk) for _, run in ink.runs)


def test_ticks_can_be_read_without_seeing_them() -> None:
    boxes = Checklist((Tick("Yes", True), Tick("No")), 2, "Quote")
    document = Document(title="R", head=SHOP, blocks=(boxes,))
    assert "Quote ☑ Yes ☐ No" in text(document)


def test_a_megabyte_is_shortened_and_says_so() -> None:
    huge = "word " * 200_000
    rows = ((huge, huge),)
    document = Document(
        title=huge,
        number=huge,
        head=SHOP,
        void=huge,
        blocks=(
            Heading(huge, huge),
            Paragraph(huge),
            Facts((Fact(huge, huge), Fact("a", "\n" * 1_000_000 + "z")), 2),
            Table((TableColumn("a"), TableColumn("b")), rows, rows),
            Signature((Signer(huge, huge, huge, on_paper=True),)),
            Photos((Photo("nowhere.jpg", huge),)),
        ),
    )
    assert text(document).count("shortened, the whole text is in the case") >= 5


def test_pictures_that_cannot_be_read_leave_a_frame() -> None:
    document = Document(
        title="R",
        head=SHOP,
        blocks=(Photos((Photo("nowhere.jpg", "Left side"), Photo(b"no picture"))), SIGN),
    )
    assert text(document).count("This picture cannot be shown.") == 2
    assert "Left side" in text(document)


FACT = st.builds(Fact, st.text(max_size=20), st.text(max_size=300))
BLOCKS = st.one_of(
    st.builds(Heading, st.text(max_size=40), st.text(max_size=10)),
    st.builds(Paragraph, st.text(max_size=600), st.sampled_from(["body", "secondary", "conditions"])),
    st.builds(Facts, st.lists(FACT).map(tuple), st.just(2)),
    st.builds(lambda n: Table(WIDE.columns, (("a", "b"),) * n, WIDE.sums), st.integers(0, 60)),
    st.builds(lambda n: Checklist((Tick("x"),) * n, 3), st.integers(0, 9)),
    st.builds(lambda n: Together((Paragraph("x"),) * n), st.integers(0, 70)),
    st.builds(Spacer, st.floats(0, 400)),
    st.sampled_from([SIGN, PageBreak(), Rule(), CutLine(), Code("C-1"), Signature(())]),
)


@settings(max_examples=40, deadline=None)
@given(st.lists(BLOCKS, max_size=12))
def test_whatever_the_blocks_nothing_is_lost_and_nothing_hangs_over(blocks: list[object]) -> None:
    setter = layout()
    flowables = lay(setter, blocks)  # type: ignore[arg-type]
    running = [Flowable(20)]
    found = break_pages(flowables, [Flowable(80)], running, setter.height)
    printed = iter([flowable.inks for page in found for _, flowable in page])
    assert all(any(inks == flowable.inks for inks in printed) for flowable in flowables)
    for page in found:
        for y, flowable in page:
            assert y + flowable.height <= setter.height + 0.02
