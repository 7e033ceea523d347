"""Solutions as the search finds them: by their number, or by the words of symptom and cause."""

from __future__ import annotations

from helpdesk.domain.solution_words import CONFIDENCE
from helpdesk.services.lookback.hit_rows import Hit, joined
from helpdesk.services.solutions.rows import SolutionRow
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.texts import verbatim

MOST = 5
"""Of a search for everything: more are on their own screen."""


def numbered(store: Store, solution: int) -> list[Hit]:
    """The one of that number."""
    return [_hit(row, exact=True) for row in store.select(SolutionRow, "WHERE s.id = ?", (solution,))]


def worded(store: Store, text: str, limit: int) -> list[Hit]:
    """Those in use that hold every word, the newest first."""
    found = search.ids(store, "solution_words", text)
    if found is None:
        return []
    rows = store.select(
        SolutionRow,
        f"WHERE s.id IN (SELECT id FROM ({found.sql})) AND s.confidence <> 'archived' "
        "AND s.superseded_by_id IS NULL ORDER BY s.id DESC LIMIT ?",
        (*found.params, min(limit, MOST)),
    )
    return [_hit(row) for row in rows]


def _hit(row: SolutionRow, *, exact: bool = False) -> Hit:
    confidence = CONFIDENCE[row.confidence]
    below = joined(verbatim(row.scope_title), confidence) if row.scope_title else confidence
    return Hit("solution", row.id, row.number, row.symptom, below, exact)
