"""The dialog that makes one customer out of two: both records side by side, and which value is the right one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QVBoxLayout, QWidget

from helpdesk.action import Entry, entries
from helpdesk.domain import numbers
from helpdesk.domain.customers import CUSTOMER_KINDS
from helpdesk.services.customers.actions import ANY_BUYER, ANY_CHANNEL, ANY_LANGUAGE, CustomerForm
from helpdesk.services.customers.privacy_actions import TAKEN, MergeCustomers
from helpdesk.texts import Text, translate
from ui import lookups, theme
from ui.screens.shared.alike import Alike, Known
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.dialog import MIDDLE, Dialog
from ui.widgets.form_field import Field
from ui.widgets.inline import Inline
from ui.widgets.labelled import tab_to_chosen
from ui.widgets.link import Link

_CHOICES: Mapping[str, Mapping[str, Text]] = {
    "kind": CUSTOMER_KINDS,
    "buys_as": ANY_BUYER,
    "language": ANY_LANGUAGE,
    "best_channel": ANY_CHANNEL,
}
LONGEST = 48


class MergeDialog(Dialog):
    """``told`` is one of the two; the other is looked up, or chosen among those that are alike.

    The fuller record stays, of two alike the older; the other way round at a press.
    """

    def __init__(self, shell: Shell, told: object) -> None:
        super().__init__(
            shell.words,
            translate("MergeDialog", "Merge two customers"),
            translate("MergeDialog", "Merge"),
            width=MIDDLE,
            note=translate(
                "MergeDialog",
                "Units, cases, papers, files, contacts and consents of both come together in one record. Nothing is "
                "lost, and it can be undone.",
            ),
            parent=shell.window,
        )
        self.shell = shell
        self.told = self.keep = int(str(told))
        self.gone: int | None = None
        self.groups: dict[str, QButtonGroup] = {}
        self.lookup = lookups.customer(shell, create=False, besides=self.keep)
        self.lookup.setObjectName("other")
        self.add(Field(Entry(translate("MergeDialog", "The other record")), self.lookup, shell.words))
        self.lookup.changed.connect(lambda: self.show_other(self.lookup.value()))
        self.alike = Alike(shell.words, translate("MergeDialog", "Merge with this one"))
        self.alike.taken.connect(self._take)
        self.add_band(self.alike)
        self.comparison = QWidget()
        self.comparison.setObjectName("comparison")
        column = QVBoxLayout(self.comparison)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(theme.CARD))
        self.add(self.comparison)
        self.wanted.connect(self.merge)
        self.show_other(None)

    # -- who the other one is -----------------------------------------------------------------------

    def _take(self, customer: int) -> None:
        self.lookup.set_value(customer)
        self.show_other(customer)

    def show_other(self, customer: int | None) -> None:
        """Put the two beside one another, or propose whom it could be."""
        self.keep, self.gone = self.told, customer
        if customer is not None and self._weight(customer) > self._weight(self.told):
            self.keep, self.gone = customer, self.told
        self._compare()

    def swap(self) -> None:
        """Keep the other of the two."""
        assert self.gone is not None
        self.keep, self.gone = self.gone, self.keep
        self._compare()

    def _weight(self, customer: int) -> tuple[int, int, int]:
        """What hangs on a record, how much of it is filled in, and how old it is."""
        held = self.shell.desk.customers.holdings(customer)
        form = self.shell.desk.customers.form(customer)
        filled = sum(bool(form[name]) for name in TAKEN)
        return held.cases + held.units + held.papers + held.files, filled, -customer

    def _compare(self) -> None:
        customer = self.gone
        self.tell("")
        self.primary.setEnabled(customer is not None)
        self._propose(customer is None)
        layout = self.comparison.layout()
        assert layout is not None
        while layout.count():
            item = layout.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.hide()
                old.deleteLater()
        self.groups = {}
        if customer is not None:
            layout.addWidget(self._compared(customer))
            layout.addWidget(self._swapper())
            layout.addWidget(Inline(self._what_moves(customer), "neutral"))

    def _swapper(self) -> Link:
        said = translate("MergeDialog", "Keep {number} instead")(
            number=numbers.number("customer", self.gone or 0)
        )
        link = Link(self.words.say(said), "arrow-right-left")
        link.setObjectName("swap")
        # Later: the link goes with what it stands in.
        link.clicked.connect(lambda: QTimer.singleShot(0, self, self.swap))
        return link

    def _propose(self, on: bool) -> None:
        form = self.shell.desk.customers.form(self.keep)
        found = self.shell.desk.customers.likely(
            form["name"],
            (form["phone"], form["phone2"]),
            form["email"],
            self.shell.desk.settings["shop.country"],
            besides=self.keep,
        )
        rows = [
            Known(one.id, one.name, plain.joined(*one.marks(self.words), self.words.say(one.reason)))
            for one in found
        ]
        self.alike.show_alike(
            translate("MergeDialog", "These look like the same customer"), rows if on else []
        )

    # -- both side by side --------------------------------------------------------------------------

    def _compared(self, customer: int) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(theme.CARD))
        grid.setVerticalSpacing(theme.px(theme.LABEL))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        stays = translate("MergeDialog", "{number} stays")(number=numbers.number("customer", self.keep))
        goes = translate("MergeDialog", "{number} is merged into it")(
            number=numbers.number("customer", customer)
        )
        grid.addWidget(plain.label(self.words.say(stays), "section"), 0, 1)
        grid.addWidget(plain.label(self.words.say(goes), "section"), 0, 2)
        desk = self.shell.desk
        mine, theirs = desk.customers.form(self.keep), desk.customers.form(customer)
        for name in TAKEN:
            self._add_row(grid, name, mine, theirs)
        return made

    def _add_row(
        self, grid: QGridLayout, name: str, mine: Mapping[str, Any], theirs: Mapping[str, Any]
    ) -> None:
        """A field: two values to choose from where they differ, else the one that is known."""
        if not mine[name] and not theirs[name]:
            return
        row = grid.rowCount()
        label = self.words.say(entries(CustomerForm)[name].label)
        grid.addWidget(plain.label(label, "secondary"), row, 0)
        if mine[name] and theirs[name] and mine[name] != theirs[name]:
            group = QButtonGroup(grid.parentWidget())
            for place, values in ((1, mine), (2, theirs)):
                said = self._said(name, values[name])
                button = QRadioButton(said.replace("&", "&&"))
                button.setObjectName(f"{name}_{'keep' if place == 1 else 'take'}")
                button.setAccessibleName(f"{label}: {said}")
                plain.put_tip(button, str(values[name]))
                button.setChecked(place == 1)
                group.addButton(button, place)
                grid.addWidget(button, row, place)
            self.groups[name] = group
            tab_to_chosen(group)
        else:
            for place, values in ((1, mine), (2, theirs)):
                grid.addWidget(plain.label(self._said(name, values[name]) or "—"), row, place)

    def _said(self, name: str, value: Any) -> str:
        choices = _CHOICES.get(name)
        said = (
            self.words.say(choices[value])
            if choices and value in choices
            else plain.one_line(str(value or ""))
        )
        return said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"

    def _what_moves(self, customer: int) -> str:
        holdings = self.shell.desk.customers.holdings(customer)
        parts = (
            translate("MergeDialog", "%n unit(s)", "", 1)(n=holdings.units),
            translate("MergeDialog", "%n case(s)", "", 1)(n=holdings.cases),
            translate("MergeDialog", "%n paper(s)", "", 1)(n=holdings.papers),
            translate("MergeDialog", "%n file(s)", "", 1)(n=holdings.files),
        )
        said = translate("MergeDialog", "What moves along: {things}. Phones and addresses of both are kept.")
        return self.words.say(said(things=self.words.listing(parts)))

    # -- doing --------------------------------------------------------------------------------------

    def merge(self) -> None:
        """Make one of the two, with the values that were chosen."""
        if self.gone is None:
            return
        take = tuple(name for name, group in self.groups.items() if group.checkedId() == 2)
        outcome = self.shell.do(
            MergeCustomers(keep=self.keep, gone=self.gone, take=take),
            problems=lambda problems: self.tell(next(iter(problems.values()))),
            refused=self.tell,
            again=self.merge,
        )
        if outcome is not None:
            self.accept()
            self.shell.go("customer", self.keep)
