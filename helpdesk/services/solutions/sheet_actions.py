"""Guidance sheets: how a thing is used in five steps, in every language of the house, with pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from helpdesk.action import NEEDED, Action, Context, Group, Outcome, Prompt, entries, entry, taken
from helpdesk.classes import dataclass
from helpdesk.domain.normal_forms import shortened, tidy, tidy_line
from helpdesk.languages import LANGUAGES
from helpdesk.services.shop.file_actions import NewFile, keep_file
from helpdesk.services.solutions.actions import ANY_CAUSE
from helpdesk.services.solutions.rows import require_solution
from helpdesk.services.solutions.sheet_reader import MOST_STEPS, require_sheet
from helpdesk.store.tables.papers import Attachment
from helpdesk.store.tables.solutions import GuidanceSheet, GuidanceText, Solution
from helpdesk.texts import Text, translate

PARTS = ("title", "steps", "never", "call_us")

_TITLE = translate("Guidance", "Title")
_STEPS = translate("Guidance", "Steps")
_NEVER = translate("Guidance", "Do not")
_CALL = translate("Guidance", "When to call us")
_FIVE = translate("Guidance", "At most five, a line each: what is done, as it is told at the counter")
_LINES = translate("Guidance", "A line each")


@dataclass(frozen=True, kw_only=True)
class SheetForm(Action):
    """What a guidance sheet says, and what it is for."""

    groups = (
        Group(translate("Guidance", "For"), ("product", "category", "brand", "cause")),
        Group(translate("Guidance", "In Spanish"), tuple(f"{part}_es" for part in PARTS)),
        Group(translate("Guidance", "In English"), tuple(f"{part}_en" for part in PARTS)),
    )

    product: int | None = entry(
        translate("Solutions", "Product"), "lookup", default=None, noun="product", wide=True
    )
    category: str = entry(translate("Solutions", "Category"), default="", noun="category")
    brand: str = entry(translate("Solutions", "Brand"), default="")
    cause: str = entry(translate("Solutions", "Cause"), "choice", default="", choices=ANY_CAUSE)
    title_es: str = entry(_TITLE, default="", wide=True)
    steps_es: str = entry(_STEPS, "text", default="", hint=_FIVE)
    never_es: str = entry(_NEVER, "text", default="", hint=_LINES)
    call_us_es: str = entry(_CALL, "text", default="")
    title_en: str = entry(_TITLE, default="", wide=True)
    steps_en: str = entry(_STEPS, "text", default="", hint=_FIVE)
    never_en: str = entry(_NEVER, "text", default="", hint=_LINES)
    call_us_en: str = entry(_CALL, "text", default="")

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        written = [language for language in written_in() if tidy_line(getattr(self, f"title_{language}"))]
        if not written:
            found["title_es"] = translate("Guidance", "Give it a title in one language at least.")
        for language in written_in():
            steps = _lines(getattr(self, f"steps_{language}"))
            if len(steps) > MOST_STEPS:
                found[f"steps_{language}"] = translate(
                    "Guidance", "These are {count} steps; on one sheet there is room for five."
                )(count=len(steps))
            elif language in written and not steps:
                found[f"steps_{language}"] = NEEDED
            elif steps and language not in written:
                found[f"title_{language}"] = NEEDED
        return found

    def own(self) -> dict[str, Any]:
        """The columns of the sheet."""
        return {
            "product_id": self.product,
            "brand": tidy_line(self.brand),
            "category": tidy_line(self.category),
            "cause": self.cause,
        }

    def texts(self) -> Iterator[dict[str, str]]:
        """What it says, by language."""
        for language in written_in():
            if tidy_line(getattr(self, f"title_{language}")):
                yield {
                    "language": language,
                    "title": tidy_line(getattr(self, f"title_{language}")),
                    "steps": "\n".join(_lines(getattr(self, f"steps_{language}"))),
                    "never": "\n".join(_lines(getattr(self, f"never_{language}"))),
                    "call_us": tidy(getattr(self, f"call_us_{language}")),
                }

    def named(self) -> str:
        """Its title in the first language it has."""
        return shortened(next((text["title"] for text in self.texts()), ""))


@dataclass(frozen=True, kw_only=True)
class AddSheet(SheetForm):
    """A new guidance sheet; from a solution, that one's."""

    prompt = Prompt(
        translate("Guidance", "New guidance sheet"),
        translate("Guidance", "Save sheet"),
        translate(
            "Guidance", "One page for the customer, in large print: five steps, what not to do, when to call."
        ),
        draft=translate("Guidance", "Guidance sheet being typed"),
    )

    solution: int | None = None

    def label(self) -> Text:
        return translate("Guidance", "Guidance sheet “{title}” added")(title=self.named())

    def run(self, ctx: Context) -> Outcome:
        if self.solution is not None:
            require_solution(ctx.store, self.solution)
        made = ctx.store.insert(
            GuidanceSheet, made_at=ctx.now, changed_at=ctx.now, staff_id=ctx.staff, **self.own()
        )
        for text in self.texts():
            ctx.store.insert(GuidanceText, sheet_id=made, **text)
        if self.solution is not None:
            ctx.store.update(Solution, self.solution, sheet_id=made)
        return Outcome(made, self.label())


