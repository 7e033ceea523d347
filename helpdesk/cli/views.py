"""Knows what each kind of record shows of itself on the command line, and which record a number means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from helpdesk.cli.checked_view import checked
from helpdesk.cli.json_view import plain, unsaid
from helpdesk.clock import to_text
from helpdesk.desk import Desk
from helpdesk.domain import numbers
from helpdesk.domain.campaigns import CAMPAIGN_STATES
from helpdesk.domain.checklist_words import CHECK_RESULTS
from helpdesk.domain.draw_words import DRAW_STATES
from helpdesk.domain.listing import ListQuery
from helpdesk.domain.money import PAYERS
from helpdesk.domain.ordering import ORDER_STANDS
from helpdesk.domain.papers import kind_title, paper_number
from helpdesk.domain.survey_words import GONE_WRONG
from helpdesk.errors import NotFound, UserError
from helpdesk.formats import Words
from helpdesk.services.cases.complaint_rows import ComplaintCard
from helpdesk.services.cases.installation_rows import AcceptanceRow
from helpdesk.services.cases.money_rows import JobMoney
from helpdesk.services.cases.return_reader import ReturnCard
from helpdesk.services.cases.timeline_reader import Event
from helpdesk.services.exchange.actions import KINDS
from helpdesk.services.exchange.run.exporter import record
from helpdesk.services.shop.history_words import holder, label, link, word, written
from helpdesk.services.solutions.reader import held_words
from helpdesk.services.stock.needs_reader import who_waits, why_waiting
from helpdesk.services.surveys.reader import standings_of
from helpdesk.texts import Text, translate, verbatim

Fact = tuple[Text | None, str]
Section = tuple[Text | None, list[Fact]]


@dataclass(slots=True)
class Record:
    """One record, for a person and for a program."""

    kind: str
    id: int
    number: str
    title: Text
    sections: list[Section]
    data: dict[str, Any]
    timeline: list[Event] = field(default_factory=list)

    def as_json(self, words: Words) -> dict[str, Any]:
        """All of it as plain JSON."""
        return {
            "kind": self.kind,
            "id": self.id,
            "number": self.number,
            **{name: plain(value, words) for name, value in self.data.items()},
            "timeline": plain(self.timeline, words),
        }


def record_of(desk: Desk, number: str) -> Record:
    """The record that a number means: as printed, else a serial, else another system's reference.

    Raises:
        NotFound: nothing has that number.
        UserError: several things have it.
    """
    named = numbers.parse(number)
    if named is not None:
        try:
            return _numbered(desk, *named)
        except NotFound:
            found = _by_other_name(desk, number)
            if found is None:
                raise
            return found
    found = _by_other_name(desk, number)
    if found is None:
        raise NotFound(translate("Cli", "Nothing here has the number {number}.")(number=number))
    return found


def _numbered(desk: Desk, kind: str, identity: int, position: int | None) -> Record:
    if kind == "job":
        return _job(desk, identity, position or 0)
    if kind.startswith("paper:"):
        return _paper(desk, kind.removeprefix("paper:"), identity)
    return _VIEWS[kind](desk, identity)


def _by_other_name(desk: Desk, name: str) -> Record | None:
    units = desk.units.by_serial(name)
    if len(units) > 1:
        raise UserError(
            translate("Cli", "Several units have the serial {serial}: {units}. Give one of these numbers.")(
                serial=name, units=", ".join(numbers.number("unit", unit.id) for unit in units)
            )
        )
    if units:
        return _unit(desk, units[0].id)
    found = desk.finder.by_ref(name)
    if found is None:
        return None
    kind, row = found
    if kind == "job":
        job = desk.cases.job(row)
        return _job(desk, job.case, job.position)
    return _numbered(desk, kind, row, None)


# -- what each kind shows -------------------------------------------------------------------------------


def _facts(table: str, row: Any, words: Words, *, zeros: bool = False) -> list[Fact]:
    """The filled fields of a row that have words, in the row's order; with ``zeros`` a 0 says something, too."""
    facts: list[Fact] = []
    for name, value in row._asdict().items():
        of, column = _column(table, name)
        silent = value is False or value in (None, "") or (value == 0 and not zeros)
        if of is None or unsaid(name) or silent:
            continue
        said = label(of, column)
        # A record's id says nothing to a person; its name stands beside it.
        if said is not None and not (link(of, column) and isinstance(value, int)):
            facts.append((said, written(of, column, _stored(value), words)))
    return facts


