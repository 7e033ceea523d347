"""Knows until when, and how much, a shop can claim from the maker or supplier who answers for a fault.

Two clocks run side by side: the supplier's own terms, which are data of each supplier and bind the shop alone,
and the law's year from the measure taken (RDLeg 1/2007 art. 125).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from helpdesk.classes import dataclass
from helpdesk.domain.periods import add_days
from helpdesk.texts import Text, translate, verbatim

if TYPE_CHECKING:
    from helpdesk.domain.legal import LegalProfile

ALERTS = (60, 15)
"""Days before the law's last day on which it is warned of, the earlier first."""

AGES = (30, 60, 90)
"""Until how many days after sending what is owed counts as of one age; beyond the last it is old."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """A supplier's own terms, in days; nothing where it has none."""

    name: str = ""
    terms_days: int | None = None
    """From the shop's own purchase."""
    send_days: int | None = None
    """From the claim being opened."""
    doa_days: int | None = None
    """From the sale to the end customer."""
    doa_hours: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """An amount in cents by what it is for."""

    parts: int = 0
    labour: int = 0
    transport: int = 0

    @property
    def total(self) -> int:
        """All of it."""
        return self.parts + self.labour + self.transport

    def __add__(self, other: Split) -> Split:
        return Split(
            parts=self.parts + other.parts,
            labour=self.labour + other.labour,
            transport=self.transport + other.transport,
        )

    def __sub__(self, other: Split) -> Split:
        return Split(
            parts=self.parts - other.parts,
            labour=self.labour - other.labour,
            transport=self.transport - other.transport,
        )

    def exceeds(self, most: Split) -> bool:
        """Whether any part of it is more than that part of another."""
        return self.parts > most.parts or self.labour > most.labour or self.transport > most.transport


def owed(claimed: Split, credited: Split, written_off: int = 0) -> int:
    """What is still owed, in cents."""
    return claimed.total - credited.total - written_off


def supplier_until(terms: Terms, supplied_on: date | None, opened_on: date) -> date | None:
    """The last day by the supplier's own terms; the earlier of its two, ``None`` where it has none or nobody
    knows when the shop bought the thing."""
    days = []
    if terms.terms_days is not None and supplied_on is not None:
        days.append(add_days(supplied_on, terms.terms_days))
    if terms.send_days is not None:
        days.append(add_days(opened_on, terms.send_days))
    return min(days, default=None)


def lawful_until(profile: LegalProfile, measured_on: date) -> date | None:
    """The last day by law, counted from the measure taken."""
    return profile.recourse_until(measured_on)


def warning(last: date | None, on: date) -> int | None:
    """Which of :data:`ALERTS` has come: 60, 15, 0 once the day is past; nothing before, or without a day."""
    if last is None:
        return None
    left = (last - on).days
    if left < 0:
        return 0
    return min((alert for alert in ALERTS if left <= alert), default=None)


def clocks_said(term_on: date | None, lawful_on: date | None, on: date, law: str = "") -> Text:
    """Both clocks in one sentence, as they stand on a day."""
    by_law = _law_said(lawful_on, on, law)
    if term_on is None:
        return translate("Recourse", "No term of the supplier's own is known; {law}.")(law=by_law)
    if on > term_on:
        return translate("Recourse", "The supplier's term is over since {day}; {law}.")(
            day=term_on, law=by_law
        )
    return translate("Recourse", "By the supplier's terms until {day}; {law}.")(day=term_on, law=by_law)


def _law_said(lawful_on: date | None, on: date, law: str) -> Text:
    if lawful_on is None:
        return translate("Recourse", "the law here names no term")
    said = (
        translate("Recourse", "the legal recourse is over since {day} ({law})")
        if on > lawful_on
        else translate("Recourse", "legal recourse open until {day} ({law})")
    )
    return said(day=lawful_on, law=verbatim(law))


def dead_on_arrival(terms: Terms, sold_on: date | None, broken_on: date) -> bool:
    """Whether the maker's own rule replaces at once what breaks so soon after its sale."""
    return (
        terms.doa_days is not None
        and sold_on is not None
        and 0 <= (broken_on - sold_on).days <= terms.doa_days
    )


def report_by(terms: Terms, known_at: datetime | None) -> datetime | None:
    """Until when it must be reported to them."""
    if terms.doa_hours is None or known_at is None:
        return None
    return known_at + timedelta(hours=terms.doa_hours)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """What a claim on a maker has to show."""

    supplier: str = ""
    serial: str = ""
    proof_of_sale: bool = False
    """The sale's day and its invoice or ticket."""
    diagnosis: str = ""
    codes: bool = False
    """The symptom, cause or remedy code."""
    photos: int = 0
    parts: Sequence[tuple[str, str, str]] = ()
    """Of each part put in: name, code, and the invoice it came with."""
    minutes: int | None = None
    labour_claimed: bool = False
    amount: int = 0


def missing(pack: Pack) -> tuple[Text, ...]:
    """What the pack still lacks, in the order in which makers ask for it."""
    found = [
        text
        for there, text in (
            (pack.supplier, translate("Recourse", "from whom it is claimed")),
            (
                pack.proof_of_sale,
                translate("Recourse", "proof of sale: its day and the number of the invoice"),
            ),
            (pack.serial, translate("Recourse", "serial number")),
            (pack.diagnosis, translate("Recourse", "diagnosis")),
            (pack.codes, translate("Recourse", "code of the fault")),
            (pack.photos, translate("Recourse", "photos")),
        )
        if not there
    ]
    for name, code, invoice in pack.parts:
        if not code:
            found.append(translate("Recourse", "code of the part {name}")(name=name))
        if not invoice:
            found.append(translate("Recourse", "invoice of the part {name}")(name=name))
    if pack.labour_claimed and not pack.minutes:
        found.append(translate("Recourse", "minutes of the work"))
    if not pack.amount:
        found.append(translate("Recourse", "the amount claimed"))
    return tuple(found)
