"""The dialogs of a person's PIN and badge, and of the recovery code; what is typed in them no draft keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from helpdesk.action import Action, Outcome
from helpdesk.domain.rights import OWNER
from helpdesk.errors import HelpdeskError, Invalid, NotFound
from helpdesk.services.shop.reader import StaffRow
from helpdesk.services.shop.sign_in_actions import MakeRecoveryCode, Proving, RemovePin, SetBadge, SetPin
from helpdesk.texts import Text, translate
from ui import lookups, theme
from ui.screens.shared.action_dialog import told_of
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import NARROW, Dialog
from ui.widgets.inline import Inline
from ui.widgets.inputs import SecretLine, flag_problem
from ui.widgets.labelled import labelled

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from helpdesk.reports.layout.blocks import Document
    from ui.printing import PrintRun

WHAT_IT_IS = translate(
    "SignInDialog",
    "A PIN says who did something. It keeps nothing secret from whoever can open the files of this computer: "
    "for that there are the account of the system and the encryption of the disk.",
)
_FIRST = translate(
    "SignInDialog",
    "With the first PIN, an owner’s, everybody has to sign in from then on: whoever has no PIN yet cannot work. "
    "Give them theirs right after.",
)
_DIFFERS = translate("SignInDialog", "This is not the same as above.")


class _ProofDialog(Dialog):
    """A form of one action about a person's proof; the PIN of now is asked of oneself alone."""

    action: type[Proving]

    def __init__(
        self,
        shell: Shell,
        person: StaffRow,
        title: Text,
        verb: Text,
        note: Text | None,
        *,
        danger: bool = False,
    ) -> None:
        self.shell, self.person = shell, person
        super().__init__(
            shell.words,
            title(name=person.name),
            verb,
            width=NARROW,
            note=note,
            danger=danger,
            parent=shell.window,
        )
        known = shell.desk.staff == person.id and person.pin_at is not None and shell.desk.guarded
        self.form = lookups.form(
            shell,
            self.action,
            without=frozenset() if known else frozenset({"current"}),
            needed=frozenset({"current"}) if known else frozenset(),
            parent=self.page,
        )
        if not self.form.fields:
            self.form.hide()
        self.add(self.form)
        self.wanted.connect(self.save)

    def save(self) -> None:
        """Do it, or say beside the field what stands in the way."""
        self.tell("")
        action = self.form.build(staff=self.person.id)
        if action is not None:
            self.do(action)

    def do(self, action: Action) -> None:
        """Do it and close."""
        outcome = self.shell.do(
            action, problems=self.show_problems, refused=self.tell, again=lambda: self.do(action)
        )
        if outcome is not None:
            self.accept()
            self.was_done(outcome)

    def was_done(self, outcome: Outcome) -> None:
        """What follows."""

    def show_problems(self, problems: dict[str, Text]) -> None:
        """Say them beside their fields."""
        self.form.show_problems(problems)


def person_of(shell: Shell, told: object) -> StaffRow:
    """The person whose dialog it is."""
    wanted = int(told_of(told, "person")["person"])
    found = next((row for row in shell.desk.shop.staff(everybody=True) if row.id == wanted), None)
    if found is None:
        raise NotFound(translate("Staff", "No such staff member."))
    return found


class PinDialog(_ProofDialog):
    """``told`` is the person. Badge and removal are reached from here."""

    action = SetPin

    def __init__(self, shell: Shell, told: object) -> None:
        person = person_of(shell, told)
        self.first = not shell.desk.guarded
        title = translate("SignInDialog", "PIN of {name}")
        super().__init__(shell, person, title, translate("SignInDialog", "Set PIN"), WHAT_IT_IS)
        code = told_of(told, "person").get("current")
        if code and "current" in self.form.fields:
            # Who came in by the recovery code proves themselves with it once more.
            self.form.fill({"current": code})
            self.form.set_shown("current", on=False)
        if self.first:
            self.body.insertWidget(1, Inline(shell.say(_FIRST), "neutral", parent=self))
        self.again = SecretLine()
        self.again.setObjectName("again")
        said = shell.say(translate("SignInDialog", "The new PIN once more"))
        self.differs = Inline(parent=self)
        self.differs.belongs_to(self.again)
        self.add(labelled(said, self.again, shell.words, self.differs))
        if person.pin_at is not None:
            badge = translate("SignInDialog", "Badge…")
            self.add_aside(shell.say(badge), lambda: self._other("badge"), "tag").setObjectName("badge")
            remove = translate("SignInDialog", "Remove PIN…")
            self.add_aside(shell.say(remove), lambda: self._other("remove_pin"), "trash-2").setObjectName(
                "remove_pin"
            )

    def _other(self, name: str) -> None:
        self.reject()
        self.shell.ask(name, {"person": self.person.id})

    def save(self) -> None:
        """Set it, when both are the same."""
        self.differs.tell("")
        flag_problem(self.again, on=False)
        action = self.form.build(staff=self.person.id)
        if action is None:
            return
        if self.again.value() != self.form.editor("pin").value():
            self.differs.tell(self.shell.say(_DIFFERS))
            flag_problem(self.again, on=True)
            self.again.setFocus()
            return
        if self.first and self.person.role == OWNER:
            # Who sets an owner's first PIN is that owner: from now on that has to be proved.
            self.shell.staff_wanted.emit(self.person.id)
        self.do(action)

    def was_done(self, outcome: Outcome) -> None:  # noqa: ARG002
        """With an owner's first PIN comes the code for the day it is forgotten."""
        sign = self.shell.desk.sign
        if self.person.role == OWNER and self.shell.desk.staff == self.person.id and not sign.has_recovery:
            told = {"person": self.person.id, "current": self.form.editor("pin").value()}
            self.shell.ask("recovery_code", told)


