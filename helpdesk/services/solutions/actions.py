"""Solutions: writing, changing, validating, putting away, replacing and deleting what the shop knows; each save a version."""

from __future__ import annotations

import json
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Group, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.codes import SYMPTOMS
from helpdesk.domain.normal_forms import fold, phone_digits, shortened, tidy, tidy_line
from helpdesk.domain.solution_words import CONFIDENCE, SOLUTION_CAUSES
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.solutions.rows import CONTENT, VersionRow, is_used, require_solution
from helpdesk.store.database import Store
from helpdesk.store.tables.solutions import Solution, SolutionUse, SolutionVersion
from helpdesk.texts import Text, translate

ANY_CAUSE = {"": translate("Repair", "Not said")} | SOLUTION_CAUSES
ANY_SYMPTOM = {"": translate("Repair", "Not said")} | SYMPTOMS


@dataclass(frozen=True, kw_only=True)
class SolutionForm(Action):
    """What a solution says."""

    groups = (
        Group(translate("Solutions", "Symptom"), ("symptom", "said", "symptom_code")),
        Group(translate("Solutions", "Holds for"), ("product", "category", "brand")),
        Group(
            translate("Solutions", "Cause and fix"),
            ("cause", "minutes", "cause_text", "fix", "parts", "risk"),
        ),
    )

    symptom: str = entry(
        translate("Solutions", "Symptom"),
        wide=True,
        example=translate("Solutions", "For example: the washing machine does not spin"),
    )
    said: str = entry(
        translate("Solutions", "In the customer's words"),
        "text",
        default="",
        hint=translate("Solutions", "As people tell it: by these words it is found while a fault is typed."),
    )
    symptom_code: str = entry(
        translate("Solutions", "Symptom code"), "choice", default="", choices=ANY_SYMPTOM
    )
    product: int | None = entry(
        translate("Solutions", "Product"),
        "lookup",
        default=None,
        noun="product",
        hint=translate("Solutions", "Of one model alone; else of a category or brand, or of anything"),
        wide=True,
    )
    category: str = entry(translate("Solutions", "Category"), default="", noun="category")
    brand: str = entry(translate("Solutions", "Brand"), default="")
    cause: str = entry(translate("Solutions", "Cause"), "choice", default="", choices=ANY_CAUSE)
    cause_text: str = entry(translate("Solutions", "What is behind it"), "text", default="")
    fix: str = entry(
        translate("Solutions", "Fix"), "text", hint=translate("Solutions", "The steps, a line each")
    )
    parts: str = entry(
        translate("Solutions", "Parts"),
        "text",
        default="",
        hint=translate("Solutions", "What is needed, a line each"),
    )
    minutes: int | None = entry(
        translate("Solutions", "Usual minutes"), "number", default=None, least=0, most=100_000
    )
    risk: str = entry(
        translate("Solutions", "Safety"),
        "text",
        default="",
        hint=translate("Solutions", "What must be done or left before anything is touched"),
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        found = taken(row, entries(SolutionForm))
        if row.cause and row.cause not in SOLUTION_CAUSES:
            # A file's own word for the cause is none of the codes: it is told with the rest.
            found |= {"cause": "", "cause_text": "\n".join(filter(None, (row.cause, row.cause_text)))}
        return found

    def own(self) -> dict[str, Any]:
        """The columns of the solution."""
        symptom, brand, category = map(tidy_line, (self.symptom, self.brand, self.category))
        return {
            "symptom": symptom,
            "symptom_key": fold(symptom),
            "said": tidy(self.said),
            "symptom_code": self.symptom_code,
            "product_id": self.product,
            "brand": brand,
            "brand_key": fold(brand),
            "category": category,
            "category_key": fold(category),
            "cause": tidy_line(self.cause),
            "cause_text": tidy(self.cause_text),
            "fix": tidy(self.fix),
            "parts": tidy(self.parts),
            "minutes": self.minutes,
            "risk": tidy(self.risk),
        }


NOBODY_NAMED = translate(
    "SolutionDialog",
    "What is written here is the shop's and stays when a customer is erased: no names, no phone numbers.",
)


@dataclass(frozen=True, kw_only=True)
class AddSolution(SolutionForm):
    """A new solution, a draft until it is validated; from a job, the one that helped there."""

    prompt = Prompt(
        translate("SolutionDialog", "New solution"),
        translate("SolutionDialog", "Save solution"),
        NOBODY_NAMED,
        draft=translate("SolutionDialog", "Solution being typed"),
        shows="solution",
        dialog="solution",
    )

    ref: str | None = None
    job: int | None = None
    """The finished job it is written after."""

    def label(self) -> Text:
        return translate("Solutions", "Solution “{symptom}” added")(symptom=shortened(self.symptom))

    def run(self, ctx: Context) -> Outcome:
        own = self.own()
        if self.job is not None:
            refuse_person(ctx.store, self.job, own)
        made = ctx.store.insert(
            Solution,
            ref=self.ref,
            confidence="draft",
            version=1,
            from_job_id=self.job,
            author_id=ctx.staff,
            created_at=ctx.now,
            changed_at=ctx.now,
            **own,
        )
        keep_version(ctx, made, 1, own)
        if self.job is not None:
            ctx.store.insert(
                SolutionUse,
                solution_id=made,
                job_id=self.job,
                result="solved",
                version=1,
                at=ctx.now,
                staff_id=ctx.staff,
            )
        return Outcome(made, self.label())


@dataclass(frozen=True, kw_only=True)
class EditSolution(SolutionForm):
    """Change what a solution says: a new version, which nobody has validated yet."""

    prompt = AddSolution.prompt._replace(
        title=translate("SolutionDialog", "Edit solution"), about="solution", shows="", dialog=""
    )

    id: int

    def label(self) -> Text:
        return translate("Solutions", "Solution “{symptom}” changed")(symptom=shortened(self.symptom))

    def run(self, ctx: Context) -> Outcome:
        row = require_solution(ctx.store, self.id)
        own = self.own()
        if row.from_job is not None:
            refuse_person(ctx.store, row.from_job, own)
        if {name: own[name] for name in CONTENT} != row.content:
            save_version(ctx, self.id, own)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class RestoreVersion(Action):
    """What an earlier version said, as a new version; the later ones stay, and nobody has validated it."""

    right: ClassVar[str] = "validate_solution"

    id: int
    version: int

    def label(self) -> Text:
        return translate("Solutions", "Version {version} restored")(version=self.version)

    def run(self, ctx: Context) -> Outcome:
        require_solution(ctx.store, self.id)
        row = ctx.store.select_one(
            VersionRow, "WHERE v.solution_id = ? AND v.version = ?", (self.id, self.version)
        )
        if row is None:
            raise Conflict(translate("Solutions", "There is no version {version}.")(version=self.version))
        said = row.said
        product = said["product_id"]
        if product is not None and not ctx.store.value("SELECT 1 FROM products WHERE id = ?", (product,)):
            said["product_id"] = None
        form = SolutionForm(product=said.pop("product_id"), **said)
        save_version(ctx, self.id, form.own(), restores=self.version)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class SetConfidence(Action):
    """Validate a solution, put it away, or take it out again as a draft."""

    right: ClassVar[str] = "validate_solution"

    id: int
    confidence: str = entry(translate("Solutions", "Confidence"), "choice", choices=CONFIDENCE)

    def label(self) -> Text:
        said = {
            "validated": translate("Solutions", "Solution validated"),
            "archived": translate("Solutions", "Solution archived"),
        }
        return said.get(self.confidence, translate("Solutions", "Solution is a draft again"))

    def run(self, ctx: Context) -> Outcome:
        row = require_solution(ctx.store, self.id)
        if row.superseded_by is not None and self.confidence == "validated":
            raise Conflict(translate("Solutions", "It was replaced by another solution: validate that one."))
        ctx.store.update(Solution, self.id, confidence=self.confidence)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class ReplaceSolution(Action):
    """Another solution takes its place: it is proposed no more, and its card points to the new one."""

    right: ClassVar[str] = "validate_solution"

    prompt = Prompt(
        translate("SolutionDialog", "Replaced by another"),
        translate("SolutionDialog", "Replace"),
        translate(
            "SolutionDialog", "It is proposed no more. Its uses stay, and its card points to the new one."
        ),
        about="solution",
        narrow=True,
    )

    id: int
    by: int | None = entry(translate("Solutions", "Replaced by"), "lookup", default=None, noun="solution")

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return {"by": row.superseded_by}

    def label(self) -> Text:
        if self.by is None:
            return translate("Solutions", "Solution no longer replaced")
        return translate("Solutions", "Solution replaced")

    def run(self, ctx: Context) -> Outcome:
        require_solution(ctx.store, self.id)
        at = self.by
        while at is not None:
            if at == self.id:
                raise Invalid({"by": translate("Solutions", "That one is itself replaced by this one.")})
            at = require_solution(ctx.store, at).superseded_by
        ctx.store.update(Solution, self.id, superseded_by_id=self.by)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteSolution(Action):
    """Take out a solution that was never used."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("Solutions", "Solution deleted")

    def run(self, ctx: Context) -> Outcome:
        row = require_solution(ctx.store, self.id)
        if is_used(ctx.store, self.id):
            raise Conflict(
                translate("Solutions", "“{symptom}” was used on jobs and stays: archive it instead.")(
                    symptom=shortened(row.symptom)
                )
            )
        ctx.store.delete(Solution, self.id)
        said = translate("Solutions", "Solution “{symptom}” deleted")
        return Outcome(None, said(symptom=shortened(row.symptom)))


def save_version(ctx: Context, solution: int, own: dict[str, Any], restores: int | None = None) -> None:
    """Write these columns as the next version; what was validated were other words."""
    last = ctx.store.value("SELECT max(version) FROM solution_versions WHERE solution_id = ?", (solution,))
    number = (last or 0) + 1
    ctx.store.update(Solution, solution, **own, version=number, confidence="draft", changed_at=ctx.now)
    keep_version(ctx, solution, number, own, restores)


def keep_version(
    ctx: Context, solution: int, number: int, own: dict[str, Any], restores: int | None = None
) -> None:
    """Keep what a solution says as a version."""
    ctx.store.insert(
        SolutionVersion,
        solution_id=solution,
        version=number,
        content=content_of(own),
        at=ctx.now,
        staff_id=ctx.staff,
        restores=restores,
    )


def content_of(own: dict[str, Any]) -> str:
    """What a version keeps of a solution's columns."""
    return json.dumps({name: own[name] for name in CONTENT}, ensure_ascii=False, sort_keys=True)


def refuse_person(store: Store, job: int, own: dict[str, Any]) -> None:
    """A solution outlives the customer's data: their name, phone or e-mail has no place in it.

    Raises:
        Invalid: one of its texts names them; says which field.
    """
    customer = store.value(
        "SELECT c.customer_id FROM jobs j JOIN cases c ON c.id = j.case_id WHERE j.id = ?", (job,)
    )
    name = fold(store.value("SELECT name FROM customers WHERE id = ?", (customer,)) or "")
    reached = store.rows("SELECT value FROM contacts WHERE customer_id = ?", (customer,))
    phones = [digits for (value,) in reached if len(digits := phone_digits(value)) >= 9]
    mails = [value.casefold() for (value,) in reached if "@" in value]
    for field in ("symptom", "said", "cause_text", "fix", "parts", "risk"):
        text = str(own[field])
        named = bool(name) and " " in name and f" {name} " in f" {fold(text)} "
        digits = phone_digits(text)
        if named or any(phone[-9:] in digits for phone in phones) or any(m in text.casefold() for m in mails):
            raise Invalid(
                {field: translate("Solutions", "This names the customer. A solution stays; leave them out.")}
            )
