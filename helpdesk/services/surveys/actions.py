"""Survey sheets: taken once a case is solved, corrected, taken out with a reason."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any, ClassVar

from helpdesk.action import NEEDED, Action, Context, Fields, Group, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.clock import from_text
from helpdesk.domain import numbers
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.survey_words import CES_SCALES, DIMENSIONS, GONE_WRONG, SHEET_CHANNELS, STANDINGS
from helpdesk.errors import Invalid
from helpdesk.services.cases.steps import note_step
from helpdesk.services.customers.reader import require_customer
from helpdesk.services.surveys.reader import asked_before, refuse_blocked, refuse_objecting
from helpdesk.services.surveys.recovery import recover
from helpdesk.services.surveys.rows import missing_sheet
from helpdesk.store.database import Store
from helpdesk.store.tables.voice import SurveySheet
from helpdesk.store.tables.work import Note
from helpdesk.texts import Text, translate

FIGURES = ("csat", "nps", "ces", "things_gone_wrong")


def _point(label: Text) -> Any:
    return entry(label, "number", default=None, least=1, most=7)


@dataclass(frozen=True, kw_only=True)
class SheetForm(Fields):
    """The answers of one sheet. What has no answer is empty; 0 is one."""

    groups = (
        Group(
            translate("Surveys", "How it went"),
            ("csat", "ces", "ces_scale", "things_gone_wrong", "gone_wrong", "nps", "comment"),
        ),
        Group(translate("Surveys", "Found with us, 1 to 7"), tuple(f"received_{n}" for n in range(1, 6))),
        Group(
            translate("Surveys", "Expected of a good shop, 1 to 7"),
            tuple(f"expected_{n}" for n in range(1, 6)),
        ),
    )

    csat: int | None = entry(
        translate("Surveys", "Satisfaction, 1 to 5"), "number", default=None, least=1, most=5
    )
    nps: int | None = entry(
        translate("Surveys", "Would recommend, 0 to 10"), "number", default=None, least=0, most=10
    )
    ces: int | None = entry(translate("Surveys", "Ease"), "number", default=None, least=1, most=7)
    ces_scale: str = entry(translate("Surveys", "Scale of ease"), "choice", default="2.0", choices=CES_SCALES)
    things_gone_wrong: int | None = entry(
        translate("Surveys", "Things gone wrong"), "number", default=None, least=0, most=999
    )
    gone_wrong: tuple[str, ...] = entry(
        translate("Surveys", "What went wrong"), "list", default=(), choices=GONE_WRONG
    )
    expected_1: int | None = _point(translate("Surveys", "Expected: tangibles"))
    expected_2: int | None = _point(translate("Surveys", "Expected: reliability"))
    expected_3: int | None = _point(translate("Surveys", "Expected: responsiveness"))
    expected_4: int | None = _point(translate("Surveys", "Expected: assurance"))
    expected_5: int | None = _point(translate("Surveys", "Expected: empathy"))
    received_1: int | None = _point(translate("Surveys", "Received: tangibles"))
    received_2: int | None = _point(translate("Surveys", "Received: reliability"))
    received_3: int | None = _point(translate("Surveys", "Received: responsiveness"))
    received_4: int | None = _point(translate("Surveys", "Received: assurance"))
    received_5: int | None = _point(translate("Surveys", "Received: empathy"))
    comment: str = entry(translate("Surveys", "Comment"), "text", default="", wide=True)

    def rules(self) -> dict[str, Text]:
        if self.ces is not None and self.ces_scale == "1.0" and self.ces > 5:
            return {"ces": translate("Surveys", "On this scale of ease 5 is the most.")}
        if self.gone_wrong and self.things_gone_wrong == 0:
            return {"gone_wrong": translate("Surveys", "Nothing went wrong, says the number above.")}
        return {}

    def answered(self) -> Iterator[str]:
        """The columns that hold an answer."""
        for name, value in self.own().items():
            if name not in {"ces_scale", "gone_wrong"} and value not in {None, ""}:
                yield name

    def own(self) -> dict[str, Any]:
        """The columns of the sheet."""
        pairs = (f"{side}_{n}" for side in ("expected", "received") for n in range(1, len(DIMENSIONS) + 1))
        return {
            **{name: getattr(self, name) for name in (*FIGURES, *pairs)},
            "ces_scale": self.ces_scale,
            "gone_wrong": " ".join(self.gone_wrong),
            "comment": tidy(self.comment),
        }


@dataclass(frozen=True, kw_only=True)
class TakeSheet(SheetForm, Action):
    """The answers of a customer about a case that is solved, or about a call without a case."""

    case: int | None = None
    customer: int | None = None
    call: int | None = None
    channel: str = "phone"
    answered_at: datetime | None = None
    """Now, where nobody says otherwise."""
    version: str = ""
    standings: tuple[tuple[str, str], ...] = ()
    """What became of each question that was asked."""

    def rules(self) -> dict[str, Text]:
        if self.case is None and self.customer is None:
            return {"customer": NEEDED}
        if self.channel and self.channel not in SHEET_CHANNELS:
            return {
                "channel": translate("Problems", "“{value}” is not one of the choices.")(
                    value=str(self.channel)[:80]
                )
            }
        if not any(self.answered()):
            return {"csat": translate("Surveys", "No question was answered; there is nothing to keep.")}
        return super().rules()

    def label(self) -> Text:
        if self.case is None:
            return translate("Surveys", "Survey taken")
        return translate("Surveys", "Survey of case {case} taken")(case=self.case)

    def run(self, ctx: Context) -> Outcome:
        case, first = asked_before(ctx.store, self.case) if self.case is not None else (None, None)
        customer = self._customer(ctx.store, case)
        refuse_objecting(ctx.store, customer, self.channel)
        sheet = ctx.store.insert(
            SurveySheet,
            customer_id=customer,
            case_id=case,
            call_id=self.call,
            second_of_id=first,
            staff_id=ctx.staff,
            answered_at=self._moment(ctx),
            channel=self.channel,
            version=self.version,
            asked=_kept(self.standings),
            **self.own(),
        )
        complaint = recover(ctx, sheet, self.own(), customer=customer, case=case, channel=self.channel)
        return Outcome(sheet, self.label(), shown=self._shown(ctx, complaint))

    def _shown(self, ctx: Context, complaint: int | None) -> Text | None:
        """What is said of it where somebody has to call back."""
        if complaint is None:
            return None
        case, by, who = ctx.store.rows(
            "SELECT j.case_id, x.call_back_by, s.name FROM jobs j JOIN complaints x ON x.job_id = j.id "
            "JOIN cases c ON c.id = j.case_id LEFT JOIN staff s ON s.id = c.owner_id WHERE j.id = ?",
            (complaint,),
        )[0]
        return translate("Surveys", "{taken}. Complaint {case} opened: {who} calls back by {moment}")(
            taken=self.label(), case=case, who=who or "—", moment=from_text(by)
        )

    def _customer(self, store: Store, case: int | None) -> int | None:
        if self.customer is not None:
            require_customer(store, self.customer)
            refuse_blocked(store, self.customer)
            return self.customer
        return store.value("SELECT customer_id FROM cases WHERE id = ?", (case,))  # type: ignore[no-any-return]

    def _moment(self, ctx: Context) -> datetime:
        if self.answered_at is not None and self.answered_at > ctx.now:
            raise Invalid({"answered_at": translate("Surveys", "The answers cannot be of a day to come.")})
        return self.answered_at or ctx.now


@dataclass(frozen=True, kw_only=True)
class CorrectSheet(SheetForm, Action):
    """Correct answers that were written down wrong. Months that were printed keep their figures and say so."""

    prompt = Prompt(
        translate("SurveyDialog", "Correct survey {number}"),
        translate("SurveyDialog", "Save the answers"),
        translate("SurveyDialog", "Only what was written down wrong: what the customer said stays said."),
        about="survey",
        draft=translate("SurveyDialog", "Correction of survey {number}"),
    )

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        found = taken(row, entries(cls))
        known = tuple(code for code in row.gone_wrong.split() if code in GONE_WRONG)
        return found | {"gone_wrong": known, "ces_scale": row.ces_scale or "2.0"}

    def rules(self) -> dict[str, Text]:
        if not any(self.answered()):
            return {"csat": translate("Surveys", "Without any answer it is no survey; take it out instead.")}
        return super().rules()

    def label(self) -> Text:
        return translate("Surveys", "Survey {number} corrected")(number=numbers.number("survey", self.id))

    def run(self, ctx: Context) -> Outcome:
        found = ctx.store.row("SELECT asked FROM surveys WHERE id = ?", (self.id,))
        if found is None:
            raise missing_sheet()
        asked = _corrected(found[0], set(self.answered()))
        ctx.store.update(SurveySheet, self.id, asked=asked, **self.own())
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class RemoveSheet(Action):
    """Take out a sheet that should not be there: of somebody else, keyed twice, or on the customer's wish."""

    right: ClassVar[str] = "delete"

    prompt = Prompt(
        translate("SurveyDialog", "Take out survey {number}?"),
        translate("SurveyDialog", "Take the survey out"),
        translate(
            "SurveyDialog", "Its answers count in no figure any more. The reason stays in the timeline."
        ),
        about="survey",
        narrow=True,
        danger=True,
        draft=translate("SurveyDialog", "Taking out survey {number}"),
    )

    id: int
    reason: str = entry(translate("Surveys", "Reason"), hint=translate("Surveys", "For example: keyed twice"))

    def label(self) -> Text:
        return translate("Surveys", "Survey {number} taken out")(number=numbers.number("survey", self.id))

    def run(self, ctx: Context) -> Outcome:
        found = ctx.store.row("SELECT case_id, customer_id FROM surveys WHERE id = ?", (self.id,))
        if found is None:
            raise missing_sheet()
        case, customer = found
        ctx.store.delete(SurveySheet, self.id)
        if case is not None:
            note_step(ctx, case, self.label(), text=tidy_line(self.reason))
        elif customer is not None:
            self._note(ctx, customer)
        return Outcome(None, self.label())

    def _note(self, ctx: Context, customer: int) -> None:
        ctx.store.insert(
            Note,
            customer_id=customer,
            kind="step",
            at=ctx.now,
            staff_id=ctx.staff,
            said=self.label().to_json(),
            text=tidy_line(self.reason),
        )


def _kept(standings: tuple[tuple[str, str], ...]) -> str:
    known = {key: word for key, word in standings if word in STANDINGS}
    return json.dumps(known, separators=(",", ":")) if known else ""


def _corrected(asked: str, answered: set[str]) -> str:
    """What became of each question, with those answered that are now."""
    if not asked:
        return ""
    before: dict[str, str] = json.loads(asked)
    now = {
        key: "answered"
        if key in answered
        else "shown"
        if word == "answered" and key != "gone_wrong"
        else word
        for key, word in before.items()
    }
    return json.dumps(now | {key: "answered" for key in answered if key not in now}, separators=(",", ":"))
