"""Knows how one spare part is shown: its numbers as two sums, who waits, its orders, products and moves."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from helpdesk.classes import NamedTuple
from helpdesk.domain.goods import product_title
from helpdesk.domain.normal_forms import shortened
from helpdesk.domain.stock_words import MOVES
from helpdesk.formats import MINUS
from helpdesk.services.stock.needs_reader import why_waiting
from helpdesk.services.stock.reader import PartCard
from helpdesk.services.stock.rows import MoveRow, NeedRow, OldPartRow, OpenLineRow, SparePartRow
from helpdesk.texts import Text, translate
from ui import theme
from ui.screens.shared.files import FilesPane
from ui.shell import Shell
from ui.widgets import plain
from ui.widgets.button import Button
from ui.widgets.facts import Fact, Facts
from ui.widgets.link import Link
from ui.widgets.section import Card, Section, rule

EQUALS = "="
SHOWN_MOVES = 30


class Line(NamedTuple):
    """One line of a list: what it leads to, what it says, and what stands at the right."""

    lead: str
    goal: tuple[str, int] | None
    said: str
    aside: str
    tone: theme.ToneName | None = None
    drop: Callable[[], object] | None = None
    """What its button does; none: it has no button."""


class Lines(QWidget):
    """Lines in three columns under each other. ``followed`` with the record that a line leads to."""

    followed = Signal(object)

    def __init__(self, shell: Shell, nothing: Text) -> None:
        super().__init__()
        self.shell, self.nothing = shell, nothing
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(theme.FIELD))
        self._grid.setVerticalSpacing(theme.px(6))
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def set_lines(self, lines: Iterable[Line]) -> None:
        """Show these; where there are none, that is said."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            gone = item.widget() if item else None
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        made = list(lines)
        for place, line in enumerate(made):
            self._add(place, line)
        if not made:
            self._grid.addWidget(
                plain.label(self.shell.say(self.nothing), "secondary", wrap=True), 0, 0, 1, 3
            )

    def _add(self, place: int, line: Line) -> None:
        row = 2 * place
        if line.goal is not None:
            lead: QWidget = Link(line.lead, parent=self)
            lead.clicked.connect(lambda _=False: self.followed.emit(line.goal))  # type: ignore[attr-defined]
        else:
            lead = plain.label(line.lead, "secondary")
        lead.setMinimumWidth(theme.px(64))
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(lead, row, 0, middle)
        said = plain.label(plain.one_line(line.said), wrap=True, selectable=True)
        self._grid.addWidget(said, row, 1, middle)
        aside = plain.label(line.aside, line.tone or "body", wrap=True)
        aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid.addWidget(aside, row, 2, middle)
        if line.drop is not None:
            drop = line.drop
            button = Button(
                icon="trash-2", look="quiet", tip=self.shell.say(translate("SpareParts", "Take out"))
            )
            button.clicked.connect(lambda: drop())
            self._grid.addWidget(button, row, 3)
        self._grid.addWidget(rule(), row + 1, 0, 1, 4)


