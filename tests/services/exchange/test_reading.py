"""How files become rows: encodings, delimiters, quotes, ragged rows, workbooks."""

from __future__ import annotations

from datetime import date, datetime, time
from pathlib import Path

import pytest
import xlsxwriter

from helpdesk.errors import UserError
from helpdesk.services.exchange.file.reading import opened
from helpdesk.services.exchange.file.table import FileRow
from tests.services.exchange.written_files import written


def known(header: list[str]) -> int:
    """How many names of a header are among ours."""
    return sum(name.strip().casefold() in {"ref", "name", "phone"} for name in header)


def lines_of(path: Path) -> list[FileRow]:
    with opened(path, known) as table:
        return list(table.lines)


def cells_of(path: Path) -> list[list[str]]:
    return [line.cells for line in lines_of(path) if any(line.cells)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_usual_delimiter_encoding_and_line_end(
    tmp_path: Path, delimiter: str, encoding: str, end: str
) -> None:
    text = end.join(
        delimiter.join(row) for row in (("ref", "name"), ("A", "Núñez, Ana; «hija»"), ("B", "Zoë"))
    )
    if delimiter in ",;":
        text = text.replace("Núñez, Ana; «hija»", '"Núñez, Ana; «hija»"')
    path = written(tmp_path, text.encode(encoding))
    assert cells_of(path) == [["A", "Núñez, Ana; «hija»"], ["B", "Zoë"]]


def test_the_delimiter_is_told_by_the_known_names_not_by_what_is_frequent(tmp_path: Path) -> None:
    path = written(tmp_path, "ref;name\nA;one, two, three, four\nB;five, six, seven, eight\n")
    assert cells_of(path)[0] == ["A", "one, two, three, four"]


def test_a_first_line_that_tells_the_delimiter(tmp_path: Path) -> None:
    assert lines_of(written(tmp_path, "sep=;\r\nref;name\r\nA;B\r\n")) == [FileRow(3, ["A", "B"])]


def test_line_breaks_and_quotes_in_cells(tmp_path: Path) -> None:
    path = written(tmp_path, 'ref,name\nA,"two\r\nlines"\nB,"says ""no"""\nC,5" pipe\n')
    assert cells_of(path) == [["A", "two\r\nlines"], ["B", 'says "no"'], ["C", '5" pipe']]


def test_rows_are_numbered_as_a_spreadsheet_shows_them(tmp_path: Path) -> None:
    path = written(tmp_path, 'ref,name\nA,"x\ny"\n\nB,z\n')
    assert [(line.number, line.cells) for line in lines_of(path)] == [
        (2, ["A", "x\ny"]),
        (3, []),
        (4, ["B", "z"]),
    ]


def test_a_quotation_mark_never_closed_costs_one_row_only(tmp_path: Path) -> None:
    path = written(tmp_path, 'ref,name\nA,"open\nB,ok\nC,"also\nD,fine\nE,"last\n')
    assert [(line.cells[0], line.broken) for line in lines_of(path)] == [
        ("A", True),
        ("B", False),
        ("C", True),
        ("D", False),
        ("E", True),
    ]


def test_thousands_of_open_quotation_marks_are_borne(tmp_path: Path) -> None:
    path = written(tmp_path, "ref,name\n" + "".join(f'A{i},"x" y\n"z{i}\n' for i in range(3_000)))
    assert len(lines_of(path)) > 3_000


def test_a_cell_of_a_megabyte(tmp_path: Path) -> None:
    path = written(tmp_path, f"ref,name\nA,{'x' * 1_048_576}\n")
    assert len(cells_of(path)[0][1]) == 1_048_576


def test_nul_bytes_do_not_stop_the_reading(tmp_path: Path) -> None:
    assert cells_of(written(tmp_path, b"ref,name\nA,x\0y\nB,z\n")) == [["A", "x\0y"], ["B", "z"]]


def test_a_damaged_utf_8_file_is_not_taken_for_another_encoding(tmp_path: Path) -> None:
    path = written(tmp_path, "ref,name\nA,Núñez Gómez\nB,Peña ".encode() + b"\xf1\n")
    assert cells_of(path) == [["A", "Núñez Gómez"], ["B", "Peña \ufffd"]]


def test_only_a_header(tmp_path: Path) -> None:
    with opened(written(tmp_path, "ref,name"), known) as table:
        assert (table.header, list(table.lines)) == (["ref", "name"], [])


@pytest.mark.parametrize("content", [b"", b"\n\n\n", b"\xef\xbb\xbf", b",,,\n"])
def test_an_empty_file_is_the_users_error(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UserError, match="empty"), opened(written(tmp_path, content), known):
        pass


def test_what_is_no_file_is_the_users_error(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.csv", tmp_path / "none.xlsx"):
        with pytest.raises(UserError), opened(path, known):
            pass


def test_what_is_no_workbook_is_the_users_error(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="workbook"), opened(written(tmp_path, b"ref,name", "a.xlsx"), known):
        pass


def test_a_workbooks_values_as_its_program_shows_them(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet()
        book.add_worksheet("second").write(0, 0, "not read")
        day = book.add_format({"num_format": "dd/mm/yyyy"})
        moment = book.add_format({"num_format": "dd/mm/yyyy hh:mm"})
        clock = book.add_format({"num_format": "hh:mm"})
        page.write_row(0, 0, ["ref", "name", "phone", "day", "moment", "clock", "yes", "sum", "part"])
        page.write_row(1, 0, ["A", "Ana", 600123456])
        page.write_datetime(1, 3, datetime(2026, 3, 1), day)  # noqa: DTZ001
        page.write_datetime(1, 4, datetime(2026, 3, 1, 9, 30), moment)  # noqa: DTZ001
        page.write_datetime(1, 5, time(9, 30), clock)
        page.write_boolean(1, 6, True)
        page.write_formula(1, 7, "=1+1", None, 2)
        page.write_number(1, 8, 0.1 + 0.2)
    with opened(path, known) as table:
        assert table.header[0] == "ref"
        assert [line.cells for line in table.lines] == [
            ["A", "Ana", "600123456", "2026-03-01", "2026-03-01 09:30:00", "09:30:00", "yes", "2", "0.3"]
        ]
    assert date(2026, 3, 1)


def test_a_cell_merged_over_rows_counts_in_each(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet()
        page.write_row(1, 1, ["ref", "name"])
        page.write_column(2, 1, ["A", "B", "C"])
        page.merge_range(2, 2, 3, 2, "Ana")
        page.write(4, 2, "Eva")
    assert [line.cells for line in lines_of(path)] == [["A", "Ana"], ["B", "Ana"], ["C", "Eva"]]
    assert [line.number for line in lines_of(path)] == [3, 4, 5]


@pytest.mark.parametrize(
    "text",
    [
        "Customers of 2026\n\nref;name\nA;Ana\n",
        "Customers, as of 1 March\nprinted by Ana\n\nref;name\nA;Ana\n",
        ";;Customers;\n\nref;name\nA;Ana\n",
    ],
)
def test_a_title_above_the_names_of_the_columns_is_passed_over(tmp_path: Path, text: str) -> None:
    with opened(written(tmp_path, text.encode()), known) as table:
        assert table.header == ["ref", "name"]
        assert [line.cells for line in table.lines] == [["A", "Ana"]]


def test_a_workbooks_title_is_passed_over_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        page = book.add_worksheet()
        page.merge_range("A1:C1", "Customers of 2026")
        page.write_row(2, 0, ["ref", "name", "phone"])
        page.write_row(3, 0, ["A", "Ana", 600123456])
    with opened(path, known) as table:
        assert table.header == ["ref", "name", "phone"]
        assert [(line.number, line.cells) for line in table.lines] == [(4, ["A", "Ana", "600123456"])]


def test_one_column_of_another_name_is_still_the_header(tmp_path: Path) -> None:
    with opened(written(tmp_path, b"code\nA\nB\n"), known) as table:
        assert table.header == ["code"]
        assert len(list(table.lines)) == 2
