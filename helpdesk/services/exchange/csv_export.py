"""Writes what a list shows to a file for a spreadsheet; knows nothing of what the list is about."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO

from helpdesk.batch import Progress
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.errors import Cancelled, WorldError, reason_of
from helpdesk.services.exchange.file.guards import guarded
from helpdesk.store.disk import placing
from helpdesk.texts import translate

PACE = 500
"""Rows between two words of progress."""


def write_list(
    path: Path,
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    separator: str = ";",
    numbers: frozenset[int] = frozenset(),
    total: int | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Write ``head`` and ``rows`` as CSV (UTF-8 with its mark, CRLF) and return how many rows there are.

    Cells that a spreadsheet would run as formulas get an apostrophe (contract, Import); in the columns of
    ``numbers`` stand plain ones, which keep their sign. The file is there
    whole or not at all.

    Raises:
        Cancelled: the person stopped it; nothing is left behind.
        WorldError: the place cannot be written.
    """
    try:
        with placing(path, private=False) as out:
            count = _write(out, head, rows, separator, numbers, total, progress, cancelled)
    except OSError as error:
        raise WorldError(
            translate("Lists", "The list could not be written: {reason}. Choose another folder.")(
                reason=reason_of(error)
            )
        ) from error
    return count


def _write(
    out: IO[bytes],
    head: Sequence[str],
    rows: Iterable[Sequence[str]],
    separator: str,
    numbers: frozenset[int],
    total: int | None,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> int:
    count = 0
    file = io.TextIOWrapper(out, encoding="utf-8-sig", errors="replace", newline="")
    try:
        writer = csv.writer(file, delimiter=separator, lineterminator="\r\n")
        writer.writerow(head)
        for count, row in enumerate(rows, start=1):
            writer.writerow(
                [cell if at in numbers else guarded(tidy_line(cell)) for at, cell in enumerate(row)]
            )
            if count % PACE == 0:
                progress(Progress(count, total))
                if cancelled():
                    raise Cancelled
        file.flush()
    finally:
        with suppress(OSError):
            file.detach()
    return count
