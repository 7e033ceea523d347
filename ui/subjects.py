"""Knows what a dialog is about, by kind of record: how it is read, named, and where it is seen; no dialog."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from helpdesk.classes import NamedTuple
from helpdesk.domain.months import first_day
from helpdesk.domain.papers import paper_title
from helpdesk.errors import NotFound
from helpdesk.formats import capital
from helpdesk.texts import Text, translate
from ui.shell import Goal, Shell
from ui.widgets import plain

Told = Mapping[str, Any]


class Subject(NamedTuple):
    """What a dialog is about."""

    row: Any = None
    """The record as read; nothing while it is being made."""
    names: Mapping[str, object] = {}
    """What fills the places in the dialog's words."""
    line: str = ""
    """What stands above the form, so that nobody does it to the wrong one."""
    goal: Goal | None = None
    """Where a half-typed form is gone on with."""
    draft: Text | None = None
    """What a half-typed form is called, where the action says nothing."""


def subject_of(shell: Shell, kind: str, told: Told) -> Subject:
    """The record that ``told`` names by its kind. Raises ``NotFound`` when it is gone."""
    return _SUBJECTS[kind](shell, told) if kind else Subject()


def why_gone(shell: Shell, goal: Goal) -> NotFound | None:
    """Why the record to whose page a draft leads can no longer be shown; nothing where it can."""
    if goal.id is None or goal.kind not in _SUBJECTS:
        return None
    try:
        subject_of(shell, goal.kind, {goal.kind: goal.id})
    except NotFound as error:
        return error
    return None


def _case(shell: Shell, told: Told) -> Subject:
    case = told["case"]
    return Subject(shell.desk.cases.get(case).facts, {"case": case}, goal=Goal("case", case))


def _job(shell: Shell, told: Told) -> Subject:
    job = shell.desk.cases.job(told["job"])
    about = plain.joined(job.number, job.title, job.serial or "")
    draft = translate("Step", "{what}, job {number}")
    return Subject(job, {"number": job.number}, about, Goal("case", job.case), draft)


def _complaint(shell: Shell, told: Told) -> Subject:
    """The job of a complaint with all that is known of it; named by what the customer says."""
    facts = shell.desk.complaints.card(told["job"]).facts
    about = plain.joined(facts.number, plain.one_line(facts.problem)[:200])
    draft = translate("Step", "{what}, complaint {number}")
    return Subject(facts, {"number": facts.number}, about, Goal("case", facts.case), draft)


def _paper(shell: Shell, told: Told) -> Subject:
    paper = shell.desk.papers.get(told["paper"])
    name = paper_title(paper.kind, paper.series, paper.number, paper.version)
    return Subject(paper, {"paper": name}, goal=Goal("case", paper.case) if paper.case else None)


def _file(shell: Shell, told: Told) -> Subject:
    file = _find(shell.desk.cases.get(told["case"]).files, told["file"])
    return Subject(file, {"name": plain.one_line(file.name)}, goal=Goal("case", told["case"]))


def _person(shell: Shell, told: Told) -> Subject:
    person = _find(shell.desk.shop.staff(everybody=True), told["person"])
    return Subject(person, {"name": plain.one_line(person.name) if person else ""})


def _product(shell: Shell, told: Told) -> Subject:
    return Subject(shell.desk.products.get(told["product"]))


def _supplier(shell: Shell, told: Told) -> Subject:
    return Subject(shell.desk.suppliers.get(told["supplier"]))


def _agreed_cover(shell: Shell, told: Told) -> Subject:
    about = _unit(shell, told)
    return about._replace(row=_find(shell.desk.covers.agreed(told["unit"]), told["agreed_cover"]))


def _recourse(shell: Shell, told: Told) -> Subject:
    about = _job(shell, told)
    return about._replace(row=shell.desk.claims.recourse(told["job"]))


