"""The service report: what was found, done, replaced and tested, who pays and why, how long it is guaranteed.

It does not know where its data come from. It is a sheet of work, not an invoice (rules 3.4); origin and
price of parts are those of RD 58/1988 article 4.3, the guarantee that of article 6 (rules 3.1).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, datetime

from helpdesk.classes import dataclass
from helpdesk.domain.claim_words import MEASURES
from helpdesk.domain.codes import CAUSES, REMEDIES, SYMPTOMS
from helpdesk.domain.outcomes import DECISIONS, QUOTE_REFUSED, outcome_word
from helpdesk.domain.papers import PAPERS
from helpdesk.domain.workflows.kinds import CORRECTIVE, KINDS
from helpdesk.formats import Words
from helpdesk.reports.job_paper import JobPaper, job_document
from helpdesk.reports.layout.blocks import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Paragraph,
    Photo,
    Photos,
    Table,
    TableColumn,
)
from helpdesk.reports.parties import Signed, both_sign
from helpdesk.reports.prices import AgreedQuote, with_tax
from helpdesk.texts import Text, translate

NO_INVOICE = translate("ServiceReport", "This is a report of work, not an invoice.")


@dataclass(frozen=True, kw_only=True)
class ServicePart:
    """A part that was put in."""

    name: str = ""
    code: str = ""
    quantity: int = 1
    price_cents: int | None = None
    is_new: bool = True
    old_returned: bool = False
    """The part it replaces was handed to the customer."""


@dataclass(frozen=True, kw_only=True)
class ServiceNote:
    """A note that the staff chose for this paper."""

    at: datetime
    who: str = ""
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class ServicePhoto:
    """A picture that the staff chose for this paper; ``file`` is its hash, ``path`` where it lies now."""

    file: str = ""
    caption: str = ""
    path: str = ""


@dataclass(frozen=True, kw_only=True)
class Guarantee:
    """What is guaranteed of the work. ``terms`` are the country's words, empty where it has none."""

    given: bool = False
    until: date | None = None
    """The last day; empty before the unit is handed back."""
    terms: str = ""
    by_law: tuple[str, ...] = ()
    """What guarantee work means for the legal guarantee: days suspended, its new end, the same defect's year."""
    comeback_of: str = ""
    """The number of the first repair, whose guarantee goes on: none begins anew."""


@dataclass(frozen=True, kw_only=True)
class ServiceData(JobPaper):
    """Everything a service report prints. Kind, symptom, cause, remedy, outcome and decision are codes."""

    kind: str = "repair"
    finished: bool = True
    """False while the work goes on: the paper is then provisional."""
    received_at: datetime | None = None
    finished_at: datetime | None = None
    delivered_at: datetime | None = None
    delivered_to: str = ""
    accessories: tuple[str, ...] = ()
    technician: str = ""
    fault: str = ""
    diagnosis: str = ""
    work_done: str = ""
    symptom: str = ""
    cause: str = ""
    remedy: str = ""
    outcome: str = ""
    measure: str = ""
    """A code of ``MEASURES``, where a claim was settled by another remedy than a repair."""
    tested: str = ""
    checked_by: str = ""
    minutes: int | None = None
    """Hands-on time."""
    parts: tuple[ServicePart, ...] = ()
    verdict: str = ""
    """The guarantee verdict in words, as told and frozen at intake."""
    decision: str = ""
    under_warranty: str = ""
    """``yes``: free under a guarantee; ``no``: the customer pays; empty: not decided."""
    reason: str = ""
    """Why so, where it was decided after the intake."""
    agreed: tuple[AgreedQuote, ...] = ()
    """The quotes that were accepted."""
    refused: tuple[AgreedQuote, ...] = ()
    """The additional quotes that were not accepted (RD 58/1988 art. 6.8)."""
    quote_refused: AgreedQuote | None = None
    """The quote that was not accepted, where that ended the work."""
    waived: bool = False
    limit_cents: int | None = None
    """What was agreed instead of a quote."""
    charge_cents: int | None = None
    worth_cents: int | None = None
    """What guarantee work would have cost the customer, where the shop wants that said."""
    """What the customer pays, tax included; empty where it is not known, or the work goes on."""
    storage_days: int = 0
    """Days of storage that cost something, until it was handed back, or so far."""
    storage_cents: int | None = None
    """What they cost; 0: the shop let it go; empty: nothing was due."""
    invoice: str = ""
    """The number of the invoice, made elsewhere."""
    guarantee: Guarantee = field(default_factory=Guarantee)
    notes: tuple[ServiceNote, ...] = ()
    photos: tuple[ServicePhoto, ...] = ()


