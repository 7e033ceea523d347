"""Knows the covers of a unit with their reasons, from its sale and its jobs; not where these are kept.

Choices where law and contract leave one:

- A cover's term is suspended only for work under that cover. Work under the year after guarantee work
  is guarantee work too, so it also stops the legal clock; work under the legal guarantee also stops the
  shop's extension, which runs behind it. It does not stop the maker's: that is a promise of its own.
- Every repair that was done carries a repair guarantee, free or paid. A comeback under it, or one with
  the same fault under another cover, does not begin a new one; a repair the customer pays does.
- A unit handed back not in conformity under a cover leaves its clock standing still until later work under
  that cover puts it right, finds no fault, or takes the unit back (RDLeg 1/2007 arts. 119 and 122.1).
- An agreement on second-hand goods below the law's minimum is void and counts as not written (art. 83).
- What replaces a unit goes on with its covers: no guarantee begins anew, the days it lay here are added, and the
  year for the same defect runs from the day the new one was handed over (arts. 122.1 and 122.3). The months after
  a repair and the guarantee on repairs are of repairs: a replacement has neither, and does not take over what was
  done to the old unit.
- A price reduction or the end of the contract ends the suspension of a unit that was not put right (art. 119).
- A maker's guarantee on second-hand goods runs from their first sale; where that is unknown there is none.
- Work accepted under the legal guarantee after its end (the fault showed before) revives no clock, but
  has its year for the same defect.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from helpdesk.classes import dataclass
from helpdesk.domain.clocks import Clock
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.legal_sections import GuaranteeRegime, Rule
from helpdesk.domain.periods import add_days, add_months
from helpdesk.domain.warranty import (
    COVERS,
    GUARANTEE,
    STANDARD,
    Agreement,
    Cover,
    Options,
    PastJob,
    SaleFacts,
    rank,
    same_fault,
)
from helpdesk.domain.workflows.kinds import CORRECTIVE
from helpdesk.texts import Text, translate, verbatim


def covers_of(
    sale: SaleFacts,
    jobs: Iterable[PastJob],
    profile: LegalProfile,
    on: date,
    options: Options = STANDARD,
    agreements: Iterable[Agreement] = (),
) -> tuple[Cover, ...]:
    """All covers of a unit as known on a day, past ones too, in the order of :data:`COVERS`.

    What happened after ``on`` is not known; a sale of before with a later delivery is, and its covers
    begin then.
    """
    book = _Book(profile, on, options)
    book.open_sale(sale)
    for agreement in agreements:
        book.open_agreement(agreement)
    known = [job for job in (_known(job, on) for job in jobs) if job.begun]
    for job in sorted(known, key=lambda job: (job.begun or on, job.over or date.max, job.job)):
        book.enter(job)
    return book.covers()


def _known(job: PastJob, on: date) -> PastJob:
    """The job without what happened after ``on``."""

    def seen(day: date | None) -> date | None:
        return day if day is not None and day <= on else None

    told = job.finished or job.handed_back
    if all(
        day is None or day <= on for day in (job.handed_in, job.finished, job.handed_back, job.measured_on)
    ):
        return job
    return replace(
        job,
        handed_in=seen(job.handed_in),
        finished=seen(job.finished),
        handed_back=seen(job.handed_back),
        outcome=job.outcome if told is None or told <= on else None,
        measured_on=seen(job.measured_on),
        measure=job.measure if job.measured_on is None or job.measured_on <= on else None,
    )


@dataclass(slots=True)
class _Entry:
    """A cover while the book is written: its clock, and what it says of itself."""

    kind: str
    clock: Clock
    why: Text
    presumption: Clock | None = None
    job: int | None = None
    fault: str = ""
    name: str = ""
    behind_legal: bool = False

    @property
    def clocks(self) -> tuple[Clock, ...]:
        return (self.clock, self.presumption) if self.presumption else (self.clock,)

    def stand_still(self, job: PastJob) -> None:
        """What a job under this cover does to its clocks."""
        for clock in self.clocks:
            if job.over and job.settled is None:
                clock.keep_open(job.handed_in or job.over, job.over)
                continue
            if job.handed_in:
                clock.stop(job.handed_in, job.settled)
            if job.settled:
                clock.put_right(job.settled)

    def fits(self, job: PastJob) -> bool | None:
        if job.comeback_of is not None and job.comeback_of == self.job:
            return True
        return same_fault(self.fault, job.fault)


class _Book:
    """The covers in the making: jobs are entered in the order in which they began."""

    def __init__(self, profile: LegalProfile, on: date, options: Options) -> None:
        self.profile = profile
        self.on = on
        self.options = options
        self.entries: list[_Entry] = []
        self.contract_on = on
        self.consumer = True

    # -- what the sale and agreements give

    def open_sale(self, sale: SaleFacts) -> None:
        self.consumer = sale.consumer is True and not sale.in_stock
        start = sale.handed_over_on
        if sale.contract_on is None or start is None or sale.contract_on > self.on:
            return
        self.contract_on = sale.contract_on
        months = self._open_legal(sale, start) if self.consumer else 0
        self._open_extension(sale, start, months)
        installed = sale.installed_on if sale.installed_on and sale.installed_on <= self.on else None
        firsts = {"delivery": start, "sale": sale.contract_on, "installation": installed or start}
        first = sale.first_sold_on if sale.second_hand else firsts[sale.maker_from]
        if sale.maker_months and first and first <= self.on:
            self._open_maker(first, sale.maker_months)
        if installed:
            self._open_installation(installed)

    def _open_legal(self, sale: SaleFacts, start: date) -> int:
        regime = self.profile.regime(self.contract_on)
        months = _legal_months(sale, regime)
        end = add_months(start, months)
        presumption = regime.digital_presumption_months if sale.digital else regime.presumption_months
        presumed = min(end, add_months(start, presumption))
        why = _legal_reason(sale, regime, months, start, self._law(regime))
        entry = self._open("legal", start, end, why, suspends=regime.suspends)
        entry.presumption = self._clock(start, presumed, regime.suspends)
        return months

    def _open_extension(self, sale: SaleFacts, start: date, months: int) -> None:
        """What runs behind the legal guarantee: the shop's extension, or a longer term agreed.

        Its clock runs from delivery like the legal one, so that what stops that one moves it too.
        """
        whole = max(months + (sale.extension_months or 0), sale.agreed_months or 0)
        if whole > months:
            why = translate("Warranty", "%n month(s) in all from {start}, agreed with the shop", "", 1)(
                n=whole, start=start
            )
            self._open("extension", start, add_months(start, whole), why).behind_legal = months > 0

    def _open_maker(self, first: date, months: int) -> None:
        why = translate("Warranty", "%n month(s) from {start}, given by the maker", "", 1)(
            n=months, start=first
        )
        self._open("maker", first, add_months(first, months), why)

    def open_agreement(self, agreement: Agreement) -> None:
        start, end = agreement.starts_on, agreement.ends_on
        if (agreement.agreed_on or start) > self.on:
            return
        if end is None and agreement.months is not None:
            end = add_months(start, agreement.months)
        why = translate("Warranty", "agreed from {start}")(start=start)
        if agreement.name:
            why = translate("Warranty", "{name}, from {start}")(name=verbatim(agreement.name), start=start)
        entry = self._open(agreement.kind, start, end, why)
        entry.job, entry.name = agreement.job, agreement.name

    def _open_installation(self, done: date, job: PastJob | None = None) -> None:
        if any(entry.kind == "installation" and entry.clock.start == done for entry in self.entries):
            return
        rule = self.profile.repair_guarantee
        why = translate("Warranty", "%n month(s) from the installation on {start} ({law})", "", 1)(
            n=rule.months, start=done, law=self._law(rule)
        )
        self._open_work("installation", done, job, why)

    # -- what jobs do

    def enter(self, job: PastJob) -> None:
        if job.kind == "installation" and job.done and job.over:
            self._open_installation(job.over, job)
        if job.kind not in CORRECTIVE or job.outcome == "cancelled":
            return
        kind, entry = self._under(job)
        comeback = kind is not None and self._is_comeback(job, entry)
        if entry:
            self._stand_still(entry, job)
        unrepaired = job.decision == "refused" and job.outcome is None
        if job.kind == "return" or unrepaired or not job.done or not job.over:
            return
        if not comeback and job.measure is None:
            self._open_repair(job.over, job)
        if kind in {"legal", "same_defect"}:
            self._after_guarantee_work(job, job.over, entry)

    def _under(self, job: PastJob) -> tuple[str | None, _Entry | None]:
        """The kind of cover a job was done under, and the cover itself where its clock was running."""
        if job.under is None or job.decision in {"refused", "goodwill"} or job.begun is None:
            return None, None
        running = [entry for entry in self.entries if entry.clock.holds(job.begun)]
        if job.under == GUARANTEE:
            ranked = [(rank(entry.kind, entry.fits(job)), entry) for entry in running]
            fitting = [
                (place, -entry.clock.start.toordinal(), entry) for place, entry in ranked if place is not None
            ]
            best = min(fitting, key=lambda item: item[:2], default=None)
            return (best[2].kind, best[2]) if best else ("legal", None)
        of_kind = [entry for entry in running if entry.kind == job.under]
        return job.under, max(
            of_kind, key=lambda entry: (entry.fits(job) is True, entry.clock.start), default=None
        )

    def _is_comeback(self, job: PastJob, entry: _Entry | None) -> bool:
        """Whether a repair guarantee in force at hand-in already covers this fault."""
        if entry and entry.kind == "repair":
            return True
        begun = job.begun or self.on
        repairs = (entry for entry in self.entries if entry.kind == "repair" and entry.clock.holds(begun))
        return any(entry.fits(job) for entry in repairs)

    def _stand_still(self, entry: _Entry, job: PastJob) -> None:
        by_law = entry.kind in {"legal", "same_defect"}
        for other in self.entries:
            if other is entry or (by_law and (other.kind == "legal" or other.behind_legal)):
                other.stand_still(job)

    def _after_guarantee_work(self, job: PastJob, over: date, entry: _Entry | None) -> None:
        regime = self.profile.regime(self.contract_on)
        if regime.same_defect_months and self.consumer:
            months = regime.same_defect_months
            why = translate(
                "Warranty", "%n month(s) from {start}, handed back after guarantee work ({law})", "", 1
            )(n=months, start=over, law=self._law(regime))
            after = self._open("same_defect", over, add_months(over, months), why, suspends=regime.suspends)
            after.job, after.fault = job.job, job.fault
        if entry is not None and job.measure is None:
            self._extend_legal(job.begun or over)

    def _extend_legal(self, begun: date) -> None:
        """The European months after a repair, once, where law or shop give them (2019/771 art. 10.2a)."""
        rule = self.profile.repair_extension
        wanted = rule.applied if self.options.repair_extension is None else self.options.repair_extension
        if not wanted or self.contract_on < rule.contracts_from:
            return
        for entry in self.entries:
            if (entry.kind == "legal" or entry.behind_legal) and entry.clock.holds(begun):
                entry.clock.extend_once(rule.months)

    def _open_repair(self, done: date, job: PastJob) -> None:
        rule = self.profile.repair_guarantee
        why = translate("Warranty", "%n month(s) from handing back on {start} ({law})", "", 1)(
            n=rule.months, start=done, law=self._law(rule)
        )
        if rule.distance_km:
            why = translate("Warranty", "%n month(s) or {km} km from handing back on {start} ({law})", "", 1)(
                n=rule.months, km=rule.distance_km, start=done, law=self._law(rule)
            )
        self._open_work("repair", done, job, why)

    def _open_work(self, kind: str, done: date, job: PastJob | None, why: Text) -> None:
        """The guarantee on work: the longest of the law's, the shop's and the job's own."""
        by_law = self.profile.repair_guaranteed_until(done)
        end = max(by_law, add_months(done, self.options.repair_months))
        end = max(end, job.guaranteed_until if job and job.guaranteed_until else end)
        driven = job.driven_by if job and self.profile.repair_guarantee.distance_km else None
        if end > by_law:
            why = translate("Warranty", "given by the shop with the work handed over on {start}")(start=done)
        elif driven is not None and driven <= end:
            end = add_days(driven, -1)
            why = translate(
                "Warranty", "{km} km were driven by {day}, after handing back on {start} ({law})"
            )(
                km=self.profile.repair_guarantee.distance_km,
                day=driven,
                start=done,
                law=self._law(self.profile.repair_guarantee),
            )
        if end > done and not (job and job.before_swap):
            entry = self._open(kind, done, end, why)
            entry.job, entry.fault = (job.job, job.fault) if job else (None, "")

    def _law(self, rule: Rule) -> Text:
        return verbatim(self.profile.law(rule))

    def _open(self, kind: str, start: date, end: date | None, why: Text, suspends: bool = True) -> _Entry:
        entry = _Entry(kind, self._clock(start, end, suspends), why)
        self.entries.append(entry)
        return entry

    def _clock(self, start: date, end: date | None, suspends: bool) -> Clock:
        return Clock(start, end, suspends=suspends, both_days=self.options.both_days)

    # -- what is shown

    def covers(self) -> tuple[Cover, ...]:
        order = list(COVERS)
        shown = (self._cover(entry) for entry in self.entries)
        return tuple(sorted(shown, key=lambda cover: (order.index(cover.kind), cover.start, cover.job or 0)))

    def _cover(self, entry: _Entry) -> Cover:
        clock, presumption = entry.clock, entry.presumption
        return Cover(
            kind=entry.kind,
            start=self._behind_legal(clock.start) if entry.behind_legal else clock.start,
            end=None if clock.open else clock.end,
            presumption_end=None if presumption is None or presumption.open else presumption.end,
            suspended_days=clock.days,
            open=clock.open,
            unmended_on=clock.unmended_on,
            reason=_reason(entry.why, clock),
            suspensions=tuple(clock.stops),
            earliest_end=clock.earliest_end(self.on),
            job=entry.job,
            fault=entry.fault,
            name=entry.name,
        )

    def _behind_legal(self, start: date) -> date:
        """The day after the legal guarantee; as early as it can be while that is suspended."""
        ends = [entry.clock.earliest_end(self.on) for entry in self.entries if entry.kind == "legal"]
        return add_days(ends[0], 1) if ends and ends[0] else start


