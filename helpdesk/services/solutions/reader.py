"""Solutions as they are read: the list, the card of one with versions and uses, and those alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from helpdesk.clock import zone
from helpdesk.domain.fault_words import alike, stem, told_words
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.solutions import Record, Use
from helpdesk.services.shop.file_reader import FileRow, files_of
from helpdesk.services.solutions.record_reader import NOTHING, SolutionRecords
from helpdesk.services.solutions.rows import (
    FatedUse,
    SolutionRow,
    UseRow,
    VersionRow,
    is_used,
    require_solution,
)
from helpdesk.settings import Settings
from helpdesk.store import search
from helpdesk.store.database import Store
from helpdesk.store.dialect import LISTED, id_list
from helpdesk.store.matching import Match, any_of
from helpdesk.store.paging import PAGE, Where
from helpdesk.store.rows import ORIGINS
from helpdesk.texts import Text, translate

VIEWS = {
    "": ("s.confidence <> 'archived' AND s.superseded_by_id IS NULL", translate("Solutions", "All")),
    "draft": ("s.confidence = 'draft' AND s.superseded_by_id IS NULL", translate("Solutions", "To validate")),
    "validated": (
        "s.confidence = 'validated' AND s.superseded_by_id IS NULL",
        translate("SolutionViews", "Validated"),
    ),
    "archived": (
        "(s.confidence = 'archived' OR s.superseded_by_id IS NOT NULL)",
        translate("SolutionViews", "Archived"),
    ),
}
"""The saved views of the list, by name."""
MOST_USES = 200


class Solutions:
    """Reads solutions."""

    sorts = (*ORIGINS[SolutionRow].sorts, "bound", "id")

    def __init__(self, store: Store, settings: Callable[[], Settings], now: Callable[[], datetime]) -> None:
        self.store = store
        self.records = SolutionRecords(store, settings, now)
        self._settings = settings

    # -- the list -------------------------------------------------------------------------------------

    def page(
        self, query: ListQuery, after: SolutionRow | None = None, limit: int = PAGE
    ) -> list[SolutionRow]:
        """A page of the list, mostly by the lower bound of the share that held: what is untried stands last."""
        ids = self._ids(query)
        start = ids.index(after.id) + 1 if after is not None and after.id in ids else 0
        chosen = ids[start : start + limit]
        rows = self.store.select(SolutionRow, f"WHERE s.id IN ({LISTED})", (id_list(chosen),))
        by_id = {row.id: row for row in rows}
        return [by_id[one] for one in chosen if one in by_id]

    def count(self, query: ListQuery) -> int:
        """How many the list has."""
        where = self._where(query)
        return int(self.store.value(f"SELECT count(*) FROM solutions s{where.sql()}", where.params))

    def counts(self) -> dict[str, int]:
        """How many each view has."""
        return {view: self.count(ListQuery(filters=(f"view:{view}",))) for view in VIEWS}

    def _ids(self, query: ListQuery) -> list[int]:
        where = self._where(query)
        if query.sort in {"symptom_key", "id"}:
            way = "DESC" if query.descending else "ASC"
            order = f"s.symptom_key {way}, s.id {way}" if query.sort == "symptom_key" else f"s.id {way}"
            rows = self.store.rows(
                f"SELECT s.id FROM solutions s{where.sql()} ORDER BY {order}", where.params
            )
            return [one for (one,) in rows]
        records = self.records.all()
        found = self.store.rows(f"SELECT s.id FROM solutions s{where.sql()}", where.params)
        sign = 1 if query.sort == "bound" and not query.descending else -1

        def key(one: int) -> tuple[float, int, int, int]:
            told = records.get(one, NOTHING)
            return (sign * told.bound, sign * int(told.tried), sign * told.watched, sign * one)

        return sorted((one for (one,) in found), key=key)

    def _where(self, query: ListQuery) -> Where:
        where = Where()
        view = ""
        for each in query.filters:
            name, _, value = each.partition(":")
            if name == "view" and value in VIEWS:
                view = value
            elif name == "product":
                where.add("s.product_id = ?", int(value))
        if not query.text.strip():
            where.add(VIEWS[view][0])
            return where
        if view:
            where.add(VIEWS[view][0])
        any_of(self.store, where, _ways(self.store, query.text))
        return where

    # -- one ------------------------------------------------------------------------------------------

    def get(self, solution: int) -> SolutionRow:
        """One solution. Raises ``NotFound``."""
        return require_solution(self.store, solution)

    def record(self, solution: int) -> Record:
        """How it did so far."""
        return self.records.of(solution)

    def unused(self, solution: int) -> bool:
        """Whether nothing refers to it, so that it can be deleted."""
        return not is_used(self.store, solution)

    def versions(self, solution: int) -> list[VersionRow]:
        """What it said, the newest first."""
        return self.store.select(VersionRow, "WHERE v.solution_id = ? ORDER BY v.version DESC", (solution,))

    def uses(self, solution: int) -> list[FatedUse]:
        """The jobs it is noted on, the newest first, each with how it went."""
        rows = self.store.select(
            UseRow, "WHERE u.solution_id = ? ORDER BY u.at DESC, u.id DESC LIMIT ?", (solution, MOST_USES)
        )
        return [self._fated(row) for row in rows]

    def files(self, solution: int) -> list[FileRow]:
        """Its photos and manuals."""
        return files_of(self.store, "solution", solution)

    def on_job(self, job: int) -> list[UseRow]:
        """The solutions noted on a job, what helped first."""
        return self.store.select(
            UseRow, "WHERE u.job_id = ? ORDER BY u.result <> 'solved', u.result <> 'proposed', u.id", (job,)
        )

    def _fated(self, row: UseRow) -> FatedUse:
        place = zone(self._settings()["shop.zone"])
        delivered = row.delivered_at.astimezone(place).date() if row.delivered_at else None
        again = row.came_back_at.astimezone(place).date() if row.came_back_at else None
        went = self.records.fate(Use(row.result, row.outcome, row.cause, delivered, again))
        until = delivered + timedelta(days=self.records.days) if delivered and went == "watched" else None
        return FatedUse(row, went, until)

    def alike(self, symptom: str, but: int | None = None) -> list[SolutionRow]:
        """Solutions in use whose symptom tells the same, so that nobody writes one twice."""
        found: set[int] = set()
        for word in told_words(symptom):
            asked = search.ids(self.store, "solution_words", stem(word))
            if asked is None:
                continue
            ids = {one for (one,) in self.store.rows(f"SELECT id FROM ({asked.sql})", asked.params)}
            found = found & ids if found else ids
        rows = self.store.select(
            SolutionRow,
            f"WHERE s.id IN ({LISTED}) AND s.confidence <> 'archived' AND s.superseded_by_id IS NULL ORDER BY s.id DESC",
            (id_list(found - {but or 0}),),
        )
        return [row for row in rows if alike(row.symptom, symptom)][:3]

    def to_validate(self) -> int:
        """How many drafts wait for the owner."""
        return self.count(ListQuery(filters=("view:draft",)))


def _ways(store: Store, text: str) -> Iterator[Match]:
    """Solutions by the words of symptom and cause, or by their number."""
    if not search.vague(text) and (found := search.ids(store, "solution_words", text)):
        yield Match(*found, "s.id IN ({ids})")


def held_words(record: Record) -> Text:
    """How a solution did, in words: "held 7 of 9, 3 still watched"; nothing known: "not tried yet"."""
    watched = translate("Solutions", "%n still watched", "", 1)(n=record.watched)
    if not record.tried:
        if record.watched:
            return translate("Solutions", "not known yet, {watched}")(watched=watched)
        return translate("Solutions", "not tried yet")
    held = translate("Solutions", "held {held} of {known}")(held=record.held, known=record.known)
    if not record.watched:
        return held
    return translate("Solutions", "{held}, {watched}")(held=held, watched=watched)
