"""A cell far from all others in a sheet of another program: refused in words before the sheet is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest
import python_calamine

from helpdesk.desk import Desk
from helpdesk.errors import UserError
from helpdesk.services.exchange.file.reach import letters
from helpdesk.services.exchange.file.sheets import sheets_of
from tests.services.exchange.written_files import counts, take


def _ods(path: Path, rows: str) -> Path:
    space = (
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    )
    with ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        book.writestr(
            "META-INF/manifest.xml",
            '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry '
            'm:full-path="/" m:media-type="application/vnd.oasis.opendocument.spreadsheet"/></m:manifest>',
        )
        book.writestr(
            "content.xml",
            f"<office:document-content {space}><office:body><office:spreadsheet>"
            f'<table:table table:name="List">{rows}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def _said(text: str, tag: str = "table:table-cell") -> str:
    return f'<{tag} office:value-type="string"><text:p>{text}</text:p></{tag}>'


def _line(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


NEAR = _line(_said("ref"), _said("name")) + _line(_said("1"), _said("Ana"))
BLANK = '<table:table-cell table:number-columns-repeated="{}"/>'


@pytest.mark.parametrize(
    ("rows", "cell"),
    [
        (
            NEAR
            + _line(BLANK.format(1), more=' table:number-rows-repeated="1048573"')
            + _line(BLANK.format(16383), _said("x")),
            "XFD1048576",
        ),
        (
            NEAR + _line(BLANK.format(200_000), _said("x"), more=' table:number-rows-repeated="400"'),
            f"{letters(200_000)}402",
        ),
        (
            _line(
                '<table:table-cell office:value-type="string" table:number-columns-repeated="16384"/>',
                more=' table:number-rows-repeated="1048576"',
            ),
            "XFD1048576",
        ),
    ],
)
def test_far_cells_of_an_open_document_are_refused_before_it_is_loaded(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: str, cell: str
) -> None:
    path = _ods(tmp_path / "far.ods", rows)

    def load(*_: object) -> None:
        raise AssertionError("it was loaded")

    monkeypatch.setattr(python_calamine.CalamineWorkbook, "from_path", load)
    with pytest.raises(UserError, match=cell):
        take(desk, "customers", path)
    assert sheets_of(path) == ()


def test_an_open_document_whose_end_is_only_repeated_blanks_is_taken(desk: Desk, tmp_path: Path) -> None:
    blanks = _line(BLANK.format(16382), more=' table:number-rows-repeated="1048570"')
    report = take(desk, "customers", _ods(tmp_path / "list.ods", NEAR + blanks))
    assert counts(report) == (1, 1, 0, 0, 0)


def _record(kind: int, content: bytes = b"") -> bytes:
    size, kinds = len(content), [kind] if kind < 128 else [kind & 0x7F | 0x80, kind >> 7]
    sizes = [size] if size < 128 else [size & 0x7F | 0x80, size >> 7]
    return bytes(kinds) + bytes(sizes) + content


def _wide(text: str) -> bytes:
    return len(text).to_bytes(4, "little") + text.encode("utf-16-le")


def _xlsb(path: Path, cells: Sequence[tuple[int, int, str]]) -> Path:
    """A binary workbook with texts at these rows and columns."""
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    sheet = _record(129) + _record(148, bytes(16)) + _record(145)
    for row, column, text in cells:
        sheet += _record(0, row.to_bytes(4, "little") + bytes(13))
        sheet += _record(6, column.to_bytes(4, "little") + bytes(4) + _wide(text))
    with ZipFile(path, "w") as book:
        book.writestr(
            "xl/workbook.bin",
            _record(131)
            + _record(153, bytes(12))
            + _record(143)
            + _record(156, bytes(4) + (1).to_bytes(4, "little") + _wide("rId1") + _wide("List"))
            + _record(144)
            + _record(132),
        )
        book.writestr(
            "xl/_rels/workbook.bin.rels",
            f'<Relationships xmlns="{link.replace("officeDocument", "package")}">'
            f'<Relationship Id="rId1" Type="{link}/worksheet" Target="worksheets/sheet1.bin"/></Relationships>',
        )
        book.writestr("xl/worksheets/sheet1.bin", sheet + _record(146) + _record(130))
    return path


def test_far_cells_of_a_binary_workbook_are_refused_before_it_is_loaded(desk: Desk, tmp_path: Path) -> None:
    near = [(0, 0, "ref"), (0, 1, "name"), (1, 0, "1"), (1, 1, "Ana")]
    with pytest.raises(UserError, match="XFD1048576"):
        take(desk, "customers", _xlsb(tmp_path / "far.xlsb", [*near, (1_048_575, 16_383, "x")]))
    assert counts(take(desk, "customers", _xlsb(tmp_path / "list.xlsb", near))) == (1, 1, 0, 0, 0)
