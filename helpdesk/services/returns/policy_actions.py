"""The shop's own promise to take goods back: a new version each time; what was sold keeps its own."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import tidy
from helpdesk.domain.return_words import POLICY_MEANS
from helpdesk.errors import Invalid
from helpdesk.store.tables.policies import ReturnPolicy
from helpdesk.texts import Text, translate

MOST_DAYS = 3_650


@dataclass(frozen=True, kw_only=True)
class WordPolicy(Action):
    """Word the return policy anew: it holds for what is sold from its day on, never for what was sold before."""

    right: ClassVar[str] = "rules"

    prompt = Prompt(
        translate("WordPolicy", "Return policy"),
        translate("WordPolicy", "Save the new version"),
        translate(
            "WordPolicy",
            "For goods without a defect that were bought in the shop. What it does not say the law fills: 14 days, "
            "money. What was sold before keeps the version of its day.",
        ),
        about="return_policy",
    )

    days: int | None = entry(
        translate("Returns", "Days to return"),
        "number",
        default=None,
        least=0,
        most=MOST_DAYS,
        hint=translate("Returns", "0: nothing is accepted without a defect"),
    )
    means: str = entry(translate("Returns", "What is given back"), "choice", default="", choices=POLICY_MEANS)
    valid_from: date | None = entry(
        translate("Returns", "In force since"),
        "date",
        default=None,
        hint=translate("Returns", "Empty: today"),
    )
    text: str = entry(
        translate("Returns", "As customers read it"),
        "text",
        hint=translate("Returns", "It is printed on the slips; no charge for restocking may stand in it."),
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"days": row.days, "means": row.means, "text": row.text}

    def label(self) -> Text:
        return translate("Returns", "Return policy worded")

    def run(self, ctx: Context) -> Outcome:
        begins = self.valid_from or ctx.today
        last = ctx.store.row(
            "SELECT version, valid_from FROM return_policies ORDER BY version DESC LIMIT 1", ()
        )
        if last is not None and begins < ctx.today:
            said = translate(
                "Returns", "A new version holds from today on at the earliest: what was sold keeps its own."
            )
            raise Invalid({"valid_from": said})
        if last is not None and begins.isoformat() < last[1]:
            said = translate("Returns", "Version {version} begins later, on {day}.")
            raise Invalid({"valid_from": said(version=last[0], day=date.fromisoformat(last[1]))})
        version = (last[0] if last else 0) + 1
        made = ctx.store.insert(
            ReturnPolicy,
            version=version,
            valid_from=begins,
            days=self.days,
            means=self.means,
            text=tidy(self.text),
            made_at=ctx.now,
        )
        return Outcome(made, translate("Returns", "Return policy, version {version}")(version=version))
