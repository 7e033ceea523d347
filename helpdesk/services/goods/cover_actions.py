"""Covers given to a unit by agreement, beyond what the law and its sale give, and taken back; the verdict that is kept."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.claim_words import AGREED_COVERS
from helpdesk.domain.normal_forms import tidy, tidy_line
from helpdesk.domain.periods import add_months
from helpdesk.domain.warranty import LIMITED, Verdict
from helpdesk.errors import Conflict, Invalid, NotFound
from helpdesk.services.goods.cover_reader import Covers
from helpdesk.services.goods.unit_reader import require_unit
from helpdesk.store.tables.claims import AgreedCover
from helpdesk.store.tables.work import Job
from helpdesk.texts import Text, translate


@dataclass(frozen=True, kw_only=True)
class GiveCover(Action):
    """A guarantee is given: the maker's by its own terms, the shop's, a contract, on a part or on work."""

    right: ClassVar[str] = "goodwill"

    prompt = Prompt(
        translate("CoverDialog", "Give a guarantee"),
        translate("CoverDialog", "Save guarantee"),
        translate(
            "CoverDialog",
            "What the law gives holds by itself. Say here what was agreed beyond it; the certificate prints it while it "
            "holds.",
        ),
        about="unit",
        draft=translate("CoverDialog", "Guarantee for {unit}"),
    )

    unit: int
    kind: str = entry(translate("Covers", "Kind"), "choice", default="extension", choices=AGREED_COVERS)
    name: str = entry(
        translate("Covers", "Name"),
        default="",
        hint=translate("Covers", "For example: compressor, total protection"),
    )
    starts_on: date | None = entry(
        translate("Covers", "From"), "date", default=None, hint=translate("Covers", "Empty: today")
    )
    months: int | None = entry(translate("Covers", "Months"), "number", default=None, least=1, most=1200)
    ends_on: date | None = entry(
        translate("Covers", "Or until"),
        "date",
        default=None,
        hint=translate("Covers", "The last covered day"),
    )
    terms: str = entry(translate("Covers", "Conditions"), "text", default="")

    def rules(self) -> dict[str, Text]:
        if self.months is None and self.ends_on is None and self.kind != "contract":
            return {"months": translate("Covers", "For how long? Say months, or the last day.")}
        if self.months is not None and self.ends_on is not None:
            return {"ends_on": translate("Covers", "Say months or the last day, not both.")}
        return {}

    def label(self) -> Text:
        return translate("Covers", "Guarantee given: {kind}")(kind=AGREED_COVERS[self.kind])

    def run(self, ctx: Context) -> Outcome:
        require_unit(ctx.store, self.unit)
        start = self.starts_on or ctx.today
        end = add_months(start, self.months) if self.months else self.ends_on
        if end is not None and end < start:
            raise Invalid({"ends_on": translate("Covers", "It cannot end before it begins.")})
        ctx.store.insert(
            AgreedCover,
            unit_id=self.unit,
            kind=self.kind,
            name=tidy_line(self.name),
            starts_on=start,
            ends_on=end,
            terms=tidy(self.terms),
            agreed_on=min(ctx.today, start),
        )
        return Outcome(self.unit, self.label())


@dataclass(frozen=True, kw_only=True)
class WithdrawCover(Action):
    """A guarantee given by agreement ends early, for a reason that is kept."""

    right: ClassVar[str] = "goodwill"

    prompt = Prompt(
        translate("CoverDialog", "Withdraw the guarantee"),
        translate("CoverDialog", "Withdraw"),
        translate("CoverDialog", "It stays in the history. What the law gives cannot be withdrawn."),
        about="agreed_cover",
        narrow=True,
    )

    id: int
    on: date | None = entry(
        translate("Covers", "From"), "date", default=None, hint=translate("Covers", "Empty: today")
    )
    why: str = entry(translate("Covers", "Why"), "text")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:  # noqa: ARG003
        return {}

    def label(self) -> Text:
        return translate("Covers", "Guarantee withdrawn")

    def run(self, ctx: Context) -> Outcome:
        row = ctx.store.row(
            "SELECT unit_id, starts_on, withdrawn_on FROM agreed_covers WHERE id = ?", (self.id,)
        )
        if row is None:
            raise NotFound(translate("Covers", "That guarantee is no longer there."))
        unit, start, gone = row
        if gone is not None:
            raise Conflict(translate("Covers", "That guarantee was withdrawn already."))
        on = self.on or ctx.today
        if on < date.fromisoformat(start):
            raise Invalid({"on": translate("Covers", "That is before it began.")})
        ctx.store.update(AgreedCover, self.id, withdrawn_on=on, withdrawn_why=tidy(self.why))
        return Outcome(unit, self.label())


def freeze_verdict(ctx: Context, job: int, on: date | None = None) -> None:
    """Keep the verdict with the job as it stands at intake, today or ``on``; later facts do not change it.

    A cover of one earlier fault makes the work free only once a person linked the comeback: until then
    who pays stays open.
    """
    unit, comeback_of = ctx.store.row("SELECT unit_id, comeback_of_id FROM jobs WHERE id = ?", (job,)) or (
        None,
        None,
    )
    if unit is None:
        return
    found = Covers(ctx.store, lambda: ctx.settings).of_unit(unit, on or ctx.today, job, comeback_of)
    said = found.verdict
    ctx.store.update(
        Job,
        job,
        verdict=json.dumps(
            {
                "covered": said.covered,
                "cover": said.cover,
                "holds": said.which.kind if said.which else None,
                "reason": said.reason.to_json(),
                "on": found.on.isoformat(),
            },
            ensure_ascii=False,
        ),
        under_warranty=_free(said, comeback_of),
    )


def _free(said: Verdict, comeback_of: int | None) -> str | None:
    if comeback_of is not None:
        return "yes"
    if said.covered is None or said.cover in LIMITED:
        return None
    return "yes" if said.covered else "no"