def _loan(shell: Shell, told: Told) -> Subject:
    """The last loan of a job."""
    about, loans = _job(shell, told), shell.desk.loans.of_job(told["job"])
    if not loans:
        return about._replace(row=None)
    since = shell.say(translate("LoanDialog", "lent on {day}")(day=loans[0].lent_on))
    line = plain.joined(loans[0].title, loans[0].serial, since)
    return about._replace(row=loans[0], line=line)


def _loaner(shell: Shell, told: Told) -> Subject:
    about = _unit(shell, told)
    return about._replace(row=shell.desk.loans.of_unit(told["unit"]))


def _part_used(shell: Shell, told: Told) -> Subject:
    part = _find(shell.desk.cases.parts(told["job"]), told["part_used"])
    return Subject(part, {}, plain.one_line(part.name) if part else "")


def _part(shell: Shell, told: Told) -> Subject:
    row = shell.desk.spare_parts.get(told["part"])
    line = plain.joined(plain.one_line(row.name), row.code, row.location)
    return Subject(row, {"name": plain.one_line(row.name)}, line, Goal("part", row.id))


def _outside_work(shell: Shell, told: Told) -> Subject:
    row = _find(shell.desk.cases.outside(told["job"]), told["outside_work"])
    return Subject(row, {}, plain.one_line(row.what) if row else "")


def _customer(shell: Shell, told: Told) -> Subject:
    card = shell.desk.customers.card(told["customer"])
    return Subject(card, {"name": card.facts.name})


def _contact(shell: Shell, told: Told) -> Subject:
    about = _customer(shell, told)
    return about._replace(row=_find(about.row.contacts, told.get("contact")))


def _site(shell: Shell, told: Told) -> Subject:
    about = _customer(shell, told)
    return about._replace(row=_find(about.row.sites, told.get("site")))


def _request(shell: Shell, told: Told) -> Subject:
    rows = shell.desk.customers.requests(told["customer"])
    about = _customer(shell, told)
    return about._replace(row=_find(rows, told.get("request")))


def _unit(shell: Shell, told: Told) -> Subject:
    facts = shell.desk.units.card(told["unit"]).facts
    now = shell.say(translate("MoveUnitDialog", "Owned by {name}")(name=facts.owner_name or "—"))
    return Subject(facts, {"unit": facts.title}, plain.joined(facts.title, facts.serial, now))


def _plan(shell: Shell, told: Told) -> Subject:
    plan = shell.desk.plans.get(told["plan"])
    day = told.get("counted_on")
    names = {"unit": plan.unit_title, "day": shell.words.day(day) if day else ""}
    about = plain.joined(plan.title(shell.say), plan.unit_title, plan.serial)
    return Subject(plan, names, about, Goal("unit", plan.unit))


def _checklist(shell: Shell, told: Told) -> Subject:
    row = shell.desk.checklists.by_code(told["code"])
    return Subject(row, {"name": row.name}, goal=Goal("settings", view="checklists"))


def _visit(shell: Shell, told: Told) -> Subject:
    about = _job(shell, told)
    return about._replace(row=shell.desk.visits.open(told["job"]))


def _planned_visit(shell: Shell, told: Told) -> Subject:
    """A visit about which its customer is asked."""
    visit = shell.desk.visits.planned(told["visit"])
    name = plain.one_line(visit.customer_name or "—")
    about = plain.joined(name, shell.words.moment(visit.planned_start), visit.number)
    return Subject(visit, {"name": name}, about, Goal("case", visit.case))


def _leave(shell: Shell, told: Told) -> Subject:
    found = shell.desk.shop.leave(told["leave"])
    if found is None:
        return Subject()
    name = next((row.name for row in shell.desk.shop.staff(everybody=True) if row.id == found[0]), "")
    return Subject(found[1], {"name": plain.one_line(name)}, plain.one_line(name))


def _sale(shell: Shell, told: Told) -> Subject:
    card = shell.desk.units.card(told["unit"])
    facts, sale = card.facts, _find(card.sales, told.get("sale"))
    buyer = sale.customer_name if sale else facts.owner_name or ""
    return Subject(sale, {"unit": facts.title}, plain.joined(facts.title, facts.serial, buyer))


