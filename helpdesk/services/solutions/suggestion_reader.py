"""Solutions proposed while a fault is typed: found by any of its telling words, the likeliest to hold first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from helpdesk.classes import NamedTuple
from helpdesk.domain.fault_words import stem, told_words
from helpdesk.domain.normal_forms import fold
from helpdesk.domain.solutions import MOST_PROPOSED, Candidate, Record, Scope, nearness, proposed
from helpdesk.services.solutions.record_reader import NOTHING, SolutionRecords
from helpdesk.services.solutions.rows import SolutionRow
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list

NAMES_GOODS, TELLS = 1, 2
"""How much a word weighs: one that says what the thing is, and one that says what is wrong with it."""


MOST_REMEMBERED = 200
"""Words looked up that are kept."""


class Suggestion(NamedTuple):
    """A solution that may fit, with how it did and how near it is."""

    row: SolutionRow
    record: Record
    near: int


class Suggestions:
    """Finds what may fit a fault as it is told."""

    def __init__(self, store: Store, records: SolutionRecords) -> None:
        self.store = store
        self.records = records
        self._known: dict[str, tuple[int, list[int]]] = {}
        """What was looked up for words, as long as nothing was written: of a text that grows only the last is new."""
        self._in_use: dict[int, Scope] = {}
        self._as_of = -1

    def for_fault(
        self, text: str, *, product: int | None = None, category: str = "", brand: str = ""
    ) -> list[Suggestion]:
        """Up to five solutions for a typed fault, those of which nothing is known last.

        ``product``, or as far as it is known ``category`` and ``brand``: what it is about.
        """
        records = self.records.all()
        scores = self._scores(text)
        if not scores:
            return []
        unit = self._unit(product, category, brand)
        return self._told(proposed(self._candidates(scores, unit, records)))

    def _candidates(
        self, scores: Counter[int], unit: Scope, records: Mapping[int, Record]
    ) -> list[Candidate]:
        """The solutions in use that fit best, with how near they are and how they did; enough of them to choose from.

        What fits worse stands behind in any case: it is not looked at once there is enough.
        """
        found: list[Candidate] = []
        tried = last = 0
        for one, score in scores.most_common():
            if score != last and tried >= MOST_PROPOSED and len(found) - tried >= MOST_PROPOSED:
                break
            last = score
            scope = self._in_use.get(one)
            if scope is not None:
                told = records.get(one, NOTHING)
                tried += told.tried
                found.append(Candidate(one, score, nearness(scope, unit), told))
        return found

    def _read_in_use(self) -> dict[int, Scope]:
        """For what each solution in use holds."""
        rows = self.store.rows(
            "SELECT s.id, s.product_id, s.brand_key, s.category_key, p.brand_key, p.category FROM solutions s "
            "LEFT JOIN products p ON p.id = s.product_id WHERE s.confidence <> 'archived' "
            "AND s.superseded_by_id IS NULL"
        )
        return {
            one: Scope(of, own or whose or "", kind or fold(whose_kind or ""))
            for one, of, own, kind, whose, whose_kind in rows
        }

    def of_job(self, job: int, text: str) -> list[Suggestion]:
        """For what is on the bench."""
        row = self.store.row(
            "SELECT coalesce(u.product_id, j.product_id) FROM jobs j LEFT JOIN units u ON u.id = j.unit_id "
            "WHERE j.id = ?",
            (job,),
        )
        return self.for_fault(text, product=row[0] if row else None)

    def _scores(self, text: str) -> Counter[int]:
        """How well each solution's words fit: a word that names goods counts less than one that tells the fault."""
        if self._as_of != self.records.mark or len(self._known) > MOST_REMEMBERED:
            self._known.clear()
            if self._as_of != self.records.mark:
                self._in_use = self._read_in_use()
            self._as_of = self.records.mark
        scores: Counter[int] = Counter()
        for word in told_words(text):
            beginning = stem(word)
            if beginning not in self._known:
                self._known[beginning] = self._look_up(beginning)
            weight, found = self._known[beginning]
            for one in found:
                scores[one] += weight
        return scores

    def _look_up(self, beginning: str) -> tuple[int, list[int]]:
        """How much a word weighs, and the solutions that have it."""
        asked = search.ids(self.store, "solution_words", beginning)
        if asked is None:
            return 0, []
        found = [one for (one,) in self.store.rows(f"SELECT id FROM ({asked.sql})", asked.params)]
        goods = search.ids(self.store, "product_words", beginning) if found else None
        named = goods is not None and self.store.value(f"SELECT 1 FROM ({goods.sql}) LIMIT 1", goods.params)
        return (NAMES_GOODS if named else TELLS), found

    def _unit(self, product: int | None, category: str, brand: str) -> Scope:
        if product is not None:
            row = self.store.row("SELECT brand_key, category FROM products WHERE id = ?", (product,))
            if row is not None:
                return Scope(product, row[0], fold(row[1]))
        return Scope(product, fold(brand), fold(category))

    def _told(self, chosen: list[Candidate]) -> list[Suggestion]:
        rows = self.store.select(
            SolutionRow, f"WHERE s.id IN ({LISTED})", (id_list(one.id for one in chosen),)
        )
        by_id = {row.id: row for row in rows}
        return [Suggestion(by_id[one.id], one.record, one.near) for one in chosen]
