"""The dialog with every guidance sheet, also those for a cause alone that no solution or model leads to."""

from __future__ import annotations

from collections.abc import Sequence

from helpdesk.classes import NamedTuple
from helpdesk.desk import Changed
from helpdesk.domain.solution_words import SOLUTION_CAUSES
from helpdesk.formats import Words
from helpdesk.languages import LANGUAGE_NAMES
from helpdesk.services.solutions.sheet_actions import AddSheet, DeleteSheet, EditSheet
from helpdesk.services.solutions.sheet_reader import Sheet
from helpdesk.texts import Text, translate, verbatim
from ui.screens.shared.listed import add_list
from ui.screens.shared.sources import Whole
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.cells import Cell, Column
from ui.widgets.dialog import WIDE, Dialog

ROWS = 7


class Listed(NamedTuple):
    """A sheet in the list, with how many solutions name it."""

    sheet: Sheet
    solutions: int

    @property
    def id(self) -> int:
        """The sheet's."""
        return self.sheet.id


def _cell(row: Listed, words: Words) -> Cell:
    anything = translate("Solutions", "Anything")
    cause = SOLUTION_CAUSES.get(row.sheet.cause, verbatim(row.sheet.cause)) if row.sheet.cause else ""
    return Cell(
        row.sheet.title_in(words.language),
        (row.sheet.number, row.sheet.scope_title or words.say(anything), cause),
        strong=True,
    )


def _languages(row: Listed, words: Words) -> Cell:
    spoken = plain.joined(
        *(words.say(LANGUAGE_NAMES.get(text.language, text.language)) for text in row.sheet.texts)
    )
    pictures = translate("Guidance", "%n picture(s)", "", 1)(n=len(row.sheet.pictures))
    return Cell(spoken, words.say(pictures) if row.sheet.pictures else "")


def _solutions(row: Listed, words: Words) -> Text | str:  # noqa: ARG001
    return translate("Guidance", "%n solution(s)", "", 1)(n=row.solutions) if row.solutions else ""


_COLUMNS = (
    Column("title", translate("Guidance", "Guidance sheet, for what"), stretch=True, stays=True, cell=_cell),
    Column("languages", translate("Guidance", "Languages"), 150, cell=_languages),
    Column("solutions", translate("Guidance", "Goes with"), 130, cell=_solutions),
)


class SheetsDialog(Dialog):
    """Needs to be told nothing: print, write, change, picture or take out a sheet; Enter prints it."""

    def __init__(self, shell: Shell, told: object = None) -> None:  # noqa: ARG002
        self.shell = shell
        super().__init__(
            shell.words,
            translate("Guidance", "Guidance sheets"),
            translate("Guidance", "Print sheet"),
            width=WIDE,
            note=translate(
                "Guidance",
                "A page that tells the right use: of a model, a brand, a kind of thing, or for a cause wherever it "
                "is found.",
            ),
            parent=shell.window,
        )
        nothing = translate(
            "Guidance", "No sheet yet. Wrong use is repaired by a page that tells the right one."
        )
        self.table = add_list(
            self,
            shell,
            Whole(_COLUMNS, self._rows),
            "guidance_sheets",
            translate("Guidance", "Guidance sheets"),
            ("graduation-cap", nothing),
            self.print_it,
            high=ROWS,
        )
        self.table.chosen.connect(lambda _: self._show_buttons())
        self._of_one: list[Button] = []
        self._build_buttons()
        shell.jobs.changed.connect(self._data_changed)
        self.table.choose_first()
        self._show_buttons()

    def _build_buttons(self) -> None:
        ask = self.shell.ask
        deeds = (
            ("new", translate("Guidance", "Write a sheet…"), "plus", lambda: ask(AddSheet)),
            ("edit", translate("Guidance", "Edit sheet…"), "pencil", lambda: ask(EditSheet, self._told())),
            (
                "pictures",
                translate("Guidance", "Pictures…"),
                "image",
                lambda: ask("sheet_pictures", self._told()),
            ),
            ("delete", translate("Guidance", "Delete"), "trash-2", self._delete),
        )
        for key, word, icon, slot in deeds:
            button = self.add_aside(self.shell.say(word), slot, icon)
            button.setObjectName(f"sheets_{key}")
            if key != "new":
                self._of_one.append(button)

    def _rows(self) -> Sequence[Listed]:
        named = self.shell.desk.guidance.solutions_by_sheet()
        return [Listed(sheet, named.get(sheet.id, 0)) for sheet in self.shell.desk.guidance.all()]

    def _told(self) -> dict[str, int]:
        return {"guidance": self.table.current_id() or 0}

    def _show_buttons(self) -> None:
        chosen = self.table.current_id() is not None
        for button in (self.primary, *self._of_one):
            button.setEnabled(chosen)

    def print_it(self) -> None:
        """Show the chosen one as it prints."""
        chosen = self.table.current_row()
        if chosen is not None:
            self.shell.ask("preview", {"paper": "guidance", "number": chosen.sheet.number})

    def _delete(self) -> None:
        chosen = self.table.current_id()
        if chosen is not None:
            self.shell.do(DeleteSheet(id=chosen), refused=self.tell)

    def _data_changed(self, changed: Changed) -> None:
        if changed.nouns & {"guidance", "solution", "product"}:
            self.table.reload()
            if self.table.current_id() is None:
                self.table.choose_first()
            self._show_buttons()
