"""The dialog in which somebody with the right approves what another does: their PIN and a reason, on the spot."""

from __future__ import annotations

from helpdesk.domain.rights import RIGHTS
from helpdesk.errors import HelpdeskError
from helpdesk.texts import translate
from ui.screens.program.pin_waits import PinWaits
from ui.shell import Shell, Wish
from ui.widgets import plain
from ui.widgets.dialog import NARROW, Dialog
from ui.widgets.inline import Inline
from ui.widgets.inputs import Line, flag_problem
from ui.widgets.labelled import labelled
from ui.widgets.pin_pad import PinField


class ApprovalDialog(Dialog):
    """``told`` is a :class:`ui.shell.Wish`. Whoever is at the PC stays who they are; both names go into the history."""

    def __init__(self, shell: Shell, told: object) -> None:
        assert isinstance(told, Wish), told
        self.shell, self.wish = shell, told
        super().__init__(
            shell.words,
            translate("Approval", "This needs approval"),
            translate("Approval", "Approve"),
            width=NARROW,
            note=translate(
                "Approval",
                "Somebody who may do it approves it here with their PIN or badge. It stays done by {name}; "
                "the history names both.",
            )(name=self._name()),
            parent=shell.window,
        )
        self.setObjectName("dialog_approve")
        say = shell.say
        self.add(plain.label(say(told.what), "strong", wrap=True))
        rights = (say(RIGHTS[right]) for right in told.error.rights if right in RIGHTS)
        self.add(
            plain.label(
                say(translate("Approval", "Right: {right}")(right=", ".join(rights))), "secondary", wrap=True
            )
        )
        self.why = Line()
        self.why.setObjectName("why")
        self.why_problem = Inline(parent=self)
        self.add(labelled(say(translate("Approval", "Reason")), self.why, shell.words, self.why_problem))
        self.pin = PinField(shell.words)
        self.pin.entered.connect(self.approve)
        self.pin_problem = Inline(parent=self)
        asked = say(translate("Approval", "PIN or badge of who approves"))
        self.add(labelled(asked, self.pin, shell.words, self.pin_problem))
        self.why_problem.belongs_to(self.why)
        self.pin_problem.belongs_to(self.pin)
        self.why.changed.connect(lambda: self._show_why(""))
        self.waits = PinWaits(shell, self.pin.setEnabled, self.pin_problem, self)
        self.waits.look()
        self.wanted.connect(self._complete)

    def _name(self) -> str:
        desk = self.shell.desk
        return next((person.name for person in desk.shop.staff() if person.id == desk.staff), "")

    def _show_why(self, said: str) -> None:
        self.why_problem.tell(said)
        flag_problem(self.why, bool(said))

    def _has_why(self) -> bool:
        has = bool((self.why.value() or "").strip())
        if not has:
            self._show_why(self.shell.say(translate("Approval", "Say why it is approved.")))
            self.why.setFocus()
        return has

    def _complete(self) -> None:
        if self._has_why() and not self.pin.text():
            said = translate("Approval", "Type the PIN of who approves, or scan their badge.")
            self.pin_problem.tell(self.shell.say(said))
            self.pin.setFocus()
        else:
            self.pin.complete()

    def approve(self, secret: str) -> None:
        """Take the PIN or badge of whoever approves; then go on with what was wished."""
        self.pin_problem.tell("")
        if not self._has_why():
            return
        try:
            approval = self.shell.desk.sign.approve(
                secret, self.wish.error.rights, (self.why.value() or "").strip()
            )
        except HelpdeskError as error:
            self.pin.clear()
            self.pin.shake()
            self.pin_problem.tell(self.shell.say(error.text))
            self.waits.look()
            return
        self.waits.stop()
        self.accept()
        self.shell.approved(self.wish, approval)
