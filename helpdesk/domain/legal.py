"""Knows a country's legal profile: reads one from plain data, and what follows from its sections; holds no number of any law.

The numbers and the words for papers stand in ``resources/legal``, the words and the trades in files of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from datetime import date
from string import Formatter
from typing import Any, Self

from helpdesk.classes import dataclass
from helpdesk.domain.legal_sections import (
    APPLIANCES,
    NOT_IN_EVERY_TRADE,
    REMEDY_ARTICLES,
    VOLUNTARY_ARTICLES,
    WITHDRAWAL_ARTICLES,
    Activity,
    DayTerm,
    DeliveryRules,
    DisplayRules,
    FeeCaps,
    GuaranteeRegime,
    HiddenFaults,
    PartRules,
    PrintRules,
    QuoteRules,
    RemedyRefund,
    RepairExtension,
    RepairGuarantee,
    Rule,
    Source,
    StorageRules,
    Term,
    TradeSale,
    VoluntaryRules,
    WithdrawalRules,
    Wording,
    WorkingDays,
)
from helpdesk.domain.periods import add_days, add_months, add_working_days
from helpdesk.domain.typed import Later, read_table
from helpdesk.languages import SOURCE

WORDINGS = (
    "quote_right",
    "quote_fee",
    "waiver",
    "additional_quote",
    "repair_guarantee",
    "installation_guarantee",
    "work_guarantee",
    "storage",
    "receipt_needed",
    "unclaimed",
    "complaint_forms",
    "complaint_answer",
    "contract_end",
    "early_end",
    "dispute_body",
    "dispute_unanswered",
    "data_protection",
    "promotions_consent",
    "phone_consent",
    "post_consent",
    "device_data",
    "new_parts",
    "used_parts_consent",
    "replaced_parts",
    "paper_invoice",
    "promised_date",
    "travel_once",
    "not_repairable",
    "legal_guarantee",
    "commercial_guarantee",
    "remedy_choice",
    "repair_extension",
    "clock_stopped",
    "same_defect",
    "waiver_limit",
    "free_remedy",
    "claim_refused",
    "complaint_route",
    "rights_stay",
    "not_in_conformity",
    "replacement",
    "price_reduction",
    "contract_ended",
    "loan",
    "not_advice",
)
"""The words a paper may ask for; each country's file has them, or says under ``without`` that it has not."""


