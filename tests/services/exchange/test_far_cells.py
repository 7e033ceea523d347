"""A cell far from all others in a sheet of another program: refused in words before the sheet is loaded."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from struct import pack
from zipfile import ZipFile

import pytest
import python_calamine
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpdesk.desk import Desk
from helpdesk.errors import UserError
from helpdesk.services.exchange.file.reach import letters
from helpdesk.services.exchange.file.sheets import read_sheet, sheets_of
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


# -- workbooks of before 2007 ----------------------------------------------------------------------------


def _part(kind: int, content: bytes = b"") -> bytes:
    return pack("<HH", kind, len(content)) + content


def _label(row: int, column: int, text: str) -> bytes:
    return _part(0x0204, pack("<HHHHB", row, column, 0, len(text), 0) + text.encode("latin-1"))


CLAIM = (0, 2, 0, 2)
OLD_NEAR = ((0, 0, "ref"), (0, 1, "name"), (1, 0, "1"), (1, 1, "Ana"))


def _book(
    *cells: tuple[int, int, str],
    claim: tuple[int, int, int, int] = CLAIM,
    sheets: int = 1,
    texts: int = 0,
    locked: bool = False,
) -> bytes:
    """The stream of a workbook: its sheets, all alike, each with these cells."""
    begin = _part(0x0809, pack("<HHHHII", 0x0600, 5, 0, 0, 0, 0))
    begin += _part(0x002F, pack("<H", 1)) if locked else b""
    begin += _part(0x00FC, pack("<II", texts, texts)) if texts else b""
    sheet = _part(0x0809, pack("<HHHHII", 0x0600, 0x10, 0, 0, 0, 0))
    sheet += _part(0x0200, pack("<IIHHH", *claim, 0))
    sheet += b"".join(_label(*cell) for cell in cells) + _part(0x000A)
    names = [f"List{number}" for number in range(sheets)]
    place = len(begin) + sum(4 + 8 + len(name) for name in names) + 4
    listed = b"".join(
        _part(0x0085, pack("<IBBBB", place + number * len(sheet), 0, 0, len(name), 0) + name.encode())
        for number, name in enumerate(names)
    )
    return begin + listed + _part(0x000A) + sheet * sheets


def _compound(path: Path, stream: bytes, *, small: bool = False) -> Path:
    """An OLE compound file with that stream, in sectors of its own or among the small ones."""
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    small = small and len(stream) < 4096

    def entry(name: str, kind: int, start: int, length: int, child: int = free) -> bytes:
        named = name.encode("utf-16-le")
        return (
            named.ljust(64, b"\0")
            + pack("<HBBIII", len(named) + 2, kind, 1, free, free, child)
            + bytes(36)
            + pack("<IQ", start, length)
        )

    body = stream if small else stream.ljust(4096, b"\0")
    sectors = -(-len(body) // 512)
    chain = [*range(3, 2 + sectors), end] if sectors > 1 else [end]
    minis = -(-len(body) // 64)
    table = [0xFFFFFFFD, end, *chain]
    mini_table = [*range(1, minis), end]
    if small:
        table.append(end)
    root = entry("Root Entry", 5, 2 if small else end, len(body) if small else 0, 1)
    found = entry("Workbook", 2, 0 if small else 2, len(body))
    head = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    head += pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 2 + sectors if small else end, int(small), end, 0)
    head += pack("<I", 0) + pack("<I", free) * 108
    content = head + b"".join(pack("<I", number) for number in table).ljust(512, b"\xff")
    content += (root + found).ljust(512, b"\0") + body.ljust(sectors * 512, b"\0")
    if small:
        content += b"".join(pack("<I", number) for number in mini_table).ljust(512, b"\xff")
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("small", [True, False])
def test_an_old_workbook_is_taken(desk: Desk, tmp_path: Path, small: bool) -> None:
    path = _compound(tmp_path / "list.xls", _book(*OLD_NEAR), small=small)
    assert sheets_of(path) == ("List0",)
    assert counts(take(desk, "customers", path)) == (1, 1, 0, 0, 0)


@pytest.mark.parametrize("small", [True, False])
@pytest.mark.parametrize(
    ("book", "cell"),
    [
        (_book(*OLD_NEAR, (65_535, 65_535, "x")), "CRXP65536"),
        (_book(*OLD_NEAR, (65_535, 255, "x")), "IV65536"),
        (_book(*OLD_NEAR, claim=(0, 0xFFFFFFFF, 0, 256)), "IV4294967295"),
        # The end before the beginning: so many places, counted around.
        (_book(*OLD_NEAR, claim=(9, 3, 0, 2)), "B3"),
        (_book(*OLD_NEAR, (7_000, 255, "x"), sheets=40), "IV7001"),
    ],
)
def test_far_cells_of_an_old_workbook_are_refused_before_it_is_loaded(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, book: bytes, cell: str, small: bool
) -> None:
    path = _compound(tmp_path / "far.xls", book, small=small)

    def load(*_: object) -> None:
        raise AssertionError("it was loaded")

    monkeypatch.setattr(python_calamine.CalamineWorkbook, "from_path", load)
    with pytest.raises(UserError, match=f"the cell {cell} lies"):
        take(desk, "customers", path)
    assert sheets_of(path) == ()


@pytest.mark.parametrize("place", [40, 44, 64, 72])
def test_an_old_workbook_that_claims_to_be_huge_is_refused(desk: Desk, tmp_path: Path, place: int) -> None:
    path = _compound(tmp_path / "list.xls", _book(*OLD_NEAR))
    content = bytearray(path.read_bytes())
    content[place : place + 4] = pack("<I", 0x7FFFFFFF)
    path.write_bytes(content)
    with pytest.raises(UserError, match="no workbook that can be read"):
        take(desk, "customers", path)


def test_an_old_workbook_whose_texts_are_not_there_is_refused(desk: Desk, tmp_path: Path) -> None:
    path = _compound(tmp_path / "list.xls", _book(*OLD_NEAR, texts=0x7FFFFFF0))
    with pytest.raises(UserError, match="no workbook that can be read"):
        take(desk, "customers", path)


def test_an_old_workbook_that_is_locked_says_so(desk: Desk, tmp_path: Path) -> None:
    path = _compound(tmp_path / "list.xls", _book(*OLD_NEAR, (65_535, 65_535, "x"), locked=True))
    with pytest.raises(UserError, match="locked by a password"):
        take(desk, "customers", path)


@given(st.lists(st.tuples(st.integers(0, 2**16), st.integers(0, 255)), min_size=1, max_size=8), st.booleans())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_damaged_old_workbook_never_ends_in_anything_but_a_sentence(
    tmp_path: Path, spoilt: list[tuple[int, int]], small: bool
) -> None:
    path = _compound(tmp_path / "spoilt.xls", _book(*OLD_NEAR), small=small)
    content = bytearray(path.read_bytes())
    for place, byte in spoilt:
        content[place % len(content)] = byte
    path.write_bytes(content)
    with suppress(UserError):
        read_sheet(path, lambda _: 1)