def service_report(data: ServiceData, words: Words, signed: Iterable[Signed] = ()) -> Document:
    """The report of a job's work. Roles of signatures: ``customer`` on handing back, ``shop``."""
    return job_document(
        PAPERS["service"].title,
        data,
        words,
        _dates(data, words),
        (
            *_work(data, words),
            *_parts(data, words),
            *_payment(data, words),
            *_guarantee(data, words),
            *_chosen(data, words),
            *_handing_back(data, words, signed),
        ),
        provisional=not data.finished,
        foot=words.say(NO_INVOICE),
    )


def _dates(data: ServiceData, words: Words) -> list[Fact]:
    received = words.moment(data.received_at) if data.received_at else ""
    finished = words.moment(data.finished_at) if data.finished_at else ""
    facts = [
        Fact(words.say(translate("ServiceReport", "Received on")), received),
        Fact(words.say(translate("ServiceReport", "Finished on")), finished),
    ]
    facts = [fact for fact in facts if fact.value or fact.required]
    if data.kind in KINDS:
        facts.append(Fact(words.say(translate("ServiceReport", "Type of work")), words.say(KINDS[data.kind])))
    if data.technician:
        facts.append(Fact(words.say(translate("ServiceReport", "Technician")), data.technician))
    return facts


def _work(data: ServiceData, words: Words) -> list[Block]:
    told = {"repair": FAULT, "claim": FAULT_CLAIMED}.get(data.kind, ASKED_FOR)
    done = [
        Fact(words.say(told), data.fault, required=True),
        *([Fact(words.say(FOUND), data.diagnosis)] if data.diagnosis or data.kind in CORRECTIVE else []),
    ]
    if data.work_done or not data.quote_refused:
        what = MEASURE if data.kind == "claim" else DONE
        done.append(Fact(words.say(what), data.work_done, required=True))
    if data.tested:
        done.append(Fact(words.say(translate("ServiceReport", "What was tested")), data.tested))
    blocks: list[Block] = [Facts(tuple(done))]
    codes = tuple(_codes(data, words))
    if codes:
        blocks.append(Facts(codes, columns=2))
    return blocks


def _codes(data: ServiceData, words: Words) -> Iterable[Fact]:
    minutes = words.duration(data.minutes) if data.minutes is not None else ""
    for label, value, strong in (
        (translate("ServiceReport", "Outcome"), _outcome(data, words), True),
        (translate("ServiceReport", "Hands-on time"), minutes, False),
        (translate("ServiceReport", "Symptom"), _word(SYMPTOMS, data.symptom, words), False),
        (translate("ServiceReport", "Cause"), _word(CAUSES, data.cause, words), False),
        (translate("ServiceReport", "Remedy"), _word(REMEDIES, data.remedy, words), False),
        (translate("ServiceReport", "Checked by"), data.checked_by, False),
    ):
        if value:
            yield Fact(words.say(label), value, strong=strong)


def _outcome(data: ServiceData, words: Words) -> str:
    """How the work ended, in the words of its kind: only a repair repairs."""
    if data.measure in MEASURES:
        return words.say(MEASURES[data.measure])
    return words.say(outcome_word(data.outcome, data.kind, quote_refused=data.quote_refused is not None))


def _word(vocabulary: Mapping[str, Text], code: str, words: Words) -> str:
    """The word for a code; a code that is not known here is better than nothing."""
    return words.say(vocabulary[code]) if code in vocabulary else code


