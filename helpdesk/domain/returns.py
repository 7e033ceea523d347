"""Knows what holds for goods that come back: by the ground the last day, what may be refused, deducted, given back.

Five different things, never one: withdrawal, the shop's own policy, a defect, the wrong product, courtesy. The
terms stand in the legal profile; here is how they run. Sources: RDLeg 1/2007 arts. 68-79, 102-108, 115-119 quater.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from helpdesk.classes import NamedTuple
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.legal_sections import WithdrawalRules
from helpdesk.domain.periods import add_days, add_months

AWAY = frozenset({"distance", "off_premises"})
"""How a sale came about from which a consumer can withdraw."""


class Policy(NamedTuple):
    """A version of the shop's own promise to take goods back."""

    version: int
    valid_from: date
    days: int | None = None
    """From handing over; nothing: not said. 0: nothing is taken back without a defect."""
    means: str = ""
    """A key of ``POLICY_MEANS``."""
    text: str = ""


def policy_on(policies: Iterable[Policy], day: date) -> Policy | None:
    """The version in force on a day: the newest that had begun."""
    begun = [policy for policy in policies if policy.valid_from <= day]
    return max(begun, key=lambda policy: (policy.valid_from, policy.version), default=None)


class ReturnFacts(NamedTuple):
    """What is known at the counter of something that comes back."""

    ground: str
    told_on: date
    """When the customer told, or sent the letter: the day of sending counts (RDLeg 1/2007 art. 106.2)."""
    consumer: bool | None = True
    """Nothing: nobody said yet as what the buyer buys."""
    channel: str = "shop"
    """How the sale came about; empty: not known."""
    bought_on: date | None = None
    possession_on: date | None = None
    """When the last of the goods of the order came into the buyer's hands."""
    informed_on: date | None = None
    """When the buyer was told of the right to withdraw; nothing: nobody can prove it, so never."""
    unsolicited: bool = False
    """Sold on a visit to the home that nobody asked for."""
    exception: str = ""
    """A contract one cannot withdraw from, a key of ``EXCEPTIONS``."""
    policy: Policy | None = None
    """The shop's own, in force when it was sold."""
    goods_back_on: date | None = None
    sent_on: date | None = None
    """The day of which there is proof that the goods were sent back."""
    fetched: bool = False
    """The shop offered to fetch the goods itself."""
    covered: bool | None = None
    """Whether the legal guarantee holds; nothing: not known."""
    covered_until: date | None = None

    @property
    def starts_on(self) -> date | None:
        """From when the days count, that day left out."""
        return self.possession_on or self.bought_on

    @property
    def arrived_on(self) -> date | None:
        """The goods are back, or there is proof that they were sent: whichever was first."""
        return min((day for day in (self.goods_back_on, self.sent_on) if day), default=None)


def withdraw_until(rules: WithdrawalRules, facts: ReturnFacts) -> date | None:
    """The last day on which a consumer may send word of withdrawing; nothing while the goods are not there.

    Not informed: months more. Informed late, but within those months: the days again from then (art. 105).
    """
    if facts.starts_on is None:
        return None
    days = rules.unsolicited_days if facts.unsolicited else rules.days
    usual = add_days(facts.starts_on, days)
    latest = add_months(usual, rules.uninformed_months)
    if facts.informed_on is None or informed_too_late(rules, facts):
        return latest
    return max(usual, min(add_days(facts.informed_on, days), latest))


def informed_too_late(rules: WithdrawalRules, facts: ReturnFacts) -> bool:
    """Whether the buyer was told of the right only when the months that are added without it had passed."""
    if facts.starts_on is None or facts.informed_on is None:
        return False
    return facts.informed_on > add_months(facts.starts_on, rules.uninformed_months)


def promised_until(law: LegalProfile, facts: ReturnFacts) -> date | None:
    """The last day of the shop's own promise; the law's days where the promise names none. Nothing: no promise."""
    rules, start = law.voluntary_returns, facts.starts_on
    days = facts.policy.days if facts.policy else None
    if days is None and rules is not None and facts.consumer is not False:
        days = rules.days
    return add_days(start, days) if start and days else None


def last_day(law: LegalProfile, facts: ReturnFacts) -> date | None:
    """The last day on which the goods may be brought back on this ground, or word of it be sent."""
    if facts.ground == "withdrawal":
        return withdraw_until(law.withdrawal, facts) if withdrawable(facts) else None
    if facts.ground == "policy":
        return promised_until(law, facts)
    return facts.covered_until if facts.ground in {"defect", "wrong_item"} else None


