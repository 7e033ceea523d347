"""Every place of the window and how it is come to on a shop with data: for pictures and for tests of the house."""

from __future__ import annotations

import importlib
import inspect
import os
import pkgutil
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

import helpdesk.services
from helpdesk.action import Action
from helpdesk.clock import Clock, FixedClock
from helpdesk.desk import Desk
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.sample import make_sample
from helpdesk.services.cases.job_transitions import steps_of
from ui import theme
from ui.jobs import Jobs
from ui.registry import DIALOGS, SCREENS
from ui.setting_parts import SETTING_PARTS
from ui.shell import Goal, dialog_of
from ui.widgets.memory import Forgetful
from ui.window import Window

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
"""Half past ten in Madrid on a Friday: the shop is open."""

Told = list[tuple[str, Any]]
"""What a dialog is told, each with a word for its picture."""


def sample(folder: Path, language: str = "es", *, customers: int = 40, months: int = 6) -> Desk:
    """A sample shop, small and always the same."""
    return make_sample(folder, FixedClock(NOW), language, customers=customers, months=months)


@contextmanager
def opened(
    folder: Path,
    language: str = "en",
    scheme: str = "light",
    size: tuple[int, int] = (1366, 728),
    *,
    scale: float = 1.0,
    clock: Clock | None = None,
) -> Iterator[Window]:
    """The window on the shop in ``folder``, shown; closed with everything afterwards."""
    app = QApplication.instance() or QApplication(["helpdesk", *theme.STYLE])
    assert isinstance(app, QApplication)
    theme.apply(app, scheme, scale)  # type: ignore[arg-type]
    desk = Desk.open(folder, clock or FixedClock(NOW))
    jobs = Jobs(desk)
    window = Window(desk, jobs, desk.words(language), Forgetful())
    try:
        window.resize(*size)
        window.go(Goal("today"), remember=False)
        window.show()
        settle(window)
        yield window
    finally:
        for dialog in list(window.dialogs):
            dialog.reject()
        window.close()
        jobs.close()
        desk.close()
        window.deleteLater()
        _sweep()


def settle(window: Window, rounds: int = 4) -> None:
    """Let everything that was begun be painted, and wait for work behind the window."""
    app = QApplication.instance()
    assert app is not None
    while window.shell.jobs.busy:
        app.processEvents()
        time.sleep(0.001)  # the work behind has the processor meanwhile
    for _ in range(rounds):
        app.processEvents()
    _sweep()