class ProfileError(ValueError):
    """A legal profile cannot be read; the message names the key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LegalProfile:
    """One country's rules. A section that the country lacks is ``None`` and named in ``without``."""

    country: str
    version: str
    without: tuple[str, ...]
    sources: Mapping[str, Source]
    guarantee: tuple[GuaranteeRegime, ...]
    repair_extension: RepairExtension
    repair_guarantee: RepairGuarantee
    working_days: WorkingDays
    quote: QuoteRules
    repair_form: DayTerm
    """Least validity of the European Repair Information Form."""
    fee_caps: FeeCaps | None
    hidden_faults: HiddenFaults | None
    storage: StorageRules | None
    """How long storing what is ready is free, from the day the customer was told."""
    vehicle_storage: DayTerm | None
    """The same for vehicles, in working days."""
    keep_papers: Term
    retention: Term | None
    """How long records of business are kept, from the last one: until then a person is blocked, not erased."""
    unclaimed: Term | None
    """When the right to get back an item left for repair prescribes, from hand-in."""
    unclaimed_long: Term | None
    """A longer term that an older law still names for the same right."""
    recourse: Term | None
    """How long a seller who put a fault right can turn to who answers for it."""
    other_remedy: Rule | None
    """Price reduction or the end of the contract, where goods were not put right."""
    refund: DayTerm | None
    """Within which is paid back what a lower price or the end of the contract gives."""
    hidden_defects: Term | None
    """How long a buyer who is no consumer can act for hidden defects, from delivery."""
    trade_sale: TradeSale | None
    complaint_answer: DayTerm
    dispute_told: Term | None
    """When who complained and had no answer is told who settles it out of court, from the day the complaint came."""
    delivery: DeliveryRules
    contract_end: DayTerm
    """How long before the last day to say no the end of a contract with a fixed term is told."""
    withdrawal: WithdrawalRules
    voluntary_returns: VoluntaryRules | None
    """What fills the gaps of the shop's own promise to take goods back."""
    remedy_refund: RemedyRefund | None
    parts: PartRules | None
    print: PrintRules
    display: DisplayRules | None
    wordings: Mapping[str, Wording]
    activities: Mapping[str, Activity]
    """Trades with rules of their own, by the keys of ``ACTIVITIES``."""
    activity: str = ""
    """The trade whose rules these are; empty: those of household appliances, and of every other trade."""

    @classmethod
    def parse(cls, data: Mapping[str, Any]) -> Self:
        """The profile in plain data, as ``tomllib`` gives it; :class:`ProfileError` names a wrong key."""
        try:
            profile = cls.read(data)
            _check(profile)
        except ValueError as problem:
            raise ProfileError(f"legal profile {data.get('country', '?')}: {problem}") from problem
        return profile

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> Self:
        """The same of a file of the program's own, of which the tests know that all of it is right.

        A table of tables may be a function: a start asks for terms, and says nothing on paper.
        """
        return read_table(cls, data, without=data.get("without", ()))

    def of_activity(self, name: str) -> LegalProfile:
        """The rules of a trade; the same where the country has none of its own for it."""
        own = self.activities.get(name)
        if own is None:
            return self
        from dataclasses import replace

        return replace(
            self,
            quote=own.quote,
            repair_guarantee=own.repair_guarantee,
            storage=own.storage,
            fee_caps=None if "fee_caps" in own.without else self.fee_caps,
            hidden_faults=None if "hidden_faults" in own.without else self.hidden_faults,
            wordings=Later(lambda: {**self.wordings, **own.wordings}),
            activities={},
            activity=name,
        )

    def regime(self, contract_on: date) -> GuaranteeRegime:
        """The legal guarantee of a contract made that day; the oldest one known for earlier days."""
        known = [regime for regime in self.guarantee if regime.contracts_from <= contract_on]
        return max(known or self.guarantee[:1], key=lambda regime: regime.contracts_from)

    def extends_after_repair(self, contract_on: date | None) -> bool:
        """Whether a contract of that day is one of those to which the months after a repair are due."""
        return contract_on is not None and contract_on >= self.repair_extension.contracts_from

    def law(self, rule: Rule) -> str:
        """The short name of where a rule is written."""
        return self.sources[rule.source].short

    def cite(self, rule: Rule, articles: str) -> str:
        """Where a rule is written, with its articles: ``TR 102, 104``."""
        source = self.sources[rule.source]
        return f"{source.abbreviation or source.short} {articles}"

    def say(self, key: str, language: str, **places: object) -> str:
        """The words of a paper in that language, else in that of the sources; empty where the country has none.

        Numbers of this profile fill themselves in; ``places`` gives what the wording ``needs``, or a number
        that differs here, such as a longer guarantee on this repair. ``KeyError`` where a place stays empty.
        """
        if key not in WORDINGS:
            raise KeyError(key)
        wording = self.wordings.get(key)
        if wording is None:
            return ""
        text = wording.text.get(language) or wording.text[SOURCE]
        return text.format_map(self.numbers() | places)

    def numbers(self) -> dict[str, object]:
        """What wordings may say of this profile, by the name of their place."""
        numbers: dict[str, object] = {
            "prepare_days": self.quote.prepare_working_days,
            "valid_days": self.quote.valid_days,
            "repair_months": self.repair_guarantee.months,
            "answer_days": self.complaint_answer.days,
            "extension_months": self.repair_extension.months,
        }
        if self.fee_caps:
            numbers |= {f"fee_{name}": minutes for name, minutes in self.fee_caps.minutes.items()}
        if self.refund:
            numbers["refund_days"] = self.refund.days
        if self.quote.valid_working_days:
            numbers["valid_working_days"] = self.quote.valid_working_days
        if self.repair_guarantee.distance_km:
            numbers["repair_km"] = self.repair_guarantee.distance_km
        if self.storage:
            numbers["storage_months"] = self.storage.months
            numbers["storage_days"] = self.storage.working_days
        if self.unclaimed:
            numbers["unclaimed_months"] = self.unclaimed.months
        return numbers

    def repair_guaranteed_until(self, handed_back: date) -> date:
        """The last day of the least guarantee on a repair or installation."""
        return add_months(handed_back, self.repair_guarantee.months)

    def counts(self, day: date, holidays: Container[date] = ()) -> bool:
        """Whether a day counts where a term is in working days."""
        return day.weekday() in self.working_days.weekdays and day not in holidays

    def complaint_due(
        self, received_on: date, regional_days: int = 0, is_working_day: Callable[[date], bool] | None = None
    ) -> date:
        """The last day to answer a complaint, the day it came not counted: the country's or the region's, the earlier.

        With ``is_working_day`` the region counts working days, as Andalusia does (Decreto 82/2022); 0: it has no rule.
        """
        national = add_days(received_on, self.complaint_answer.days)
        if not regional_days:
            return national
        if is_working_day is None:
            return min(national, add_days(received_on, regional_days))
        return min(national, add_working_days(received_on, regional_days, is_working_day))

    def dispute_told_by(self, received_on: date) -> date | None:
        """The last day to tell who was not answered who settles the complaint out of court."""
        return add_months(received_on, self.dispute_told.months) if self.dispute_told else None

    def deliver_by(self, bought_on: date) -> date:
        """The last day to hand over what was sold, where no day was agreed; the day of the sale not counted."""
        return add_days(bought_on, self.delivery.days)

    def unclaimed_on(self, handed_in: date) -> date | None:
        """When the customer's right to an item left for repair prescribes."""
        return add_months(handed_in, self.unclaimed.months) if self.unclaimed else None

    def recourse_until(self, remedied_on: date) -> date | None:
        """Until when the seller can recover the cost of guarantee work from who answers for the fault."""
        return add_months(remedied_on, self.recourse.months) if self.recourse else None