class Sums(Card):
    """The numbers of a part as two sums: what lies there less what is reserved; what comes less what is missing."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(theme.FIELD))
        grid.setVerticalSpacing(theme.px(2))
        self.figures = {}
        rows = (
            (
                ("on_hand", translate("SpareParts", "on hand")),
                ("reserved", translate("SpareParts", "reserved")),
                ("available", translate("SpareParts", "available")),
            ),
            (
                ("on_order", translate("SpareParts", "on order")),
                ("needed", translate("SpareParts", "needed")),
                ("later", translate("SpareParts", "will be available")),
            ),
        )
        for place, row in enumerate(rows):
            for column, (name, word) in enumerate(row):
                figure = plain.label("", "figure")
                figure.setObjectName(f"figure_{name}")
                self.figures[name] = (figure, shell.say(word))
                grid.addWidget(figure, 3 * place, 2 * column)
                under = plain.label(shell.say(word), "secondary", wrap=True)
                under.setAlignment(Qt.AlignmentFlag.AlignTop)
                grid.addWidget(under, 3 * place + 1, 2 * column)
                if column:
                    sign = plain.label(MINUS if column == 1 else EQUALS, "secondary")
                    grid.addWidget(sign, 3 * place, 2 * column - 1, Qt.AlignmentFlag.AlignCenter)
            if not place:
                grid.addWidget(rule(), 2, 0, 1, 5)
                grid.setRowMinimumHeight(2, theme.px(theme.SECTION))
        for column in range(0, 5, 2):
            grid.setColumnStretch(column, 2)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)

    def show_part(self, part: SparePartRow) -> None:
        """Show the numbers of a part."""
        told = part.numbers
        for name, (figure, word) in self.figures.items():
            number = getattr(told, name)
            late = name == "on_hand" and number < 0
            due = name == "needed" and number > 0
            figure.setText(self.shell.words.number(number))
            figure.setAccessibleName(f"{word}: {number}")
            plain.look(figure, "figure_late" if late else "figure_due" if due else "figure")


class PartPane(QWidget):
    """What is behind the numbers of a part. ``followed`` with the record that was pressed."""

    followed = Signal(object)

    def __init__(self, shell: Shell, *, fit: Callable[[], object], unfit: Callable[[int], object]) -> None:
        super().__init__()
        self.shell, self._unfit = shell, unfit
        words = shell.words
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(20))
        self.sums = Sums(shell)
        self.doubt = plain.label("", "due", wrap=True)
        self.doubt.setObjectName("doubt")
        self.facts = Facts(words)
        self.needs = Lines(shell, translate("SpareParts", "Nobody waits for it."))
        self.orders = Lines(shell, translate("SpareParts", "None is on order."))
        self.fits = Lines(shell, translate("SpareParts", "No product is named."))
        self.moves = Lines(shell, translate("SpareParts", "Nothing has moved it yet."))
        self.old_parts = Lines(shell, translate("SpareParts", "None is to go to its maker."))
        self.files = FilesPane(shell, "part")
        for widget in (self.sums, self.doubt):
            column.addWidget(widget)
        for title, lines in (
            (translate("SpareParts", "Who waits"), self.needs),
            (translate("SpareParts", "Orders"), self.orders),
        ):
            column.addWidget(_under(shell, title, lines))
        self.old_section = _under(shell, translate("SpareParts", "Old parts for the maker"), self.old_parts)
        column.addWidget(self.old_section)
        column.addWidget(_under(shell, translate("SpareParts", "Prices and origin"), self.facts))
        fits = Section(
            words,
            translate("SpareParts", "Fits"),
            action=translate("SpareParts", "Name a product…"),
            slot=fit,
            name="add_fit",
        )
        fits.add(self.fits)
        column.addWidget(fits)
        column.addWidget(_under(shell, translate("SpareParts", "Photos and files"), self.files))
        column.addWidget(_under(shell, translate("SpareParts", "Moves"), self.moves))
        for lines in (self.needs, self.orders, self.old_parts, self.fits, self.moves):
            lines.followed.connect(self.followed)

    def show_card(self, card: PartCard) -> None:
        """Show a part."""
        part = card.part
        self.sums.show_part(part)
        self.doubt.setText(self._doubt(part))
        self.doubt.setVisible(bool(self.doubt.text()))
        self.facts.set_facts(self._facts(card))
        self.needs.set_lines(self._need(need) for need in card.needs)
        self.orders.set_lines(self._order(line) for line in card.orders)
        self.old_section.setVisible(bool(card.old_parts))
        self.old_parts.set_lines(self._old(row) for row in card.old_parts)
        self.files.show_files(part.id, card.files)
        self.files.files.grid.setVisible(bool(card.files))
        self.fits.set_lines(
            Line(
                f"P{fit.product}",
                ("product", fit.product),
                product_title(fit.name, fit.brand, fit.model),
                "",
                drop=lambda fit=fit: self._unfit(fit.id),  # type: ignore[misc]
            )
            for fit in card.fits
        )
        self.moves.set_lines(self._move(move) for move in card.moves[:SHOWN_MOVES])

    def _doubt(self, part: SparePartRow) -> str:
        say = self.shell.say
        if part.on_hand < 0:
            return say(
                translate("SpareParts", "More was taken than was there: count the shelf and set it right.")
            )
        if part.unpriced > 0 and self.shell.may("costs"):
            said = translate(
                "SpareParts", "%n piece(s) on hand of unknown cost: type the cost of one.", "", 1
            )
            return say(said(n=part.unpriced))
        return ""

    def _facts(self, card: PartCard) -> list[Fact]:
        part, words = card.part, self.shell.words
        costs = (
            Fact(translate("SpareParts", "Cost of what is on hand"), words.money(part.value_cents)),
            Fact(translate("SpareParts", "Cost each"), _money(self.shell, part.cost_cents)),
        )
        found = [
            Fact(
                translate("SpareParts", "Supplier"),
                plain.joined(shortened(part.supplier_name or ""), shortened(part.maker_code)),
            ),
            Fact(translate("SpareParts", "Brand"), shortened(part.brand)),
            Fact(translate("SpareParts", "Category"), shortened(part.category)),
            *(costs if self.shell.may("costs") else ()),
            Fact(translate("SpareParts", "Price each"), _money(self.shell, part.price_cents)),
            Fact(translate("SpareParts", "List price"), _money(self.shell, part.list_price_cents)),
            Fact(translate("SpareParts", "Minimum"), words.number(part.minimum)),
            Fact(translate("SpareParts", "Put in, jobs"), words.number(card.used)),
        ]
        if part.core_cents is not None:
            found.append(Fact(translate("SpareParts", "Credit for an old one"), words.money(part.core_cents)))
        if part.notes:
            found.append(Fact(translate("SpareParts", "Notes"), part.notes, wide=True))
        return found

    def _need(self, need: NeedRow) -> Line:
        why = self.shell.say(why_waiting(need))
        if need.missing:
            short = translate("SpareParts", "waits for {n}: {why}")
            return Line(
                need.number,
                ("job", need.job),
                need.customer or "",
                self.shell.say(short(n=need.missing, why=why)),
                "due",
            )
        has = translate("SpareParts", "{n} reserved")(n=need.served)
        promised = self.shell.words.day(need.promised_on) if need.promised_on else ""
        return Line(
            need.number,
            ("job", need.job),
            plain.joined(need.customer or "", promised),
            self.shell.say(has),
            "ready",
        )

    def _order(self, line: OpenLineRow) -> Line:
        words = self.shell.words
        said = translate("SpareParts", "{open} of {n}")(open=line.open, n=line.quantity)
        if line.state == "draft":
            aside = words.say(translate("SpareParts", "being collected"))
        elif line.expected_on is None:
            aside = words.say(translate("SpareParts", "no day was said"))
        else:
            aside = words.say(translate("SpareParts", "expected on {day}")(day=line.expected_on))
        late = line.expected_on is not None and line.expected_on < self.shell.today
        return Line(
            line.number,
            ("purchase_order", line.order),
            plain.joined(line.supplier or "", words.say(said)),
            aside,
            "late" if late and line.state == "ordered" else None,
        )

    def _old(self, row: OldPartRow) -> Line:
        say, words = self.shell.say, self.shell.words
        worth = words.money(row.core_cents) if row.core_cents else ""
        if row.old_sent_on is not None:
            came = row.core_credited_cents or 0
            said = translate("SpareParts", "credited {amount}")(amount=words.money(came)) if came else None
            aside = translate("SpareParts", "sent on {day}")(day=row.old_sent_on)
            return Line(
                row.number,
                ("job", row.job),
                plain.joined(worth, say(said) if said else ""),
                say(aside),
                "due",
            )
        if row.old_until is None:
            return Line(
                row.number, ("job", row.job), worth, say(translate("SpareParts", "to be sent")), "due"
            )
        late = row.old_until < self.shell.today
        aside = translate("SpareParts", "to be sent by {day}")(day=row.old_until)
        return Line(row.number, ("job", row.job), worth, say(aside), "late" if late else "due")

    def _move(self, move: MoveRow) -> Line:
        words = self.shell.words
        day = words.day(words.local(move.at).date())
        said = plain.joined(words.say(MOVES[move.kind]), move.number, move.reason, move.staff or "")
        aside = f"{move.quantity:+d}".replace("-", MINUS)
        if not move.quantity and self.shell.may("costs"):
            aside = words.money(move.value_cents)
        return Line(day, None, said, aside)


def _under(shell: Shell, title: Text, widget: QWidget) -> Section:
    section = Section(shell.words, title)
    section.add(widget)
    return section


def _money(shell: Shell, cents: int | None) -> str:
    return "" if cents is None else shell.words.money(cents)