def _sweep() -> None:
    """Let go of what was closed: without a running event loop nobody else does."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QCoreApplication.processEvents()


def screens(desk: Desk) -> list[tuple[str, Goal]]:
    """Every screen, as a list and with a record, and every part of the settings."""
    found = [(name, Goal(name)) for name in SCREENS if name != "settings"]
    found += [(f"settings-{part.key}", Goal("settings", view=part.key)) for part in SETTING_PARTS]
    found.append(("calendar-day", Goal("calendar", view=f"day {NOW.date().isoformat()}")))
    found += [
        (f"quality-{key.partition('.')[0]}", Goal("quality", view=f"2026-10 {key}"))
        for key in ("on_time.percent", "nps.score")
    ]
    for kind, table in (
        ("customer", "customers"),
        ("unit", "units"),
        ("case", "cases"),
        ("product", "products"),
        ("part", "parts"),
        ("call", "calls"),
        ("visit", "visits"),
        ("campaign", "campaigns"),
        ("draw", "draws"),
        ("coupon", "coupons"),
        ("purchase_order", "purchase_orders"),
        ("solution", "solutions"),
    ):
        identity = _busiest(desk, table)
        if identity is not None:
            found.append((f"{table}-one", Goal(kind, identity)))
    return found


def dialogs(desk: Desk) -> dict[str, Told]:
    """What every dialog is told, by its name; none where the shop has nothing to tell it."""
    told = {name: _TOLD[name](desk) for name in DIALOGS}
    told |= {dialog_of(action): _told_of(action, desk) for action in asked_actions()}
    return {name: [pair for pair in pairs if pair[1] is not MISSING] for name, pairs in told.items()}


@cache
def asked_actions() -> tuple[type[Action], ...]:
    """Every action that the usual dialog asks for."""
    found: list[type[Action]] = []
    for info in pkgutil.walk_packages(helpdesk.services.__path__, "helpdesk.services."):
        for _, kind in inspect.getmembers(importlib.import_module(info.name), inspect.isclass):
            here = issubclass(kind, Action) and kind.__module__ == info.name
            if here and kind.prompt is not None and not kind.prompt.dialog:
                found.append(kind)
    return tuple(found)


def _told_of(action: type[Action], desk: Desk) -> Told:
    """What the usual dialog is told for an action: a step the job that it fits, others as listed below."""
    step = getattr(action, "step", None)
    if step is None or action.__name__ in _ASKED:
        return _ASKED[action.__name__](desk)
    kinds = [kind for kind in KINDS if action in steps_of(kind)]
    special = {("complaint",): _complaint, ("return",): _return}.get(tuple(kinds))
    found = special(*step.starts) if special else _job(*step.starts, kinds=kinds)
    return _of(found, "job")(desk)


MISSING = object()
"""The shop has no record for it."""


def _one(sql: str) -> Callable[[Desk], Any]:
    def find(desk: Desk) -> Any:
        found = desk.store.value(sql)
        return MISSING if found is None else found

    return find


_CUSTOMER = _one(
    "SELECT owner_id FROM units WHERE owner_id IS NOT NULL GROUP BY owner_id ORDER BY count(*) DESC LIMIT 1"
)
_CASE = _one("SELECT case_id FROM jobs WHERE state <> 'delivered' ORDER BY id DESC LIMIT 1")
_UNIT = _one(
    "SELECT unit_id FROM jobs WHERE unit_id IS NOT NULL GROUP BY unit_id ORDER BY count(*) DESC LIMIT 1"
)
_OWNER = _one("SELECT id FROM staff WHERE role = 'owner' ORDER BY id LIMIT 1")
_PERSON = _one("SELECT staff_id FROM leaves ORDER BY id LIMIT 1")
_VISITED = _one(
    "SELECT w.job_id FROM visit_jobs w JOIN visits v ON v.id = w.visit_id WHERE v.result = '' ORDER BY v.id LIMIT 1"
)
_PLANNED = _one("SELECT id FROM visits WHERE result = '' ORDER BY id LIMIT 1")
_UNVISITED = _one(
    "SELECT j.id FROM jobs j WHERE j.kind = 'repair' AND j.state IN ('received', 'diagnosing', 'in_work') "
    "AND NOT EXISTS (SELECT 1 FROM visit_jobs w WHERE w.job_id = j.id) ORDER BY j.id DESC LIMIT 1"
)
_PRODUCT = _one("SELECT product_id FROM units GROUP BY product_id ORDER BY count(*) DESC LIMIT 1")
_SOLUTION = _one(
    "SELECT solution_id FROM solution_uses GROUP BY solution_id ORDER BY count(*) DESC, solution_id LIMIT 1"
)
_SHEET = _one("SELECT id FROM guidance_sheets ORDER BY id LIMIT 1")
_CALL = _one("SELECT id FROM calls WHERE state = 'open' ORDER BY tries DESC, id DESC LIMIT 1")
_SPARE = _one("SELECT id FROM parts ORDER BY needed DESC, id LIMIT 1")
_VISIT = _one("SELECT id FROM visits ORDER BY result = '' DESC, planned_start, id LIMIT 1")
_IMPROVEMENT = _one("SELECT id FROM improvements ORDER BY state = 'open' DESC, id DESC LIMIT 1")
_SURVEY = _one("SELECT id FROM surveys WHERE case_id IS NOT NULL ORDER BY id DESC LIMIT 1")
_SOLD = _one(
    "SELECT s.id FROM purchases s JOIN units u ON u.id = s.unit_id AND u.owner_id = s.customer_id "
    "WHERE s.channel = 'distance' OR s.price_cents > 0 ORDER BY s.purchased_on DESC, s.id DESC LIMIT 1"
)
_DRAFT_ORDER = _one("SELECT id FROM purchase_orders WHERE state = 'draft' ORDER BY id LIMIT 1")
_SENT_ORDER = _one(
    "SELECT order_id FROM purchase_order_lines WHERE order_id IN (SELECT id FROM purchase_orders WHERE state = 'ordered') "
    "GROUP BY order_id ORDER BY sum(received) > 0 DESC, count(*) DESC, order_id LIMIT 1"
)
_COUNT = _one("SELECT id FROM counts ORDER BY state = 'open' DESC, id LIMIT 1")
_BOUGHT_PART = _one("SELECT part_id FROM purchase_order_lines ORDER BY id DESC LIMIT 1")
_PAPER = _one("SELECT id FROM documents WHERE voided_at IS NULL ORDER BY id DESC LIMIT 1")


def _busiest(desk: Desk, table: str) -> int | None:
    finders = {"calls": _CALL, "customers": _CUSTOMER, "units": _UNIT, "cases": _CASE, "products": _PRODUCT}
    finders |= {"visits": _VISIT, "parts": _SPARE}
    finders |= {"visits": _VISIT, "campaigns": _one("SELECT min(id) FROM campaigns")}
    finders |= {name: _one(f"SELECT min(id) FROM {name}") for name in ("draws", "coupons")}
    finders |= {"visits": _VISIT, "purchase_orders": _SENT_ORDER}
    finders |= {"visits": _VISIT, "solutions": _SOLUTION}
    found = finders[table](desk)
    return None if found is MISSING else found


def _job(*states: str, kinds: Sequence[str] = ("repair",)) -> Callable[[Desk], Any]:
    listed = ", ".join(f"'{state}'" for state in states)
    among = ", ".join(f"'{kind}'" for kind in kinds)
    return _one(
        f"SELECT id FROM jobs WHERE state IN ({listed}) AND kind IN ({among}) "
        "ORDER BY kind = 'repair' DESC, id DESC LIMIT 1"
    )


_LENT = _one("SELECT max(job_id) FROM loans WHERE back_on IS NULL")


def _return(*states: str) -> Callable[[Desk], Any]:
    listed = ", ".join(f"'{state}'" for state in states)
    return _one(
        f"SELECT j.id FROM jobs j JOIN returns r ON r.job_id = j.id WHERE j.state IN ({listed}) "
        "ORDER BY j.id DESC LIMIT 1"
    )


def _complaint(*states: str) -> Callable[[Desk], Any]:
    """A complaint in one of some states, else any: the one of which most is known."""
    listed = ", ".join(f"'{state}'" for state in states) or "''"
    return _one(
        f"SELECT j.id FROM jobs j JOIN complaints x ON x.job_id = j.id ORDER BY j.state IN ({listed}) DESC, "
        "(SELECT count(*) FROM complaint_objections WHERE job_id = j.id) DESC, j.id LIMIT 1"
    )


def _claim(condition: str) -> Callable[[Desk], Any]:
    """A guarantee claim of some state."""
    return _one(f"SELECT id FROM jobs WHERE kind = 'claim' AND {condition} ORDER BY id DESC LIMIT 1")


def _recourse(condition: str) -> Callable[[Desk], Any]:
    """A job that is claimed from a maker, in some state if there is one."""
    return _one(f"SELECT job_id FROM recourses ORDER BY {condition} DESC, id DESC LIMIT 1")


def _new_and(find: Callable[[Desk], Any]) -> Callable[[Desk], Told]:
    return lambda desk: [("new", None), ("change", find(desk))]


def _of(find: Callable[[Desk], Any], name: str = "") -> Callable[[Desk], Told]:
    def tell(desk: Desk) -> Told:
        found = find(desk)
        return [("", {name: found} if name and found is not MISSING else found)]

    return tell


def _notes(desk: Desk) -> Told:
    from helpdesk.domain.notes import NOTE_KINDS

    case = _CASE(desk)
    kinds = [kind for kind in NOTE_KINDS if kind != "step"]
    return [(kind, MISSING if case is MISSING else {"case": case, "kind": kind}) for kind in kinds]


def _row(of: str, table: str, column: str, kind: str) -> Callable[[Desk], Told]:
    """A row that hangs on another record, told with it."""

    def tell(desk: Desk) -> Told:
        found = desk.store.row(f"SELECT {column}, id FROM {table} WHERE {column} IS NOT NULL ORDER BY id")
        return [("", MISSING if found is None else {of: found[0], kind: found[1]})]

    return tell


def _wish(desk: Desk) -> Told:
    """Something that somebody else has to approve."""
    from helpdesk.errors import NotAllowed
    from helpdesk.services.shop.staff_actions import AddStaff
    from ui.shell import Wish

    what = AddStaff(name="Marta Rey").label()
    return [("", Wish(what, NotAllowed(what, ("staff",)), lambda: None))]


def _request(desk: Desk) -> Told:
    """A request about personal data that waits for its answer."""
    found = desk.store.row(
        "SELECT customer_id, id FROM privacy_requests WHERE answered_at IS NULL AND extended_on IS NULL "
        "ORDER BY due_on DESC"
    )
    return [("", MISSING if found is None else {"customer": found[0], "request": found[1]})]


def _talk(desk: Desk) -> dict[str, Any] | Any:
    """The talk of which most sheets were written, or any."""
    for sql, name in (
        (
            "SELECT survey_id FROM coaching_sheets WHERE survey_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC",
            "survey",
        ),
        ("SELECT id FROM surveys ORDER BY id LIMIT 1", "survey"),
        ("SELECT id FROM calls ORDER BY id LIMIT 1", "call"),
    ):
        if (found := desk.store.value(sql)) is not None:
            return {name: found}
    return MISSING


def _confirmed(desk: Desk) -> Told:
    """The day of the first visit that is still to be made."""
    first = desk.store.value("SELECT min(planned_start) FROM visits WHERE result = ''")
    day = None if first is None else {"day": datetime.fromisoformat(first).date()}
    return [("", MISSING if day is None else day)]


def _coaching(desk: Desk) -> Told:
    person = desk.store.value("SELECT person_id FROM coaching_sheets ORDER BY id")
    return [("talk", _talk(desk)), ("person", MISSING if person is None else {"person": person})]


def _sheet(desk: Desk) -> Told:
    found = desk.store.value("SELECT id FROM coaching_sheets ORDER BY id")
    return [("", MISSING if found is None else {"coaching": found})]


def _file(desk: Desk) -> Told:
    from helpdesk.services.shop.file_reader import files_of

    for subject in ("case", "job"):
        kept = desk.store.value(
            f"SELECT {subject}_id FROM attachments WHERE {subject}_id IS NOT NULL "
            "AND id NOT IN (SELECT attachment_id FROM signatures WHERE how = 'drawn') ORDER BY id LIMIT 1"
        )
        if kept is not None:
            case = kept if subject == "case" else desk.cases.job(kept).case
            return [("", {"file": files_of(desk.store, subject, kept)[0].id, "case": case})]
    return []


def _message(desk: Desk) -> Told:
    """To a customer, about nothing yet, and about what is ready."""
    ready = desk.store.row(
        "SELECT c.customer_id, j.id FROM jobs j JOIN cases c ON c.id = j.case_id JOIN customers k "
        "ON k.id = c.customer_id AND k.state = 'active' WHERE j.state = 'ready' ORDER BY j.id DESC LIMIT 1"
    )
    customer = _CUSTOMER(desk)
    told = MISSING if ready is None else {"customer": ready[0], "job": ready[1], "purpose": "ready"}
    return [("", MISSING if customer is MISSING else {"customer": customer}), ("ready", told)]


_RECEIVED = _one(
    "SELECT case_id FROM jobs WHERE kind = 'repair' AND state <> 'delivered' ORDER BY id DESC LIMIT 1"
)


def _preview(desk: Desk) -> Told:
    case = _RECEIVED(desk)
    if case is MISSING:
        return []
    month = [("quality", {"paper": "quality", "number": "2026-10"})]
    ticket = [("ticket", {"paper": "receipt", "number": str(case), "size": "ticket80"})]
    return [*((kind, {"paper": kind, "number": str(case)}) for kind in ("receipt", "label")), *ticket, *month]


def _backup(desk: Desk) -> Told:
    return [("", str(desk.backups.make(desk.clock.now()).path))]


def _old_list(desk: Desk) -> str:
    """A list as shops have it: names of its own for the columns, a row with a fault, one with an odd day."""
    path = desk.folder / "clientes.csv"
    path.write_text(
        "Nombre;Móvil;Correo electrónico;Calle;CP;Población;Alta\n"
        "Ana Gómez;600 11 22 33;ana@correo.example;Calle Mayor 5;28013;Madrid;12/03/2019\n"
        "Bar El Puerto, S.L.;965 00 00 01;no tiene;Muelle 2;03001;Alicante;\n"
        ";611 22 33 44;;;;;\n",
        encoding="utf-8",
    )
    return str(path)


def _history(desk: Desk) -> Told:
    case = _CASE(desk)
    return [("shop", None), ("case", MISSING if case is MISSING else Goal("case", case))]


_NOTHING: Callable[[Desk], Told] = lambda _: [("", None)]  # noqa: E731
_ASKABLE = _one(
    "SELECT id FROM cases WHERE closed_at IS NOT NULL AND customer_id IS NOT NULL "
    "AND id NOT IN (SELECT case_id FROM surveys WHERE case_id IS NOT NULL) ORDER BY id DESC LIMIT 1"
)


def _new_or_of_unit(desk: Desk) -> Told:
    """As from the menu, and from a unit where there is one."""
    unit = _UNIT(desk)
    return [("new", None), *([] if unit is MISSING else [("unit", {"unit": unit})])]


_TOLD: dict[str, Callable[[Desk], Told]] = {
    "checklist": lambda _: [("new", None), ("change", {"code": "fridge.maintenance"})],
    "record_visit": _of(_VISITED, "job"),
    "intake": lambda desk: [
        ("new", None),
        ("known", {"unit": _UNIT(desk)} if _UNIT(desk) is not MISSING else MISSING),
    ],
    "customer": _new_and(_CUSTOMER),
    "person": _new_and(_one("SELECT id FROM staff ORDER BY id LIMIT 1")),
    "unit": _new_and(_UNIT),
    "consent": _of(_CUSTOMER, "customer"),
    "personal_data": _of(_CUSTOMER),
    "merge": _of(_CUSTOMER),
    "block": _of(_CUSTOMER),
    "erase": _of(_CUSTOMER),
    "move_unit": _of(_UNIT),
    "import": lambda desk: [("", None), ("list", _old_list(desk))],
    "pays": _of(_job("received", "diagnosing", "in_work")),
    "comeback": _of(_job("received", "diagnosing", "in_work")),
    "send_quote": _of(_one("SELECT job_id FROM quotes ORDER BY state = 'draft' DESC LIMIT 1")),
    "answer_quote": _of(_job("waiting_quote")),
    "diagnose": _of(_job("received", "diagnosing")),
    "finish": _of(_job("in_work")),
    "tell": _of(_job("ready")),
    "hand_back": lambda desk: [
        ("", _job("ready")(desk)),
        ("loaner", _one("SELECT max(job_id) FROM loans WHERE back_on IS NULL AND kept_on IS NULL")(desk)),
        ("storage", _one("SELECT max(job_id) FROM reminders WHERE stage = 'reminder'")(desk)),
    ],
    "lend": _of(_job("received", "diagnosing", "waiting_part"), "job"),
    "take_loan_back": _of(_LENT, "job"),
    "remind": _of(_one("SELECT max(job_id) FROM reminders"), "job"),
    "dispose": _of(_one("SELECT job_id FROM reminders ORDER BY stage = 'last' DESC, id DESC LIMIT 1"), "job"),
    "cancel": _of(_job("received", "diagnosing", "waiting_part")),
    "plan_next": _of(_CASE),
    "edit_intake": _of(_job("received", "diagnosing", "in_work")),
    "delete_case": _of(_CASE),
    "quote": _of(_job("diagnosing", "received", "in_work")),
    "repair_form": _of(
        _one("SELECT job_id FROM quotes ORDER BY state IN ('draft', 'sent') DESC LIMIT 1"), "job"
    ),
    "work": _of(_job("in_work", "diagnosing")),
    "unrepaired": _of(_job("received", "diagnosing", "waiting_part")),
    "old_parts": _of(
        _one("SELECT job_id FROM parts_used ORDER BY old_part = 'maker' DESC, id LIMIT 1"), "job"
    ),
    "decide_claim": _of(_claim("state IN ('received', 'diagnosing')"), "job"),
    "send_recourse": _of(_recourse("state = 'open'"), "job"),
    "makers_owe": _NOTHING,
    "wait": _of(_job("received", "diagnosing", "in_work"), "job"),
    "order_for_job": _of(_job("received", "diagnosing", "waiting_part", "in_work"), "job"),
    "order_part": lambda desk: [
        ("new", None),
        ("part", {"part": _BOUGHT_PART(desk)} if _BOUGHT_PART(desk) is not MISSING else MISSING),
    ],
    "send_order": _of(_DRAFT_ORDER, "purchase_order"),
    "receive_order": _of(_SENT_ORDER, "purchase_order"),
    "return_to_supplier": _of(_BOUGHT_PART, "part"),
    "proposals": _NOTHING,
    "counts": _NOTHING,
    "start_count": _NOTHING,
    "count": _of(_COUNT, "count"),
    "complaint": lambda desk: [
        ("new", None),
        ("case", {"case": _CASE(desk)} if _CASE(desk) is not MISSING else MISSING),
    ],
    "sale": _of(_UNIT, "unit"),
    "open_installation": _of(_UNIT, "unit"),
    "install": _of(_job("received", "in_work", kinds=("installation",)), "job"),
    "training": _new_or_of_unit,
    "hold_training": _of(_job("received", kinds=("training",)), "job"),
    "answer_open": _of(
        _one(
            "SELECT job_id FROM trainings WHERE open_questions <> '' AND answered_at IS NULL ORDER BY id LIMIT 1"
        ),
        "job",
    ),
    "record_training": _of(_job("delivered", kinds=("training", "enquiry")), "job"),
    "enquiry": _new_or_of_unit,
    "answer_question": _of(_job("received", kinds=("enquiry",)), "job"),
    "investigate": _of(_complaint(), "job"),
    "agreement": _of(_complaint(), "job"),
    "answer_complaint": _of(_complaint(), "job"),
    "return": lambda desk: [
        ("new", None),
        ("sale", {"purchase": _SOLD(desk)} if _SOLD(desk) is not MISSING else MISSING),
    ],
    "test_goods": _of(_return("received", "in_work"), "job"),
    "refund": _of(_return("received", "in_work"), "job"),
    "exchange": _of(_return("received", "in_work"), "job"),
    "give_voucher": _of(_return("received", "in_work"), "job"),
    "repair_instead": _of(_return("received", "in_work"), "job"),
    "refuse_return": _of(_return("received", "in_work"), "job"),
    "message": _message,
    "survey": _of(_SURVEY, "survey"),
    "take_survey": _of(_ASKABLE, "case"),
    "customer_survey": _of(_ASKABLE, "case"),
    "key_slips": _NOTHING,
    "pick_unit": _NOTHING,
    "sign": _of(_PAPER),
    "preview": _preview,
    "coaching": _coaching,
    "write_coaching": lambda desk: [("", _talk(desk))],
    "edit_coaching": _sheet,
    "staff": _NOTHING,
    "approve": _wish,
    "recover": _NOTHING,
    "sign_in": _of(_OWNER, "person"),
    "badge": _of(_OWNER, "person"),
    "remove_pin": _of(_OWNER, "person"),
    "recovery_code": _of(_OWNER, "person"),
    "role_rights": _NOTHING,
    "restore": _backup,
    "holiday": _NOTHING,
    "working": _of(_PERSON, "person"),
    "confirm_visits": _confirmed,
    "calendar_file": _NOTHING,
    "plan_visit": _of(_UNVISITED, "job"),
    "move_visit": _of(_VISITED, "job"),
    "history": _history,
    "solution": _NOTHING,
    "campaign": lambda desk: [("new", None), *((("change", told) for _, told in _CAMPAIGN(desk)))],
    "run_draw": lambda desk: _DRAW(desk),
    "hand_over_prize": lambda desk: _DRAW(desk),
    "write_solution": _of(_job("checking", "ready", "delivered"), "job"),
    "give_guidance": _of(
        _one(
            "SELECT j.id FROM jobs j JOIN units u ON u.id = j.unit_id JOIN products p ON p.id = u.product_id "
            "JOIN guidance_sheets g ON g.category = p.category WHERE j.kind = 'repair' ORDER BY j.id DESC LIMIT 1"
        ),
        "job",
    ),
    "guidance_sheets": _NOTHING,
    "sheet_pictures": _of(_SHEET, "guidance"),
    "help": lambda _: [("first", None), ("keys", "keys")],
    "about": _NOTHING,
    "support": _NOTHING,
}


def _date_let_go(desk: Desk) -> Told:
    found = desk.store.row("SELECT id, anchor_on FROM plans WHERE active ORDER BY id LIMIT 1")
    return [
        ("", MISSING if found is None else {"plan": found[0], "counted_on": date.fromisoformat(found[1])})
    ]


def _offered(desk: Desk) -> Told:
    """Somebody who is still to be called with an offer."""
    found = desk.store.row(
        "SELECT campaign_id, customer_id, id FROM campaign_people WHERE told_at IS NULL ORDER BY id DESC LIMIT 1"
    )
    names = ("campaign", "customer", "person")
    return [("", MISSING if found is None else dict(zip(names, found, strict=True)))]


_DRAW = _of(_one("SELECT max(id) FROM draws"), "draw")
_CAMPAIGN = _of(_one("SELECT max(id) FROM campaigns"), "campaign")

_ASKED: dict[str, Callable[[Desk], Told]] = {
    "EnterExclusions": _CAMPAIGN,
    "RecordOfferCall": _offered,
    "EnterExclusion": _of(_CUSTOMER, "customer"),
    "SayNoMore": _of(_CUSTOMER, "customer"),
    "GivePoints": _of(_CUSTOMER, "customer"),
    "SpendPoints": _of(_CUSTOMER, "customer"),
    "AddCoupon": _NOTHING,
    "UseCoupon": _NOTHING,
    "AddDraw": _NOTHING,
    "EditDraw": _DRAW,
    "AddEntries": _DRAW,
    "UnfixDraw": _DRAW,
    "TellWinner": _DRAW,
    "CancelVisit": _of(_VISITED, "job"),
    "AddLeave": _of(_PERSON, "person"),
    "EditLeave": _of(_one("SELECT id FROM leaves ORDER BY id LIMIT 1"), "leave"),
    "ConfirmVisit": _of(_PLANNED, "visit"),
    "AddContact": _of(_CUSTOMER, "customer"),
    "AddImprovement": lambda _: [("", {"month": "2026-10"})],
    "AddNote": _notes,
    "AddPlan": _of(_UNIT, "unit"),
    "AddProduct": _NOTHING,
    "AddReading": _of(_UNIT, "unit"),
    "AddSite": _of(_CUSTOMER, "customer"),
    "AnswerRequest": _request,
    "EditRequest": _request,
    "ExtendRequest": _request,
    "RecordRequest": _of(_CUSTOMER, "customer"),
    "EditContact": _row("customer", "contacts", "customer_id", "contact"),
    "CorrectSheet": _of(_SURVEY, "survey"),
    "EditFile": _file,
    "EditImprovement": _of(_IMPROVEMENT),
    "EditPlan": _of(_one("SELECT id FROM plans ORDER BY id LIMIT 1"), "plan"),
    "RenewPlan": _of(
        _one("SELECT id FROM plans WHERE contract AND end_on IS NOT NULL ORDER BY id LIMIT 1"), "plan"
    ),
    "EditProduct": _of(_PRODUCT),
    "EditSale": _row("unit", "purchases", "unit_id", "sale"),
    "HandOverSale": _row("unit", "purchases", "unit_id", "sale"),
    "EditSite": _row("customer", "sites", "customer_id", "site"),
    "EditSolution": _of(_SOLUTION, "solution"),
    "ReplaceSolution": _of(_SOLUTION, "solution"),
    "AddSheet": _NOTHING,
    "EditSheet": _of(_SHEET, "guidance"),
    "ChooseSheet": _of(_SOLUTION, "solution"),
    "AddSupplier": _NOTHING,
    "AddSparePart": _NOTHING,
    "EditSparePart": _of(_SPARE, "part"),
    "AddPartFit": _of(_SPARE, "part"),
    "CorrectStock": _of(_SPARE, "part"),
    "TakeOffShelf": _of(_SPARE, "part"),
    "SetOldPart": _row("job", "parts_used", "job_id", "part_used"),
    "CreditOldPart": _row("job", "parts_used", "job_id", "part_used"),
    "AnswerCredit": _row("job", "parts_used", "job_id", "part_used"),
    "RemovePart": _row("job", "parts_used", "job_id", "part_used"),
    "AddOrderLine": lambda desk: [
        (word, {**told, "order": told["purchase_order"]} if isinstance(told, dict) else told)
        for word, told in _of(_DRAFT_ORDER, "purchase_order")(desk)
    ],
    "EditOrder": _of(_SENT_ORDER, "purchase_order"),
    "CancelOrder": _of(_SENT_ORDER, "purchase_order"),
    "EditOrderLine": _of(_one("SELECT max(id) FROM purchase_order_lines"), "order_line"),
    "CancelOrderLine": _of(_one("SELECT max(id) FROM purchase_order_lines"), "order_line"),
    "CreditReturn": _of(
        _one("SELECT id FROM supplier_returns ORDER BY credited_on IS NULL DESC LIMIT 1"), "supplier_return"
    ),
    "EditSupplier": _of(_one("SELECT id FROM suppliers ORDER BY id LIMIT 1")),
    "GiveCover": _of(_UNIT),
    "WithdrawCover": _row("unit", "agreed_covers", "unit_id", "agreed_cover"),
    "SetHourCost": _NOTHING,
    "SetMonthBook": lambda desk: [("", {"month": "2026-10"})],
    "RecordCharge": _of(_job("ready", "delivered"), "job"),
    "AddOutsideWork": _of(_job("in_work"), "job"),
    "EditOutsideWork": _row("job", "outside_work", "job_id", "outside_work"),
    "SetPartOrigin": _row("job", "parts_used", "job_id", "part_used"),
    "MakeLoaner": _of(_one("SELECT unit_id FROM loaners ORDER BY id LIMIT 1"), "unit"),
    "RetireLoaner": _of(_one("SELECT unit_id FROM loaners ORDER BY id LIMIT 1"), "unit"),
    "AskLoanBack": _of(_LENT, "job"),
    "CorrectLoan": _of(_one("SELECT max(job_id) FROM loans WHERE back_on IS NOT NULL"), "job"),
    "ReplaceUnit": _of(_claim("decision = 'accepted'"), "job"),
    "ReducePrice": _of(_claim("decision = 'accepted'"), "job"),
    "EndContract": _of(_claim("decision = 'accepted'"), "job"),
    "RecordRefund": _of(_claim("id IN (SELECT job_id FROM claims WHERE refund_due_on IS NOT NULL)"), "job"),
    "SendAway": _of(_claim("state IN ('received', 'diagnosing')"), "job"),
    "TakeBack": _of(_claim("id IN (SELECT job_id FROM whereabouts WHERE back_on IS NULL)"), "job"),
    "EditRecourse": _of(_recourse("state = 'open'"), "job"),
    "AnswerRecourse": _of(_recourse("state = 'sent'"), "job"),
    "CreditRecourse": _of(_recourse("state = 'accepted'"), "job"),
    "DisputeRecourse": _of(_recourse("state = 'refused'"), "job"),
    "WriteOffRecourse": _of(_recourse("open_cents > 0"), "job"),
    "PlanCall": _of(_CUSTOMER, "customer"),
    "RecordAttempt": _of(_CALL, "call"),
    "SettleImprovement": _of(_IMPROVEMENT),
    "LetDateGo": _date_let_go,
    "RecordPayments": _of(_SOLD, "payments"),
    "UseVoucher": _of(_one("SELECT max(id) FROM vouchers"), "voucher"),
    "WordPolicy": _NOTHING,
    "RemoveSheet": _of(_SURVEY, "survey"),
    "VoidPaper": _of(_PAPER),
    "WithdrawCall": _of(_CALL, "call"),
}