class BadgeDialog(_ProofDialog):
    """``told`` is the person. The scanner's Enter keeps it."""

    action = SetBadge

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(
            shell,
            person_of(shell, told),
            translate("SignInDialog", "Badge of {name}"),
            translate("SignInDialog", "Keep badge"),
            translate(
                "SignInDialog",
                "Any barcode of their own does: a card, a key ring. Whoever has it signs in with it.",
            ),
        )


class RemovePinDialog(_ProofDialog):
    """``told`` is the person."""

    action = RemovePin

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(
            shell,
            person_of(shell, told),
            translate("SignInDialog", "Remove the PIN of {name}"),
            translate("SignInDialog", "Remove PIN"),
            translate(
                "SignInDialog",
                "They cannot sign in any more, their badge neither. With the last PIN of the shop nobody has to.",
            ),
            danger=True,
        )


class RecoveryCodeDialog(Dialog):
    """``told`` is an owner, and their PIN where they typed it just now: the code is made at once, and shown once."""

    def __init__(self, shell: Shell, told: object) -> None:
        self.told = told_of(told, "person")
        self.shell, self.code = shell, ""
        super().__init__(
            shell.words,
            translate("SignInDialog", "Recovery code"),
            translate("SignInDialog", "Make a code"),
            width=NARROW,
            note=translate(
                "SignInDialog",
                "It opens the shop when no owner knows their PIN. It is shown once: print it or write it down, "
                "and keep it where you keep the deeds of the shop. A new one makes the one before worthless.",
            ),
            parent=shell.window,
        )
        self.pin = SecretLine()
        self.pin.setObjectName("current")
        self.asked = labelled(shell.say(translate("SignInDialog", "Your PIN")), self.pin, shell.words)
        self.add(self.asked)
        self.shown = plain.label("", "title")
        self.shown.setObjectName("code")
        self.shown.setMinimumHeight(theme.px(40))
        self.shown.hide()
        self.add(self.shown)
        said = shell.say(translate("SignInDialog", "Print it…"))
        self.print_button = self.add_aside(said, self.ask_printer, "printer")
        self.print_button.setObjectName("print_code")
        self.print_button.hide()
        self.wanted.connect(self.save)
        if self.told.get("current"):
            self.make(str(self.told.pop("current")))

    def save(self) -> None:
        """Make the code; once it stands there, it is seen and the dialog is done."""
        if self.code:
            self.accept()
        else:
            self.make(self.pin.value())

    def make(self, current: str) -> None:
        """Make a code and show it. It goes no other way than over this label: no toast, history or log has it."""
        self.tell("")
        try:
            outcome = self.shell.desk.do(MakeRecoveryCode(staff=self.told["person"], current=current))
        except Invalid as error:
            self.tell(next(iter(error.problems.values())))
            return
        except HelpdeskError as error:
            self.tell(error.text)
            return
        self.code = self.shell.say(outcome.shown) if outcome.shown else ""
        self.pin.clear()
        self.asked.hide()
        self.shown.setText(self.code)
        self.shown.setAccessibleName(self.code)
        self.shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.shown.show()
        self.primary.setText(self.shell.say(translate("SignInDialog", "I have it")))
        self.print_button.show()

    def ask_printer(self) -> None:
        """The system's own dialog for printers; the page goes there and nowhere else, not even to a file between."""
        from PySide6.QtPrintSupport import QPrintDialog

        from ui import printing
        from ui.widgets.preview import Pdf

        desk = self.shell.desk
        owner = next((row.name for row in desk.shop.staff() if row.id == self.told["person"]), "")
        paper = desk.papers.recovery_code(owner, self.code, self.shell.words)
        pdf = Pdf(desk.pdf(paper))
        if not printing.printers():
            self.tell(translate("SignInDialog", "No printer is set up on this PC: write the code down."))
            return
        printer = printing.printer_for(pdf)
        asking = QPrintDialog(printer, self)
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.accepted.connect(lambda: self._print_on(printer, paper))
        # Its own open() wants a slot by name.
        QDialog.open(asking)

    def _print_on(self, printer: QPrinter, paper: Document) -> None:
        """On a roll as wide as the printer's, else on a sheet."""
        from helpdesk.reports.sizes import SHEET, paged
        from ui import printing
        from ui.print_setup import size_on
        from ui.widgets.preview import Pdf

        name, size = printer.printerName(), SHEET
        if name and not printer.outputFileName():
            size = size_on(self.shell.memory, name, printing.usual_width(name))
        pdf = Pdf(self.shell.desk.pdf(paged(paper, size)))
        if size.page is not None and size is not SHEET:
            printer = printing.printer_for(pdf, name, size.page, printer.copyCount())
            self._print(printing.PrintRun(pdf, printer, self, size.page))
        else:
            self._print(printing.PrintRun(pdf, printer, self))

    def _print(self, run: PrintRun) -> None:
        self.tell("")
        run.ended.connect(self._printed)
        run.start()

    def _printed(self, went_out: bool) -> None:
        if not went_out:
            self.tell(
                translate(
                    "SignInDialog", "The printer did not take it: write the code down, or print it again."
                )
            )
