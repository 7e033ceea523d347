"""Claims as they are read: what is to be said first, what was done, what makers owe, and which units are away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from helpdesk.action import Context
from helpdesk.classes import dataclass
from helpdesk.domain.claims import wordings_to_say
from helpdesk.domain.recourse import (
    AGES,
    Split,
    clocks_said,
    dead_on_arrival,
    missing,
    report_by,
)
from helpdesk.domain.warranty import SaleFacts
from helpdesk.formats import Words
from helpdesk.services.cases.reader import Cases
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.claims.opening import origin_of, terms_of
from helpdesk.services.claims.rows import AwayRow, ClaimFacts, MoveRow, Owed, RecourseRow
from helpdesk.services.goods.cover_reader import Covers, thaw_verdict
from helpdesk.services.papers.recourse_facts import pack_of
from helpdesk.services.shop.law_reader import legal_profile
from helpdesk.settings import Settings
from helpdesk.store.database import Store
from helpdesk.store.dialect import by_index
from helpdesk.texts import Text, translate

MOST = 500


@dataclass(frozen=True, slots=True)
class RecourseCard:
    """A claim on a maker with all that happened to it."""

    facts: RecourseRow
    moves: tuple[MoveRow, ...]
    credited: Split

    @property
    def left(self) -> Split:
        """What was claimed and not credited, by what it is for; what was written off is not taken off it."""
        return self.facts.claimed - self.credited


class Claims:
    """Reads claims."""

    def __init__(self, store: Store, settings: Callable[[], Settings]) -> None:
        self.store = store
        self._settings = settings

    # -- the claim

    def of_job(self, job: int) -> ClaimFacts | None:
        """What was told and done about the claim that a job is."""
        return self.store.select_one(ClaimFacts, "WHERE m.job_id = ?", (job,))

    def to_say(self, job: JobRow, words: Words, today: date) -> list[str]:
        """What is to be said before the remedy, sentence by sentence; nothing where no law asks for it."""
        sale = self._sale(job, today)
        profile = legal_profile(self._settings()["shop.country"])
        keys = keys_to_say(job, sale, self._settings()["shop.country"])
        said = [profile.say(key, words.language) for key in keys]
        return [*said, *(words.say(text) for text in self.offers(job, words))]

    def offers(self, job: JobRow, words: Words) -> list[Text]:
        """What the maker's own rule offers first; the customer still chooses."""
        origin = origin_of(self.store, job.id)
        known = terms_of(self.store, origin.supplier)
        broken = words.local(job.received_at).date() if job.received_at else None
        if known is None or broken is None or not dead_on_arrival(known.terms, origin.sold_on, broken):
            return []
        first = translate(
            "Claims",
            "Dead on arrival: sold on {sold}, broken by {broken}. {maker} replaces it within %n day(s): offer that "
            "first. The customer still chooses between repair and replacement.",
            "",
            1,
        )(n=known.doa_days or 0, sold=origin.sold_on, broken=broken, maker=known.name)
        by = report_by(known.terms, job.received_at)
        if by is None:
            return [first]
        return [first, translate("Claims", "Tell {maker} by {moment}.")(maker=known.name, moment=by)]

    def _sale(self, job: JobRow, today: date) -> SaleFacts:
        return Covers(self.store, self._settings).sale(job.unit, today) if job.unit else SaleFacts()

    # -- what makers owe

    def recourse(self, job: int) -> RecourseCard | None:
        """What is claimed from the maker for a job."""
        facts = self.store.select_one(RecourseRow, "WHERE r.job_id = ?", (job,))
        if facts is None:
            return None
        moves = self.store.select(MoveRow, "WHERE v.recourse_id = ? ORDER BY v.on_day, v.id", (facts.id,))
        return RecourseCard(facts, tuple(moves), credited_of(self.store, facts.id))

    def clocks(self, facts: RecourseRow, on: date) -> Text:
        """Both clocks of a claim on a maker, side by side."""
        profile = legal_profile(self._settings()["shop.country"])
        law = profile.law(profile.recourse) if profile.recourse else ""
        return clocks_said(facts.term_on, facts.lawful_on, on, law)

    def missing(self, job: int) -> tuple[Text, ...]:
        """What the pack for the maker still lacks."""
        return missing(pack_of(self.store, Cases(self.store).job(job)))

    def owed(self, today: date) -> list[Owed]:
        """What is owed by maker, by how long ago it was claimed; the most first."""
        ordinal = today.toordinal()
        edges = [date.fromordinal(ordinal - days).isoformat() for days in AGES]
        rows = self.store.rows(OWED_BY_MAKER, (edges[0], edges[0], edges[1], edges[1], edges[2], edges[2]))
        return sorted((Owed(*row) for row in rows), key=lambda each: -each.cents)

    def open_recourses(self, supplier: int | None = None, limit: int = MOST) -> list[RecourseRow]:
        """Claims on makers that are not settled, the one whose day comes first first."""
        which, params = ("", ()) if supplier is None else ("AND r.supplier_id = ? ", (supplier,))
        where = f"WHERE r.state <> 'closed' {which}ORDER BY r.lawful_on, r.id LIMIT ?"
        return self.store.select(RecourseRow, where, (*params, limit))

    # -- where units are

    def away(self, unit: int) -> AwayRow | None:
        """Where a unit is, if it is away."""
        return self.store.select_one(AwayRow, "WHERE w.unit_id = ? AND w.back_on IS NULL", (unit,))

    def been_away(self, unit: int) -> list[AwayRow]:
        """Where a unit was, the latest first."""
        return self.store.select(AwayRow, "WHERE w.unit_id = ? ORDER BY w.since_on DESC, w.id DESC", (unit,))

    def all_away(self, limit: int = MOST) -> list[AwayRow]:
        """All units that are away, the one expected first first."""
        where = "WHERE w.back_on IS NULL ORDER BY coalesce(w.expected_on, '9999'), w.id LIMIT ?"
        return self.store.select(AwayRow, where, (limit,))


