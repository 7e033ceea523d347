"""The dialogs that take a person out of sight or out of the shop, with what happens and what the law asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from helpdesk.action import Action, entries
from helpdesk.domain import numbers
from helpdesk.services.customers.erasing_actions import EraseCustomer
from helpdesk.services.customers.privacy_actions import BlockCustomer
from helpdesk.services.customers.rows import Duty
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dates import DayLine
from ui.widgets.dialog import MIDDLE, Dialog
from ui.widgets.form_field import Field
from ui.widgets.inline import Inline
from ui.widgets.inputs import Check
from ui.widgets.section import Section


class _PrivacyDialog(Dialog):
    """What both have in common: whom it is about, what is kept for how long, points in plain words."""

    def __init__(self, shell: Shell, told: object, title: Text, verb: Text, *, danger: bool) -> None:
        super().__init__(shell.words, title, verb, width=MIDDLE, danger=danger, parent=shell.window)
        self.shell = shell
        self.customer = int(str(told))
        name = shell.desk.customers.card(self.customer).facts.name
        about = plain.joined(numbers.number("customer", self.customer), plain.one_line(name))
        self.add(plain.label(about, "strong", wrap=True))
        self.duty: Duty = shell.desk.duties.of_customer(self.customer, shell.today)
        self.bar = shell.desk.customers.still_served(self.customer)
        if self.bar is not None:
            # Said before anything is filled in or ticked for nothing.
            self.tell(self.bar)
            self.primary.setEnabled(False)
        self.wanted.connect(self.save)

    def add_points(self, title: Text, points: Sequence[Text]) -> None:
        """A heading with sentences below it."""
        section = Section(self.words, title)
        for point in points:
            section.add(plain.label("•  " + self.words.say(point), wrap=True))
        self.add(section)

    def action(self) -> Action | None:
        """What is to be done; None where something is missing, which is then said."""
        raise NotImplementedError

    def save(self) -> None:
        """Do it and close."""
        self.tell("")
        action = self.action()
        if action is not None and self.shell.do(action, refused=self.tell, again=self.save) is not None:
            self.accept()


class BlockDialog(_PrivacyDialog):
    """``told`` is the customer."""

    def __init__(self, shell: Shell, told: object) -> None:
        title, verb = translate("BlockDialog", "Block a customer"), translate("BlockDialog", "Block")
        super().__init__(shell, told, title, verb, danger=False)
        self.add_points(
            translate("BlockDialog", "What happens"),
            (
                translate(
                    "BlockDialog", "The customer appears in no list, search, proposal or offer any more."
                ),
                translate("BlockDialog", "Nothing is deleted: names, papers and files stay, closed away."),
                translate(
                    "BlockDialog", "Only a court, an authority or a claim is a reason to unblock them."
                ),
                translate(
                    "BlockDialog", "After the day below they must be erased; the list of the blocked says so."
                ),
            ),
        )
        self.add_points(
            translate("BlockDialog", "Why not erase at once"),
            (
                translate(
                    "BlockDialog",
                    "Something of this customer has to be kept until {day} ({law}). Until then data that somebody "
                    "wants erased is blocked instead (GDPR art. 17.3, LOPDGDD art. 32).",
                )(day=self.duty.until, law=self.duty.law),
                self.duty.why,
            ),
        )
        self.day = DayLine(shell.words, shell.today)
        self.day.setObjectName("until")
        self.day.setMaximumWidth(theme.px(220))
        self.day.set_value(max(self.duty.until, shell.today))
        self.field = Field(replace(entries(BlockCustomer)["until"], optional=False), self.day, shell.words)
        self.add(self.field)

    def action(self) -> Action | None:
        until = self.day.value()
        problem = self.day.problem()
        if until is None and problem is None:
            problem = translate("BlockDialog", "Until which day?")
        if until is not None and until < self.shell.today:
            problem = translate("BlockDialog", "That day has passed.")
        self.field.tell(self.words.say(problem) if problem else "")
        return None if problem else BlockCustomer(id=self.customer, until=until)


class EraseDialog(_PrivacyDialog):
    """``told`` is the customer. The last step is one tick away from an accident, on purpose."""

    def __init__(self, shell: Shell, told: object) -> None:
        title, verb = translate("EraseDialog", "Erase a customer"), translate("EraseDialog", "Erase for good")
        super().__init__(shell, told, title, verb, danger=True)
        holdings = self.duty.holdings
        if (
            self.bar is None
            and not self.duty.past
            and (holdings.cases or holdings.purchases or holdings.papers)
        ):
            said = translate(
                "EraseDialog",
                "Something of this customer has to be kept until {day} ({law}). Until then block the customer "
                "instead: nobody sees the data, and you can still answer claims.",
            )(day=self.duty.until, law=self.duty.law)
            self.add(Inline(shell.say(said), "due"))
            instead = self.add_aside(
                shell.say(translate("EraseDialog", "Block instead…")), self._block, "lock"
            )
            instead.setObjectName("block_instead")
        self.add_points(
            translate("EraseDialog", "Gone for good"),
            (
                translate(
                    "EraseDialog", "Name, phones, e-mail, addresses, consents, notes and files of the person"
                ),
                translate("EraseDialog", "The name on papers, in the history of changes and in the search"),
                translate("EraseDialog", "What the staff noted down, and drawn signatures"),
            ),
        )
        self.add_points(
            translate("EraseDialog", "What stays"),
            (
                translate(
                    "EraseDialog", "%n unit(s), with their repairs and guarantees, without a name", "", 1
                )(n=holdings.units),
                translate(
                    "EraseDialog", "Papers with their number, date and sums, without whom they were for"
                ),
                translate(
                    "EraseDialog",
                    "Backups made before now: they hold the data until newer ones take their place.",
                ),
            ),
        )
        self.sure = Check(shell.say(translate("EraseDialog", "I know that this cannot be undone")))
        self.sure.setObjectName("sure")
        self.sure.changed.connect(lambda: self.primary.setEnabled(self.sure.value()))
        self.sure.setEnabled(self.bar is None)
        self.add(self.sure)
        self.primary.setEnabled(False)

    def _block(self) -> None:
        self.reject()
        self.shell.ask("block", self.customer)

    def action(self) -> Action | None:
        return EraseCustomer(id=self.customer)