def _column(table: str, name: str) -> tuple[str | None, str]:
    """The table and column that a row's field shows; what points at a record may be shown by its name."""
    for column in (name, f"{name}_id", f"{name.removesuffix('_name')}_id"):
        of = holder(table, column)
        if of is not None:
            return of, column
    return None, name


def _stored(value: Any) -> Any:
    if isinstance(value, datetime):
        return to_text(value)
    return value.isoformat() if isinstance(value, date) else value


def _rows(table: str, rows: Iterable[Any], words: Words, heading: Text | None = None) -> list[Section]:
    return [(heading or word(table), facts) for row in rows if (facts := _facts(table, row, words))]


def _list(heading: Text, lines: Sequence[str]) -> list[Section]:
    return [(heading, [(None, line) for line in lines])] if lines else []


def _case(desk: Desk, identity: int) -> Record:
    words = desk.words()
    page = desk.cases.get(identity)
    sections: list[Section] = [(None, _facts("cases", page.facts, words))]
    for job in page.jobs:
        sections.append((verbatim(f"{job.number} {job.title}".strip()), _facts("jobs", job, words)))
    complaints = [desk.complaints.card(job.id) for job in page.jobs if job.kind == "complaint"]
    for card in complaints:
        sections += _complaint(card, words)
    returned = [desk.returns.card(job.id) for job in page.jobs if job.kind == "return"]
    for back in returned:
        sections += _returned(back, words)
    installations = [row for job in page.jobs if (row := desk.installations.of_job(job.id)) is not None]
    trainings = [held for job in page.jobs if (held := desk.trainings.of_job(job.id)) is not None]
    sections += _rows("installations", installations, words)
    for found in installations:
        lines = [_checked(line, words) for line in desk.installations.acceptance(found.job)]
        sections += _list(word("check_results"), lines)
    sections += _rows("trainings", trainings, words)
    claims = [claim for job in page.jobs if (claim := desk.claims.of_job(job.id)) is not None]
    recourses = [owed for job in page.jobs if (owed := desk.claims.recourse(job.id)) is not None]
    forms = [form for job in page.jobs for form in desk.repair_forms.of_job(job.id)]
    sections += _rows("repair_forms", forms, words)
    sections += _rows("claims", claims, words)
    for owed in recourses:
        sections += _rows("recourses", [owed.facts], words)
        sections += _rows("recourse_moves", owed.moves, words)
    papers = [paper_number(p.series, p.number, p.version) for p in page.papers]
    sections += _list(translate("Cli", "Papers"), papers)
    data = {
        "record": page.facts,
        "jobs": page.jobs,
        "complaints": complaints,
        "returns": [
            {"record": back.facts, "refunds": back.refunds, "vouchers": back.vouchers} for back in returned
        ],
        "installations": [
            row._asdict() | {"lines": desk.installations.acceptance(row.job)} for row in installations
        ],
        "trainings": trainings,
        "repair_forms": forms,
        "claims": claims,
        "recourses": recourses,
        "accessories": page.accessories,
        "papers": page.papers,
        "files": page.files,
        "pauses": page.pauses,
    }
    events = desk.cases.timeline("case", identity)
    return Record("case", identity, str(identity), word("cases"), sections, data, events)


def _checked(line: AcceptanceRow, words: Words) -> str:
    """A line of an acceptance, with how it ended."""
    result = words.say(CHECK_RESULTS[line.result]) if line.result in CHECK_RESULTS else "—"
    value = f"{line.value} {line.measure}".strip() if line.value else ""
    return "  ".join(part for part in (result, line.text, value, line.note, line.no_photo) if part)


def _complaint(card: ComplaintCard, words: Words) -> list[Section]:
    """What is known of a complaint beside its job, with its points, options, tasks and objections."""
    facts = [
        (said, written("complaints", name, _stored(value), words))
        for name, value in card.facts._asdict().items()
        if (said := label("complaints", name)) is not None and value not in {None, "", False}
    ]
    by: Fact = (translate("Cli", "Answer by law"), words.day(card.answer_by))
    sections: list[Section] = [(word("complaints"), [*facts, by])]
    for table, rows in (
        ("complaint_points", card.points),
        ("complaint_options", card.options),
        ("complaint_tasks", card.tasks),
        ("complaint_objections", card.objections),
    ):
        sections += _rows(table, rows, words)
    return sections


