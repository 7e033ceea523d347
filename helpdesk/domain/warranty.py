"""Knows what covers a unit can have, and whether one of them holds, with its reason; computes no dates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from helpdesk.classes import NamedTuple, dataclass
from helpdesk.domain.periods import Stretch
from helpdesk.texts import Text, translate

COVERS = {
    "legal": translate("Warranty", "Legal guarantee"),
    "same_defect": translate("Warranty", "Guarantee on the same defect"),
    "maker": translate("Warranty", "Maker's guarantee"),
    "extension": translate("Warranty", "Shop's extension"),
    "contract": translate("Warranty", "Maintenance contract"),
    "repair": translate("Warranty", "Repair guarantee"),
    "installation": translate("Warranty", "Installation guarantee"),
    "part": translate("Warranty", "Guarantee on a part"),
}
"""The kinds of cover with their words, in the order in which they are listed."""

GENERAL = ("legal", "maker", "extension", "contract")
"""Covers of the whole unit, first the one to rely on: the law's, then the one another pays for."""

LAWFUL = frozenset({"legal", "same_defect"})
"""Covers that the law gives a consumer against the seller."""

LIMITED = ("same_defect", "repair", "installation", "part")
"""Covers of what was done once."""

ENDING = frozenset({"reduction", "refund"})
"""Measures of the second tier: the unit stays as it is, or comes back for good (RDLeg 1/2007 art. 119)."""

UNMENDED = frozenset({"not_fixed", "not_worth"})
"""Outcomes after which a unit is not in conformity yet; where no fault was found it was."""