@dataclass(frozen=True, kw_only=True)
class EditSheet(SheetForm):
    """Change what a guidance sheet says; what was printed stays as it was given."""

    prompt = AddSheet.prompt._replace(
        title=translate("Guidance", "Edit guidance sheet"), about="guidance", note=None
    )

    id: int

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        found = taken(row, ("product", "category", "brand", "cause"))
        for text in row.texts:
            found |= {f"{part}_{text.language}": getattr(text, part) for part in PARTS}
        return {name: value for name, value in found.items() if name in entries(cls)}

    def label(self) -> Text:
        return translate("Guidance", "Guidance sheet “{title}” changed")(title=self.named())

    def run(self, ctx: Context) -> Outcome:
        require_sheet(ctx.store, self.id)
        kept = dict(ctx.store.rows("SELECT language, id FROM guidance_texts WHERE sheet_id = ?", (self.id,)))
        ctx.store.update(GuidanceSheet, self.id, changed_at=ctx.now, **self.own())
        for text in self.texts():
            known = kept.pop(text["language"], None)
            if known is None:
                ctx.store.insert(GuidanceText, sheet_id=self.id, **text)
            else:
                ctx.store.update(GuidanceText, known, **text)
        ctx.store.delete(GuidanceText, *kept.values())
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class SetSheetPicture(Action):
    """A picture for a step of a sheet; a new one takes the old one's place, none takes it off."""

    id: int
    step: int
    file: NewFile | None = None

    def label(self) -> Text:
        return translate("Guidance", "Picture of step {step} changed")(step=self.step)

    def rules(self) -> dict[str, Text]:
        if not 1 <= self.step <= MOST_STEPS:
            return {"step": translate("Guidance", "A sheet has five steps at most.")}
        return {}

    def run(self, ctx: Context) -> Outcome:
        require_sheet(ctx.store, self.id)
        before = ctx.store.rows(
            "SELECT id FROM attachments WHERE sheet_id = ? AND step = ?", (self.id, self.step)
        )
        ctx.store.delete(Attachment, *(one for (one,) in before))
        if self.file is not None:
            # A picture that cannot be drawn would leave a hole on the paper.
            file = NewFile(
                name=self.file.name, content=self.file.content, path=self.file.path, must_be_image=True
            )
            keep_file(ctx, file, sheet_id=self.id, step=self.step)
        ctx.store.update(GuidanceSheet, self.id, changed_at=ctx.now)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class ChooseSheet(Action):
    """Which guidance sheet goes with a solution; none takes it off."""

    prompt = Prompt(
        translate("Guidance", "Guidance sheet of this solution"),
        translate("Guidance", "Choose"),
        about="solution",
        narrow=True,
    )

    id: int
    sheet: int | None = entry(
        translate("Guidance", "Guidance sheet"), "lookup", default=None, noun="guidance"
    )

    @classmethod
    def fill(cls, row: Any) -> dict[str, Any]:
        return taken(row, ("sheet",))

    def label(self) -> Text:
        return translate("Guidance", "Guidance sheet of the solution changed")

    def run(self, ctx: Context) -> Outcome:
        require_solution(ctx.store, self.id)
        if self.sheet is not None:
            require_sheet(ctx.store, self.sheet)
        ctx.store.update(Solution, self.id, sheet_id=self.sheet)
        return Outcome(self.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteSheet(Action):
    """Take out a guidance sheet; its solutions stay."""

    right: ClassVar[str] = "delete"

    id: int

    def label(self) -> Text:
        return translate("Guidance", "Guidance sheet deleted")

    def run(self, ctx: Context) -> Outcome:
        require_sheet(ctx.store, self.id)
        ctx.store.delete(GuidanceSheet, self.id)
        return Outcome(None, self.label())


def written_in() -> list[str]:
    """The languages a sheet is written in: those of the program that the form has fields for."""
    return [language for language in LANGUAGES if f"title_{language}" in entries(SheetForm)]


def _lines(text: str) -> list[str]:
    return [line for each in tidy(text).splitlines() if (line := tidy_line(each))]
