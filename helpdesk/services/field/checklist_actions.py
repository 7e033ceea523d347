"""Checklists: written, changed, taken out of use, brought back; one that was used gets a newer version."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from helpdesk.action import Action, Context, Fields, Outcome, Prompt, entry
from helpdesk.classes import dataclass
from helpdesk.domain.checklist_words import ASKED
from helpdesk.domain.checklists import LONGEST_LINE, MOST_LINES, number_of, number_text
from helpdesk.domain.normal_forms import shortened, tidy_line
from helpdesk.domain.workflows.kinds import KINDS
from helpdesk.errors import Conflict, Invalid
from helpdesk.services.field.checklist_reader import Checklists
from helpdesk.services.field.checklist_rows import ListShown
from helpdesk.services.field.usual_checklists import usual_list
from helpdesk.store.tables.checklists import Checklist, ChecklistLine
from helpdesk.store.tables.goods import Product
from helpdesk.store.tables.work import Job
from helpdesk.texts import Text, translate

FOR_KINDS = {kind: KINDS[kind] for kind in ("installation", "maintenance", "repair", "claim")}
"""The kinds of job that go through a list."""
_NO_NUMBER = translate("Checklists", "“{value}” is not a number.")


@dataclass(frozen=True, kw_only=True)
class LineForm(Fields):
    """One line of a list."""

    text: str = entry(translate("Checklists", "What is checked"))
    asks: str = entry(translate("Checklists", "Asks for"), "choice", default="", choices=ASKED)
    measure: str = entry(translate("Checklists", "Unit"), default="")
    least: str = entry(translate("Checklists", "From"), default="")
    most: str = entry(translate("Checklists", "To"), default="")
    photo: bool = entry(translate("Checklists", "Photo needed"), "check", default=False)

    def rules(self) -> dict[str, Text]:
        found: dict[str, Text] = {}
        if len(tidy_line(self.text)) > LONGEST_LINE:
            found["text"] = translate("Checklists", "At most {most} characters.")(most=LONGEST_LINE)
        if self.asks != "number":
            return found
        for name, typed in (("least", self.least), ("most", self.most)):
            if tidy_line(typed) and number_of(typed) is None:
                found[name] = _NO_NUMBER(value=tidy_line(typed)[:40])
        least, most = number_of(self.least), number_of(self.most)
        if least is not None and most is not None and least > most:
            found["most"] = translate("Checklists", "That is less than where it begins.")
        return found

    def own(self) -> tuple[Any, ...]:
        """The columns of the line behind its place: text, asks, measure, least, most, photo."""
        is_number = self.asks == "number"
        return (
            tidy_line(self.text),
            self.asks,
            tidy_line(self.measure) if is_number else "",
            number_text(number_of(self.least)) if is_number else "",
            number_text(number_of(self.most)) if is_number else "",
            self.photo,
        )


@dataclass(frozen=True, kw_only=True)
class ChecklistForm(Action):
    """What a list is for, and its lines."""

    name: str = entry(translate("Checklists", "Name"), wide=True)
    kind: str = entry(translate("Checklists", "For"), "choice", default="maintenance", choices=FOR_KINDS)
    product: int | None = entry(
        translate("Checklists", "Only for this product"), "lookup", default=None, noun="product"
    )
    category: str = entry(
        translate("Checklists", "For products of these words"),
        default="",
        hint=translate("Checklists", "Of category or name, apart by commas; empty: for all"),
        wide=True,
    )
    lines: tuple[LineForm, ...] = ()

    def rules(self) -> dict[str, Text]:
        problem = lines_problem(self.lines)
        return {"lines": problem} if problem is not None else {}

    def own(self, ctx: Context) -> dict[str, Any]:
        """The columns of the list.

        Raises:
            Invalid: its product is not there.
        """
        if self.product is not None and not ctx.store.exists(Product, self.product):
            raise Invalid({"product": translate("Products", "That product is no longer there.")})
        return {
            "name": tidy_line(self.name),
            "kind": self.kind,
            "category": "" if self.product is not None else tidy_line(self.category),
            "product_id": self.product,
        }


def lines_problem(lines: Sequence[LineForm]) -> Text | None:
    """What is wrong with the lines of a list as a whole, or with the first of them that is."""
    if not lines:
        return translate("Checklists", "Write at least one line.")
    if len(lines) > MOST_LINES:
        said = translate("Checklists", "{n} lines: a list has {most} at most. Split it into several.")
        return said(n=len(lines), most=MOST_LINES)
    for place, line in enumerate(lines, start=1):
        for problem in line.problems().values():
            return translate("Checklists", "Line {n}: {problem}")(n=place, problem=problem)
    return None


@dataclass(frozen=True, kw_only=True)
class AddChecklist(ChecklistForm):
    """A list of the shop's own."""

    right: ClassVar[str] = "rules"

    prompt = Prompt(
        translate("ChecklistDialog", "New checklist"),
        translate("ChecklistDialog", "Save the list"),
        draft=translate("ChecklistDialog", "Checklist being written"),
        dialog="checklist",
    )

    def label(self) -> Text:
        return translate("Checklists", "Checklist {name} added")(name=shortened(self.name))

    def run(self, ctx: Context) -> Outcome:
        number = ctx.store.value("SELECT coalesce(max(id), 0) + 1 FROM checklists")
        return Outcome(write(ctx, f"own-{number}", 1, self.own(ctx), self.lines), self.label())