def _job(desk: Desk, case: int, position: int) -> Record:
    words = desk.words()
    job = desk.cases.job_at(case, position)
    whole = _case(desk, case)
    sections: list[Section] = [(None, _facts("jobs", job, words)), (word("cases"), whole.sections[0][1])]
    money, outside = desk.cases.money(job.id, desk.settings), desk.cases.outside(job.id)
    sections += _rows("outside_work", outside, words)
    sections += _money(money, words)
    checklist, visits = desk.checklists.gone_through(job.id), desk.visits.of_job(job.id)
    sections += _rows("visits", visits, words)
    sections += _list(word("checklists"), checked(checklist.lines if checklist else (), words))
    loans, reminders, disposal = (
        desk.loans.of_job(job.id),
        desk.pickup.reminders(job.id),
        desk.pickup.disposal(job.id),
    )
    sections += _rows("loans", loans, words)
    sections += _rows("reminders", reminders, words)
    sections += _rows("disposals", [disposal] if disposal else [], words)
    data = {
        "record": job,
        "case": whole.data["record"],
        "visits": visits,
        "checklist": checklist,
        "money": _money_data(money),
        "outside_work": outside,
        "loans": loans,
        "reminders": reminders,
        "disposal": disposal,
    }
    return Record("job", job.id, job.number, word("jobs"), sections, data, whole.timeline)


def _money(money: JobMoney | None, words: Words) -> list[Section]:
    """What a job cost and brought, as far as it is known."""
    if money is None:
        return []
    amounts = (
        (translate("MoneyPart", "Cost"), money.costs.total),
        (translate("MoneyPart", "Charged"), money.charge),
        (translate("MoneyPart", "Margin"), money.margin),
    )
    facts: list[Fact] = [(said, words.money(cents)) for said, cents in amounts if cents is not None]
    return [
        (
            translate("MoneyPart", "Money"),
            [(translate("MoneyPart", "Who pays"), words.say(PAYERS[money.who])), *facts],
        )
    ]


def _money_data(money: JobMoney | None) -> dict[str, Any] | None:
    """The same in cents, for a program; null where it is not known."""
    if money is None:
        return None
    return {
        "payer": money.who,
        "parts": money.costs.parts,
        "labour": money.costs.labour,
        "outside": money.costs.outside,
        "cost": money.costs.total,
        "charge": money.charge,
        "margin": money.margin,
    }


def _customer(desk: Desk, identity: int) -> Record:
    words = desk.words()
    card = desk.customers.card(identity).shown
    query = ListQuery(filters=(f"customer:{identity}",), sort="id", descending=True)
    # Who is blocked is seen by nobody, nor what they have and brought.
    units = [] if card.hidden else desk.units.of_customer(identity)
    cases = [] if card.hidden else desk.cases.page(query)
    sections: list[Section] = [(None, _facts("customers", card.facts, words))]
    sections += _list(word("contacts"), [f"{c.value} {c.label}".strip() for c in card.contacts])
    sections += _rows("sites", card.sites, words)
    sections += _rows("consents", card.consents, words)
    sections += _list(
        translate("Cli", "Units"), [f"{numbers.number('unit', u.id)} {u.title} {u.serial}" for u in units]
    )
    sections += _list(translate("Cli", "Cases"), [f"{c.id} {c.what} {c.problem or ''}" for c in cases])
    data = {
        "record": card.facts,
        "contacts": card.contacts,
        "sites": card.sites,
        "consents": card.consents,
        "units": units,
        "cases": cases,
    }
    events = [] if card.hidden else desk.cases.timeline("customer", identity)
    number = numbers.number("customer", identity)
    return Record("customer", identity, number, word("customers"), sections, data, events)


