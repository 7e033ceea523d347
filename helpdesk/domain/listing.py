"""Knows what a list can be asked for; not where its rows come from."""

from __future__ import annotations

from helpdesk.classes import NamedTuple


class ListQuery(NamedTuple):
    """What a list shows: text typed into it, chosen filters, and the order."""

    text: str = ""
    filters: tuple[str, ...] = ()
    sort: str = ""
    descending: bool = False
    only: int | None = None
    """The row of this id alone, and none where it is not among those otherwise asked for."""
