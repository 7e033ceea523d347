"""Solutions proposed while a fault is typed: found by any of its telling words, the likeliest to hold first."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from helpdesk.domain.fault_words import stem, told_words
from helpdesk.domain.normal_forms import fold
from helpdesk.domain.solutions import Candidate, Record, Scope, nearness, proposed
from helpdesk.services.solutions.record_reader import NOTHING, SolutionRecords
from helpdesk.services.solutions.rows import SolutionRow
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list

NAMES_GOODS, TELLS = 1, 2
"""How much a word weighs: one that says what the thing is, and one that says what is wrong with it."""


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

    def for_fault(
        self, text: str, *, product: int | None = None, category: str = "", brand: str = ""
    ) -> list[Suggestion]:
        """Up to five solutions for a typed fault, those of which nothing is known last.

        ``product``, or as far as it is known ``category`` and ``brand``: what it is about.
        """
        scores = self._scores(text)
        if not scores:
            return []
        unit = self._unit(product, category, brand)
        records = self.records.all()
        rows = self.store.rows(
            "SELECT s.id, s.product_id, s.brand_key, s.category_key, p.brand_key, p.category FROM solutions s "
            f"LEFT JOIN products p ON p.id = s.product_id WHERE s.id IN ({LISTED}) "
            "AND s.confidence <> 'archived' AND s.superseded_by_id IS NULL",
            (id_list(scores),),
        )
        found = [
            Candidate(
                one,
                scores[one],
                nearness(Scope(of, own or whose or "", kind or fold(whose_kind or "")), unit),
                records.get(one, NOTHING),
            )
            for one, of, own, kind, whose, whose_kind in rows
        ]
        return self._told(proposed(found))

    def of_job(self, job: int, text: str) -> list[Suggestion]:
        """For what is on the bench."""
        row = self.store.row(
            "SELECT coalesce(u.product_id, j.product_id) FROM jobs j LEFT JOIN units u ON u.id = j.unit_id "
            "WHERE j.id = ?",
            (job,),
        )
        return self.for_fault(text, product=row[0] if row else None)

    def _scores(self, text: str) -> dict[int, int]:
        """How well each solution's words fit: a word that names goods counts less than one that tells the fault."""
        scores: Counter[int] = Counter()
        for word in told_words(text):
            asked = search.ids(self.store, "solution_words", stem(word))
            if asked is None:
                continue
            weight = NAMES_GOODS if self._names_goods(word) else TELLS
            for (one,) in self.store.rows(f"SELECT id FROM ({asked.sql})", asked.params):
                scores[one] += weight
        return scores

    def _names_goods(self, word: str) -> bool:
        asked = search.ids(self.store, "product_words", stem(word))
        return asked is not None and bool(
            self.store.value(f"SELECT 1 FROM ({asked.sql}) LIMIT 1", asked.params)
        )

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