def _unit(desk: Desk, identity: int) -> Record:
    words = desk.words()
    card = desk.units.card(identity)
    covers = desk.covers.of_unit(identity, desk.clock.today(words.zone))
    jobs = desk.cases.jobs_of_unit(identity)
    sections: list[Section] = [(None, _facts("units", card.facts, words))]
    sections += _rows("purchases", card.sales, words)
    sections += _list(translate("Cli", "Guarantees"), [words.say(covers.verdict.reason)])
    away, agreed = desk.claims.been_away(identity), desk.covers.agreed(identity)
    loaner = desk.loans.of_unit(identity)
    sections += _rows("whereabouts", away, words)
    sections += _rows("agreed_covers", agreed, words)
    sections += _rows("loaners", [loaner.facts] if loaner.facts else [], words)
    sections += _rows("loans", loaner.loans, words)
    sections += _list(word("jobs"), [f"{job.number} {words.say(verbatim(job.problem))}" for job in jobs])
    data = {
        "away": away,
        "agreed": agreed,
        "loaner": loaner.facts,
        "loans": loaner.loans,
        "record": card.facts,
        "sales": card.sales,
        "owners": card.owners,
        "covers": covers.covers,
        "warranty": covers.verdict,
        "jobs": jobs,
    }
    events = desk.cases.timeline("unit", identity)
    number = numbers.number("unit", identity)
    return Record("unit", identity, number, word("units"), sections, data, events)


def _product(desk: Desk, identity: int) -> Record:
    row = desk.products.get(identity)
    sections: list[Section] = [(None, _facts("products", row, desk.words()))]
    number = numbers.number("product", identity)
    return Record("product", identity, number, word("products"), sections, {"record": row})


def _part(desk: Desk, identity: int) -> Record:
    words = desk.words()
    card = desk.spare_parts.card(identity)
    sections: list[Section] = [(None, _facts("parts", card.part, words, zeros=True))]
    numbers_said = [
        (translate("Cli", "On hand"), card.part.on_hand),
        (translate("Cli", "Reserved"), card.part.reserved),
        (translate("Cli", "Available"), card.part.available),
        (translate("Cli", "On order"), card.part.on_order),
        (translate("Cli", "Needed"), card.part.needed),
    ]
    sections.append((translate("Cli", "Stock"), [(text, words.number(n)) for text, n in numbers_said]))
    waits = translate("Cli", "{number}: {n} wanted, {why}")
    sections += _list(
        translate("Cli", "Who waits"),
        [
            words.say(waits(number=need.number, n=need.open_pieces, why=why_waiting(need)))
            for need in card.needs
        ],
    )
    sections += _rows("stock_moves", card.moves, words)
    data = {
        "record": card.part,
        "needs": card.needs,
        "orders": card.orders,
        "moves": card.moves,
        "fits": card.fits,
    }
    number = numbers.number("part", identity)
    return Record("part", identity, number, word("parts"), sections, data)


def _supplier(desk: Desk, identity: int) -> Record:
    row = desk.suppliers.get(identity)
    sections: list[Section] = [(None, _facts("suppliers", row, desk.words(), zeros=True))]
    number = numbers.number("supplier", identity)
    return Record("supplier", identity, number, word("suppliers"), sections, {"record": row})


def _purchase(desk: Desk, identity: int) -> Record:
    kind = KINDS["purchases"]
    told = record(desk.context(), kind, identity)
    if told is None:
        raise NotFound(translate("Cli", "Nothing here has the number {number}.")(number=f"V{identity}"))
    facts: list[Fact] = [
        (each.label, written("purchases", each.entry or each.name, told[each.name], desk.words()))
        for each in kind.fields
        if told.get(each.name) not in {None, ""}
    ]
    number = numbers.number("purchase", identity)
    return Record("purchase", identity, number, word("purchases"), [(None, facts)], {"record": told})


def _survey(desk: Desk, identity: int) -> Record:
    sheet = desk.surveys.sheet(identity)
    sections: list[Section] = [(None, _facts("surveys", sheet, desk.words(), zeros=True))]
    wrong = [desk.words().say(GONE_WRONG[code]) for code in sheet.gone_wrong.split() if code in GONE_WRONG]
    sections += _list(translate("Cli", "What went wrong"), wrong)
    data = {"record": sheet, "standings": standings_of(sheet)}
    return Record("survey", identity, sheet.number, word("surveys"), sections, data)


def _call(desk: Desk, identity: int) -> Record:
    words = desk.words()
    card = desk.calls.card(identity)
    sections: list[Section] = [(None, _facts("calls", card.call, words))]
    sections += _list(
        word("call_reasons"),
        [
            "  ".join(
                part
                for part in (words.day(why.happened_on), words.say(why.word), why.number, why.what)
                if part
            )
            for why in card.reasons
        ],
    )
    sections += _rows("call_attempts", card.attempts, words)
    data = {"record": card.call, "reasons": card.reasons, "attempts": card.attempts}
    return Record("call", identity, card.call.number, word("calls"), sections, data)


