"""The proof of return of a guarantee claim: when, what was done about it, and how the guarantee goes on.

It does not know where its data come from. Source: RDLeg 1/2007 art. 123.2: the day of return and a description of
the corrective measure; art. 122: the suspension and the year for the same defect; rules 1.2.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from helpdesk.classes import dataclass
from helpdesk.domain.claim_words import MEASURES
from helpdesk.formats import Words
from helpdesk.reports.job_paper import JobPaper, job_document
from helpdesk.reports.layout.blocks import Block, Document, Fact, Facts, Heading, Paragraph
from helpdesk.reports.parties import Signed, both_sign
from helpdesk.texts import translate


@dataclass(frozen=True, kw_only=True)
class HandBackData(JobPaper):
    """Everything the paper prints."""

    finished: bool = True
    handed_in_at: datetime | None = None
    handed_back_at: datetime | None = None
    delivered_to: str = ""
    staff: str = ""
    fault: str = ""
    refused: bool = False
    """The claim was not accepted: no measure of the guarantee was taken."""
    measure: str = ""
    """A code of ``MEASURES``; empty where none was taken."""
    done: str = ""
    """The description of the measure."""
    new_serial: str = ""
    parts: tuple[str, ...] = ()
    stay_days: int | None = None
    suspended_days: int | None = None
    """In all, with those of before."""
    ends_on: date | None = None
    presumed_until: date | None = None
    same_defect_until: date | None = None
    statements: tuple[str, ...] = ()
    """What follows, in the country's words."""
    accessories: tuple[str, ...] = ()
    amount_cents: int | None = None
    refund_due_on: date | None = None


def hand_back(data: HandBackData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The paper. Roles of signatures: ``customer``, ``shop``."""
    came = words.moment(data.handed_in_at) if data.handed_in_at else ""
    went = words.moment(data.handed_back_at) if data.handed_back_at else ""
    return job_document(
        translate("HandBack", "Proof of return under guarantee"),
        data,
        words,
        (
            Fact(words.say(translate("HandBack", "Handed in on")), came, required=True),
            Fact(words.say(translate("HandBack", "Handed back on")), went, required=True, strong=True),
        ),
        (
            *_measure(data, words),
            *_guarantee(data, words),
            both_sign(words, data.shop, signed, data.delivered_to or data.customer.name, data.staff),
        ),
        provisional=not data.finished,
    )


def _measure(data: HandBackData, words: Words) -> list[Block]:
    due = words.day(data.refund_due_on) if data.refund_due_on else ""
    facts = (
        Fact(words.say(translate("HandBack", "Lack of conformity claimed")), data.fault, required=True),
        _result(data, words),
        Fact(words.say(translate("HandBack", "What was done")), data.done, required=True),
        Fact(words.say(translate("HandBack", "Parts")), " · ".join(data.parts)),
        Fact(words.say(translate("HandBack", "New serial number")), data.new_serial, strong=True),
        Fact(
            words.say(translate("HandBack", "Paid back")),
            words.money(data.amount_cents) if data.amount_cents else "",
        ),
        Fact(words.say(translate("HandBack", "At the latest on")), due),
        Fact(words.say(translate("HandBack", "Accessories returned")), " · ".join(data.accessories)),
    )
    shown = tuple(fact for fact in facts if fact.value or fact.required)
    title = translate("HandBack", "Corrective measure")
    if data.refused:
        title = translate("HandBack", "What became of the claim")
    return [Heading(words.say(title)), Facts(shown)]


def _result(data: HandBackData, words: Words) -> Fact:
    """The measure; of a claim that was refused, that it was."""
    if data.refused:
        refused = words.say(translate("HandBack", "The claim is not accepted"))
        return Fact(words.say(translate("HandBack", "Result")), refused, strong=True)
    said = words.say(MEASURES[data.measure]) if data.measure in MEASURES else ""
    return Fact(words.say(translate("HandBack", "Measure taken")), said, required=True, strong=True)


def _guarantee(data: HandBackData, words: Words) -> list[Block]:
    """How the guarantee goes on; nothing of it where the goods stay with the shop."""
    stay = translate("HandBack", "%n day(s)", "", 1)
    facts = (
        Fact(
            words.say(translate("HandBack", "Suspended this time")),
            words.say(stay(n=data.stay_days)) if data.stay_days is not None else "",
        ),
        Fact(
            words.say(translate("HandBack", "Suspended in all")),
            words.say(stay(n=data.suspended_days)) if data.suspended_days is not None else "",
        ),
        Fact(
            words.say(translate("HandBack", "Legal guarantee until")),
            words.day(data.ends_on) if data.ends_on else "",
            strong=True,
        ),
        Fact(
            words.say(translate("HandBack", "Presumption until")),
            words.day(data.presumed_until) if data.presumed_until else "",
        ),
        Fact(
            words.say(translate("HandBack", "Same defect until")),
            words.day(data.same_defect_until) if data.same_defect_until else "",
        ),
    )
    shown = tuple(fact for fact in facts if fact.value)
    texts: list[Block] = [Paragraph(text, "conditions") for text in data.statements]
    if not shown and not texts:
        return []
    heading = Heading(words.say(translate("HandBack", "What follows")))
    return [heading, *((Facts(shown),) if shown else ()), *texts]
