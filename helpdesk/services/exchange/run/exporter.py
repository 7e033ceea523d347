"""Gives the shop's records out as files: the same columns that are taken, in a stable order, to the same bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Any

from helpdesk.action import Context
from helpdesk.batch import Progress
from helpdesk.domain.rights import lacks
from helpdesk.errors import UserError
from helpdesk.services.exchange.file.cells import CellWriter, Value
from helpdesk.services.exchange.file.fields import Field
from helpdesk.services.exchange.run.kind import FileKind
from helpdesk.store.disk import giving, told_disk
from helpdesk.store.paging import PAGE
from helpdesk.texts import Text, translate

SHEET = ".xlsx"
OTHER_SHEETS = frozenset({".xls", ".xlsm", ".xlsb", ".ods"})
MOST_SHEET_ROWS = 1_048_575
LONGEST_SHEET_CELL = 32_767

Put = Callable[[Sequence[str]], None]


def export_file(
    ctx: Context, kind: FileKind, path: Path, progress: Callable[[Progress], None] = lambda _: None
) -> int:
    """Write all records of a kind to a file: XLSX by its name, else CSV. Returns how many.

    Raises:
        UserError: the name asks for another kind of sheet, or a sheet cannot hold it.
        NotAllowed: whoever acts has not the right to export.
        WorldError: the file cannot be written; what was there is as it was.
    """
    if path.suffix.casefold() in OTHER_SHEETS:
        raise UserError(translate("Exchange", "Sheets are written as .xlsx: {file}")(file=path.name))
    if path.is_dir():
        raise UserError(translate("Exchange", "{file} is a folder, not a file.")(file=str(path)))
    writer, names = CellWriter(ctx.words.zone), kind.names_out(ctx)
    if not ctx.may("export"):
        raise lacks(("export",))
    told = [place for place, field in enumerate(kind.fields) if _goes_out(ctx, field)]
    kinds = [kind.fields[place].kind for place in told]
    count = 0
    with (
        told_disk(path),
        giving(path) as file,
        ctx.store.snapshot(),
        (_sheet if path.suffix.casefold() == SHEET else _text)(file) as put,
    ):
        put([kind.fields[place].name for place in told])
        for _, values in kind.stored(ctx.store, names):
            put(_cells(writer, [values[place] for place in told], kinds))
            count += 1
            if count % PAGE == 0:
                progress(Progress(count, None, translate("Exchange", "%n row(s) written", "", 1)(n=count)))
    return count


def record(ctx: Context, kind: FileKind, identity: int) -> dict[str, Value] | None:
    """One record as its file would give it, by field; nothing where it is not there."""
    found = next(kind.stored(ctx.store, kind.names_out(ctx), [identity]), None)
    return found and {
        field.name: value for field, value in zip(kind.fields, found[1], strict=True) if _goes_out(ctx, field)
    }


def left_out(ctx: Context, kind: FileKind) -> list[Text]:
    """The columns that a file of this kind lacks, because whoever exports may not see costs."""
    return [field.label for field in kind.fields if field.told and not _goes_out(ctx, field)]


def _goes_out(ctx: Context, field: Field) -> bool:
    return field.told and (not field.costs or ctx.may("costs"))


def _cells(writer: CellWriter, values: Sequence[Value], kinds: Sequence[str]) -> list[str]:
    return [writer.write(value, kind) for value, kind in zip(values, kinds, strict=True)]


@contextmanager
def _text(out: IO[bytes]) -> Iterator[Put]:
    file = io.TextIOWrapper(out, encoding="utf-8", newline="")
    try:
        yield csv.writer(file, lineterminator="\n").writerow
        file.flush()
    finally:
        with suppress(OSError):
            file.detach()


class _Outlived:
    """A file that a library may want to finish when it is long given up, as rubbish is collected: nobody hears it then."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out

    def __getattr__(self, name: str) -> Any:
        return getattr(self._out, name)

    def give_up(self) -> None:
        """Let go of the file; what is written from now on goes nowhere."""
        self._out = io.BytesIO()


@contextmanager
def _sheet(out: IO[bytes]) -> Iterator[Put]:
    # What the library lays down on the way is the shop's data: nothing of it stays, whatever happens.
    with (
        TemporaryDirectory(prefix="helpdesk-sheet-", ignore_cleanup_errors=True) as scratch,
        _book(out, scratch) as put,
    ):
        yield put


@contextmanager
def _book(out: IO[bytes], scratch: str) -> Iterator[Put]:
    # Imported here, because only an export needs it.
    from xlsxwriter import Workbook
    from xlsxwriter.exceptions import FileCreateError

    file = _Outlived(out)
    how = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "tmpdir": scratch}
    book = Workbook(file, how)
    # A fixed day, so that equal records make equal bytes.
    book.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001 - the format has no zone
    page = book.add_worksheet()
    line = [0]

    def put(cells: Sequence[str]) -> None:
        if line[0] > MOST_SHEET_ROWS:
            raise UserError(
                translate("Exchange", "A sheet holds no more than a million rows. Write a .csv file.")
            )
        for place, text in enumerate(cells):
            _put_cell(page, line[0], place, text)
        line[0] += 1

    try:
        yield put
    finally:
        try:
            book.close()
        except FileCreateError as error:
            # The library's own name for what the disk did.
            raise OSError(*getattr(error.args[0], "args", error.args)) from error
        finally:
            file.give_up()


def _put_cell(page: Any, line: int, place: int, text: str) -> None:
    if len(text) > LONGEST_SHEET_CELL:
        raise UserError(
            translate(
                "Exchange",
                "Row {row} holds a text of {size} characters; a sheet takes 32,767. Write a .csv file.",
            )(row=line + 1, size=len(text))
        )
    if text:
        page.write_string(line, place, text)
