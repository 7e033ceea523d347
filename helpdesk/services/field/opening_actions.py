"""Installations are opened: by hand for a unit or in a case, or with the sale that they follow."""

from __future__ import annotations

from datetime import date

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy_line
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.cases.opening import Opened, open_case
from helpdesk.services.cases.steps import note_step, require_case, settle_case
from helpdesk.services.field.proposed_visit import ProposedVisit
from helpdesk.services.goods.sale_actions import SALE, RecordSale
from helpdesk.services.goods.unit_actions import AddUnit
from helpdesk.services.goods.unit_reader import require_unit
from helpdesk.store.tables.work import Case, Job
from helpdesk.texts import Text, translate

INSTALLED = translate("Installations", "It is installed at the customer's: open the installation")
OPENED = translate("Installations", "Installation to be done")


@dataclass(frozen=True, kw_only=True)
class OpenInstallation(ProposedVisit):
    """A unit is to be installed at its owner's: a case of its own, or one more job of a ``case``."""

    prompt = Prompt(
        translate("Installation", "Open an installation"),
        translate("Installation", "Open the installation"),
        translate(
            "Installation", "At the customer's: acceptance, serial, training for use, both signatures."
        ),
        about="unit",
        draft=translate("Installation", "Installation of {unit}"),
        shows="case",
        dialog="open_installation",
    )

    unit: int
    case: int | None = None
    wish: str = entry(
        translate("Installations", "What is to be done"),
        default="",
        wide=True,
        example=translate("Installations", "For example: built in, take the old one away"),
    )
    promised_on: date | None = entry(translate("Installations", "Promised for"), "date", default=None)

    def label(self) -> Text:
        return OPENED

    def run(self, ctx: Context) -> Outcome:
        owner = require_unit(ctx.store, self.unit)
        if owner is None:
            raise Conflict(
                translate("Installations", "Say first who owns the unit; then open its installation.")
            )
        if self.promised_on is not None and self.promised_on < ctx.today:
            raise Invalid({"promised_on": translate("Complaints", "That day has passed.")})
        _refuse_twice(ctx, self.unit)
        case, job = self._in_case(ctx, self.case) if self.case else self._alone(ctx, owner)
        note_step(ctx, case, OPENED, job=job)
        self.plan(ctx, job)
        return Outcome(case, translate("Installations", "Case {number}: installation opened")(number=case))

    def _words(self, ctx: Context) -> str:
        return tidy_line(self.wish) or ctx.words.say(
            translate("Installations", "Install it, show how to use it")
        )

    def _alone(self, ctx: Context, owner: int) -> Opened:
        return open_case(
            ctx,
            "installation",
            customer=owner,
            channel="counter",
            problem=self._words(ctx),
            answered=True,
            unit=self.unit,
            promised_on=self.promised_on,
        )

    def _in_case(self, ctx: Context, case: int) -> Opened:
        require_case(ctx.store, case)
        position = ctx.store.value("SELECT max(position) FROM jobs WHERE case_id = ?", (case,)) or 0
        job: int = ctx.store.insert(
            Job,
            case_id=case,
            position=position + 1,
            kind="installation",
            unit_id=self.unit,
            problem=self._words(ctx),
            promised_on=self.promised_on,
        )
        ctx.store.update(Case, case, next_on=ctx.today)
        settle_case(ctx, case)
        return Opened(case, job)


def _refuse_twice(ctx: Context, unit: int) -> None:
    """A unit is not installed twice at once."""
    open_one = ctx.store.row(
        "SELECT case_id, position FROM jobs WHERE unit_id = ? AND kind = 'installation' "
        "AND state NOT IN ('delivered', 'cancelled') LIMIT 1",
        (unit,),
    )
    if open_one is not None:
        said = translate("Installations", "Its installation is open already: job {number}.")
        raise Conflict(said(number=f"{open_one[0]}-{open_one[1]}"))


@dataclass(frozen=True, kw_only=True)
class OfferedInstallation(Action):
    """Whether what is sold is to be installed."""

    installation: bool = entry(INSTALLED, "check", default=False, wide=True)


def _open_with(ctx: Context, told: ProposedVisit, unit: int) -> None:
    """The installation of a unit that was just sold, with the visit that was proposed."""
    OpenInstallation(
        unit=unit,
        planned_start=told.planned_start,
        visit_minutes=told.visit_minutes,
        technician=told.technician,
    ).run(ctx)


@dataclass(frozen=True, kw_only=True)
class SellWithInstallation(ProposedVisit, OfferedInstallation, RecordSale):
    """The sale of a unit to its owner, with the installation that follows it: one step, taken back as one."""

    prompt = SALE._replace(dialog="sale")

    def rules(self) -> dict[str, Text]:
        found = super().rules()
        if self.installation and self.installed_on is not None:
            found["installed_on"] = translate(
                "Installations", "It is to be installed yet: leave this day empty."
            )
        return found

    def label(self) -> Text:
        if self.installation:
            return translate("Installations", "Sale recorded, installation opened")
        return super().label()

    def run(self, ctx: Context) -> Outcome:
        made = super().run(ctx)
        if self.installation:
            _open_with(ctx, self, self.unit)
        return Outcome(made.id, self.label())


@dataclass(frozen=True, kw_only=True)
class AddUnitToInstall(ProposedVisit, OfferedInstallation, AddUnit):
    """A new unit with its sale, and with the installation that follows it."""

    def rules(self) -> dict[str, Text]:
        found = super().rules()
        if self.installation and self.owner is None:
            found.setdefault("owner", translate("Installations", "Say at whose place it is installed."))
        return found

    def run(self, ctx: Context) -> Outcome:
        made = super().run(ctx)
        if self.installation and made.id is not None:
            _open_with(ctx, self, made.id)
        return made