def _month(shell: Shell, told: Told) -> Subject:
    said = shell.words.month(first_day(told["month"]))
    return Subject(None, {"month": said}, goal=Goal("quality", view=told["month"]))


def _improvement(shell: Shell, told: Told) -> Subject:
    row = shell.desk.improvements.get(told["improvement"])
    return Subject(row, {}, plain.one_line(row.text))


def _survey(shell: Shell, told: Told) -> Subject:
    sheet = shell.desk.surveys.sheet(told["survey"])
    about = plain.joined(sheet.number, sheet.customer_name or "", shell.words.moment(sheet.answered_at))
    goal = Goal("case", sheet.case) if sheet.case else None
    return Subject(sheet, {"number": sheet.number}, about, goal)


def _talk(shell: Shell, told: Told) -> Subject:
    talk = shell.desk.coaching.talk(call=told.get("call"), survey=told.get("survey"))
    when = shell.words.moment(talk.at) if talk.at else ""
    return Subject(None, {"number": talk.number}, plain.joined(talk.number, when))


def _coaching(shell: Shell, told: Told) -> Subject:
    sheet = shell.desk.coaching.sheet(told["coaching"])
    about = plain.joined(sheet.number, shell.words.moment(sheet.at), plain.one_line(sheet.person_name))
    return Subject(sheet, {"number": sheet.number}, about)


def _return(shell: Shell, told: Told) -> Subject:
    """The job of a return with all that is known of it."""
    facts = shell.desk.returns.row(told["job"])
    about = plain.joined(facts.number, facts.title, facts.serial or "", facts.customer_name or "")
    draft = translate("Step", "{what}, return {number}")
    return Subject(facts, {"number": facts.number}, about, Goal("case", facts.case), draft)


def _voucher(shell: Shell, told: Told) -> Subject:
    row = shell.desk.returns.voucher(told["voucher"])
    left = translate("UseVoucher", "{left} left of {sum}")
    said = left(left=shell.words.money(row.left_cents), sum=shell.words.money(row.cents))
    until = translate("UseVoucher", "until {day}")(day=row.valid_until) if row.valid_until else ""
    about = plain.joined(
        capital(shell.say(said)), shell.say(until), plain.one_line(row.customer_name or ""), row.conditions
    )
    goal = Goal("case", row.case) if row.case else None
    return Subject(row, {"number": row.number}, about, goal)


def _payments(shell: Shell, told: Told) -> Subject:
    sold = shell.desk.returns.sold(told["payments"])
    paid = shell.desk.returns.paid_by(sold.id)
    about = plain.joined(sold.title, sold.serial or "", sold.invoice)
    return Subject(tuple(paid.items()), {}, about)


def _return_policy(shell: Shell, told: Told) -> Subject:  # noqa: ARG001
    rows = shell.desk.returns.policies()
    if not rows:
        return Subject(
            None, {}, shell.say(translate("WordPolicy", "No policy is in force yet: the law's days hold."))
        )
    newest = rows[0]
    said = translate("WordPolicy", "In force: version {version}, since {day}")
    return Subject(newest, {}, shell.say(said(version=newest.version, day=newest.valid_from)))


def _campaign(shell: Shell, told: Told) -> Subject:
    row = shell.desk.promotions.campaign(told["campaign"])
    about = plain.joined(row.number, plain.one_line(row.name), shell.say(row.sentence))
    return Subject(row, {"number": row.number, "name": row.name}, about, Goal("campaign", row.id))


def _campaign_person(shell: Shell, told: Told) -> Subject:
    """One who is told of an offer; the call's first words stand above the form."""
    row = shell.desk.promotions.campaign(told["campaign"])
    card = shell.desk.customers.card(told["customer"])
    phone = shell.words.phone(card.phones[0].value) if card.phones else ""
    caller = next((one.name for one in shell.desk.shop.staff() if one.id == shell.desk.staff), "")
    script = shell.desk.promotions.script(row, card.facts.language, caller)
    about = plain.joined(row.number, phone, script)
    return Subject(None, {"name": plain.one_line(card.facts.name)}, about, Goal("campaign", row.id))


