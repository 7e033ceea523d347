"""The dialog before a backup takes the shop's place: what that means, and a yes that cannot slip out."""

from __future__ import annotations

from pathlib import Path

from helpdesk.errors import HelpdeskError
from helpdesk.texts import translate, verbatim
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import MIDDLE, Dialog
from ui.widgets.facts import Fact, Facts
from ui.widgets.inline import Inline
from ui.widgets.inputs import Check


class RestoreDialog(Dialog):
    """``told`` is the path of the backup."""

    def __init__(self, shell: Shell, told: object = None) -> None:
        super().__init__(
            shell.words,
            translate("Restore", "Restore a backup"),
            translate("Restore", "Replace the shop"),
            width=MIDDLE,
            danger=True,
            parent=shell.window,
        )
        self.shell = shell
        self.path = Path(str(told))
        self.sure = Check(shell.say(translate("Restore", "Yes, replace the shop as it is now")))
        self.sure.setObjectName("sure")
        self.sure.changed.connect(lambda: self.primary.setEnabled(self.sure.value()))
        self.primary.setEnabled(False)
        self.wanted.connect(self.restore)
        if not shell.may("restore"):
            said = translate(
                "Restore", "Only who has the right to restore a backup can do this: an owner, for one."
            )
            self.add(Inline(shell.say(said), "late"))
            self.primary.hide()
            return
        try:
            self._tell(self.path)
        except HelpdeskError as error:
            self.add(Inline(shell.say(error.text), "late"))
            self.primary.hide()

    def _tell(self, path: Path) -> None:
        facts = [Fact(translate("Restore", "File"), verbatim(str(path)), wide=True)]
        if path.suffix == ".db":
            since = translate("Restore", "since it was made")
        else:
            backup = self.shell.desk.backups.read(path)
            since = translate("Restore", "since {moment}")(moment=backup.at)
            number = self.words.number
            facts += [
                Fact(translate("Restore", "Made"), self.words.moment(backup.at)),
                Fact(translate("Restore", "Customers"), number(backup.rows.get("customers", 0))),
                Fact(translate("Restore", "Units"), number(backup.rows.get("units", 0))),
                Fact(translate("Restore", "Cases"), number(backup.rows.get("cases", 0))),
            ]
        self.add(Facts(self.words, facts))
        for text in (
            translate(
                "Restore",
                "The shop becomes again what it was then. What was entered {since} is no longer there.",
            )(since=since),
            translate(
                "Restore",
                "The shop as it is now is kept first, whole, beside the other backups; you can restore it the same "
                "way. The window closes and opens again.",
            ),
        ):
            self.add(plain.label(self.words.say(text), wrap=True))
        self.add(self.sure)

    def restore(self) -> None:
        """Hand the file to the program, which closes the shop first."""
        if self.sure.value():
            self.accept()
            self.shell.restore_wanted.emit(self.path)
