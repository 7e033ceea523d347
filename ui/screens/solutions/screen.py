"""Solutions: what the shop knows of faults, by the share that held; and the one that is chosen."""

from __future__ import annotations

from typing import ClassVar

from helpdesk.domain.listing import ListQuery
from helpdesk.errors import NotFound
from helpdesk.formats import Words
from helpdesk.services.cases.rows import JobRow
from helpdesk.services.solutions.actions import (
    AddSolution,
    DeleteSolution,
    EditSolution,
    ReplaceSolution,
    RestoreVersion,
    SetConfidence,
)
from helpdesk.services.solutions.reader import VIEWS
from helpdesk.services.solutions.rows import SolutionRow
from helpdesk.services.solutions.sheet_actions import AddSheet, ChooseSheet, EditSheet
from helpdesk.services.solutions.use_actions import UseSolution
from helpdesk.texts import translate
from ui import badges
from ui.screens.shared.list_screen import ListScreen
from ui.screens.shared.solution_words import did, did_shortly, interval_of
from ui.screens.shared.sources import Paged
from ui.screens.solutions.parts import SolutionParts
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.cells import Cell, Column, Out
from ui.widgets.record_page import RecordPage

LIST, HELD = 540, 172
"""How wide the list is at first, and in it the column of how it did: the symptom needs the rest, told in sentences."""
REPAIRED = frozenset({"repair", "claim"})
"""Kinds of job on which a solution is used."""
QUOTED = translate("Solutions", "“{said}”")
"""As somebody said it."""