def _check(profile: LegalProfile) -> None:
    """What no type says: sources exist, wordings are complete and their places can be filled."""
    if not profile.guarantee:
        raise ValueError("missing key guarantee[0]")
    if profile.fee_caps and set(profile.fee_caps.minutes) != set(APPLIANCES):
        raise ValueError(f"fee_caps.minutes must have exactly {', '.join(APPLIANCES)}")
    for key in WORDINGS:
        if key not in profile.wordings and f"wordings.{key}" not in profile.without:
            raise ValueError(f"missing key wordings.{key}")
    for returned, named in (
        (profile.withdrawal, WITHDRAWAL_ARTICLES),
        (profile.voluntary_returns, VOLUNTARY_ARTICLES),
        (profile.remedy_refund, REMEDY_ARTICLES),
    ):
        if returned is not None and set(returned.articles) != set(named):
            raise ValueError(f"articles must have exactly {', '.join(named)}")
    for name, own in profile.activities.items():
        if unknown := sorted(set(own.without) - set(NOT_IN_EVERY_TRADE)):
            raise ValueError(f"activities.{name}.without has an unknown section {unknown[0]}")
        _check(profile.of_activity(name))
    numbers = set(profile.numbers())
    for key, wording in profile.wordings.items():
        _check_wording(f"wordings.{key}", wording, numbers)
    for path, rule in _rules(profile):
        if rule.source not in profile.sources:
            raise ValueError(f"{path}.source names no source: {rule.source}")


def _check_wording(path: str, wording: Wording, numbers: set[str]) -> None:
    if path.removeprefix("wordings.") not in WORDINGS:
        raise ValueError(f"unknown key {path}")
    if SOURCE not in wording.text:
        raise ValueError(f"missing key {path}.text.{SOURCE}")
    for language, text in wording.text.items():
        for _literal, place, _form, _conversion in Formatter().parse(text):
            if place is not None and place not in numbers and place not in wording.needs:
                raise ValueError(f"{path}.text.{language} has an unknown place {{{place}}}")


def _rules(profile: LegalProfile) -> list[tuple[str, Rule]]:
    from dataclasses import fields

    found: list[tuple[str, Rule]] = []
    for item in fields(profile):
        value = getattr(profile, item.name)
        if isinstance(value, Rule):
            found.append((item.name, value))
        elif isinstance(value, tuple):
            found += [(f"{item.name}[{n}]", rule) for n, rule in enumerate(value) if isinstance(rule, Rule)]
        elif isinstance(value, Mapping):
            found += [(f"{item.name}.{key}", rule) for key, rule in value.items() if isinstance(rule, Rule)]
    return found