def _parts(data: ServiceData, words: Words) -> list[Block]:
    heading = Heading(words.say(translate("ServiceReport", "Parts")))
    if not data.parts:
        return [heading, Paragraph(words.say(translate("ServiceReport", "No parts were replaced.")))]
    table = Table(
        columns=(
            TableColumn(words.say(translate("ServiceReport", "Part")), 4.6),
            TableColumn(words.say(translate("ServiceReport", "Origin")), 2.2),
            TableColumn(words.say(translate("ServiceReport", "Replaced part")), 2.0),
            TableColumn(words.say(translate("ServiceReport", "Quantity")), 1.2, "right"),
            TableColumn(words.say(translate("ServiceReport", "Price without tax")), 2.1, "right"),
        ),
        rows=tuple(_part(part, words) for part in data.parts),
    )
    return [heading, table]


def _part(part: ServicePart, words: Words) -> tuple[str, ...]:
    used = translate("ServiceReport", "Used or recovered")
    origin = translate("ServiceReport", "New") if part.is_new else used
    handed = translate("ServiceReport", "Handed over")
    return (
        " · ".join(said for said in (part.name, part.code) if said),
        words.say(origin),
        words.say(handed) if part.old_returned else "—",
        words.number(part.quantity),
        words.money(part.price_cents),
    )


def _payment(data: ServiceData, words: Words) -> list[Block]:
    payer = {
        "yes": translate("ServiceReport", "The guarantee: free of charge for the customer"),
        "no": translate("ServiceReport", "The customer"),
    }.get(data.under_warranty)
    if payer is None and not data.finished:
        payer = translate("ServiceReport", "Not decided yet")
    facts = []
    if payer:
        facts.append(Fact(words.say(translate("ServiceReport", "Who pays")), words.say(payer), strong=True))
    if data.reason:
        facts.append(Fact(words.say(translate("ServiceReport", "Reason")), data.reason))
    if data.decision:
        decision = _word(DECISIONS, data.decision, words)
        facts.append(Fact(words.say(translate("ServiceReport", "Decision on the claim")), decision))
    if data.verdict:
        facts.append(Fact(words.say(translate("ServiceReport", "Guarantee at intake")), data.verdict))
    facts += _agreed(data, words)
    if data.refused:
        one = translate("ServiceReport", "{amount}, tax included (quote {number})")
        lines = [words.say(one(amount=words.money(q.total_cents), number=q.number)) for q in data.refused]
        label = translate("ServiceReport", "Additional quote not accepted")
        facts.append(Fact(words.say(label), "\n".join(lines)))
    if data.worth_cents:
        worth = with_tax(words, data.worth_cents)
        facts.append(Fact(words.say(translate("ServiceReport", "You would have paid")), worth))
    if data.charge_cents is not None and data.under_warranty != "yes":
        due = with_tax(words, data.charge_cents)
        facts.append(Fact(words.say(translate("ServiceReport", "To charge")), due, strong=True))
    facts += _storage(data, words)
    if data.invoice:
        facts.append(Fact(words.say(translate("ServiceReport", "Invoice")), data.invoice))
    return [Heading(words.say(translate("ServiceReport", "Payment"))), Facts(tuple(facts))] if facts else []


def _storage(data: ServiceData, words: Words) -> list[Fact]:
    """Storage beyond the free term (RD 58/1988 art. 3.6), charged or let go."""
    if data.storage_cents is None:
        return []
    days = translate("ServiceReport", "Storage, %n day(s)", "", 1)(n=data.storage_days)
    let_go = words.say(translate("ServiceReport", "Not charged"))
    said = with_tax(words, data.storage_cents) if data.storage_cents else let_go
    return [Fact(words.say(days), said, strong=bool(data.storage_cents))]


def _agreed(data: ServiceData, words: Words) -> list[Fact]:
    """The price that was agreed on before the work, in whichever way."""
    label = words.say(translate("ServiceReport", "Agreed price"))
    if data.agreed:
        one = translate("ServiceReport", "{amount}, tax included (quote {number})")
        lines = [words.say(one(amount=words.money(q.total_cents), number=q.number)) for q in data.agreed]
        if len(lines) > 1:
            whole = words.money(sum(quote.total_cents for quote in data.agreed))
            lines.append(words.say(translate("ServiceReport", "Together {amount}")(amount=whole)))
        return [Fact(label, "\n".join(lines))]
    if data.limit_cents is not None:
        most = translate("ServiceReport", "Repair up to {amount}")(amount=with_tax(words, data.limit_cents))
        return [Fact(label, words.say(most))]
    if data.quote_refused:
        one = translate("ServiceReport", "{amount}, tax included (quote {number})")
        said = one(amount=words.money(data.quote_refused.total_cents), number=data.quote_refused.number)
        return [Fact(words.say(QUOTE_REFUSED), words.say(said))]
    waived = words.say(translate("ServiceReport", "The quote was waived in writing."))
    return [Fact(label, waived)] if data.waived else []