def _plan(desk: Desk, identity: int) -> Record:
    words = desk.words()
    plan = desk.plans.get(identity)
    dates = desk.plans.upcoming(plan, desk.clock.today(words.zone)) if plan.active else []
    sections: list[Section] = [(None, _facts("plans", plan, words))]
    told = [f"{words.day(due.due)}  {words.say(due.why)}" for due in dates]
    sections += _list(translate("Cli", "Next dates"), told)
    data = {"record": plan, "dates": [{"due": due.due, "why": words.say(due.why)} for due in dates]}
    return Record("plan", identity, numbers.number("plan", identity), word("plans"), sections, data)


def _reading(desk: Desk, identity: int) -> Record:
    row = desk.plans.reading(identity)
    sections: list[Section] = [(None, _facts("readings", row, desk.words(), zeros=True))]
    number = numbers.number("reading", identity)
    return Record("reading", identity, number, word("readings"), sections, {"record": row})


def _visit(desk: Desk, identity: int) -> Record:
    words = desk.words()
    visit = desk.visits.get(identity)
    jobs = [desk.cases.job(job) for job in desk.visits.jobs(identity)]
    sections: list[Section] = [(None, _facts("visits", visit, words))]
    sections += _list(word("jobs"), [f"{job.number} {job.title} {job.problem}".strip() for job in jobs])
    lines = {job.number: desk.checklists.gone_through(job.id) for job in jobs}
    for number, checklist in lines.items():
        mine = [line for line in checklist.lines if line.visit == identity] if checklist else []
        sections += _list(verbatim(number), checked(mine, words))
    data = {"record": visit, "jobs": [job.number for job in jobs], "checklists": lines}
    return Record("visit", identity, numbers.number("visit", identity), word("visits"), sections, data)


def _paper(desk: Desk, series: str, count: int) -> Record:
    words = desk.words()
    facts = desk.papers.numbered(series, count)
    if facts is None:
        raise NotFound(
            translate("Cli", "Nothing here has the number {number}.")(number=paper_number(series, count))
        )
    sections: list[Section] = [(None, _facts("documents", facts, words))]
    title = kind_title(facts.kind)
    data = {"record": facts._replace(data="")}
    return Record("paper", facts.id, facts.said, title, sections, data)


def _voucher(desk: Desk, identity: int) -> Record:
    words = desk.words()
    row = desk.returns.voucher(identity)
    sections: list[Section] = [(None, _facts("vouchers", row, words))]
    left: Fact = (translate("Cli", "Left on it"), words.money(row.left_cents))
    sections[0][1].append(left)
    uses = desk.returns.uses(identity)
    sections += _rows("voucher_uses", uses, words)
    number = numbers.number("voucher", identity)
    return Record("voucher", identity, number, word("vouchers"), sections, {"record": row, "uses": uses})


def _solution(desk: Desk, identity: int) -> Record:
    words = desk.words()
    row, did = desk.solutions.get(identity), desk.solutions.record(identity)
    sections: list[Section] = [(None, _facts("solutions", row, words))]
    sections[0][1].append((translate("Cli", "How it did"), words.say(held_words(did))))
    versions = desk.solutions.versions(identity)
    uses = [used.use for used in desk.solutions.uses(identity)]
    sections += _rows("solution_versions", versions, words)
    sections += _rows("solution_uses", uses, words)
    files = desk.solutions.files(identity)
    sections += _list(translate("Cli", "Files"), [file.name for file in files])
    data = {"record": row, "held": did, "versions": versions, "uses": uses, "files": files}
    return Record("solution", identity, row.number, verbatim(row.symptom), sections, data)


def _returned(card: ReturnCard, words: Words) -> list[Section]:
    """What is known of a return beside its job: refunds, vouchers, and the law for it."""
    sections = _rows("returns", [card.facts], words)
    sections += _rows("refunds", card.refunds, words)
    sections += _rows("vouchers", card.vouchers, words)
    if card.terms is not None:
        told = [plain_law(words.say(line.title), words.say(line.says), line.law) for line in card.terms.lines]
        sections += _list(translate("Cli", "The law for it"), told)
    return sections


