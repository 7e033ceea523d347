"""Knows how refused rows are given back: whole, with column and reason, written like the file they came from."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from helpdesk.domain.normal_forms import fold
from helpdesk.errors import WorldError, reason_of
from helpdesk.services.exchange.file.guards import guarded, unguarded
from helpdesk.services.exchange.file.header import MADE, REJECTED
from helpdesk.services.exchange.file.table import Dialect
from helpdesk.store.disk import placing
from helpdesk.texts import translate


def rejects_of(path: Path) -> Path:
    """Where the refused rows of a file go."""
    return path.with_name(f"{path.name}.rejected.csv")


class Rejects:
    """The refused rows of one file; the file is made with the first of them.

    A disk that cannot be written stops nothing: it is said at the end.
    """

    def __init__(
        self,
        path: Path,
        dialect: Dialect,
        header: Sequence[str],
        kinds: Sequence[str],
        *,
        keep: bool = True,
        made: bool = False,
    ) -> None:
        self.keep = keep
        """False: nothing is written, a refused row is only counted."""
        self.ours = (*REJECTED, MADE) if made else REJECTED
        """With ``made`` references a row keeps the one that hangs on its place."""
        self.path = rejects_of(path)
        self.dialect = dialect
        ours = {fold(name) for name in (*REJECTED, MADE)}
        self.places = [place for place, name in enumerate(header) if fold(name) not in ours]
        self.header = header
        self.kinds = kinds
        self.problem: OSError | None = None
        self._file: TextIOWrapper | None = None
        self._place = ExitStack()
        self._writer: Any = None

    def add(self, raw: Sequence[str], column: str, reason: str, made: str = "") -> None:
        """Give one row back."""
        if not self.keep or self.problem is not None:
            return
        try:
            if self._writer is None:
                self._open()
            cells = [self._cell(raw[place], place) for place in self.places if place < len(raw)]
            cells += [""] * (len(self.places) - len(cells))
            more = [guarded(unguarded(cell)) for cell in raw[len(self.header) :]]
            told = (guarded(column), guarded(reason), made)[: len(self.ours)]
            self._writer.writerow([*cells, *told, *more])
        except OSError as error:
            self.problem = error

    def _cell(self, text: str, place: int) -> str:
        return guarded(unguarded(text), self.kinds[place])

    def _open(self) -> None:
        sheet = self.dialect.sheet
        encoding = "utf-8" if sheet else self.dialect.encoding
        out = self._place.enter_context(placing(self.path))
        self._file = TextIOWrapper(out, encoding=encoding, errors="replace", newline="")
        self._writer = csv.writer(self._file, delimiter=self.dialect.delimiter, lineterminator="\n")
        names = [self._cell(self.header[place], place) for place in self.places]
        self._writer.writerow([*names, *self.ours])

    def _finish(self) -> None:
        """Give the file its name: what was refused until now is in it, or it is not there."""
        if self._file is None:
            return
        try:
            with self._place:
                if self.problem is not None:
                    raise self.problem
                self._file.flush()
        except OSError as error:
            self.problem = self.problem or error
        finally:
            with suppress(OSError):
                self._file.close()

    def close(self) -> Path | None:
        """Finish the file. Returns where it lies, if any row was refused and could be written."""
        self._finish()
        return self.path if self._file is not None and self.problem is None else None

    @property
    def trouble(self) -> WorldError | None:
        """Why refused rows could not be written, if so."""
        if self.problem is None:
            return None
        return WorldError(
            translate("Exchange", "The refused rows could not be written to {file}: {reason}")(
                file=str(self.path), reason=reason_of(self.problem)
            )
        )
