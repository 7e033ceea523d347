"""Shows what goes back as one reckoning: price, ordinary delivery, what ends with the sale, what is taken off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from helpdesk.domain.return_words import MEANS
from helpdesk.services.cases.return_reader import Terms
from helpdesk.services.cases.return_rows import SoldRow
from helpdesk.texts import Text, translate
from ui import theme
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.section import rule


class Total(QFrame):
    """What goes back, in one line that is always in view."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "page")
        row = QHBoxLayout(self)
        side = theme.px(theme.SECTION)
        row.setContentsMargins(side, theme.px(theme.LABEL), side, theme.px(theme.LABEL))
        self.word = plain.label("", "section", wrap=True)
        self.sum = plain.label("", "section")
        self.sum.setObjectName("total")
        row.addWidget(self.word, 1)
        row.addWidget(self.sum)


class Reckoning(QWidget):
    """Amounts right-aligned under each other, the total last; shown anew by :meth:`show_sums`."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.setObjectName("reckoning")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(theme.LABEL), 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(rule())
        self.grid = QGridLayout()
        self.grid.setColumnStretch(0, 1)
        self.grid.setVerticalSpacing(theme.px(6))
        column.addLayout(self.grid)
        self.band = Total()

    def show_sums(
        self, sold: SoldRow, terms: Terms, lost_cents: int | None, paid_by: Mapping[str, int], settle: str
    ) -> None:
        """The reckoning of one sale."""
        while (item := self.grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, (label, cents) in enumerate(self._lines(sold, terms, lost_cents)):
            self.grid.addWidget(plain.label(label, wrap=True), place, 0)
            amount = plain.label(self.shell.words.money(cents))
            self.grid.addWidget(amount, place, 1, Qt.AlignmentFlag.AlignRight)
        self.band.word.setText(self.shell.say(self._word(paid_by, settle)))
        self.band.sum.setText(self.shell.words.money(terms.owed(sold, lost_cents)))

    def _lines(self, sold: SoldRow, terms: Terms, lost_cents: int | None) -> Iterator[tuple[str, int | None]]:
        yield plain.one_line(sold.title), sold.price_cents
        if not terms.ends_contracts:
            return
        say = self.shell.say
        if sold.paid.delivery_cents:
            yield say(translate("Reckoning", "Ordinary delivery")), sold.paid.delivery_cents
        if sold.paid.extension_cents:
            yield (
                say(translate("Reckoning", "Extension of the guarantee, ends at no cost")),
                sold.paid.extension_cents,
            )
        if lost_cents and terms.may_deduct:
            yield say(translate("Reckoning", "Use beyond testing")), -lost_cents

    def _word(self, paid_by: Mapping[str, int], settle: str) -> Text:
        if settle == "voucher":
            return translate("Reckoning", "As a voucher")
        if settle == "exchange":
            return translate("Reckoning", "Worth for the exchange")
        if len(paid_by) == 1:
            by = MEANS.get(next(iter(paid_by)), "")
            return translate("Reckoning", "To pay back, by the same means: {means}")(means=by)
        return translate("Reckoning", "To pay back")
