"""Knows how a reader's list, or a few rows known whole, become the rows of a table; must not know the rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from helpdesk.classes import dataclass
from helpdesk.domain.listing import ListQuery
from ui.widgets.cells import Column


class Reader(Protocol):
    """A reader that gives its list page by page."""

    @property
    def sorts(self) -> Sequence[str]: ...

    def page(self, query: ListQuery, after: Any = None, limit: int = ...) -> Sequence[Any]: ...

    def count(self, query: ListQuery) -> int | None: ...


@dataclass(slots=True)
class Paged:
    """A reader's list for a query."""

    columns: Sequence[Column]
    reader: Reader
    query: ListQuery

    @property
    def sorts(self) -> Sequence[str]:
        return self.reader.sorts

    def page(self, sort: str, descending: bool, after: Any | None, limit: int) -> Sequence[Any]:
        return self.reader.page(self.query._replace(sort=sort, descending=descending), after, limit)

    def holds(self, record: Any, sort: str, descending: bool, after: Any | None, limit: int) -> bool:
        """Whether the record with that id is among the ``limit`` rows behind ``after``, without reading the others."""
        asked = self.query._replace(sort=sort, descending=descending, only=record)
        return any(row.id == record for row in self.reader.page(asked, after, limit))

    def count(self) -> int | None:
        return self.reader.count(self.query)


@dataclass(slots=True)
class Whole:
    """A few rows in their own order, read anew whenever the list is."""

    columns: Sequence[Column]
    rows: Callable[[], Sequence[Any]] = tuple
    sorts: Sequence[str] = ()

    def page(self, sort: str, descending: bool, after: Any | None, limit: int) -> Sequence[Any]:  # noqa: ARG002
        return () if after is not None else self.rows()

    def count(self) -> int:
        return len(self.rows())