class SolutionsScreen(ListScreen):
    """The list by the lower end of the share that held, what is untried last."""

    kind: ClassVar[str] = "solution"
    about: ClassVar[frozenset[str]] = frozenset({"solution", "guidance", "job", "product", "staff", "shop"})

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        words = shell.words
        table = self.list_table(
            "", "solutions", translate("Window", "Solutions"), sort="bound", descending=True
        )
        card = RecordPage(
            words,
            icon="lightbulb",
            nothing=translate("Solutions", "Choose a solution from the list."),
            compact=True,
        )
        card.followed.connect(self._follow)
        self.sections = SolutionParts(shell)
        self.sections.followed.connect(self._follow)
        self.sections.version_wanted.connect(self._restore)
        self.sections.sheet_wanted.connect(self._sheet)
        card.add_section(self.sections)
        page = self.list_page(
            translate("Window", "Solutions"), table, card, {key: word for key, (_, word) in VIEWS.items()}
        )
        page.split.first = LIST
        self._row: SolutionRow | None = None
        self._job: JobRow | None = None
        self._build_actions()
        page.head.add_action(self.sheets)
        page.head.add_action(self.new)
        table.addAction(self.change)
        self.set_page(page, card)
        self.set_empty(
            "lightbulb",
            translate(
                "Solutions",
                "No solution here. The best are written from a finished job: symptom, cause and fix stand there.",
            ),
            translate("Solutions", "Write one"),
            self.new,
        )

    def _build_actions(self) -> None:
        ask, do = self.shell.ask, self.shell.do
        self.new = self.action(
            "new_solution", translate("Solutions", "New solution"), "plus", lambda: ask(AddSolution)
        )
        self.sheets = self.action(
            "guidance_sheets",
            translate("Guidance", "Guidance sheets"),
            "graduation-cap",
            lambda: ask("guidance_sheets"),
        )
        self.change = self.action("edit_solution", translate("Solutions", "Edit"), "pencil", self.edit)
        self.use = self.action("use_solution", translate("Solutions", "Use"), "check", self._use)
        self.validate = self.action(
            "validate",
            translate("Solutions", "Validate"),
            "circle-check",
            lambda: do(SetConfidence(id=self.identity or 0, confidence="validated")),
        )
        self.archive = self.action(
            "archive",
            translate("Solutions", "Archive"),
            "file-clock",
            lambda: do(SetConfidence(id=self.identity or 0, confidence="archived")),
        )
        self.take_out = self.action(
            "take_out",
            translate("Solutions", "Back to the drafts"),
            "undo-2",
            lambda: do(SetConfidence(id=self.identity or 0, confidence="draft")),
        )
        self.replace = self.action(
            "replace",
            translate("Solutions", "Replaced by another…"),
            "repeat",
            lambda: ask(ReplaceSolution, self.identity),
        )
        self.history = self.action(
            "history",
            translate("Solutions", "Change history…"),
            "history",
            lambda: ask("history", self.goal()),
        )
        self.delete = self.action(
            "delete",
            translate("Solutions", "Delete"),
            "trash-2",
            lambda: do(DeleteSolution(id=self.identity or 0)),
            right="delete",
        )

    # -- list and card ------------------------------------------------------------------------------

    def source(self, view: str, text: str) -> Paged:
        query = ListQuery(text=text, filters=(f"view:{view}",))
        return Paged(self._columns(), self.shell.desk.solutions, query)

    def _count(self) -> None:
        super()._count()
        if self.page.chips is not None:
            # A count only where it asks for something.
            self.page.chips.set_count("draft", self.shell.desk.solutions.to_validate() or None)

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(
                "symptom_key",
                translate("Solutions", "What the customer says, what it holds for"),
                220,
                stretch=True,
                stays=True,
                cell=_symptom,
                out=(
                    Out(translate("Solutions", "Symptom"), lambda row, _: row.symptom),
                    Out(translate("Solutions", "Holds for"), lambda row, _: row.scope_title),
                    Out(translate("Solutions", "Fix"), lambda row, _: row.fix),
                ),
            ),
            Column(
                "bound",
                translate("Solutions", "Held, from 0 to 100 %"),
                HELD,
                stays=True,
                align="right",
                cell=self._held,
            ),
        )

    def _held(self, row: SolutionRow, words: Words) -> Cell:  # noqa: ARG002
        record = self.shell.desk.solutions.record(row.id)
        told = interval_of(record)
        if told is None:
            return Cell("", did_shortly(row, record), tip=did(row, record))
        return Cell("", did_shortly(row, record), interval=told, tip=did(row, record))

    def show_card(self, identity: int) -> None:
        readers, guidance = self.shell.desk.solutions, self.shell.desk.guidance
        row = readers.get(identity)
        self._row = row
        replaced = row.superseded_by is not None
        words = self.shell.words
        version = words.say(translate("Solutions", "version {version}")(version=row.version))
        versions = readers.versions(identity)
        who = next((each.who for each in versions if each.version == row.version), None) or row.author or ""
        self.card.show_record(
            row.symptom,
            number=row.number,
            mark=badges.confidence(row.confidence, replaced=replaced),
            subtitle=words.say(QUOTED(said=plain.one_line(row.said))) if row.said else "",
            aside=plain.joined(version, words.day(words.local(row.changed_at).date()), who),
        )
        self.sections.show_solution(
            row,
            readers.record(identity),
            readers.records.days,
            files=readers.files(identity),
            sheet=guidance.of_solution(row),
            uses=readers.uses(identity),
            versions=versions,
            by=readers.get(row.superseded_by).symptom if row.superseded_by else "",
        )
        self.delete.setEnabled(readers.unused(identity))
        self._show_actions(row)

    def _show_actions(self, row: SolutionRow) -> None:
        rest = [self.replace, self.history, self.delete]
        self._job = self._job_at_hand(row)
        if self._job is not None:
            said = translate("Solutions", "Use in {number}")
            self.use.setText(self.shell.say(said(number=self._job.number)))
        use = self.use if self._job is not None else None
        if row.confidence == "archived":
            self.card.set_actions(None, [self.take_out, self.change], rest)
        elif row.confidence == "draft" and row.superseded_by is None:
            primary, first = (use, [self.validate]) if use else (self.validate, [])
            self.card.set_actions(primary, [*first, self.change], [self.archive, *rest])
        else:
            self.card.set_actions(use, [self.change], [self.archive, *rest])

    def _job_at_hand(self, row: SolutionRow) -> JobRow | None:
        """The open repair that was looked at before coming here, where this solution is not noted on it yet."""
        goal, desk = self.shell.came_from("case"), self.shell.desk
        if goal is None or row.superseded_by is not None:
            return None
        try:
            jobs = desk.cases.get(goal.id or 0).jobs
        except NotFound:
            return None
        found = [job for job in jobs if job.kind in REPAIRED and job.state not in ("delivered", "cancelled")]
        if len(found) != 1 or row.id in [use.solution for use in desk.solutions.on_job(found[0].id)]:
            return None
        return found[0]

    def _use(self) -> None:
        """Note it on the job one came from, for the bench, and go back there."""
        if self._job is None or self.identity is None:
            return
        job = self._job
        action = UseSolution(job=job.id, solution=self.identity, result="proposed")
        if self.shell.do(action, again=self._use) is not None:
            self.shell.go("job", job.id)

    def take_focus(self) -> None:
        """Whoever comes here may come from another job than before."""
        if self._row is not None and self._row.id == self.identity:
            self._show_actions(self._row)
        super().take_focus()

    # -- doing --------------------------------------------------------------------------------------

    def edit(self) -> None:
        if self.identity is not None:
            self.shell.ask(EditSolution, self.identity)

    def _restore(self, version: int) -> None:
        if self.identity is not None:
            self.shell.do(RestoreVersion(id=self.identity, version=version))

    def _sheet(self, what: str) -> None:
        row, ask = self._row, self.shell.ask
        if row is None:
            return
        sheet = self.shell.desk.guidance.of_solution(row)
        if what == "choose":
            ask(ChooseSheet, row.id)
        elif what == "new" or sheet is None:
            scope = {"product": row.product, "category": row.category, "brand": row.brand}
            ask(AddSheet, {"solution": row.id, "cause": row.cause, **scope})
        elif what == "print":
            ask("preview", {"paper": "guidance", "number": row.number})
        elif what == "pictures":
            ask("sheet_pictures", {"guidance": sheet.id})
        else:
            ask(EditSheet, {"guidance": sheet.id})

    def _follow(self, link: object) -> None:
        if isinstance(link, tuple):
            self.shell.go(*link)


def _symptom(row: SolutionRow, words: Words) -> Cell:
    mark = words.say(translate("Solutions", "draft")) if row.confidence == "draft" else ""
    anything = translate("Solutions", "Anything")
    return Cell(row.symptom, (row.scope_title or anything, mark), strong=True)