def accepted_until(day: date, is_working_day: Callable[[date], bool]) -> date:
    """The day up to which a late return is still taken: the next working day where the last is none.

    Source: Regulation (EEC) 1182/71 art. 3.4 may move the consumer's last day; ours to pay stays strict.
    """
    for _ in range(14):
        if is_working_day(day):
            return day
        day = add_days(day, 1)
    return day


def withdrawable(facts: ReturnFacts) -> bool:
    """Whether there is a right to withdraw from such a sale at all: a consumer, away from the shop, no exception."""
    return facts.consumer is not False and facts.channel in {*AWAY, ""} and not facts.exception


class PayDay(NamedTuple):
    """By when money has to be back with the customer."""

    last: date | None
    """The last lawful day to pay; nothing: none is set."""
    due: date | None
    """The day by which it is asked for; later than ``last`` where the goods, or the proof, came only then."""
    withheld: bool = False
    """It may be kept back: neither the goods nor a proof of sending are there."""

    def late(self, today: date) -> bool:
        """Whether the day has passed, and paying may not wait."""
        return self.due is not None and self.due < today and not self.withheld


def pay_day(law: LegalProfile, facts: ReturnFacts) -> PayDay:
    """By when to pay. Goods that came, or a proof of sending, after the last day make it due at once, never overdue."""
    back = facts.arrived_on
    if facts.ground in {"defect", "wrong_item"}:
        rules = law.remedy_refund
        if rules is None:
            return PayDay(None, None, back is None)
        due = add_days(back, rules.days) if back else None
        return PayDay(due, due, back is None)
    if facts.ground == "withdrawal":
        last = add_days(facts.told_on, law.withdrawal.pay_days)
        if facts.fetched:
            return PayDay(last, last)
        return PayDay(last, max(last, back) if back else last, back is None)
    if facts.ground == "policy" and law.voluntary_returns is not None and facts.consumer is not False:
        last = add_days(facts.told_on, law.voluntary_returns.pay_days)
        return PayDay(last, max(last, back) if back else last, back is None)
    return PayDay(None, None, back is None)


def send_by(law: LegalProfile, facts: ReturnFacts) -> date | None:
    """The last day on which who withdrew sends the goods; nothing on other grounds, or where the shop fetches them."""
    if facts.ground != "withdrawal" or facts.fetched:
        return None
    return add_days(facts.told_on, law.withdrawal.send_days)


def may_deduct(facts: ReturnFacts) -> bool:
    """Whether a loss of value by use beyond testing may be kept back.

    Only from who withdraws and was told of the right before (art. 108.2), or by the shop's own policy; never for
    goods that were faulty or wrong.
    """
    if facts.ground == "withdrawal":
        return facts.informed_on is not None
    return facts.ground in {"policy", "courtesy"}


def ends_contracts(facts: ReturnFacts) -> bool:
    """Whether an extension, a maintenance plan, a linked credit end with the sale, at no cost (arts. 76 bis, 77)."""
    return facts.ground != "courtesy"


_BY_POLICY = {
    "": ("refund",),
    "money": ("refund",),
    "voucher": ("voucher", "exchange", "refund"),
    "exchange": ("exchange", "voucher", "refund"),
}
_BY_GROUND = {
    "withdrawal": ("refund",),
    "defect": ("repair", "refund"),
    "wrong_item": ("exchange", "refund", "repair"),
    "courtesy": ("voucher", "exchange", "refund"),
}


def offered(facts: ReturnFacts) -> tuple[str, ...]:
    """How the shop may settle it by its own choice, what is usual first; anything else only where the customer asks.

    Who is due money may ask for a voucher or an exchange instead, and cannot be made to (arts. 73, 107.1, 119).
    """
    if facts.ground == "policy":
        return _BY_POLICY[facts.policy.means if facts.policy else ""]
    return _BY_GROUND[facts.ground]


def on_wish(facts: ReturnFacts) -> tuple[str, ...]:
    """What else the customer may ask for. A replacement for a defect is no exchange: it is a remedy of the guarantee."""
    more = ("voucher",) if facts.ground in {"defect", "wrong_item"} else ("exchange", "voucher")
    return tuple(word for word in more if word not in offered(facts))