@dataclass(frozen=True, kw_only=True)
class EditChecklist(ChecklistForm):
    """Change a list: in place while no job has it, else as a newer version that new jobs take."""

    right: ClassVar[str] = "rules"

    prompt = AddChecklist.prompt._replace(
        title=translate("ChecklistDialog", "Edit checklist"),
        about="checklist",
        draft=translate("ChecklistDialog", "Checklist {name}"),
    )

    code: str

    @classmethod
    def fill(cls, row: ListShown) -> dict[str, Any]:
        return {"name": row.name, "kind": row.kind, "product": row.product, "category": row.category}

    def label(self) -> Text:
        return translate("Checklists", "Checklist {name} changed")(name=shortened(self.name))

    def run(self, ctx: Context) -> Outcome:
        own = self.own(ctx)
        before = reader(ctx).by_code(self.code)
        if before.id is None:
            return Outcome(write(ctx, self.code, 1, own, self.lines), self.label())
        if before.used:
            said = translate("Checklists", "Checklist {name}: version {n} made")
            made = write(ctx, self.code, _next_version(ctx, self.code), own, self.lines)
            return Outcome(made, said(name=shortened(self.name), n=_next_version(ctx, self.code) - 1))
        ctx.store.update(Checklist, before.id, **own, current=True)
        _replace_lines(ctx, before.id, [line.own() for line in self.lines])
        return Outcome(before.id, self.label())


@dataclass(frozen=True, kw_only=True)
class DeleteChecklist(Action):
    """Take a list out of use; the jobs that have it keep their version."""

    right: ClassVar[str] = "rules"

    code: str

    def label(self) -> Text:
        return translate("Checklists", "Checklist deleted")

    def run(self, ctx: Context) -> Outcome:
        one = reader(ctx).by_code(self.code)
        label = translate("Checklists", "Checklist {name} deleted")(name=shortened(one.name))
        if not one.current:
            raise Conflict(translate("Checklists", "It is out of use already."))
        if one.id is None or usual_list(self.code, ctx.words.language) is not None or one.used:
            # One that comes with the program stays known, or it would be offered again.
            ctx.store.update(Checklist, take(ctx, one), current=False)
        else:
            for version in reader(ctx).versions(self.code):
                if not version.used and version.id is not None:
                    ctx.store.delete(Checklist, version.id)
        return Outcome(None, label)