GUARANTEE = "guarantee"
"""As :attr:`PastJob.under`: free for the customer, under whichever cover was in force at hand-in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaleFacts:
    """What is known of a unit's sale. Days are local; months are whole."""

    purchased_on: date | None = None
    delivered_on: date | None = None
    installed_on: date | None = None
    condition: str = "new"
    agreed_months: int | None = None
    """The guarantee agreed: shortens that of a second-hand item, may lengthen any."""
    maker_months: int | None = None
    maker_from: Literal["delivery", "sale", "installation"] = "delivery"
    extension_months: int | None = None
    """What the shop adds behind the legal guarantee."""
    consumer: bool | None = True
    """Whether the law's consumer guarantee applies; not to what was bought for a trade. ``None``: nobody said."""
    first_sold_on: date | None = None
    """When second-hand goods were sold new, from which the maker's guarantee runs."""
    digital: bool = False
    """Digital content supplied once, which has periods of its own (RDLeg 1/2007 arts. 120.1 and 121.1)."""
    in_stock: bool = False
    """The unit came back and is the shop's own."""

    @property
    def second_hand(self) -> bool:
        """Whether it was sold second-hand."""
        return self.condition == "second-hand"

    @property
    def contract_on(self) -> date | None:
        """The day of the contract, which chooses the law."""
        return self.purchased_on or self.delivered_on

    @property
    def handed_over_on(self) -> date | None:
        """Delivery: the day on the receipt, or on the delivery note if later (RDLeg 1/2007 art. 123.1)."""
        return max((day for day in (self.purchased_on, self.delivered_on) if day), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PastJob:
    """A job on the unit as far as covers care; any kind may be given. Days are local."""

    job: int
    kind: str
    handed_in: date | None = None
    """Empty for work at the customer's place, which stops no clock."""
    finished: date | None = None
    handed_back: date | None = None
    under: str | None = None
    """The cover it was done under, :data:`GUARANTEE`, or ``None``: paid."""
    decision: str | None = None
    outcome: str | None = None
    fault: str = ""
    """Equal for equal faults; empty when not known."""
    comeback_of: int | None = None
    guaranteed_until: date | None = None
    """The repair or installation guarantee given, where longer than the law's."""
    measure: str | None = None
    """How a claim was put right, where it was not by the repair: replacement, reduction, refund."""
    measured_on: date | None = None
    driven_by: date | None = None
    """The first day on which a meter showed that the distance was driven which ends the guarantee on it."""
    before_swap: bool = False
    """It was done on the unit that this one replaced: what was done to that one is not in this one."""

    @property
    def begun(self) -> date | None:
        """The day it counts from."""
        return self.handed_in or self.finished or self.handed_back

    @property
    def over(self) -> date | None:
        """The day the unit was the customer's again."""
        return self.handed_back if self.handed_in else self.handed_back or self.finished

    @property
    def settled(self) -> date | None:
        """The day from which the terms run on; nothing while the unit is away from the customer, or unmended."""
        if self.over is None or self.outcome not in UNMENDED:
            return self.over
        return max(self.over, self.measured_on) if self.measure in ENDING and self.measured_on else None

    @property
    def done(self) -> bool:
        """Whether it ended with the work done; an unknown outcome is taken for good."""
        return self.over is not None and self.outcome in {None, "fixed"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """A cover given by agreement: an extension, a contract, a part's guarantee. Without an end it goes on.

    One that was withdrawn ended then, as if that had been agreed.
    """

    kind: str
    """Any but those of the law."""
    starts_on: date
    ends_on: date | None = None
    months: int | None = None
    """Counted from ``starts_on`` where no end is given."""
    name: str = ""
    agreed_on: date | None = None
    """When it became known; else when it starts."""
    job: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the shop has set."""

    both_days: bool = False
    """Count both the day of hand-in and that of return: a day more for the customer."""
    repair_extension: bool | None = None
    """Add the European months after a repair; ``None`` as the profile says."""
    repair_months: int = 0
    """The shop's own repair guarantee, where longer than the law's."""


STANDARD = Options()


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """One guarantee on a unit, as known on a day."""

    kind: str
    start: date
    end: date | None
    """The last covered day; ``None`` while ``open`` and for what has no end."""
    presumption_end: date | None = None
    """Until when a fault is presumed to have existed at delivery; ``None`` also while that term is suspended."""
    suspended_days: int = 0
    open: bool = False
    """The unit is in the shop for work under this cover, or was handed back unmended."""
    unmended_on: date | None = None
    """When it was handed back not in conformity, while it is not yet."""
    reason: Text
    suspensions: tuple[Stretch, ...] = ()
    earliest_end: date | None = None
    """The end if the unit were handed back that day."""
    job: int | None = None
    """The job whose work it covers."""
    fault: str = ""
    name: str = ""

    def holds(self, on: date) -> bool:
        """Whether the unit is covered on the day this was asked for."""
        return self.start <= on and (self.end is None or on <= self.end)


def rank(kind: str, same: bool | None) -> int | None:
    """How far ahead a cover in force goes, lowest first; ``same``: whether it is the fault it was given for.

    The legal guarantee first, as the customer's strongest right; then covers of this very fault; then
    other covers of the whole unit; then covers of one fault where the fault is not known (``None``).
    A cover of another fault does not count: ``None``.
    """
    if kind == GENERAL[0]:
        return 0
    if kind in GENERAL:
        return 10 + GENERAL.index(kind)
    if same is None:
        return 20 + LIMITED.index(kind)
    return 1 + LIMITED.index(kind) if same else None


def same_fault(one: str, other: str) -> bool | None:
    """Whether two faults are the same; ``None`` where one is not known."""
    one, other = one.strip().casefold(), other.strip().casefold()
    return one == other if one and other else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Whether a unit is covered on a day, ``None`` where a question is open; and why, or the question."""

    covered: bool | None
    cover: str | None = None
    """The kind of the cover to rely on."""
    reason: Text
    which: Cover | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Comeback:
    """An earlier repair that may have to answer for a fault; proposed, for a person to confirm."""

    job: int
    until: date | None
    """The last day of its guarantee; ``None`` while the unit is back for it."""
    sure: bool
    """The same fault for certain, not only perhaps."""
    reason: Text


def verdict(
    covers: Sequence[Cover], sale: SaleFacts, on: date, fault: str = "", comeback_of: int | None = None
) -> Verdict:
    """What holds on a day, from the covers as known on that day.

    Where only covers of one fault are left and the fault is not known, nobody can say: the reason asks.
    With ``fault`` covers of another fault do not count; ``comeback_of`` is the job whose fault a person
    said it is. Several in force: see :func:`rank`. Without a sale date only a cover of this very fault
    makes it certain.
    """

    def fits(cover: Cover) -> bool | None:
        return True if comeback_of is not None and cover.job == comeback_of else _same(cover, fault)

    places = ((rank(cover.kind, fits(cover)), cover) for cover in covers if cover.holds(on))
    running = sorted(
        ((place, cover) for place, cover in places if place is not None),
        key=lambda item: (item[0], -(item[1].end or date.max).toordinal()),
    )
    best = running[0][1] if running else None
    if sale.contract_on is None and not (best and (best.kind in GENERAL or fits(best))):
        return Verdict(covered=None, reason=_unknown(best), which=best)
    if best is None:
        return Verdict(covered=False, reason=_uncovered(covers, sale, on))
    if best.kind in LIMITED and not fits(best):
        return Verdict(covered=None, reason=sentences(_question(best), _holding(best)), which=best)
    return Verdict(
        covered=True, cover=best.kind, reason=sentences(_holding(best), _scope(best, on)), which=best
    )


def comeback(covers: Sequence[Cover], on: date, fault: str = "") -> Comeback | None:
    """The earlier repair of this unit whose guarantee holds on the day a fault comes in, the likeliest one.

    The same fault before one that is not known, the latest first; a repair of another fault is none.
    """
    repairs = [
        cover for cover in covers if cover.kind == "repair" and cover.holds(on) and cover.job is not None
    ]
    fitting = [cover for cover in repairs if _same(cover, fault) is not False]
    if not fitting:
        return None
    best = max(fitting, key=lambda cover: (_same(cover, fault) is True, cover.start))
    return Comeback(
        job=best.job or 0,
        until=best.end,
        sure=_same(best, fault) is True,
        reason=sentences(_holding(best), _scope(best, on)),
    )


def _same(cover: Cover, fault: str) -> bool | None:
    return same_fault(cover.fault, fault)


def _holding(cover: Cover) -> Text:
    kind, reason = COVERS[cover.kind], cover.reason
    if cover.unmended_on:
        return translate("Warranty", "{cover}, in force until the unit is in conformity: {reason}.")(
            cover=kind, reason=reason
        )
    if cover.open:
        return translate("Warranty", "{cover}, in force while the unit is in the shop: {reason}.")(
            cover=kind, reason=reason
        )
    if cover.end is None:
        return translate("Warranty", "{cover} without an end: {reason}.")(cover=kind, reason=reason)
    return translate("Warranty", "{cover} until {end}: {reason}.")(cover=kind, end=cover.end, reason=reason)


def _scope(cover: Cover, on: date) -> Text | None:
    """What the cover is good for, where that is not simply everything."""
    if cover.kind == "legal":
        return _presumption(cover, on)
    if cover.kind in {"same_defect", "repair"}:
        return translate("Warranty", "It covers the fault that was repaired.")
    if cover.kind == "installation":
        return translate("Warranty", "It covers the installation.")
    if cover.kind == "part":
        return translate("Warranty", "It covers that part.")
    return None


def _question(cover: Cover) -> Text:
    """What to ask where a cover holds for one fault or one work only."""
    if cover.kind == "installation":
        return translate("Warranty", "Is it a fault of the installation of {day}?")(day=cover.start)
    if cover.kind == "part":
        return translate("Warranty", "Is it the part fitted on {day}?")(day=cover.start)
    return translate("Warranty", "Is it the same fault as the one repaired on {day}?")(day=cover.start)


def _presumption(cover: Cover, on: date) -> Text:
    if cover.presumption_end is None:
        return translate(
            "Warranty", "A fault is presumed to have existed at delivery unless the seller proves otherwise."
        )
    if on <= cover.presumption_end:
        return translate(
            "Warranty",
            "A fault that appears by {day} is presumed to have existed at delivery unless the seller proves otherwise.",
        )(day=cover.presumption_end)
    return translate(
        "Warranty", "After {day} the shop may ask for proof that the fault existed at delivery."
    )(day=cover.presumption_end)


def _unknown(limited: Cover | None) -> Text:
    ask = translate("Warranty", "The sale date is not known: ask for the receipt or the invoice.")
    return sentences(ask, _holding(limited), _scope(limited, limited.start)) if limited else ask


def _uncovered(covers: Sequence[Cover], sale: SaleFacts, on: date) -> Text:
    if sale.contract_on and sale.contract_on > on:
        return translate("Warranty", "Not sold yet on {day}: it was sold on {sold}.")(
            day=on, sold=sale.contract_on
        )
    past = [cover for cover in covers if cover.end and cover.end < on]
    if past:
        last = max(past, key=lambda cover: cover.end or date.max)
        return translate("Warranty", "No guarantee on {day}. The last one: {cover}, until {end}.")(
            day=on, cover=COVERS[last.kind], end=last.end
        )
    if covers:
        first = min(cover.start for cover in covers)
        return translate("Warranty", "No guarantee yet on {day}: it begins on {start}.")(day=on, start=first)
    return translate("Warranty", "No guarantee is known.")


def sentences(*texts: Text | None) -> Text:
    """Several sentences as one text."""
    said = [text for text in texts if text is not None]
    if len(said) == 1:
        return said[0]
    first, *rest = said
    return Text("", "{first} {rest}", (("first", first), ("rest", sentences(*rest))))


class Reading(NamedTuple):
    """What a meter showed on a day; a new meter begins a new series."""

    day: date
    series: int
    value: int


def driven_by(readings: Sequence[Reading], since: date, distance: int) -> date | None:
    """The first day after ``since`` on which ``distance`` more had been driven than then; none is known so far.

    ``readings`` by day. What was driven between the last reading of one meter and the first of the next is not
    counted. Without a reading up to ``since`` nobody knows where it began.
    """
    begun: int | None = None
    driven = 0
    before: Reading | None = None
    for reading in readings:
        if before is not None and reading.series == before.series:
            driven += max(0, reading.value - before.value)
        before = reading
        if reading.day <= since:
            begun = driven
        elif distance and begun is not None and driven >= begun + distance:
            return reading.day
    return None
