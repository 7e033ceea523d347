"""The dialog for what is said of a kept file."""

from __future__ import annotations

from helpdesk.services.shop.file_actions import EditFile
from helpdesk.services.shop.file_reader import FileRow
from helpdesk.texts import translate
from ui.draft import Way
from ui.screens.shared.action_dialog import AskDialog
from ui.shell import Goal, Shell
from ui.widgets import plain
from ui.widgets.dialog import NARROW


class FileDialog(AskDialog):
    """``told`` is (file as listed, case)."""

    def __init__(self, shell: Shell, told: object) -> None:
        file, case = told if isinstance(told, tuple) else (told, 0)
        assert isinstance(file, FileRow)
        super().__init__(
            shell,
            EditFile,
            translate("File", "About this file"),
            translate("File", "Save"),
            key=f"file/{file.id}",
            draft_title=translate("File", "Caption of {name}")(name=plain.one_line(file.name)),
            way=Way(goal=Goal("case", case)),
            given={"id": file.id},
            filled={"caption": file.caption, "on_paper": file.on_paper},
            wide=frozenset({"caption", "on_paper"}),
            width=NARROW,
        )