OWED_BY_MAKER = (
    "SELECT o.supplier_id, s.name, o.n, o.cents, o.fresh, o.month, o.later, o.old FROM (SELECT supplier_id, "
    "count(*) n, sum(open_cents) cents, sum(CASE WHEN sent_on >= ? THEN open_cents ELSE 0 END) fresh, "
    "sum(CASE WHEN sent_on < ? AND sent_on >= ? THEN open_cents ELSE 0 END) month, "
    "sum(CASE WHEN sent_on < ? AND sent_on >= ? THEN open_cents ELSE 0 END) later, "
    "sum(CASE WHEN sent_on < ? THEN open_cents ELSE 0 END) old "
    f"FROM {by_index('recourses', 'recourses_owed')} WHERE open_cents > 0 GROUP BY supplier_id) o "
    "LEFT JOIN suppliers s ON s.id = o.supplier_id"
)
"""Of an index that holds what is owed and nothing else."""


def keys_to_say(job: JobRow, sale: SaleFacts, country: str) -> tuple[str, ...]:
    """The wordings that a customer must hear before the remedy of a job."""
    frozen = thaw_verdict(job.verdict)
    if frozen is not None and frozen.covered is False:
        return ()
    cover = (frozen.cover or frozen.holds) if frozen else None
    return wordings_to_say(cover, sale.consumer, legal_profile(country), sale.contract_on)


def credited_of(store: Store, recourse: int) -> Split:
    """What was credited of a claim on a maker."""
    row = store.row(
        "SELECT coalesce(sum(parts_cents), 0), coalesce(sum(labour_cents), 0), coalesce(sum(transport_cents), 0) "
        "FROM recourse_moves WHERE recourse_id = ? AND kind = 'credited'",
        (recourse,),
    )
    parts, labour, transport = row or (0, 0, 0)
    return Split(parts=parts, labour=labour, transport=transport)


def missing_of(ctx: Context, job: int) -> tuple[Text, ...]:
    """What the pack of a job still lacks, inside an action."""
    return missing(pack_of(ctx.store, Cases(ctx.store).job(job)))
