"""The dialog for a line in a case's timeline: a note, a call, a message."""

from __future__ import annotations

from helpdesk.services.cases.actions import AddNote
from helpdesk.texts import translate
from ui.draft import Way
from ui.screens.shared.action_dialog import AskDialog
from ui.shell import Goal, Shell

TITLES = {
    "note": translate("Note", "Note"),
    "call": translate("Note", "Telephone call"),
    "message": translate("Note", "Message"),
}


class NoteDialog(AskDialog):
    """``told`` is (kind, case): what it is, and in which case."""

    def __init__(self, shell: Shell, told: object) -> None:
        kind, case = told if isinstance(told, tuple) else ("note", int(str(told)))
        title = TITLES.get(str(kind), TITLES["note"])
        super().__init__(
            shell,
            AddNote,
            title,
            translate("Note", "Add to the timeline"),
            key=f"note/{case}",
            draft_title=translate("Note", "{what} in case {case}")(what=title, case=case),
            way=Way("note", (kind, case), Goal("case", case)),
            given={"case": case},
            filled={"kind": kind},
            wide=frozenset({"text"}),
        )
        self.form.editor("text").setFocus()