def _draw(shell: Shell, told: Told) -> Subject:
    row = shell.desk.promotions.draws.get(told["draw"])
    about = plain.joined(row.number, plain.one_line(row.name), plain.one_line(row.prize))
    return Subject(row, {"number": row.number, "name": row.name}, about, Goal("draw", row.id))


def _call(shell: Shell, told: Told) -> Subject:
    call = shell.desk.calls.row(told["call"])
    phone = shell.words.phone(call.phone) if call.phone else ""
    about = plain.joined(call.number, call.customer_name, phone)
    return Subject(call, {"name": call.customer_name}, about, Goal("call", call.id))


def _purchase_order(shell: Shell, told: Told) -> Subject:
    row = shell.desk.orders.row(told["purchase_order"])
    about = plain.joined(row.number, plain.one_line(row.supplier_name))
    draft = translate("Step", "{what}, order {number}")
    return Subject(row, {"number": row.number}, about, Goal("purchase_order", row.id), draft)


def _order_line(shell: Shell, told: Told) -> Subject:
    row = shell.desk.orders.line(told["order_line"])
    about = plain.joined(row.order_number, plain.one_line(row.name), row.code)
    return Subject(row, {"number": row.order_number}, about, Goal("purchase_order", row.order))


def _supplier_return(shell: Shell, told: Told) -> Subject:
    row = shell.desk.orders.returned(told["supplier_return"])
    about = plain.joined(f"{row.quantity} × {plain.one_line(row.name)}", plain.one_line(row.supplier_name))
    return Subject(row, {}, about)


def _count(shell: Shell, told: Told) -> Subject:
    row = shell.desk.counts.row(told["count"])
    return Subject(row, {"number": row.number}, plain.joined(row.number, row.place))


def _solution(shell: Shell, told: Told) -> Subject:
    row = shell.desk.solutions.get(told["solution"])
    about = plain.joined(row.number, plain.one_line(row.symptom))
    draft = translate("SolutionDialog", "{what}, solution {number}")
    return Subject(row, {"number": row.number}, about, Goal("solution", row.id), draft)


def _guidance(shell: Shell, told: Told) -> Subject:
    sheet = shell.desk.guidance.get(told["guidance"])
    return Subject(
        sheet, {}, plain.joined(plain.one_line(sheet.title_in(shell.words.language)), sheet.scope_title)
    )


def _find(rows: Any, identity: int | None) -> Any:
    return next((row for row in rows if row.id == identity), None)


_SUBJECTS: dict[str, Callable[[Shell, Told], Subject]] = {
    "agreed_cover": _agreed_cover,
    "call": _call,
    "campaign": _campaign,
    "campaign_person": _campaign_person,
    "draw": _draw,
    "case": _case,
    "checklist": _checklist,
    "coaching": _coaching,
    "count": _count,
    "complaint": _complaint,
    "contact": _contact,
    "customer": _customer,
    "file": _file,
    "guidance": _guidance,
    "improvement": _improvement,
    "job": _job,
    "leave": _leave,
    "loan": _loan,
    "loaner": _loaner,
    "month": _month,
    "order_line": _order_line,
    "paper": _paper,
    "payments": _payments,
    "part": _part,
    "part_used": _part_used,
    "outside_work": _outside_work,
    "person": _person,
    "plan": _plan,
    "planned_visit": _planned_visit,
    "product": _product,
    "purchase_order": _purchase_order,
    "recourse": _recourse,
    "request": _request,
    "return": _return,
    "return_policy": _return_policy,
    "sale": _sale,
    "site": _site,
    "solution": _solution,
    "supplier": _supplier,
    "supplier_return": _supplier_return,
    "survey": _survey,
    "talk": _talk,
    "unit": _unit,
    "visit": _visit,
    "voucher": _voucher,
}
