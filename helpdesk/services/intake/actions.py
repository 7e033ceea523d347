"""Taking units in: one action makes the case, its jobs, what was agreed, the photos and the deposit receipt."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from datetime import date
from typing import Any

from helpdesk.action import Action, Context, Fields, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.customers import CHANNELS
from helpdesk.domain.next_action import first_look
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.quote_words import QUOTE_CHOICES
from helpdesk.domain.workflows.kinds import TAKEN_IN, kind_of
from helpdesk.domain.workflows.workshop import UNFINISHED
from helpdesk.errors import Invalid, NotFound
from helpdesk.services.cases.job_transitions import JobAction, Step, workshop_job
from helpdesk.services.cases.secret_actions import keep_secret
from helpdesk.services.cases.steps import settle_case
from helpdesk.services.customers.actions import AddCustomer
from helpdesk.services.customers.reader import missing_customer, require_customer
from helpdesk.services.goods.cover_actions import freeze_verdict
from helpdesk.services.goods.unit_actions import AddUnit, change_owner
from helpdesk.services.goods.unit_reader import missing_unit, require_unit
from helpdesk.services.papers.issuing import issue, keep_up_to_date, renew
from helpdesk.services.papers.rows import in_force
from helpdesk.services.shop.file_actions import NewFile, keep_file
from helpdesk.services.shop.reader import Shop
from helpdesk.services.solutions.use_actions import propose
from helpdesk.services.workshop.coverage_actions import check_comeback
from helpdesk.store.tables.work import Accessory, Case, Intake, Job
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class ReceivedUnit(Fields):
    """One unit that is handed in, and what was agreed about it.

    Source of the fields: RD 58/1988 art. 3.11 (deposit receipt) and good practice at the counter.
    """

    unit: int | AddUnit | None = entry(translate("Intake", "Unit"), "lookup", noun="unit")
    kind: str = entry(translate("Intake", "Type of work"), "choice", default="repair", choices=TAKEN_IN)
    problem: str = entry(
        translate("Intake", "Fault in the customer's words"),
        "text",
        hint=translate("Intake", "What it does, since when, when it happens"),
    )
    accessories: tuple[str, ...] = entry(translate("Intake", "Accessories left"), "list", default=())
    accessories_none: bool = entry(translate("Intake", "No accessories"), "check", default=False)
    damage: str = entry(
        translate("Intake", "Visible damage"),
        "text",
        default="",
        hint=translate("Intake", "Scratches, dents, missing parts; empty: none seen"),
    )
    opened_before: bool = entry(translate("Intake", "Opened or wet before"), "check", default=False)
    urgent: bool = entry(translate("Intake", "Urgent"), "check", default=False)
    shelf: str = entry(translate("Intake", "Shelf"), default="")
    promised_on: date | None = entry(translate("Intake", "Promised for"), "date", default=None)
    quote_choice: str = entry(translate("Intake", "Quote"), "choice", default="wanted", choices=QUOTE_CHOICES)
    quote_limit_cents: int | None = entry(translate("Intake", "Limit"), "money", default=None)
    diagnosis_cents: int | None = entry(translate("Intake", "Cost of diagnosis given"), "money", default=None)
    used_parts: bool = entry(translate("Intake", "Used parts allowed"), "check", default=False)
    keep_parts: bool = entry(translate("Intake", "Wants replaced parts back"), "check", default=False)
    backup_asked: bool = entry(translate("Intake", "Asked to back up own data"), "check", default=False)
    technician: int | None = entry(translate("Intake", "Technician"), "lookup", default=None, noun="staff")
    passcode: str = entry(
        translate("Intake", "Passcode"),
        default="",
        hint=translate(
            "Intake", "Only if a test needs it. Kept sealed, never printed, erased at handing back."
        ),
    )
    photos: tuple[NewFile, ...] = ()
    comeback_of: int | None = None
    solution: int | None = None
    """A known one that fits the fault, noted for the bench."""

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if not self.accessories_none and not any(tidy_line(name) for name in self.accessories):
            found["accessories"] = translate("Intake", "Tick what was left, or “Nothing left”.")
        if self.accessories_none and self.accessories:
            found["accessories"] = translate("Intake", "There are accessories, yet “Nothing left” is ticked.")
        if self.quote_choice == "limit" and not self.quote_limit_cents:
            found["quote_limit_cents"] = translate("Intake", "Up to which amount?")
        if isinstance(self.unit, AddUnit):
            found |= {f"unit.{name}": text for name, text in self.unit.problems().items()}
        return found


@dataclass(frozen=True, kw_only=True)
class ReceiveUnits(Action):
    """A customer hands in one or more units: one case, a job for each."""

    customer: int | AddCustomer | None = entry(translate("Intake", "Customer"), "lookup", noun="customer")
    units: tuple[ReceivedUnit, ...] = ()
    channel: str = entry(translate("Intake", "Channel"), "choice", default="counter", choices=CHANNELS)
    owner: int | None = entry(translate("Intake", "Case assigned to"), "lookup", default=None, noun="staff")

    def label(self) -> Text:
        return translate("Intake", "%n unit(s) received", "", 1)(n=len(self.units))

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if isinstance(self.customer, AddCustomer):
            found |= {f"customer.{name}": text for name, text in self.customer.problems().items()}
        if not self.units:
            found["units"] = translate("Intake", "At least one unit is received.")
        for place, unit in enumerate(self.units):
            found |= {f"units.{place}.{name}": text for name, text in unit.problems().items()}
        return found

    def run(self, ctx: Context) -> Outcome:
        customer = self.customer.run(ctx).id if isinstance(self.customer, AddCustomer) else self.customer
        if customer is None:
            raise missing_customer()
        require_customer(ctx.store, customer)
        self._past_promises(ctx)
        case = ctx.store.insert(
            Case,
            customer_id=customer,
            opened_at=ctx.now,
            channel=self.channel,
            owner_id=self.owner if self.owner is not None else ctx.staff,
            state="received",
            touched_at=ctx.now,
            first_response_at=ctx.now,
            next_on=self._first_look(ctx),
        )
        for position, received in enumerate(self.units, start=1):
            self._receive(ctx, case, customer, position, received)
        settle_case(ctx, case)
        issue(ctx, "receipt", case)
        for job, kind in ctx.store.rows(
            "SELECT id, kind FROM jobs WHERE case_id = ? ORDER BY position", (case,)
        ):
            if kind_of(kind).claimed:
                issue(ctx, "hand_in", job)
        return Outcome(
            case,
            translate("Intake", "Case {number}: %n unit(s) received", "", 1)(number=case, n=len(self.units)),
        )

    def _first_look(self, ctx: Context) -> date:
        """The day by which the first of them must be diagnosed."""
        settings = ctx.settings
        return first_look(
            Shop(ctx.store).hours(settings["shop.zone"]),
            ctx.today,
            min((unit.promised_on for unit in self.units if unit.promised_on), default=None),
            settings["work.untouched_days"],
            urgent=any(unit.urgent for unit in self.units),
        )

    def _past_promises(self, ctx: Context) -> None:
        for place, received in enumerate(self.units):
            if received.promised_on is not None and received.promised_on < ctx.today:
                raise Invalid(
                    {
                        f"units.{place}.promised_on": translate(
                            "Intake", "The promised day has passed already."
                        )
                    }
                )

    def _receive(self, ctx: Context, case: int, customer: int, position: int, received: ReceivedUnit) -> None:
        try:
            unit = self._unit(ctx, customer, received)
        except Invalid as error:
            raise _placed(error, f"units.{position - 1}.unit") from error
        job = ctx.store.insert(
            Job,
            case_id=case,
            position=position,
            kind=received.kind,
            unit_id=unit,
            problem=tidy(received.problem),
            promised_on=received.promised_on,
            received_at=ctx.now,
            technician_id=received.technician,
            comeback_of_id=received.comeback_of,
        )
        ctx.store.insert(
            Intake,
            job_id=job,
            accessories_none=received.accessories_none,
            damage=tidy(received.damage),
            opened_before=received.opened_before,
            urgent=received.urgent,
            shelf=tidy_line(received.shelf),
            quote_choice=received.quote_choice,
            quote_limit_cents=received.quote_limit_cents if received.quote_choice == "limit" else None,
            diagnosis_cents=received.diagnosis_cents,
            used_parts=received.used_parts,
            keep_parts=received.keep_parts,
            backup_asked=received.backup_asked,
        )
        _write_accessories(ctx, job, [name for name in map(tidy_line, received.accessories) if name])
        for photo in received.photos:
            try:
                keep_file(ctx, dataclasses.replace(photo, must_be_image=True), job_id=job)
            except Invalid as error:
                raise _placed(error, f"units.{position - 1}") from error
        if received.passcode and ctx.settings["work.passcodes"]:
            keep_secret(ctx, job, received.passcode)
        if received.comeback_of is not None:
            self._check_comeback(ctx, job, received.comeback_of, f"units.{position - 1}.comeback_of")
        if received.solution is not None:
            propose(ctx, job, received.solution)
        freeze_verdict(ctx, job)

    @staticmethod
    def _check_comeback(ctx: Context, job: int, earlier: int, field: str) -> None:
        try:
            check_comeback(workshop_job(ctx.store, job), workshop_job(ctx.store, earlier))
        except Invalid as error:
            raise Invalid({field: error.problems["earlier"]}) from error

    @staticmethod
    def _unit(ctx: Context, customer: int, received: ReceivedUnit) -> int:
        if isinstance(received.unit, AddUnit):
            new = dataclasses.replace(received.unit, owner=customer)
            # A sale alone may have its delivery arranged for later.
            if new.delivered_on is not None and new.delivered_on > ctx.today:
                raise Invalid(
                    {"delivered_on": translate("Intake", "That day is still to come, and the unit is here.")}
                )
            return new.run(ctx).id or 0
        if received.unit is None:
            raise missing_unit()
        owner = require_unit(ctx.store, received.unit)
        if owner is None:
            change_owner(ctx, received.unit, customer, ctx.today)
        return received.unit


@dataclass(frozen=True, kw_only=True)
class EditIntake(JobAction):
    """Correct what was written at intake, while the unit is in the shop; the receipt gets a new version."""

    prompt = Prompt(
        translate("EditIntake", "Correct the intake"),
        translate("EditIntake", "Save changes"),
        translate(
            "EditIntake", "A receipt that is on paper already gets a new version; the old one stays readable."
        ),
        about="job",
        draft=translate("EditIntake", "Intake of job {number}"),
        dialog="edit_intake",
    )
    step = Step("intake", translate("Steps", "Correct the intake…"), "pencil", starts=UNFINISHED)

    problem: str = entry(translate("Intake", "Fault in the customer's words"), "text")
    accessories: tuple[str, ...] = entry(translate("Intake", "Accessories left"), "list", default=())
    accessories_none: bool = entry(translate("Intake", "No accessories"), "check", default=False)
    damage: str = entry(translate("Intake", "Visible damage"), "text", default="")
    shelf: str = entry(translate("Intake", "Shelf"), default="")
    promised_on: date | None = entry(translate("Intake", "Promised for"), "date", default=None)
    quote_choice: str = entry(translate("Intake", "Quote"), "choice", default="wanted", choices=QUOTE_CHOICES)
    quote_limit_cents: int | None = entry(translate("Intake", "Limit"), "money", default=None)
    used_parts: bool = entry(translate("Intake", "Used parts allowed"), "check", default=False)
    keep_parts: bool = entry(translate("Intake", "Wants replaced parts back"), "check", default=False)

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if not self.accessories_none and not any(tidy_line(name) for name in self.accessories):
            found["accessories"] = translate("Intake", "Tick what was left, or “Nothing left”.")
        if self.quote_choice == "limit" and not self.quote_limit_cents:
            found["quote_limit_cents"] = translate("Intake", "Up to which amount?")
        return found

    def label(self) -> Text:
        return translate("Intake", "Intake changed")

    def run(self, ctx: Context) -> Outcome:
        row = ctx.store.row(
            "SELECT j.case_id, i.id, j.state FROM jobs j JOIN intakes i ON i.job_id = j.id WHERE j.id = ?",
            (self.job,),
        )
        if row is None:
            raise NotFound(translate("Cases", "That job is no longer there."))
        case, intake, _ = row
        ctx.store.update(Job, self.job, problem=tidy(self.problem), promised_on=self.promised_on)
        ctx.store.update(
            Intake,
            intake,
            accessories_none=self.accessories_none,
            damage=tidy(self.damage),
            shelf=tidy_line(self.shelf),
            quote_choice=self.quote_choice,
            quote_limit_cents=self.quote_limit_cents if self.quote_choice == "limit" else None,
            used_parts=self.used_parts,
            keep_parts=self.keep_parts,
        )
        self._set_accessories(ctx)
        settle_case(ctx, case)
        keep_up_to_date(ctx, "receipt", case)
        known = in_force(ctx.store, "hand_in", self.job)
        if known is not None:
            renew(ctx, known)
        return Outcome(case, self.label())

    def _set_accessories(self, ctx: Context) -> None:
        wanted = [name for name in map(tidy_line, self.accessories) if name]
        there = ctx.store.rows(
            "SELECT id, name FROM accessories WHERE job_id = ? ORDER BY position, id", (self.job,)
        )
        if [name for _, name in there] == wanted:
            return
        ctx.store.delete(Accessory, *(identity for identity, _ in there))
        _write_accessories(ctx, self.job, wanted)


def _write_accessories(ctx: Context, job: int, names: Sequence[str]) -> None:
    rows = [(job, name, place) for place, name in enumerate(names)]
    ctx.store.insert_many(Accessory, ("job_id", "name", "position"), rows)


def intake_form(page: Any, job: Any) -> dict[str, Any]:
    """What :class:`EditIntake` is filled with, from a case's page and one of its jobs."""
    return {
        "problem": job.problem,
        "accessories": tuple(page.accessories.get(job.id, ())),
        "accessories_none": bool(job.accessories_none),
        "damage": job.damage or "",
        "shelf": job.shelf or "",
        "promised_on": job.promised_on,
        "quote_choice": job.quote_choice or "wanted",
        "quote_limit_cents": job.quote_limit_cents,
        "used_parts": bool(job.used_parts),
        "keep_parts": bool(job.keep_parts),
    }


def _placed(error: Invalid, prefix: str) -> Invalid:
    return Invalid({f"{prefix}.{name}": text for name, text in error.problems.items()})
