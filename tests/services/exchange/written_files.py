"""Files for the tests of the exchange, in one line each: written, taken, given back."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from helpdesk.desk import Desk
from helpdesk.services.exchange.actions import KINDS, ImportFile, import_request, look_over
from helpdesk.services.exchange.run.exporter import export_file
from helpdesk.services.exchange.run.kind import ImportReport

Rows = Sequence[dict[str, Any]]


def written(folder: Path, content: str | bytes | Rows, name: str = "file.csv") -> Path:
    """A file with this content; rows become a CSV whose columns are those of the first row."""
    path = folder / name
    if isinstance(content, bytes):
        path.write_bytes(content)
    elif isinstance(content, str):
        path.write_bytes(content.encode())
    else:
        text = io.StringIO()
        table = csv.DictWriter(text, list(content[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(content)
        path.write_bytes(text.getvalue().encode())
    return path


def take(desk: Desk, kind: str, content: str | bytes | Rows | Path, **more: Any) -> ImportReport:
    """Import a file; ``preset`` and ``said`` as the command line has them."""
    path = content if isinstance(content, Path) else written(desk.folder.parent, content)
    action = ImportFile(request=import_request(path, kind, **more))
    desk.do(action)
    return action.report


def looked(desk: Desk, kind: str, content: str | bytes | Rows | Path, **more: Any) -> ImportReport:
    """What an import would come to."""
    path = content if isinstance(content, Path) else written(desk.folder.parent, content)
    report = ImportReport()
    for _ in look_over(desk.context(), import_request(path, kind, **more), report):
        pass
    return report


def given(desk: Desk, kind: str) -> list[dict[str, str]]:
    """What is exported, by column."""
    path = desk.folder.parent / "given.csv"
    export_file(desk.context(), KINDS[kind], path)
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def only(desk: Desk, of: str, /, **columns: str) -> bool:
    """Whether exactly one record is exported, with these cells."""
    rows = given(desk, of)
    assert len(rows) == 1
    assert {name: rows[0][name] for name in columns} == columns
    return True


def counts(report: ImportReport) -> tuple[int, int, int, int, int]:
    """Read, added, updated, unchanged, rejected."""
    return report.read, report.added, report.updated, report.unchanged, report.rejected


def refused(report: ImportReport) -> list[tuple[int, str]]:
    """Row and column of what was refused."""
    return [(remark.row, remark.column) for remark in report.refusals]


def odd(report: ImportReport) -> list[tuple[int, str]]:
    """Row and column of the warnings."""
    return [(remark.row, remark.column) for remark in report.warnings]


def rejects(report: ImportReport) -> list[dict[str, str]]:
    """The refused rows as given back."""
    assert report.rejects_file is not None
    with report.rejects_file.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def state_of(desk: Desk) -> dict[str, int]:
    """How many rows the tables of the shop have that an import writes."""
    tables = (
        "customers contacts sites consents products units ownerships purchases cases jobs imported staff "
        "closings intakes notes documents pauses"
    )
    return {table: desk.store.value(f"SELECT count(*) FROM {table}") for table in tables.split()}