@dataclass(frozen=True, kw_only=True)
class RestoreChecklist(Action):
    """Bring a list back: one of the program's as it came, one of the shop's own as it was last."""

    right: ClassVar[str] = "rules"

    code: str

    def label(self) -> Text:
        return translate("Checklists", "Checklist brought back")

    def run(self, ctx: Context) -> Outcome:
        one = reader(ctx).by_code(self.code)
        said = translate("Checklists", "Checklist {name} brought back")
        usual = usual_list(self.code, ctx.words.language)
        if one.id is None or (usual is None and one.current):
            raise Conflict(translate("Checklists", "Nothing was changed in it."))
        if usual is None:
            ctx.store.update(Checklist, one.id, current=True)
            return Outcome(one.id, said(name=shortened(one.name)))
        own = {"name": usual.name, "kind": usual.kind, "category": usual.category, "product_id": None}
        lines = [tuple(line) for line in usual.lines]
        if one.used:
            made = _write(ctx, self.code, _next_version(ctx, self.code), own, lines)
        else:
            made = one.id
            ctx.store.update(Checklist, made, **own, current=True)
            _replace_lines(ctx, made, lines)
        return Outcome(made, said(name=shortened(usual.name)))


def reader(ctx: Context) -> Checklists:
    """The reader, as an action uses it."""
    return Checklists(ctx.store, lambda: ctx.words.language)


def write(ctx: Context, code: str, version: int, own: dict[str, Any], lines: Sequence[LineForm]) -> int:
    """A new version of a list, which new jobs take from now on. Returns its id."""
    return _write(ctx, code, version, own, [line.own() for line in lines])


def _write(
    ctx: Context, code: str, version: int, own: dict[str, Any], lines: Sequence[tuple[Any, ...]]
) -> int:
    ctx.store.run("UPDATE checklists SET current = 0 WHERE code = ? AND current", (code,))
    made: int = ctx.store.insert(
        Checklist, code=code, version=version, created_at=ctx.now, current=True, **own
    )
    _put_lines(ctx, made, lines)
    return made


def _next_version(ctx: Context, code: str) -> int:
    return int(
        ctx.store.value("SELECT coalesce(max(version), 0) + 1 FROM checklists WHERE code = ?", (code,))
    )


def _replace_lines(ctx: Context, checklist: int, lines: Sequence[tuple[Any, ...]]) -> None:
    ids = [
        line
        for (line,) in ctx.store.rows("SELECT id FROM checklist_lines WHERE checklist_id = ?", (checklist,))
    ]
    ctx.store.delete(ChecklistLine, *ids)
    _put_lines(ctx, checklist, lines)


def _put_lines(ctx: Context, checklist: int, lines: Sequence[tuple[Any, ...]]) -> None:
    ctx.store.insert_many(
        ChecklistLine,
        ("checklist_id", "position", "text", "asks", "measure", "least", "most", "photo"),
        [(checklist, place, *line) for place, line in enumerate(lines, start=1)],
    )


def take(ctx: Context, one: ListShown) -> int:
    """The id of a list; one that comes with the program is written down first, in the shop's language."""
    if one.id is not None:
        return one.id
    usual = usual_list(one.code, ctx.words.language)
    assert usual is not None
    own = {"name": usual.name, "kind": usual.kind, "category": usual.category, "product_id": None}
    return _write(ctx, usual.code, 1, own, [tuple(line) for line in usual.lines])


def pin_checklist(ctx: Context, job: int) -> int | None:
    """Settle which version of which list a job goes through, if any is for it: from now on it keeps that one."""
    known: int | None = ctx.store.value("SELECT checklist_id FROM jobs WHERE id = ?", (job,))
    if known is not None:
        return known
    one = reader(ctx).for_job(job)
    if one is None:
        return None
    taken = take(ctx, one)
    ctx.store.update(Job, job, checklist_id=taken)
    return taken


def forget_list(ctx: Context, job: int) -> None:
    """A visit was cancelled: a job that nothing was written of, and that no visit serves, has no list yet."""
    ctx.store.run(
        "UPDATE jobs SET checklist_id = NULL WHERE id = ? AND checklist_id IS NOT NULL "
        "AND NOT EXISTS (SELECT 1 FROM check_results r WHERE r.job_id = jobs.id) "
        "AND NOT EXISTS (SELECT 1 FROM visit_jobs w WHERE w.job_id = jobs.id)",
        (job,),
    )
