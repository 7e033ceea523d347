"""The dialog for one step of a job: which form a step has, and with what it is filled; no rule of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from helpdesk.action import Action
from helpdesk.services.cases.quote_reader import QuoteRow, quotes_of_job
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.goods.cover_reader import thaw_verdict
from helpdesk.services.workshop.coverage_actions import DecideWhoPays, LinkComeback
from helpdesk.services.workshop.hand_over_actions import (
    CancelJob,
    HandBack,
    Reopen,
    ReturnUnrepaired,
    TellReady,
)
from helpdesk.services.workshop.quote_actions import AnswerQuote, ExpireQuote, SendQuote, WaiveQuote
from helpdesk.services.workshop.repair_actions import (
    AssignTechnician,
    CheckWork,
    Diagnose,
    FinishWork,
    WaitFor,
)
from helpdesk.texts import Text, translate
from ui.draft import Drafting, Way, keep_form
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import MIDDLE, NARROW, Dialog
from ui.widgets.form import Form
from ui.widgets.inputs import Check, Choice


@dataclass(frozen=True, slots=True)
class StepForm:
    """How a step is asked for."""

    action: type[Action]
    title: Text
    verb: Text
    wide: frozenset[str] = frozenset()
    width: int = MIDDLE
    fill: Callable[[JobRow], dict[str, Any]] = field(default=lambda job: {})  # noqa: ARG005
    danger: bool = False


def _findings(job: JobRow) -> dict[str, Any]:
    return {
        "diagnosis": job.diagnosis,
        "symptom": job.symptom,
        "cause": job.cause,
    }


def _done(job: JobRow) -> dict[str, Any]:
    return {
        "work_done": job.work_done,
        "symptom": job.symptom,
        "cause": job.cause,
        "remedy": job.remedy,
        "minutes": job.minutes,
    }


FORMS = {
    "diagnose": StepForm(
        Diagnose,
        translate("Step", "Diagnosis"),
        translate("Step", "Record diagnosis"),
        frozenset({"diagnosis"}),
        fill=_findings,
    ),
    "wait": StepForm(
        WaitFor,
        translate("Step", "Wait"),
        translate("Step", "Pause the clock"),
        frozenset({"note"}),
        NARROW,
    ),
    "finish": StepForm(
        FinishWork,
        translate("Step", "Finish work"),
        translate("Step", "Finish work"),
        frozenset({"work_done"}),
        fill=_done,
    ),
    "check": StepForm(
        CheckWork,
        translate("Step", "Quality check"),
        translate("Step", "Record check"),
        frozenset({"passed", "note"}),
        NARROW,
    ),
    "tell": StepForm(
        TellReady,
        translate("Step", "Tell the customer that it is ready"),
        translate("Step", "Record that they know"),
        frozenset({"note"}),
        NARROW,
    ),
    "unrepaired": StepForm(
        ReturnUnrepaired,
        translate("Step", "Return unrepaired"),
        translate("Step", "Return unrepaired"),
        frozenset({"outcome", "reason"}),
        fill=lambda job: {"reason": job.diagnosis},
    ),
    "cancel": StepForm(
        CancelJob,
        translate("Step", "Cancel the job"),
        translate("Step", "Cancel the job"),
        frozenset({"reason", "unit"}),
        NARROW,
    ),
    "reopen": StepForm(
        Reopen,
        translate("Step", "Open the job again"),
        translate("Step", "Open again"),
        frozenset({"reason"}),
        NARROW,
    ),
    "assign": StepForm(
        AssignTechnician,
        translate("Step", "Technician"),
        translate("Step", "Assign"),
        frozenset({"technician"}),
        NARROW,
        fill=lambda job: {"technician": job.technician},
    ),
    "pays": StepForm(
        DecideWhoPays,
        translate("Step", "Who pays"),
        translate("Step", "Decide"),
        frozenset({"under_warranty", "reason"}),
        NARROW,
        fill=lambda job: {"under_warranty": job.under_warranty or "no"},
    ),
    "waive": StepForm(
        WaiveQuote,
        translate("Step", "Waive the quote"),
        translate("Step", "Record waiver"),
        frozenset({"how"}),
        NARROW,
    ),
}
NOTES = {
    "waive": translate(
        "Step", "The waiver must be in writing: print it from the job's papers and have it signed."
    ),
    "unrepaired": translate("Step", "The unit goes back as it came, with the reason in writing."),
    "cancel": translate(
        "Step",
        "The customer withdraws before any work, and the unit leaves. One that stays here until it is collected "
        "is returned unrepaired instead.",
    ),
    "reopen": translate("Step", "The first finish date stays; the customer's papers get a new version."),
}


class StepDialog(Dialog):
    """``told`` is the step's name and the job's id."""

    def __init__(self, shell: Shell, told: object) -> None:
        name, job = told if isinstance(told, tuple) else ("", 0)
        self.name = str(name)
        self.job = shell.desk.cases.job(int(job))
        self.shell = shell
        self.draft: Drafting | None = None
        self.boxes: list[tuple[int, Check]] = []
        special = {
            "send": self._ask_send,
            "answer": self._ask_answer,
            "deliver": self._ask_deliver,
            "comeback": self._ask_comeback,
        }
        (special.get(self.name) or self._ask_form)()

    def _begin(self, title: Text, verb: Text, width: int = NARROW, note: Text | None = None) -> None:
        super().__init__(self.shell.words, title, verb, width=width, note=note, parent=self.shell.window)
        job = self.job
        self.add(plain.label(plain.joined(job.number, job.title, job.serial or ""), "secondary"))

    # -- the usual step: a form made from its action ------------------------------------------------

    def _ask_form(self) -> None:
        told = FORMS[self.name]
        self._begin(told.title, told.verb, told.width, NOTES.get(self.name))
        verdict = thaw_verdict(self.job.verdict)
        if self.name == "pays" and verdict is not None:
            self.add(plain.label(self.shell.say(verdict.reason), "secondary", wrap=True))
        if self.name == "cancel":
            self._remind_of(self.shell.desk.cases.get(self.job.case).accessories)
        staff = {person.id: person.name for person in self.shell.desk.shop.staff()}
        overrides = (
            {"technician": Choice(self.shell.words, staff, optional=True)} if self.name == "assign" else {}
        )
        self.form = Form(
            told.action, self.shell.words, self.shell.today, overrides=overrides, wide=set(told.wide)
        )
        self.form.fill({key: value for key, value in told.fill(self.job).items() if value not in (None, "")})
        self.add(self.form)
        key = f"step/{self.name}/{self.job.id}"
        title = translate("Step", "{what}, job {number}")(what=told.title, number=self.job.number)
        self.draft = keep_form(self.shell, self, self.form, key, title, Way("step", (self.name, self.job.id)))
        self.wanted.connect(self._save_form)

    def _save_form(self) -> None:
        action = self.form.build(job=self.job.id)
        if action is not None:
            self._do(action, self.form.show_problems)

    def _do(self, action: Action, problems: Callable[[dict[str, Text]], None] | None = None) -> None:
        self.tell("")
        outcome = self.shell.do(action, problems=problems or self._tell, refused=self.tell)
        if outcome is None:
            return
        if self.draft is not None:
            self.draft.forget()
        self.accept()
        self._offer_paper()

    def _tell(self, problems: dict[str, Text]) -> None:
        self.tell(next(iter(problems.values())))

    def _offer_paper(self) -> None:
        """What the customer signs or takes along is shown at once."""
        kind = {"unrepaired": "unrepaired", "waive": "waiver", "deliver": "service"}.get(self.name)
        if self.name == "deliver" and self.shell.desk.papers.latest("unrepaired", "job", self.job.id):
            kind = "unrepaired"
        if kind is None:
            return
        paper = self.shell.desk.papers.latest(kind, "job", self.job.id)
        if paper is not None:
            self.shell.ask("preview", {"document": paper.id})

    # -- telling a quote ----------------------------------------------------------------------------

    def _ask_send(self) -> None:
        self.quote = self._quote_that_is("draft")
        self._begin(
            translate("Step", "Tell the quote"),
            translate("Step", "Record that it was told"),
            note=self._price(),
        )
        self.form = Form(SendQuote, self.shell.words, self.shell.today, wide={"how"})
        self.add(self.form)
        self.wanted.connect(self._save_send)

    def _save_send(self) -> None:
        if self.quote is None:
            self.tell(translate("Step", "There is no quote that waits to be told."))
            return
        action = self.form.build(id=self.quote.id)
        if action is not None:
            self._do(action, self.form.show_problems)

    def _quote_that_is(self, state: str) -> QuoteRow | None:
        every = quotes_of_job(self.shell.desk.store, self.job.id)
        return next((quote for quote in every if quote.state == state), None)

    def _price(self) -> Text | None:
        if self.quote is None:
            return None
        return translate("Step", "Quote of {sum}, valid until {day}")(
            sum=self.shell.words.money(self.quote.total_cents), day=self.quote.valid_until
        )

    # -- the customer's answer to a quote -----------------------------------------------------------

    def _ask_answer(self) -> None:
        self.quote = self._quote_that_is("sent")
        self._begin(
            translate("Step", "Answer to the quote"), translate("Step", "Record answer"), note=self._price()
        )
        self.form = Form(AnswerQuote, self.shell.words, self.shell.today, wide={"answer", "how", "by"})
        self.form.fill({"answer": "accepted", "how": "phone"})
        self.add(self.form)
        self.wanted.connect(self._save_answer)
        if self.quote is not None and self.quote.valid_until and self.quote.valid_until < self.shell.today:
            self.add_aside(self.shell.say(translate("Step", "Let it expire")), self._expire, "hourglass")

    def _save_answer(self) -> None:
        if self.quote is None:
            self.tell(translate("Step", "There is no quote that waits for an answer."))
            return
        action = self.form.build(id=self.quote.id)
        if action is not None:
            self._do(action, self.form.show_problems)

    def _expire(self) -> None:
        if self.quote is not None:
            self._do(ExpireQuote(id=self.quote.id))

    def _day(self, job: JobRow) -> str:
        return self.shell.words.day(job.delivered_at.date()) if job.delivered_at else ""

    # -- handing back one or several units ----------------------------------------------------------

    def _ask_deliver(self) -> None:
        self._begin(translate("Step", "Hand back"), translate("Step", "Hand back"))
        page = self.shell.desk.cases.get(self.job.case)
        ready = [job for job in page.jobs if job.state == "ready"]
        if len(page.jobs) > 1:
            self.add(plain.label(self.shell.say(translate("Step", "Which units leave now?")), "strong"))
            for job in ready:
                box = Check(plain.joined(job.number, job.title))
                box.setObjectName(f"deliver_{job.position}")
                box.set_value(job.id == self.job.id)
                self.boxes.append((job.id, box))
                self.add(box)
            waiting = (
                len(page.jobs)
                - len(ready)
                - sum(job.state in {"delivered", "cancelled"} for job in page.jobs)
            )
            if waiting:
                more = translate("Step", "%n unit(s) stay: the case stays open for them.", "", 1)(n=waiting)
                self.add(plain.label(self.shell.say(more), "secondary", wrap=True))
        self._remind_of(page.accessories)
        for _, box in self.boxes:
            box.changed.connect(lambda: self._show_things(page.accessories))
        self.form = Form(HandBack, self.shell.words, self.shell.today, wide={"to", "receipt_lost"})
        self.add(self.form)
        self.wanted.connect(self._save_deliver)

    def _remind_of(self, accessories: dict[int, list[str]]) -> None:
        self.things = plain.label("", "strong", wrap=True)
        self.things.setObjectName("things")
        self.add(self.things)
        self._show_things(accessories)

    def _leaving(self) -> tuple[int, ...]:
        return tuple(job for job, box in self.boxes if box.value()) if self.boxes else (self.job.id,)

    def _show_things(self, accessories: dict[int, list[str]]) -> None:
        """What came in with the units that leave now."""
        names = [name for job in self._leaving() for name in accessories.get(job, [])]
        hand = translate("Step", "Give back too: {things}")(things=", ".join(names))
        self.things.setText(self.shell.say(hand) if names else "")
        self.things.setVisible(bool(names))

    def _save_deliver(self) -> None:
        action = self.form.build(jobs=self._leaving())
        if action is not None:
            self._do(action)

    # -- linking a comeback -------------------------------------------------------------------------

    def _ask_comeback(self) -> None:
        note = translate(
            "Step", "The same fault on the same unit inside the repair guarantee: no new guarantee starts."
        )
        self._begin(translate("Step", "Comeback"), translate("Step", "Save link"), note=note)
        earlier = [
            job
            for job in self.shell.desk.cases.jobs_of_unit(self.job.unit or 0)
            if job.id < self.job.id and job.delivered_at is not None
        ]
        said = {
            job.id: plain.joined(
                job.number,
                self._day(job),
                job.problem[:60],
            )
            for job in earlier
        }
        self.choice = Choice(self.shell.words, said, optional=True)
        self.choice.setObjectName("earlier")
        self.choice.setAccessibleName(self.shell.say(translate("Step", "Comeback of")))
        self.choice.set_value(self.job.comeback_of)
        if not earlier:
            self.add(
                plain.label(
                    self.shell.say(translate("Step", "No earlier job on this unit was handed back.")),
                    wrap=True,
                )
            )
        else:
            self.add(self.choice)
        self.wanted.connect(lambda: self._do(LinkComeback(job=self.job.id, earlier=self.choice.value())))