def _legal_months(sale: SaleFacts, regime: GuaranteeRegime) -> int:
    """Months of the legal guarantee; only a second-hand item may have less, and not below the minimum."""
    if sale.digital:
        return regime.digital_months
    if not sale.second_hand or sale.agreed_months is None or _is_void(sale, regime):
        return regime.liability_months
    return min(sale.agreed_months, regime.liability_months)


def _is_void(sale: SaleFacts, regime: GuaranteeRegime) -> bool:
    """Whether less was agreed than may be, which counts as not written."""
    agreed = sale.agreed_months
    return sale.second_hand and agreed is not None and agreed < regime.second_hand_minimum_months


def _legal_reason(sale: SaleFacts, regime: GuaranteeRegime, months: int, start: date, law: Text) -> Text:
    if sale.digital:
        return translate("Warranty", "%n month(s) from delivery on {start}, digital content ({law})", "", 1)(
            n=months, start=start, law=law
        )
    if _is_void(sale, regime):
        return translate(
            "Warranty",
            "%n month(s) from delivery on {start}: the {agreed} agreed for second-hand are too few and void ({law})",
            "",
            1,
        )(n=months, start=start, agreed=str(sale.agreed_months), law=law)
    if months == sale.agreed_months and sale.second_hand:
        return translate(
            "Warranty", "%n month(s) from delivery on {start}, agreed for second-hand ({law})", "", 1
        )(n=months, start=start, law=law)
    return translate("Warranty", "%n month(s) from delivery on {start} ({law})", "", 1)(
        n=months, start=start, law=law
    )


def _reason(why: Text, clock: Clock) -> Text:
    if clock.days:
        why = translate("Warranty", "{reason}; %n day(s) in the shop added", "", 1)(n=clock.days, reason=why)
    if clock.extended:
        why = translate("Warranty", "{reason}; %n month(s) added once for the repair", "", 1)(
            n=clock.extended, reason=why
        )
    if clock.unmended_on:
        return translate(
            "Warranty", "{reason}; handed back on {day} not in conformity, the term is still suspended"
        )(reason=why, day=clock.unmended_on)
    if clock.open:
        since = clock.stops[-1][0]
        why = translate("Warranty", "{reason}; in the shop since {day}, the term is suspended")(
            reason=why, day=since
        )
    return why
