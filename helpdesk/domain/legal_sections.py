"""Knows the shape of the sections of a country's legal profile; holds no number of any law.

Every section names its ``source`` (a tag of ``sources``) and ``as_of``, the day it was last compared
with the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Literal

from helpdesk.classes import dataclass

APPLIANCES = ("small", "white", "brown", "other")
"""Classes of appliance that a cap on a quote's fee tells apart; brown goods are electronics."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a rule is written."""

    short: str
    """As a reason given to a person names it."""
    title: str
    reference: str
    as_of: date
    abbreviation: str = ""
    """Where articles are named beside it and there is little room; else ``short``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What every section says of itself."""

    source: str
    as_of: date


@dataclass(frozen=True, slots=True, kw_only=True)
class GuaranteeRegime(Rule):
    """The legal guarantee of contracts made from a day on, in months from delivery."""

    contracts_from: date
    liability_months: int
    presumption_months: int
    """How long a fault counts as there at delivery unless the seller proves otherwise."""
    action_months: int
    action_from: Literal["manifestation", "delivery"]
    """From when the time to go to court runs."""
    same_defect_months: int
    """How long the seller answers for the repaired fault after handing back; 0 where no rule says so."""
    second_hand_minimum_months: int
    digital_months: int
    """The liability for digital content supplied once."""
    digital_presumption_months: int
    suspends: bool
    """Whether the terms are suspended while the unit is with the seller to be put right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairExtension(Rule):
    """Months added once to the liability when the remedy was a repair."""

    months: int
    contracts_from: date
    status: Mapping[str, str]
    """How far it is law here, by language."""
    applied: bool
    """Whether dates are computed with it unless the shop sets otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RepairGuarantee(Rule):
    """The least guarantee on a repair or an installation, in months from handing over."""

    months: int
    distance_km: int = 0
    """It ends before where this distance was driven since; 0: no distance ends it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingDays(Rule):
    """The days of the week that count where a term is in working days, Monday = 0; holidays never do."""

    weekdays: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteRules(Rule):
    """Quotes: ready after so many working days at most (0: no rule says so), valid for so many days at least."""

    prepare_working_days: int
    valid_days: int
    valid_working_days: int = 0
    """Instead of calendar days, where the rule counts working days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeCaps(Rule):
    """What a refused quote may cost at most: minutes at the posted hourly rate, by class of appliance."""

    minutes: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenFaultStep:
    """Up to this price of the new appliance (included; ``None``: above all others), this share of it."""

    up_to_cents: int | None = None
    basis_points: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenFaults(Rule):
    """How much a fault found while repairing may add without a new quote, where the quote was waived."""

    steps: tuple[HiddenFaultStep, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Rule):
    """A term in months."""

    months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StorageRules(Rule):
    """How long storing what is ready is free, from the day the customer was told: in months or in working days."""

    months: int = 0
    working_days: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TradeSale(Rule):
    """How soon a trader must complain to another, in days from delivery."""

    apparent_days: int
    inner_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTerm(Rule):
    """A term in calendar days."""

    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WithdrawalRules(Rule):
    """Taking back what was sold at a distance or away from the shop; terms in calendar days unless they say months."""

    days: int
    """From possession of the last of the goods."""
    unsolicited_days: int
    """After a visit to the home that nobody asked for."""
    uninformed_months: int
    """Added where the buyer was not told of the right."""
    pay_days: int
    """For the shop to pay back, from being told."""
    send_days: int
    """For the buyer to send the goods, from telling."""
    exceptions: Mapping[str, str]
    """The contracts one cannot withdraw from: the keys of ``EXCEPTIONS`` in ``return_words``, each with its place."""
    articles: Mapping[str, str]
    """Where each rule is written, by the keys of :data:`WITHDRAWAL_ARTICLES`."""


WITHDRAWAL_ARTICLES = (
    "consumer",
    "last_day",
    "uninformed",
    "sending",
    "refuse",
    "pay",
    "withhold",
    "means",
    "delivery",
    "deduct",
    "penalty",
    "post",
    "contracts",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VoluntaryRules(Rule):
    """What a shop's own promise to take goods back means where the promise is silent, in calendar days."""

    days: int
    pay_days: int
    double: bool = False
    """Whether the customer may claim twice the sum that is paid later."""
    articles: Mapping[str, str]
    """Where each rule is written, by the keys of :data:`VOLUNTARY_ARTICLES`."""


VOLUNTARY_ARTICLES = ("promise", "last_day", "pay", "means", "deduct", "contracts")


@dataclass(frozen=True, slots=True, kw_only=True)
class RemedyRefund(Rule):
    """Paying back where goods were not in conformity: days from having the goods back, or proof that they are sent."""

    days: int
    articles: Mapping[str, str]
    """Where each rule is written, by the keys of :data:`REMEDY_ARTICLES`."""


REMEDY_ARTICLES = ("remedies", "pay", "free", "means")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryRules(Rule):
    """How soon goods that were sold are handed over where no day was agreed, in calendar days from the contract."""

    days: int
    double: bool = False
    """Whether the buyer may claim twice what is paid back late, once they ended the contract."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRules(Rule):
    """How long parts must be had, and how soon they must come."""

    functional_years: int
    low_price_years: int
    low_price_cents: int
    """Appliances up to this price keep ``low_price_years``."""
    cosmetic_years: int
    producer_years: int
    """For makers, after the model is no longer made."""
    supply_days: int
    imported_supply_months: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintRules(Rule):
    """How small conditions may be printed."""

    conditions_points: float
    letter_mm: float
    """How tall a capital is at least; the size above is what makes it so."""
    line_spacing_mm: float


@dataclass(frozen=True, slots=True, kw_only=True)
class DisplayRules(Rule):
    """How small what hangs in the shop may be written: prices, and the rights of who has something repaired."""

    letter_mm: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording(Rule):
    """Words for a paper by language; ``needs`` are the places that the paper fills itself."""

    text: Mapping[str, str]
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """The rules of a trade with a decree of its own, in place of those of the country's household appliances."""

    without: tuple[str, ...]
    """The sections that this trade has not."""
    quote: QuoteRules
    repair_guarantee: RepairGuarantee
    storage: StorageRules
    wordings: Mapping[str, Wording]
    """Words that differ; all others stay the country's."""


NOT_IN_EVERY_TRADE = ("fee_caps", "hidden_faults")
"""The sections that an activity may be without."""
