"""Knows how a file becomes rows of text, one at a time: encoding, delimiter, quotes, sheets; not what they mean."""

from __future__ import annotations

import codecs
import csv
import io
from collections import deque
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from itertools import islice
from pathlib import Path

from helpdesk.errors import UserError, WorldError, reason_of
from helpdesk.services.exchange.file.table import Dialect, FileRow, HeaderScore, Table, headed, header_place
from helpdesk.texts import translate

DELIMITERS = (",", ";", "\t", "|")
SHEETS = frozenset({".xlsx", ".xlsm", ".xls", ".xlsb", ".ods"})
LONGEST_CELL = 16 * 1024 * 1024
"""Characters: beyond it a quotation mark was opened and never closed."""

_SAMPLE = 64 * 1024
_BLOCK = 1024 * 1024
_START = 512
_ZIPPED = b"PK\x03\x04"
"""A workbook, whatever it is called."""
_OTHERS = (b"%PDF-", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\xd0\xcf\x11\xe0", b"{\\rtf")
"""How files begin that some rename to .csv: papers, pictures, old documents."""
_UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@contextmanager
def opened(path: Path, known: HeaderScore, *, header: bool = True, sheet: str = "") -> Iterator[Table]:
    """Open a file for reading; ``known`` says how many names of a header are known ones.

    ``header``: a row names the columns. ``sheet``: which one of a workbook, else the first that is visible.

    Raises:
        UserError: there is no such file, it is empty, or no workbook.
        WorldError: it cannot be read.
    """
    with ExitStack() as stack:
        with _told(path):
            if path.is_dir():
                raise UserError(translate("Exchange", "{file} is a folder, not a file.")(file=str(path)))
            size = path.stat().st_size
            file = stack.enter_context(path.open("rb"))
            if path.suffix.casefold() in SHEETS or file.peek(4)[:4] == _ZIPPED:
                from helpdesk.services.exchange.file.sheets import read_sheet

                table = read_sheet(path, known, header=header, wanted=sheet)
            else:
                _refuse_other(file, path)
                if sheet:
                    raise UserError(
                        translate("Exchange", "{file} is no workbook; it has no sheets.")(file=path.name)
                    )
                table = _read_text(file, size, known, header=header)
            table.lines = _watched(table.lines, path)
        yield _checked(table, path)


def sheets_in(path: Path) -> tuple[str, ...]:
    """The names of a workbook's sheets, the visible ones first; none where it cannot be read."""
    from helpdesk.services.exchange.file.sheets import sheets_of
    from helpdesk.services.exchange.file.workbook import refuse_swollen

    try:
        refuse_swollen(path)
        return sheets_of(path)
    except (UserError, OSError):
        return ()


def _refuse_other(file: io.BufferedReader, path: Path) -> None:
    start = file.peek(_START)[:_START]
    nothing = start.count(b"\0") * 10 > len(start) and (start[1:2] != b"\0" or start[:1] == b"\0")
    wide = start.startswith(_UTF16_MARKS) or _is_big_endian(start)
    if start.startswith(_OTHERS) or (nothing and not wide):
        raise UserError(
            translate(
                "Exchange", "{file} is no list, whatever its name says. Save your list as CSV or XLSX."
            )(file=path.name)
        )


def _is_big_endian(start: bytes) -> bool:
    """Whether a text without a mark has its zeros first: 16 bits a letter, and letters of the West."""
    even, odd = start[:4:2], start[1:4:2]
    return even == b"\0\0" and 0 not in odd


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise UserError(translate("Exchange", "There is no file {file}.")(file=str(path))) from error
    except OSError as error:
        raise WorldError(
            translate("Exchange", "{file} cannot be read: {reason}")(file=str(path), reason=reason_of(error))
        ) from error


def _watched(lines: Iterator[FileRow], path: Path) -> Iterator[FileRow]:
    with _told(path):
        yield from lines


def _checked(table: Table, path: Path) -> Table:
    if not any(name.strip() for name in table.header) and table.sheets_left:
        raise UserError(
            translate(
                "Exchange",
                "The sheet “{sheet}” is empty. Take another, on the command line with --sheet: {left}.",
            )(sheet=table.taken_sheet, left=", ".join(table.sheets_left))
        )
    if not any(name.strip() for name in table.header):
        raise UserError(
            translate("Exchange", "{file} is empty: its first row names the columns.")(file=str(path))
        )
    return table


def _read_text(file: io.BufferedReader, size: int, known: HeaderScore, *, header: bool) -> Table:
    csv.field_size_limit(LONGEST_CELL)
    encoding, mark = encoding_of(file)
    text = io.TextIOWrapper(file, encoding, errors="replace", newline="")
    sample = text.read(_SAMPLE)
    text.detach()
    told = _told_delimiter(sample)
    delimiter = told or delimiter_of(sample, known)
    file.seek(0)
    text = io.TextIOWrapper(file, encoding, errors="replace", newline="")
    lines = _records(text, delimiter)
    if told:
        next(lines, None)
    head, lines = headed(lines, known, header=header)
    dialect = Dialect(encoding, mark, delimiter)
    return Table(dialect, head.cells, lines, size, lambda: text.buffer.tell(), head.number)


def encoding_of(file: io.BufferedReader) -> tuple[str, bool]:
    """The encoding of a text and whether it begins with a mark; the file is left at its beginning.

    What is not UTF-8 to the end is Windows-1252, unless the broken places are fewer than the sound ones.
    """
    start = file.read(4)
    file.seek(0)
    if start.startswith(_UTF16_MARKS):
        return "utf-16", True
    if start.startswith(codecs.BOM_UTF8):
        return "utf-8-sig", True
    if start[1:2] == b"\0" and start[3:4] == b"\0":
        return "utf-16-le", False
    if _is_big_endian(start):
        return "utf-16-be", False
    encoding = "utf-8" if _decodes(file) or _mostly_decodes(file) else "cp1252"
    file.seek(0)
    return encoding, False


def _blocks(file: io.BufferedReader) -> Iterator[bytes]:
    file.seek(0)
    while block := file.read(_BLOCK):
        yield block


def _decodes(file: io.BufferedReader) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for block in _blocks(file):
            decoder.decode(block)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _mostly_decodes(file: io.BufferedReader) -> bool:
    """Whether fewer places are broken than sound: a damaged UTF-8 file, not another encoding."""
    sound = broken = 0
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    for block in _blocks(file):
        text = decoder.decode(block)
        wrong = text.count("\ufffd")
        broken += wrong
        sound += len(text) - len(text.encode("ascii", "ignore")) - wrong
    return sound > broken


def _told_delimiter(sample: str) -> str | None:
    """The delimiter of a first line such as ``sep=;``, which spreadsheets write and read."""
    line = sample.split("\n", 1)[0].strip("\r\n \ufeff")
    return line[4] if line[:4].casefold() == "sep=" and len(line) == 5 else None


def delimiter_of(sample: str, known: HeaderScore) -> str:
    """The delimiter by which the first row has most known names, then by which the rows are most alike.

    Where rows are alike by several, a tab is meant: nobody writes one into a text.
    """
    return max(DELIMITERS, key=lambda delimiter: _score(sample, delimiter, known))


def _score(sample: str, delimiter: str, known: HeaderScore) -> tuple[int, int, bool, int]:
    try:
        records = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter)
        rows = [row for row in islice(records, 40) if any(row)]
        rows = rows[header_place(rows, known) :]
    except csv.Error:
        return (0, 0, False, 0)
    if not rows or len(rows[0]) < 2:
        return (known(rows[0]) if rows else 0, 0, False, 0)
    width = len(rows[0])
    return known(rows[0]), sum(len(row) == width for row in rows), delimiter == "\t", width


class _Feed:
    """The lines of a text, with those of the record now being read kept at hand."""

    def __init__(self, text: Iterator[str]) -> None:
        self.text = text
        self.again: deque[str] = deque()
        self.lines: list[str] = []
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        try:
            line = self.again.popleft() if self.again else next(self.text)
        except StopIteration:
            self.ended = True
            raise
        self.lines.append(line)
        return line

    def give_back(self) -> str:
        """Take the record back but for its first line, which is returned; the rest is read anew."""
        first, *rest = self.lines
        self.again.extendleft(reversed(rest))
        self.lines, self.ended = [], False
        return first


def _is_sound(lines: list[str], delimiter: str) -> bool:
    """Whether a record over several lines closes its quotation marks properly, and so swallowed no other row."""
    try:
        return len(list(csv.reader(lines, delimiter=delimiter, strict=True))) == 1
    except csv.Error:
        return False


def _records(text: Iterator[str], delimiter: str) -> Iterator[FileRow]:
    number = 0
    feed = _Feed(text)
    while not feed.ended:
        reader = csv.reader(feed, delimiter=delimiter)
        try:
            for cells in reader:
                if feed.ended or (len(feed.lines) > 1 and not _is_sound(feed.lines, delimiter)):
                    break
                number += 1
                feed.lines.clear()
                yield FileRow(number, cells)
        except csv.Error:
            pass
        if feed.lines:
            # A quotation mark too many: the first line is to blame, those after it are rows of their own.
            number += 1
            line = feed.give_back()
            yield FileRow(
                number, next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE), []), broken=True
            )
