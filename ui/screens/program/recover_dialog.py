"""The dialog for who has no PIN that works: an owner gives a new one, or comes in by the recovery code."""

from __future__ import annotations

from helpdesk.errors import HelpdeskError
from helpdesk.texts import translate
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import NARROW, Dialog
from ui.widgets.inline import Inline
from ui.widgets.inputs import SecretLine, flag_problem
from ui.widgets.labelled import labelled


class RecoverDialog(Dialog):
    """It opens over the lock. With the code an owner is in, and chooses a PIN at once."""

    def __init__(self, shell: Shell, told: object = None) -> None:  # noqa: ARG002
        self.shell = shell
        super().__init__(
            shell.words,
            translate("Recover", "PIN forgotten?"),
            translate("Recover", "Open with the code"),
            width=NARROW,
            note=translate("Recover", "An owner gives you a new one: Settings, People, PIN and badge."),
            parent=shell.window,
        )
        self.setProperty("over_lock", True)
        self.add(
            plain.label(
                shell.say(
                    translate(
                        "Recover",
                        "No owner knows theirs? The recovery code that was printed opens the shop for the owner.",
                    )
                ),
                wrap=True,
            )
        )
        self.code = SecretLine()
        self.code.setEchoMode(self.code.EchoMode.Normal)
        self.code.setObjectName("recovery")
        self.wrong = Inline(parent=self)
        self.wrong.belongs_to(self.code)
        asked = shell.say(translate("Recover", "Recovery code"))
        self.add(labelled(asked, self.code, shell.words, self.wrong))
        self.code.changed.connect(lambda: self._show(""))
        self.wanted.connect(self.enter)

    def _show(self, said: str) -> None:
        self.wrong.tell(said)
        flag_problem(self.code, bool(said))

    def enter(self) -> None:
        """Take the code; then the owner chooses a PIN, for which the code is good once."""
        code = self.code.value()
        try:
            owner = self.shell.desk.sign.recover(code)
        except HelpdeskError as error:
            self._show(self.shell.say(error.text))
            self.code.setFocus()
            self.code.selectAll()
            return
        self.accept()
        self.shell.signed_in.emit(owner.id)
        self.shell.ask("sign_in", {"person": owner.id, "current": code})
