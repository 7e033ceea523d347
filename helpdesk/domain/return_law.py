"""Tells the law for exactly one return: last day, day to pay, what may be refused and deducted, each with its article."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from helpdesk.classes import NamedTuple
from helpdesk.domain.legal import LegalProfile
from helpdesk.domain.legal_sections import RemedyRefund, VoluntaryRules, WithdrawalRules
from helpdesk.domain.return_words import EXCEPTIONS, POLICY_MEANS, SETTLED
from helpdesk.domain.returns import (
    AWAY,
    ReturnFacts,
    ends_contracts,
    informed_too_late,
    last_day,
    may_deduct,
    offered,
    pay_day,
    send_by,
)
from helpdesk.texts import Text, translate

MAY_BE_REFUSED = translate("ReturnLaw", "May it be refused?")


class Refusal(NamedTuple):
    """Whether a return may be refused, and why; ``may`` is nothing where something has to be asked first."""

    may: bool | None
    why: Text
    law: str = ""
    """Where it is written: ``TR 102, 103``."""


class LawLine(NamedTuple):
    """One rule as it holds for this return."""

    key: str
    title: Text
    says: Text
    note: Text | None = None
    law: str = ""
    day: date | None = None
    """The day that ``says`` is, where it is one."""


def refusal(law: LegalProfile, facts: ReturnFacts, accepted_on: date | None = None) -> Refusal:
    """Whether the shop may say no. ``accepted_on``: the last day with what a Sunday or a holiday adds."""
    if facts.ground == "withdrawal":
        return _withdrawal(law, facts, accepted_on)
    if facts.ground == "policy":
        return _policy(law, facts, accepted_on)
    if facts.ground == "courtesy":
        return Refusal(True, translate("ReturnLaw", "Yes. Nothing was promised: it is the shop's goodwill."))
    return _conformity(law, facts)


def _withdrawal(law: LegalProfile, facts: ReturnFacts, accepted_on: date | None) -> Refusal:
    rules = law.withdrawal
    cite = rules.articles
    if facts.consumer is None:
        return Refusal(None, _WHO, law.cite(rules, cite["consumer"]))
    if not facts.consumer:
        said = translate("ReturnLaw", "Yes. Bought for a business: only consumers can withdraw.")
        return Refusal(True, said, law.cite(rules, cite["consumer"]))
    if not facts.channel:
        said = translate(
            "ReturnLaw",
            "Ask how it was sold: at a distance or away from the shop one can withdraw, in the shop not.",
        )
        return Refusal(None, said, law.cite(rules, cite["last_day"]))
    if facts.channel not in AWAY:
        said = translate(
            "ReturnLaw", "Yes. Bought in the shop: there is no right to withdraw, only the shop's own policy."
        )
        return Refusal(True, said, law.cite(rules, cite["last_day"]))
    if facts.exception:
        said = translate("ReturnLaw", "Yes. One cannot withdraw from it: {exception}.")
        where = rules.exceptions.get(facts.exception, cite["refuse"])
        return Refusal(True, said(exception=EXCEPTIONS[facts.exception]), law.cite(rules, where))
    last = accepted_on or last_day(law, facts)
    if last is not None and facts.told_on > last:
        return Refusal(True, _LATE(day=last), law.cite(rules, cite["last_day"]))
    said = translate("ReturnLaw", "No. Neither a reason nor the original box is needed.")
    return Refusal(False, said, law.cite(rules, cite["refuse"]))


def _policy(law: LegalProfile, facts: ReturnFacts, accepted_on: date | None) -> Refusal:
    rules = law.voluntary_returns
    where = law.cite(rules, rules.articles["promise"]) if rules else ""
    if facts.consumer is False and facts.policy is None:
        said = translate("ReturnLaw", "Yes. Bought for a business, and the shop had promised nothing.")
        return Refusal(True, said, where)
    if facts.policy and facts.policy.days == 0:
        said = translate("ReturnLaw", "Yes. The shop's policy takes nothing back that has no defect.")
        return Refusal(True, said, where)
    last = accepted_on or last_day(law, facts)
    if last is None:
        return Refusal(True, translate("ReturnLaw", "Yes. The shop had promised nothing."), where)
    if facts.told_on > last:
        return Refusal(True, _LATE(day=last), where)
    said = translate("ReturnLaw", "No. What the shop promised when it sold binds it.")
    return Refusal(False, said, where)


def _conformity(law: LegalProfile, facts: ReturnFacts) -> Refusal:
    rules = law.remedy_refund
    where = law.cite(rules, rules.articles["remedies"]) if rules else law.law(law.guarantee[-1])
    if facts.consumer is None:
        return Refusal(None, _WHO, law.cite(law.withdrawal, law.withdrawal.articles["consumer"]))
    if facts.covered is False:
        said = translate(
            "ReturnLaw", "Yes, outside any guarantee: then it is goodwill. The unit's card says why."
        )
        return Refusal(True, said, where)
    if facts.covered is None:
        said = translate(
            "ReturnLaw", "Ask first: the guarantee hangs on something. The unit's card says on what."
        )
        return Refusal(None, said, where)
    if facts.ground == "wrong_item":
        said = translate(
            "ReturnLaw", "No. What was delivered is not what was sold; putting it right is free."
        )
    else:
        said = translate(
            "ReturnLaw", "No. Repair or replacement as the customer chooses; where that fails, money back."
        )
    return Refusal(False, said, where)


def told(law: LegalProfile, facts: ReturnFacts, accepted_on: date | None = None) -> tuple[LawLine, ...]:
    """The rules for this return in the order in which they are wanted at the counter."""
    return (
        *_last(law, facts, accepted_on),
        *_pay(law, facts),
        _refuse(law, facts, accepted_on),
        *_settle(law, facts),
        _deduct(law, facts),
        *_post(law, facts),
        *_contracts(law, facts),
    )


def _refuse(law: LegalProfile, facts: ReturnFacts, accepted_on: date | None) -> LawLine:
    found = refusal(law, facts, accepted_on)
    return LawLine("refuse", MAY_BE_REFUSED, found.why, None, found.law)


def _last(law: LegalProfile, facts: ReturnFacts, accepted_on: date | None) -> Iterator[LawLine]:
    last = last_day(law, facts)
    if last is None:
        return
    titles = {
        "withdrawal": translate("ReturnLaw", "Last day to withdraw"),
        "policy": translate("ReturnLaw", "Last day by the shop's policy"),
    }
    title = titles.get(facts.ground, translate("ReturnLaw", "Guarantee until"))
    where, note = "", None
    if facts.ground == "withdrawal":
        where, note = _how_long(law, facts)
    elif facts.ground == "policy":
        rules = law.voluntary_returns
        where = law.cite(rules, rules.articles["last_day"]) if rules else ""
        note = _promised(facts)
    if accepted_on is not None and accepted_on > last:
        moved = translate("ReturnLaw", "Not a working day: accepted until {day}.")(day=accepted_on)
        note = _both(note, moved)
    yield LawLine("last_day", title, _DAY(day=last), note, where, last)


def _how_long(law: LegalProfile, facts: ReturnFacts) -> tuple[str, Text]:
    rules = law.withdrawal
    days = rules.unsolicited_days if facts.unsolicited else rules.days
    if facts.informed_on is None:
        said = translate(
            "ReturnLaw",
            "{days} calendar days from handing over on {start}, and {months} months more: nothing shows that the "
            "buyer was told of the right.",
        )
        told_ = said(days=days, months=rules.uninformed_months, start=facts.starts_on)
        return law.cite(rules, rules.articles["uninformed"]), told_
    if informed_too_late(rules, facts):
        said = translate(
            "ReturnLaw",
            "{days} calendar days from handing over on {start}, and {months} months more: the buyer was told of the "
            "right later than that, on {told}.",
        )
        told_ = said(days=days, months=rules.uninformed_months, start=facts.starts_on, told=facts.informed_on)
        return law.cite(rules, rules.articles["uninformed"]), told_
    if facts.starts_on is not None and facts.informed_on > facts.starts_on:
        said = translate(
            "ReturnLaw", "{days} calendar days from {start}, when the buyer was told of the right."
        )
        return law.cite(rules, rules.articles["uninformed"]), said(days=days, start=facts.informed_on)
    said = translate(
        "ReturnLaw", "{days} calendar days from handing over on {start}. The day of sending counts."
    )
    return law.cite(rules, rules.articles["last_day"]), said(days=days, start=facts.starts_on)


def _promised(facts: ReturnFacts) -> Text:
    policy = facts.policy
    if policy is None:
        return translate("ReturnLaw", "No policy was in force when it was sold: the law's days hold.")
    if policy.days is None:
        return translate("ReturnLaw", "Policy {version} names no days: the law's hold.")(
            version=policy.version
        )
    said = translate("ReturnLaw", "Policy {version}, in force when it was sold: {days} days, {means}.")
    return said(version=policy.version, days=policy.days, means=POLICY_MEANS[policy.means])


def _rules(law: LegalProfile, facts: ReturnFacts) -> WithdrawalRules | VoluntaryRules | RemedyRefund | None:
    """The rules of the ground, where the country has such."""
    if facts.ground == "withdrawal":
        return law.withdrawal
    return law.remedy_refund if facts.ground in {"defect", "wrong_item"} else law.voluntary_returns


def _pay(law: LegalProfile, facts: ReturnFacts) -> Iterator[LawLine]:
    due = pay_day(law, facts)
    title = translate("ReturnLaw", "Last day to pay")
    rules = _rules(law, facts)
    if rules is None or (due.last is None and not due.withheld):
        return
    where = law.cite(rules, rules.articles["pay"])
    if due.last is None:
        if facts.ground == "courtesy":
            return
        said = translate("ReturnLaw", "Not before the goods are back, or proof that they were sent.")
        yield LawLine("pay", title, said, None, where)
        return
    if due.withheld:
        note = translate(
            "ReturnLaw", "It may be kept back until the goods, or proof that they were sent, are here."
        )
        if facts.ground == "withdrawal":
            where = law.cite(
                rules, "{}, {}".format(rules.articles["pay"], law.withdrawal.articles["withhold"])
            )
    elif due.due is not None and due.due > due.last:
        note = translate("ReturnLaw", "The goods, or the proof of sending, came on {day}: pay at once.")(
            day=due.due
        )
    else:
        days = (
            due.last
            - (facts.arrived_on if rules is law.remedy_refund and facts.arrived_on else facts.told_on)
        ).days
        own = law.voluntary_returns
        doubled = own is not None and rules is own and own.double
        said = _PAID_DOUBLE if doubled else translate("ReturnLaw", "{days} calendar days.")
        note = said(days=days)
    yield LawLine("pay", title, _DAY(day=due.last), note, where, due.last)


def _settle(law: LegalProfile, facts: ReturnFacts) -> Iterator[LawLine]:
    words = offered(facts)
    rules = _rules(law, facts)
    where = law.cite(rules, rules.articles["means"]) if rules and facts.ground != "courtesy" else ""
    says = SETTLED[words[0]]
    for word in words[1:]:
        says = translate("ReturnLaw", "{first}, {second}")(first=says, second=SETTLED[word])
    note = None
    if "voucher" not in words:
        note = translate("ReturnLaw", "A voucher only where the customer asks for it: it cannot be imposed.")
    yield LawLine("settle", translate("ReturnLaw", "How it is settled"), says, note, where)


def _deduct(law: LegalProfile, facts: ReturnFacts) -> LawLine:
    title = translate("ReturnLaw", "May anything be deducted?")
    rules = law.withdrawal
    if facts.ground == "withdrawal":
        penalty = translate("ReturnLaw", "Never a charge for restocking.")
        where = law.cite(rules, f"{rules.articles['penalty']}, {rules.articles['deduct']}")
        if may_deduct(facts):
            said = translate(
                "ReturnLaw",
                "Only what use beyond testing took from its value: the buyer was told of the right.",
            )
            return LawLine("deduct", title, said, penalty, where)
        said = translate(
            "ReturnLaw", "Nothing, not even for wear: nothing shows that the buyer was told of the right."
        )
        return LawLine("deduct", title, said, penalty, where)
    if may_deduct(facts):
        own = law.voluntary_returns
        said = translate("ReturnLaw", "Only use beyond testing; never wear by mere trying.")
        return LawLine("deduct", title, said, None, law.cite(own, own.articles["deduct"]) if own else "")
    fault = law.remedy_refund
    said = translate("ReturnLaw", "Nothing: neither past use nor transport.")
    return LawLine("deduct", title, said, None, law.cite(fault, fault.articles["free"]) if fault else "")


def _post(law: LegalProfile, facts: ReturnFacts) -> Iterator[LawLine]:
    title = translate("ReturnLaw", "Who pays the way back?")
    if facts.ground in {"defect", "wrong_item"}:
        rules = law.remedy_refund
        where = law.cite(rules, rules.articles["free"]) if rules else ""
        yield LawLine("post", title, translate("ReturnLaw", "The shop."), None, where)
        return
    by = send_by(law, facts)
    if by is None:
        return
    if facts.informed_on is None:
        said = translate("ReturnLaw", "The shop: nothing shows that the buyer was told otherwise.")
    else:
        said = translate("ReturnLaw", "The customer, as they were told before buying.")
    note = None
    if facts.goods_back_on is None:
        note = translate("ReturnLaw", "To be sent by {day}.")(day=by)
    yield LawLine("post", title, said, note, law.cite(law.withdrawal, law.withdrawal.articles["post"]))


def _contracts(law: LegalProfile, facts: ReturnFacts) -> Iterator[LawLine]:
    if not ends_contracts(facts) or facts.ground not in {"withdrawal", "policy"}:
        return
    rules = law.voluntary_returns if facts.ground == "policy" else law.withdrawal
    if rules is None:
        return
    said = translate(
        "ReturnLaw", "An extension of the guarantee, a maintenance plan and a linked credit, at no cost."
    )
    title = translate("ReturnLaw", "What ends with the sale")
    yield LawLine("contracts", title, said, None, law.cite(rules, rules.articles["contracts"]))


def _both(first: Text | None, second: Text) -> Text:
    return translate("ReturnLaw", "{first} {second}")(first=first, second=second) if first else second


_DAY = translate("ReturnLaw", "{day}")
_WHO = translate(
    "ReturnLaw", "Ask as what the buyer buys: the law protects consumers, a business has what was agreed."
)
_PAID_DOUBLE = translate(
    "ReturnLaw", "{days} calendar days. If it is paid later, the customer may claim twice the sum."
)
_LATE = translate("ReturnLaw", "Yes. The last day was {day}.")