def _guarantee(data: ServiceData, words: Words) -> list[Block]:
    """Article 6: how long the work is guaranteed, and by what alone that is lost."""
    given = data.guarantee
    by_law: list[Block] = []
    if given.by_law:
        by_law.append(Heading(words.say(translate("ServiceReport", "Legal guarantee"))))
        by_law += [Paragraph(said, "conditions") for said in given.by_law]
    return [*by_law, *_guarantee_of_work(given, words)]


def _guarantee_of_work(given: Guarantee, words: Words) -> list[Block]:
    if not given.given:
        return []
    heading = Heading(words.say(translate("ServiceReport", "Guarantee of the work")))
    until = words.day(given.until) if given.until else words.say(FROM_HANDING_BACK)
    fact = Facts((Fact(words.say(translate("ServiceReport", "Guaranteed until")), until, strong=True),))
    if given.comeback_of:
        goes_on = translate(
            "ServiceReport",
            "This work belongs to the repair {number}, whose guarantee goes on; no new one begins. It is lost "
            "only if somebody else tampers with what was repaired, or if we prove misuse or force majeure.",
        )
        terms = words.say(goes_on(number=given.comeback_of))
        return [heading, *([fact] if given.until else []), Paragraph(terms, "conditions")]
    return [heading, fact, *([Paragraph(given.terms, "conditions")] if given.terms else [])]


FAULT = translate("ServiceReport", "Fault as told")
ASKED_FOR = translate("ServiceReport", "What was asked for")
FOUND = translate("ServiceReport", "What was found")
FAULT_CLAIMED = translate("ServiceReport", "Lack of conformity claimed")
DONE = translate("ServiceReport", "What was done")
MEASURE = translate("ServiceReport", "Corrective measure carried out")
"""As art. 123.2 of RDLeg 1/2007 names what a claim's papers must say."""
SHORT = 30
"""So many characters stand in one of two columns."""
FROM_HANDING_BACK = translate("ServiceReport", "It begins on handing back")


def _chosen(data: ServiceData, words: Words) -> list[Block]:
    """The notes and pictures that the staff ticked for the customer, under one heading."""
    if not data.notes and not data.photos:
        return []
    title = translate("ServiceReport", "Notes and photos")
    if not data.photos:
        title = translate("ServiceReport", "Notes")
    elif not data.notes:
        title = translate("ServiceReport", "Photos")
    blocks: list[Block] = [Heading(words.say(title))]
    if data.notes:
        blocks.append(Facts(tuple(_note(note, words) for note in data.notes)))
    if data.photos:
        blocks.append(Photos(tuple(Photo(photo.path, photo.caption) for photo in data.photos)))
    return blocks


def _note(note: ServiceNote, words: Words) -> Fact:
    said = f"{note.text} ({note.who})" if note.who else note.text
    return Fact(words.day(words.local(note.at).date()), said)


def _handing_back(data: ServiceData, words: Words, signed: Iterable[Signed]) -> list[Block]:
    day = words.moment(data.delivered_at) if data.delivered_at else ""
    facts = [Fact(words.say(translate("ServiceReport", "Handed back on")), day, required=True, strong=True)]
    if data.delivered_to:
        facts.append(Fact(words.say(translate("ServiceReport", "Handed to")), data.delivered_to))
    if data.accessories:
        label = words.say(translate("ServiceReport", "With its accessories"))
        things = " · ".join(data.accessories)
        facts.append(Fact(label, things, wide=len(things) > SHORT))
    return [
        Heading(words.say(translate("ServiceReport", "Handing back"))),
        Facts(tuple(facts), columns=2),
        both_sign(words, data.shop, signed, data.delivered_to or data.customer.name, data.technician),
    ]
