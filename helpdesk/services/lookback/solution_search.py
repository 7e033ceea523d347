"""Solutions as the search finds them: by their number, or by the words of symptom and cause."""

from __future__ import annotations

from helpdesk.domain.solution_words import CONFIDENCE
from helpdesk.services.solutions.rows import SolutionRow
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.texts import Text, translate, verbatim

MOST = 5
"""Of a search for everything: more are on their own screen."""


def numbered(store: Store, solution: int) -> list[SolutionRow]:
    """The one of that number."""
    return store.select(SolutionRow, "WHERE s.id = ?", (solution,))


def worded(store: Store, text: str, limit: int) -> list[SolutionRow]:
    """Those in use that hold every word, the newest first."""
    found = search.ids(store, "solution_words", text)
    if found is None:
        return []
    return store.select(
        SolutionRow,
        f"WHERE s.id IN (SELECT id FROM ({found.sql})) AND s.confidence <> 'archived' "
        "AND s.superseded_by_id IS NULL ORDER BY s.id DESC LIMIT ?",
        (*found.params, min(limit, MOST)),
    )


def told(row: SolutionRow) -> Text:
    """What stands below its symptom."""
    if not row.scope_title:
        return CONFIDENCE[row.confidence]
    return translate("Find", "{first} · {second}")(
        first=verbatim(row.scope_title), second=CONFIDENCE[row.confidence]
    )
