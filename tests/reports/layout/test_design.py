"""How papers look: two lists beside each other, a title that fits, clauses clear of their numbers, an accent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from helpdesk.formats import Words
from helpdesk.reports.layout.block_layout import lay
from helpdesk.reports.layout.blocks import (
    Beside,
    Document,
    Fact,
    Head,
    Paragraph,
    Signature,
    Signer,
    Table,
    TableColumn,
)
from helpdesk.reports.layout.flowables import Flowable, Ink, RuleInk, TextInk
from helpdesk.reports.layout.line_breaking import TextStyle
from helpdesk.reports.layout.pagination import head
from helpdesk.reports.receipt import receipt
from tests.reports.papers import ENGLISH, RECEIPT, SHOP, layout, pages


def inks(flowables: list[Flowable]) -> list[Ink]:
    return [ink for flowable in flowables for ink in flowable.inks]


def said(ink: Ink) -> str:
    return "".join(run for _, run in ink.runs) if isinstance(ink, TextInk) else ""


def ink_of(flowables: list[Flowable], text: str) -> TextInk:
    return next(ink for ink in inks(flowables) if isinstance(ink, TextInk) and said(ink) == text)


def test_the_right_list_does_not_wait_for_a_long_name_in_the_left() -> None:
    left = (Fact("Customer", "A very long name " * 8), Fact("Phone", "600"))
    laid = lay(layout(), [Beside(left, (Fact("Received on", "today"), Fact("By", "Eva")))])
    assert ink_of(laid, "Eva").y - ink_of(laid, "today").y < 20
    assert ink_of(laid, "600").y > ink_of(laid, "Eva").y
    assert ink_of(laid, "Eva").x > layout().width / 2


def test_what_is_missing_is_ruled_in_either_list() -> None:
    laid = lay(layout(), [Beside((Fact("Address", required=True),), (Fact("Bought on", required=True),))])
    assert sum(isinstance(ink, RuleInk) for ink in inks(laid)) == 2


@pytest.mark.parametrize("size", [10.0, 14.0])
def test_the_tenth_clause_stands_clear_of_its_number(size: float) -> None:
    page = replace(layout(), conditions_size=size)
    laid = lay(page, [Paragraph("We open.", "conditions", "10.")])
    mark = ink_of(laid, "10.")
    style = TextStyle(mark.size, mark.size)
    assert ink_of(laid, "We open.").x - page.typesetter.natural("10.", style) > 2


@pytest.mark.parametrize(
    "title", ["Quote", "Resguardo de depósito", "Certificado de garantía", "Renuncia al presupuesto"]
)
def test_a_title_is_about_twenty_points_in_one_line(title: str) -> None:
    laid = head(layout(), Document(title=title, head=SHOP, code="1"), "")
    assert ink_of(laid, title).size >= 17


def test_the_accent_colours_title_and_rule_and_nothing_else() -> None:
    document = Document(title="Quote", number="E-1", head=replace(SHOP, accent="0a62b8"), code="1")
    coloured = [ink for ink in inks(head(layout(), document, "")) if getattr(ink, "colour", "")]
    assert [type(ink) for ink in coloured] == [TextInk, RuleInk]
    plain = replace(document, head=SHOP)
    assert not any(getattr(ink, "colour", "") for ink in inks(head(layout(), plain, "")))
    assert pages(replace(receipt(RECEIPT, ENGLISH), head=document.head))


def test_the_shops_phone_is_written_as_people_write_it() -> None:
    laid = head(layout(), Document(title="Quote", head=Head("Sol", phone="+34954123456")), "")
    assert "954 12 34 56" in [said(ink) for ink in inks(laid)]
    assert Words("es").phone("+34954123456") == "954 12 34 56"


def test_a_table_without_rows_is_one_sentence() -> None:
    laid = lay(layout(), [Table((TableColumn("Part"), TableColumn("Price")), (), empty="No parts.")])
    assert [said(ink) for ink in inks(laid)] == ["No parts."]


def test_all_lines_to_sign_lie_level() -> None:
    signers = (Signer("The customer"), Signer("For " + "a shop with a very long name " * 3))
    laid = lay(layout(), [Signature(signers)])
    assert len({ink.y1 for ink in inks(laid) if isinstance(ink, RuleInk)}) == 1