def plain_law(title: str, says: str, law: str) -> str:
    """One rule in a line."""
    return f"{title} {says} {f'({law})' if law else ''}".strip()


def _purchase_order(desk: Desk, identity: int) -> Record:
    words = desk.words()
    card = desk.orders.get(identity)
    sections: list[Section] = [(None, _facts("purchase_orders", card.facts, words))]
    sections[0][1].append((translate("Cli", "It stands"), words.say(ORDER_STANDS[card.facts.stands])))
    lines = []
    for line in card.lines:
        said = translate("Cli", "{received} of {n} × {name}")
        text = words.say(said(received=line.received, n=line.quantity - line.cancelled, name=line.name))
        lines.append(
            " · ".join([text, *(words.say(who_waits(need)) for need in card.waiting.get(line.part, ()))])
        )
    sections += _list(word("purchase_order_lines"), lines)
    sections += _rows("receipts", card.receipts, words)
    data = {
        "record": card.facts,
        "stands": card.facts.stands,
        "lines": card.lines,
        "receipts": card.receipts,
        "waiting": {line.id: card.waiting.get(line.part, ()) for line in card.lines},
    }
    return Record("purchase_order", identity, card.facts.number, word("purchase_orders"), sections, data)


def _count(desk: Desk, identity: int) -> Record:
    words = desk.words()
    card = desk.counts.get(identity)
    sections: list[Section] = [(None, _facts("counts", card.facts, words))]
    said = translate("Cli", "{name}: {counted} counted, {expected} expected")
    lines = [
        words.say(said(name=line.name, counted=line.counted, expected=line.expected))
        for line in card.lines
        if line.counted is not None
    ]
    sections += _list(word("count_lines"), lines)
    data = {"record": card.facts, "lines": card.lines}
    return Record("count", identity, card.facts.number, word("counts"), sections, data)


def _campaign(desk: Desk, identity: int) -> Record:
    words, reader = desk.words(), desk.promotions
    row = reader.campaign(identity)
    lift, state = reader.lift(row), row.state(desk.clock.today(words.zone))
    facts = [(translate("Cli", "For"), words.say(row.sentence)), *_facts("campaigns", row, words)]
    facts.append((translate("Cli", "State"), words.say(CAMPAIGN_STATES[state])))
    sections: list[Section] = [(None, facts)]
    if lift is not None:
        sections += _list(translate("Cli", "What came of it"), [words.say(lift.said)])
    result = lift._asdict() | {"points": lift.points, "interval": lift.interval} if lift else None
    data = {"record": row, "state": state, "result": result, "coupons": reader.coupons(campaign=identity)}
    return Record("campaign", identity, row.number, word("campaigns"), sections, data)


def _draw(desk: Desk, identity: int) -> Record:
    words, reader = desk.words(), desk.promotions.draws
    row, entries, wrong = reader.get(identity), reader.entries(identity), reader.faults(identity)
    state = row.state(desk.clock.today(words.zone))
    facts = _facts("draws", row, words)
    facts.append((translate("Cli", "State"), words.say(DRAW_STATES[state])))
    sections: list[Section] = [(None, facts)]
    if row.fixed_at is not None:
        sound = translate("Cli", "All agrees with what was published before the draw.")
        sections += _list(translate("Cli", "Checked"), [words.say(text) for text in wrong or [sound]])
    shown = [plain_law(str(one.rank or ""), one.entry, "") for one in entries]
    sections += _list(translate("Cli", "Entries"), shown)
    told = [{"entry": one.entry, "rank": one.rank} for one in entries]
    data = {"record": row, "state": state, "entries": told, "faults": wrong, "hints": reader.hints(row)}
    return Record("draw", identity, row.number, word("draws"), sections, data)


_VIEWS: dict[str, Callable[[Desk, int], Record]] = {
    "case": _case,
    "customer": _customer,
    "unit": _unit,
    "product": _product,
    "supplier": _supplier,
    "part": _part,
    "purchase": _purchase,
    "survey": _survey,
    "call": _call,
    "plan": _plan,
    "reading": _reading,
    "visit": _visit,
    "voucher": _voucher,
    "purchase_order": _purchase_order,
    "count": _count,
    "campaign": _campaign,
    "draw": _draw,
    "solution": _solution,
}
