"""A list goes into a file one fact a column, whatever its cells show."""

from __future__ import annotations

from datetime import date

from helpdesk.formats import Words
from helpdesk.texts import translate
from ui.listing import file_name
from ui.widgets.cells import Cell, Column, Out
from ui.widgets.record_text import facts


def test_a_cell_of_two_lines_is_two_columns_and_none_comes_twice() -> None:
    words = Words("es")
    name, town = translate("Customers", "Name"), translate("Customers", "Town")
    columns = (
        Column(
            "who",
            name,
            cell=lambda row, _: Cell(row, "below"),
            out=(Out(name, lambda row, _: row), Out(town, lambda _row, _: "León")),
        ),
        Column("town", town, cell=lambda _row, _: Cell("Lugo", "below")),
        Column("kind", translate("Customers", "Kind"), cell=lambda _row, _: Cell("one", "two")),
    )
    outs = facts(columns)
    assert [out.text("Ana", words) for out in outs] == ["Ana", "León", "one"]


def test_the_file_is_called_as_the_list_is() -> None:
    assert file_name("Cartas de garantía", date(2026, 11, 3)) == "cartas-de-garantia-2026-11-03.csv"
